namespace InferenceDash.Store.Import.Sources;

/// <summary>A stream whose progress somebody follows.</summary>
internal sealed class WatchedStream(Stream inner, Action<int> onRead) : ReadOnlyStream(inner)
{
    protected override int ReadSome(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        onRead(read);
        return read;
    }
}
