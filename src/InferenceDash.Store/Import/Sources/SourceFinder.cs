using System.IO.Enumeration;

namespace InferenceDash.Store.Import.Sources;

/// <summary>Finds the files of an import: behind names, folders and patterns, inside archives, and on standard input.</summary>
/// <param name="standardInput">Opens what the path <c>-</c> stands for.</param>
/// <param name="inputName">Its name in messages.</param>
/// <param name="refuse">Told of what cannot be opened: its name, the line of the flaw where it has one, and the reason.</param>
/// <param name="cancellation">Ends the search.</param>
/// <param name="mostUnpacked">Bytes that an archive may unpack to.</param>
internal sealed class SourceFinder(
    Func<Stream> standardInput,
    string inputName,
    Action<string, int?, string> refuse,
    CancellationToken cancellation,
    long mostUnpacked = UnpackLimit.MostBytes)
    : IDisposable
{
    private const string StandardInput = "-";

    private readonly Spool _spool = new();
    private readonly List<IDisposable> _archives = [];

    /// <summary>The files, in the order of the names; what cannot be opened is refused.</summary>
    public IEnumerable<FoundSource> Find(IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            if (path == StandardInput)
            {
                foreach (var source in FromStandardInput())
                    yield return source;
            }
            else if (Directory.Exists(path))
            {
                foreach (var source in FromFolder(path))
                    yield return source;
            }
            else if (PathPattern.IsOne(path))
            {
                foreach (var source in FromPattern(path))
                    yield return source;
            }
            else if (path.Length == 0 || !Path.Exists(path))
            {
                refuse(path, null, "does not exist");
            }
            else
            {
                foreach (var source in FromFile(path, path, Path.GetFileName(path), isNamed: true))
                    yield return source;
            }
        }
    }

    public void Dispose()
    {
        _archives.ForEach(archive => archive.Dispose());
        _spool.Dispose();
    }

    private IEnumerable<FoundSource> FromStandardInput()
    {
        var path = Attempt(inputName, () => _spool.Store(standardInput(), cancellation));
        return path is null ? [] : FromFile(path, inputName, StandardInput, isNamed: true);
    }

    private IEnumerable<FoundSource> FromPattern(string pattern)
    {
        var files = PathPattern.Expand(pattern);
        if (files.Count == 0)
            refuse(pattern, null, "matches no file");
        return files.Where(file => !SidecarNames.IsOne(file)).SelectMany(file => FromFile(file, file, Path.GetFileName(file), isNamed: true));
    }

    private IEnumerable<FoundSource> FromFolder(string folder)
    {
        // A link to a folder is not followed: it may lead back to where it stands.
        var everywhere = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden };
        var files = new FileSystemEnumerable<string>(folder, (ref entry) => entry.ToSpecifiedFullPath(), everywhere)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        var sorted = Attempt(folder, () => files.Where(file => !SidecarNames.IsOne(file)).Order(StringComparer.Ordinal).ToList());
        return (sorted ?? []).SelectMany(file => FromFile(file, file, Path.GetFileName(file), isNamed: false));
    }

    private IEnumerable<FoundSource> FromFile(string path, string name, string fileName, bool isNamed) =>
        Attempt(name, () => Unpack(path, name, fileName, isNamed)) ?? [];

    // Looks at the first bytes, not at the name: a download often has the wrong one.
    private IReadOnlyList<FoundSource> Unpack(string path, string name, string fileName, bool isNamed)
    {
        using (var probe = File.OpenRead(path))
        {
            // A pipe, such as the shell's <(command), can be read only once.
            if (!probe.CanSeek)
                return Unpack(_spool.Store(probe, cancellation), name, fileName, isNamed);
        }

        Func<string, Stream?> beside = fileName == StandardInput
            ? _ => null
            : sibling => Path.Combine(Path.GetDirectoryName(path) ?? "", sibling) is var other && File.Exists(other) ? File.OpenRead(other) : null;
        switch (Packing.Of(() => File.OpenRead(path)))
        {
            case PackedAs.Zip:
                var archive = new ZipSources(path, name, isNamed, mostUnpacked);
                _archives.Add(archive);
                return archive.Entries;
            case PackedAs.Gzip:
                var meter = new UnpackMeter(new UnpackLimit(new FileInfo(path).Length, mostUnpacked));
                return [new FoundSource(name, fileName, path, isNamed, () => new UnpackedStream(new GunzipStream(File.OpenRead(path)), meter, null), beside)];
            default:
                return [new FoundSource(name, fileName, path, isNamed, () => File.OpenRead(path), beside)];
        }
    }

    private T? Attempt<T>(string name, Func<T> open)
        where T : class
    {
        try
        {
            return open();
        }
        catch (Exception exception) when (SourceException.ReasonOf(exception) is { } reason)
        {
            refuse(name, (exception as SourceException)?.Line, reason);
            return null;
        }
    }
}
