using System.Globalization;
using InferenceDash.Store.Database.Rows;
using InferenceDash.Store.Database.Writing;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import;

/// <summary>
/// The file of acceptance lengths that <c>--acceptance</c> names, in any format of them. It is read beside an import and not stored:
/// what is composed with it says its name.
/// </summary>
internal sealed class LengthsFile : IDisposable
{
    private readonly string _path;
    private readonly ImportContent _content;

    private LengthsFile(string path, ImportContent content) => (_path, _content) = (path, content);

    /// <summary>The file that options name; null: they name none, or one that cannot be read, which is among the issues.</summary>
    public static LengthsFile? Of(ImportOptions options, FormatChoice formats, ImportIssues issues, CancellationToken cancellation)
    {
        if (options.Acceptance is not { } path || Drafting.IsOrigin(path) || IsNumber(path) || !File.Exists(path))
            return null;
        var own = new ImportOptions { SpecMethod = options.SpecMethod, DraftTokens = options.DraftTokens, Thinking = options.Thinking };
        return new LengthsFile(path, ImportContent.Read([path], formats, own, issues, new ProgressMeter(null), cancellation));
    }

    /// <summary>
    /// The options with the content of the file in the place of its path: the same file elsewhere is the same import, and another one
    /// of its name is not.
    /// </summary>
    public ImportOptions NamedIn(ImportOptions options) =>
        _content.Hash.Length == 0 ? options : options with { Acceptance = $"{Path.GetFileName(_path)} {_content.Hash[..8]}" };

    /// <summary>Its lengths; flaws are among the issues.</summary>
    public IReadOnlyList<MeasuredAcceptance> Read(KnownNames names, ImportIssues issues, CancellationToken cancellation)
    {
        using var sink = new LengthSink();
        var rows = new ImportRows(names, issues, sink, FlaggedPoints.Counted, cancellation);
        foreach (var source in _content.Sources)
        {
            rows.Begin(source.Content.Name, _content.DefaultRun);
            Importer.Read(source, rows, issues);
            rows.End();
        }

        return sink.Lengths;
    }

    public void Dispose() => _content.Dispose();

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    // Keeps acceptance lengths in memory, and takes nothing else.
    private sealed class LengthSink : RowSink
    {
        private readonly List<MeasuredAcceptance> _lengths = [];

        public IReadOnlyList<MeasuredAcceptance> Lengths => _lengths;

        public override void Write<T>(T row)
        {
            if (row is not AcceptanceLengthRow length)
                throw new SourceException("holds no acceptance lengths, which --acceptance asks for");
            _lengths.Add(length.ToAcceptance());
        }

        protected override void End()
        {
            // Every length is kept when it is written.
        }

        public override void Dispose()
        {
            // There is nothing to let go of.
        }
    }
}
