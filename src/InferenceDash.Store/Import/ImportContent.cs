using InferenceDash.Store.Database;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import;

/// <summary>
/// The files of one import, read once for what they are: format, hash, and whether they are text. They are read again
/// for their rows, so that no file is ever held in memory.
/// </summary>
internal sealed class ImportContent : IDisposable
{
    private readonly List<RecognisedSource> _sources = [];
    private readonly List<string> _fileNames = [];
    private readonly ImportOptions _options;
    private readonly string? _inputName;
    private readonly RowDefaults _defaults;
    private readonly FormatChoice _formats;
    private readonly ImportIssues _issues;
    private readonly ProgressMeter _progress;
    private readonly SourceFinder _finder;
    private readonly Func<FoundSource, RowDefaults>? _given;
    private readonly RowDefaults _otherwise;

    private ImportContent(
        FormatChoice formats, ImportOptions options, ImportIssues issues, ProgressMeter progress, ContentTerms terms, CancellationToken cancellation)
    {
        (_given, _inputName, _otherwise) = (terms.Given, terms.InputName, terms.Otherwise);
        (_formats, _options, _issues, _progress) = (formats, options, issues, progress);
        _defaults = RowDefaults.Of(options);
        _finder = new SourceFinder(
            options.StandardInput,
            terms.InputName ?? "standard input",
            (file, line, reason) => issues.RejectFile(file, line, reason),
            cancellation,
            terms.MostUnpacked);
        string[] parts = options.Flagged == FlaggedPoints.Excluded ? [_defaults.Identity, "exclude_flagged=true"] : [_defaults.Identity];
        Options = string.Join("; ", parts.Where(part => part.Length > 0));
    }

    /// <summary>The files whose format is known, in the order in which they were named.</summary>
    public IReadOnlyList<RecognisedSource> Sources => _sources;

    public IReadOnlyList<string> FileNames => _fileNames;

    /// <summary>The file that messages name which are about all of them: the first.</summary>
    public string Name => _sources[0].Content.Name;

    /// <summary>
    /// The options that shape rows, as text: with the content they are what an import is. The format is no part of it:
    /// naming the format that would have been recognised anyway makes no other import. Nor is leaving out bad rows: where
    /// there are any, there is no other way to import the file.
    /// </summary>
    public string Options { get; }

    /// <summary>Hash of what is imported. Neither names nor order are part of it; sidecars are.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Run of the rows that name none, nor an option or a sidecar for them.</summary>
    public string DefaultRun => $"import-{Hash[..8]}";

    public string Formats => string.Join(", ", _sources.Select(source => source.Format.Name).Distinct(StringComparer.Ordinal));

    public long Bytes => _sources.Sum(source => source.Digest.Length);

    /// <summary>Files that define models and GPUs come before files whose rows name them.</summary>
    public IEnumerable<RecognisedSource> DefinitionsFirst => _sources.OrderBy(source => source.Format.DefinesNames ? 0 : 1);

    /// <summary>Reads the files; what cannot be imported is among the issues.</summary>
    /// <param name="paths">What a command names.</param>
    /// <param name="formats">The formats that they may be in.</param>
    /// <param name="options">What they do not say.</param>
    /// <param name="issues">What is wrong.</param>
    /// <param name="progress">Told how much was read.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <param name="terms">What holds for what is not named by a command; null: it is.</param>
    public static ImportContent Read(
        IReadOnlyList<string> paths, FormatChoice formats, ImportOptions options, ImportIssues issues, ProgressMeter progress, CancellationToken cancellation,
        ContentTerms? terms = null)
    {
        var content = new ImportContent(formats, options, issues, progress, terms ?? ContentTerms.OfCommand, cancellation);
        try
        {
            content.Read(paths, cancellation);
            return content;
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    public void Dispose() => _finder.Dispose();

    private void Read(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        if (_options.Format is { } format && !_formats.IsKnown(format))
        {
            _issues.RejectFile(paths[0], null, $"is no format; the formats are {_formats.Names}", format);
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var unrecognised = new List<string>();
        _progress.Begin(ImportStage.Checking, null, () => _sources.Count);
        foreach (var source in _finder.Find([.. paths.Where(path => !SidecarNames.IsOne(path) || paths.Count == 1)]))
            Take(source, seen, unrecognised, cancellation);

        if (unrecognised.Count > 0)
            _issues.Notes.Add($"{unrecognised.Count} of the files are in no known format and were left out, such as {unrecognised[0]}");
        if (_sources.Count == 0 && !_issues.IsRefused)
            _issues.RejectFile(paths[0], null, "holds no file in a known format");
        Hash = SnapshotLog.Hash(string.Join('\n', seen.Order(StringComparer.Ordinal)));
        foreach (var source in _sources)
            source.Content.Companions = [.. _sources.Where(other => other != source).Select(other => other.Content)];
    }

    private void Take(FoundSource source, HashSet<string> seen, List<string> unrecognised, CancellationToken cancellation)
    {
        try
        {
            var stamp = source.Stamp;
            var head = SourceHead.Of(source.Name, source.Open);
            if (Packing.Of(head.Bytes) != PackedAs.Nothing)
                throw new SourceException("is an archive inside an archive; unpack it first");
            var candidates = _formats.For(head, _options.Format);
            if (candidates.Count == 0 && !source.IsNamed)
            {
                unrecognised.Add(unrecognised.Count == 0 && _formats.Nearest(head) is { } nearest ? $"{source.Name} ({nearest})" : source.Name);
                return;
            }

            // Read before the format is judged: a file that is no text is told so, and not that its format is unknown.
            var digest = Digest(source, cancellation);
            if (candidates is not [var format])
                throw new SourceException(_formats.ReasonAgainst(head, candidates));
            var beside = Sidecar.Of(source, _issues);
            // The same content named twice is one content, else its points would count double.
            _fileNames.Add(_inputName ?? source.FileName);
            if (seen.Add(beside == RowDefaults.None ? digest.Hash : $"{digest.Hash} {beside.Identity}"))
                _sources.Add(Recognised(source, head.IsYaml, format, digest, (_given?.Invoke(source) ?? _defaults).Over(beside).Over(_otherwise), stamp));
        }
        catch (Exception exception) when (SourceException.ReasonOf(exception) is { } reason)
        {
            _issues.RejectFile(source.Name, (exception as SourceException)?.Line, reason);
        }
    }

    private ContentDigest Digest(FoundSource source, CancellationToken cancellation)
    {
        using var stream = new WatchedStream(source.Open(), _progress.Read);
        return ContentDigest.Of(stream, cancellation);
    }

    private RecognisedSource Recognised(
        FoundSource source, bool isYaml, ISourceFormat format, ContentDigest digest, RowDefaults defaults, (long, DateTime) stamp)
    {
        var content = new SourceContent(source.Name, defaults, () =>
        {
            var stream = new WatchedStream(source.Open(), _progress.Read);
            if (digest.HasMark)
                stream.ReadExactly(stackalloc byte[3]);
            return isYaml ? new YamlStream(stream) : stream;
        });
        return new RecognisedSource(content, format, digest, () => source.Stamp != stamp);
    }
}

/// <summary>What holds for files that come by another way than a command.</summary>
/// <param name="Given">What somebody says of each file; null: of all the same, by options.</param>
/// <param name="MostUnpacked">Bytes that an archive may unpack to.</param>
internal sealed record ContentTerms(Func<FoundSource, RowDefaults>? Given, long MostUnpacked)
{
    public static readonly ContentTerms OfCommand = new(null, UnpackLimit.MostBytes);

    /// <summary>What standard input is called, where it holds what was not written to a file; null: standard input.</summary>
    public string? InputName { get; init; }

    /// <summary>What rows are taken to be where nobody says.</summary>
    public RowDefaults Otherwise { get; init; } = RowDefaults.None;
}

/// <summary>A file whose format is known.</summary>
/// <param name="Content">The file.</param>
/// <param name="Format">Its format.</param>
/// <param name="Digest">What the first reading found.</param>
/// <param name="HasChanged">Whether it was written to since.</param>
internal sealed record RecognisedSource(SourceContent Content, ISourceFormat Format, ContentDigest Digest, Func<bool> HasChanged);
