using System.IO.Compression;

namespace InferenceDash.Store.Import.Sources;

/// <summary>
/// Unpacks a gzip file and notices when its end is missing, which the library takes for the end of the data. A gzip file
/// may have several members one after the other, so one more is read after the last: a few known bytes, which come out
/// only when everything before them was whole.
/// </summary>
internal sealed class GunzipStream(Stream packed)
    : ReadOnlyStream(new GZipStream(new FollowedStream(packed, MarkMember), CompressionMode.Decompress))
{
    private static readonly byte[] Mark = "the end of a gzip file"u8.ToArray();
    private static readonly byte[] MarkMember = Pack(Mark);

    private readonly byte[] _buffer = new byte[128 * 1024];
    private int _start;
    private int _end;

    protected override int ReadSome(Span<byte> buffer)
    {
        // The last bytes are held back until it is known whether they are the mark.
        while (_end - _start <= Mark.Length)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
            var read = Inner.Read(_buffer.AsSpan(_end));
            if (read == 0)
                return _buffer.AsSpan(0, _end).SequenceEqual(Mark) ? 0 : throw new SourceException("is damaged: its end is missing; copy it again");
            _end += read;
        }

        var count = Math.Min(buffer.Length, _end - _start - Mark.Length);
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>A stream, and some bytes after its end.</summary>
    private sealed class FollowedStream(Stream first, byte[] after) : ReadOnlyStream(first)
    {
        private int _given;

        protected override int ReadSome(Span<byte> buffer)
        {
            if (_given == 0 && Inner.Read(buffer) is > 0 and var read)
                return read;
            var count = Math.Min(buffer.Length, after.Length - _given);
            after.AsSpan(_given, count).CopyTo(buffer);
            _given += count;
            return count;
        }
    }
}
