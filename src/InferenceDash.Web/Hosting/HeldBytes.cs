using System.Buffers;

namespace InferenceDash.Web.Hosting;

/// <summary>
/// Bytes that are written one after the other, in an array that is borrowed and given back: answers are larger than what the runtime
/// collects soon, and one made in the usual way leaves two or three such arrays behind.
/// </summary>
internal sealed class HeldBytes : IDisposable
{
    private const int First = 16 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(First);

    /// <summary>How many there are.</summary>
    public int Length { get; private set; }

    /// <summary>Where the next one goes.</summary>
    public int Position { get; private set; }

    /// <summary>All of them, as long as nothing is written.</summary>
    public ReadOnlyMemory<byte> All => _bytes.AsMemory(0, Length);

    public void Write(ReadOnlySpan<byte> bytes)
    {
        ObjectDisposedException.ThrowIf(_bytes.Length == 0, this);
        var end = Position + bytes.Length;
        if (end > _bytes.Length)
            Grow(end);
        bytes.CopyTo(_bytes.AsSpan(Position));
        (Position, Length) = (end, Math.Max(Length, end));
    }

    /// <summary>Writes over what is there from a place on.</summary>
    public void Seek(long position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, Length);
        Position = (int)position;
    }

    /// <summary>Keeps the first of them.</summary>
    public void Cut(long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length);
        (Length, Position) = ((int)length, Math.Min(Position, (int)length));
    }

    /// <summary>Gives the array back. Nothing can be written any more.</summary>
    public void Dispose()
    {
        if (_bytes.Length == 0)
            return;
        ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, Length, Position) = ([], 0, 0);
    }

    private void Grow(int least)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(least, 2 * _bytes.Length));
        All.Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
