namespace InferenceDash.Store.Tests.Import.Formats.Json;

/// <summary>Gives few bytes at a time.</summary>
internal sealed class SlowStream(byte[] bytes, int atATime) : MemoryStream(bytes)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, atATime)]);

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, atATime));
}

/// <summary>Bytes that repeat, between a beginning and an end, without holding them all.</summary>
internal sealed class RepeatedBytes(byte[] beginning, byte[] repeated, int times, byte[] end) : Stream
{
    private readonly IEnumerator<byte[]> _parts = Enumerable.Repeat(repeated, times).Prepend(beginning).Append(end).GetEnumerator();
    private byte[] _part = [];
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (_position == _part.Length)
        {
            if (!_parts.MoveNext())
                return 0;
            (_part, _position) = (_parts.Current, 0);
        }

        var length = Math.Min(count, _part.Length - _position);
        Array.Copy(_part, _position, buffer, offset, length);
        _position += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _parts.Dispose();
        base.Dispose(disposing);
    }
}
