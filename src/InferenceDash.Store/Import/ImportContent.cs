using InferenceDash.Store.Database;
using InferenceDash.Store.Import.Formats;

namespace InferenceDash.Store.Import;

/// <summary>The files of one import, read once: what is hashed is what is parsed.</summary>
internal sealed class ImportContent
{
    private readonly List<(SourceFile File, ISourceFormat Format)> _sources = [];

    private ImportContent(IReadOnlyList<string> paths, ImportOptions options)
    {
        FileNames = [.. paths.Select(path => Path.GetFileName(path))];
        Options = options.Identity;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (SourceFile.Read(path, Rejected) is not { } file)
                continue;
            // The same content named twice is one content, else its points would count double.
            if (seen.Add(file.Hash) && SourceFormats.For(file, options.Format, Rejected) is { } format)
                _sources.Add((file, format));
        }

        // Neither names nor order are part of the content.
        Hash = SnapshotLog.Hash(string.Join('\n', seen.Order(StringComparer.Ordinal)));
        DefaultRun = options.Run ?? $"import-{Hash[..8]}";
    }

    public List<RejectedRow> Rejected { get; } = [];

    public IReadOnlyList<string> FileNames { get; }

    public string Options { get; }

    public string Hash { get; }

    /// <summary>Run of the rows that name none.</summary>
    public string DefaultRun { get; }

    public string Formats => string.Join(", ", _sources.Select(source => source.Format.Name).Distinct(StringComparer.Ordinal));

    /// <summary>Files that define models and GPUs come before files whose rows name them.</summary>
    public IEnumerable<(SourceFile File, ISourceFormat Format)> DefinitionsFirst =>
        _sources.OrderBy(source => source.Format.DefinesNames ? 0 : 1);

    public static ImportContent Read(IReadOnlyList<string> paths, ImportOptions options) => new(paths, options);
}
