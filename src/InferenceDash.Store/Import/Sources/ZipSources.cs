using System.Buffers.Binary;
using System.IO.Compression;

namespace InferenceDash.Store.Import.Sources;

/// <summary>The files in a zip archive, read where they are: nothing is unpacked to disk.</summary>
internal sealed class ZipSources : IDisposable
{
    private const int MostEntries = 10_000;

    private readonly FileStream _stream;
    private readonly ZipArchive _archive;
    private readonly UnpackLimit _limit;

    /// <exception cref="SourceException">It is hostile, or too large.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public ZipSources(string path, string name, bool isNamed, long mostUnpacked = UnpackLimit.MostBytes)
    {
        _stream = File.OpenRead(path);
        try
        {
            CheckCount(_stream);
            _archive = new ZipArchive(_stream, ZipArchiveMode.Read);
            _limit = new UnpackLimit(_stream.Length, mostUnpacked);
            var files = _archive.Entries.Where(entry => !entry.FullName.EndsWith('/')).ToList();
            files.ForEach(Check);
            Entries = [.. files
                .Where(entry => !SidecarNames.IsOne(entry.FullName))
                .OrderBy(entry => entry.FullName, StringComparer.Ordinal)
                .Select(entry => Source(entry, path, name, isNamed && files.Count == 1))];
        }
        catch
        {
            _stream.Dispose();
            throw;
        }
    }

    /// <summary>Its files, by name.</summary>
    public IReadOnlyList<FoundSource> Entries { get; }

    public void Dispose()
    {
        _archive.Dispose();
        _stream.Dispose();
    }

    private FoundSource Source(ZipArchiveEntry entry, string path, string archive, bool isNamed)
    {
        var meter = new UnpackMeter(_limit);
        var folder = entry.FullName[..^entry.Name.Length];
        return new FoundSource(
            $"{archive}/{entry.FullName}", entry.Name, path, isNamed,
            () => new UnpackedStream(entry.Open(), meter, entry.Crc32),
            sibling => _archive.GetEntry(folder + sibling) is { } other ? new UnpackedStream(other.Open(), new UnpackMeter(_limit), other.Crc32) : null);
    }

    // Nothing is written by these names, but an archive that has them was made to do harm.
    private static void Check(ZipArchiveEntry entry)
    {
        var name = entry.FullName.Replace('\\', '/');
        if (name.StartsWith('/') || (name.Length > 1 && name[1] == ':') || name.Split('/').Contains("..", StringComparer.Ordinal))
            throw new SourceException($"holds an entry that leads out of the archive, {Shortened.Of(entry.FullName)}; pack it anew");
        if (entry.IsEncrypted)
            throw new SourceException($"is encrypted ({Shortened.Of(entry.FullName)}); unpack it and import the files");
    }

    // Asked of the end of the file, because the library reads the whole list before it can be counted.
    private static void CheckCount(FileStream stream)
    {
        const int LongestEnd = 22 + ushort.MaxValue;
        var tail = new byte[Math.Min(LongestEnd, stream.Length)];
        stream.Seek(-tail.Length, SeekOrigin.End);
        stream.ReadExactly(tail);
        stream.Seek(0, SeekOrigin.Begin);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end >= 0 && end + 12 <= tail.Length && BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10)) > MostEntries)
            throw new SourceException($"holds more than {MostEntries:N0} files; unpack it and import the folder");
    }
}
