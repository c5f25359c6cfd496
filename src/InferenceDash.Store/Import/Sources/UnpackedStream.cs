using System.IO.Hashing;

namespace InferenceDash.Store.Import.Sources;

/// <summary>How much an archive may unpack to, over all its files. More is a bomb.</summary>
/// <param name="packedLength">Bytes of the archive.</param>
/// <param name="mostBytes">Bytes that it may unpack to.</param>
internal sealed class UnpackLimit(long packedLength, long mostBytes = UnpackLimit.MostBytes)
{
    public const int GreatestRatio = 200;
    public const long RatioCountsFrom = 10L * 1024 * 1024;
    public const long MostBytes = 4L * 1024 * 1024 * 1024;

    private long _unpacked;

    /// <exception cref="SourceException">It is too much.</exception>
    public void Count(long bytes)
    {
        _unpacked += bytes;
        if (_unpacked > mostBytes)
            throw new SourceException($"unpacks to more than {Text(mostBytes)}; unpack it and import the files");
        if (_unpacked > RatioCountsFrom && _unpacked > GreatestRatio * packedLength)
            throw new SourceException($"unpacks to more than {GreatestRatio} times its size, as only a zip bomb does; unpack it and import the files");
    }

    private static string Text(long bytes) =>
        bytes >= 1L << 30 ? $"{bytes >> 30} GB" : bytes >= 1L << 20 ? $"{bytes >> 20} MB" : $"{bytes} bytes";
}

/// <summary>How far one file of an archive was ever read: a file is read several times and counts once.</summary>
internal sealed class UnpackMeter(UnpackLimit limit)
{
    private long _farthest;

    public void Reached(long position)
    {
        if (position <= _farthest)
            return;
        limit.Count(position - _farthest);
        _farthest = position;
    }
}

/// <summary>A stream of unpacked bytes that counts them against the archive's limit.</summary>
/// <param name="unpacked">The bytes.</param>
/// <param name="meter">Where they are counted.</param>
/// <param name="checksum">What their CRC-32 must be, which the library does not check; null: it is not known.</param>
internal sealed class UnpackedStream(Stream unpacked, UnpackMeter meter, uint? checksum) : ReadOnlyStream(unpacked)
{
    private readonly Crc32 _crc = new();
    private long _position;

    protected override int ReadSome(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        meter.Reached(_position += read);
        if (checksum is null)
            return read;
        _crc.Append(buffer[..read]);
        if (read == 0 && _crc.GetCurrentHashAsUInt32() != checksum)
            throw new SourceException("is damaged: its checksum is wrong; copy it again");
        return read;
    }
}
