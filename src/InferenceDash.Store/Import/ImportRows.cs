using InferenceDash.Core.Quality;
using InferenceDash.Store.Database.Writing;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import;

/// <summary>
/// Where the rows of an import go: straight to the database, nothing is collected. What is wrong with them goes to the
/// issues. Once an import is refused, rows are still checked, so that every flaw is reported at once, but not written.
/// </summary>
internal sealed class ImportRows(KnownNames names, ImportIssues issues, RowSink sink, FlaggedPoints flagged, CancellationToken cancellation)
{
    // Kept in memory to find repetitions, so bounded. Definitions and published figures are curated by hand.
    private const int MostCurated = 200_000;

    private readonly Dictionary<string, Gpu> _gpus = new(StringComparer.Ordinal);
    private readonly HashSet<string> _models = new(StringComparer.Ordinal);
    private readonly HashSet<(string Set, string Gpu)> _assumptions = [];
    private readonly HashSet<(string? Publisher, string Page, SeriesKey Series, double Interactivity)> _published = [];
    private readonly HashSet<(AcceptanceKey Key, int DraftTokens)> _acceptance = [];
    private readonly HashSet<MeasuredEvaluation> _evaluations = [];
    private readonly Dictionary<LeftOut, int> _leftOut = [];
    private readonly HashSet<object> _seen = [];
    private string _file = "";
    private int _benchmarkPoints;
    private int _rowsOfFile;
    private int _soundOfFile;

    /// <summary>Models and GPUs known before the import; formats that define some add theirs.</summary>
    public KnownNames Names { get; } = names;

    /// <summary>Whether the runs of this import fit together.</summary>
    public Consistency Consistency { get; init; } = new();

    /// <summary>The sequences of this import.</summary>
    public Workloads Workloads { get; init; } = new();

    /// <summary>Run of the rows that name none.</summary>
    public string DefaultRun { get; private set; } = "";

    /// <summary>What the current file says of fields that options may give.</summary>
    public StatedFields Stated { get; private set; } = new();

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>The acceptance lengths that points may be composed with; null: what is read is measured, and composed points are refused.</summary>
    public LengthChoice? Lengths { get; init; }

    /// <summary>The published points of this import, with their places.</summary>
    public List<PlacedPoint> Published { get; } = [];

    public RowCounts Counts => new(_models.Count, _gpus.Count, _assumptions.Count, _published.Count, _acceptance.Count, _benchmarkPoints)
    {
        Evaluations = _evaluations.Count,
    };

    /// <summary>Begins another file: the one that rows are added from until the next.</summary>
    public void Begin(string file, string defaultRun)
    {
        (_file, DefaultRun, _rowsOfFile, _soundOfFile, Stated) = (file, defaultRun, 0, 0, new StatedFields());
    }

    /// <summary>Ends the file that was begun.</summary>
    public void End() => issues.EndFile(_soundOfFile);

    /// <summary>Adds a point that passes <see cref="PointChecks"/>, judged, and reports one that does not.</summary>
    /// <param name="point">The point.</param>
    /// <param name="line">Line on which its row starts; null: its number among the file's points tells its place.</param>
    /// <param name="facts">What the file says of the run; null: nothing.</param>
    /// <param name="lengthsAreCounted">Whether the sequence is of counted tokens, so that it may be one with another near it.</param>
    public void Add(BenchmarkPoint point, int? line = null, RunFacts? facts = null, bool lengthsAreCounted = false)
    {
        Cancellation.ThrowIfCancellationRequested();
        _rowsOfFile++;
        var isSound = true;
        foreach (var finding in PointChecks.Of(point, takesComposed: Lengths is not null))
        {
            var reason = line is null ? $"{finding.Reason} (row {_rowsOfFile} of the file)" : finding.Reason;
            isSound &= !finding.IsRefused;
            if (finding.IsRefused)
                issues.Reject(new RejectedRow(_file, line, finding.Field, finding.Value, reason));
            else
                issues.Warn(new RejectedRow(_file, line, finding.Field, finding.Value, reason));
        }

        if (!isSound)
            return;
        var judged = point.Quality.With(QualityJudge.Of(point, facts ?? RunFacts.Unknown));
        if (judged.Any && !Takes(judged, line))
            return;
        _benchmarkPoints++;
        _soundOfFile++;
        Workloads.Note(point.Series, lengthsAreCounted);
        if (!issues.IsRefused)
            sink.Add(judged.Any ? point with { Quality = judged, IsExcluded = point.IsExcluded || flagged == FlaggedPoints.Excluded } : point);
    }

    public void Add(Model model)
    {
        if (Takes(_models.Add(model.Slug), _models.Count))
            sink.Add(model);
    }

    public void Add(Gpu gpu)
    {
        if (Takes(_gpus.TryAdd(gpu.Key, gpu), _gpus.Count))
            sink.Add(gpu);
    }

    public void Add(string set, string gpu, GpuAssumptions assumptions)
    {
        if (Takes(_assumptions.Add((set, gpu)), _assumptions.Count))
            sink.Add(set, gpu, assumptions);
    }

    public void Add(PublishedPoint point, int line)
    {
        if (!Takes(_published.Add(Place(point)), _published.Count))
            return;
        Published.Add(new PlacedPoint(point, _file, line));
        sink.Add(point);
    }

    public void Add(MeasuredAcceptance acceptance)
    {
        if (Takes(_acceptance.Add((acceptance.Key, acceptance.DraftTokens)), _acceptance.Count))
            sink.Add(acceptance);
    }

    public void Add(MeasuredEvaluation evaluation)
    {
        if (Takes(_evaluations.Add(Place(evaluation)), _evaluations.Count))
            sink.Add(evaluation);
    }

    /// <summary>What was left out, one note for each kind.</summary>
    public IEnumerable<string> NotesOfLeftOut => _leftOut.Select(entry => entry.Key.Note(entry.Value));

    /// <summary>Leaves out a row or a file that is no measurement of its own; the report counts those of a kind.</summary>
    public void LeaveOut(LeftOut what) => _leftOut[what] = _leftOut.GetValueOrDefault(what) + 1;

    /// <summary>Whether this import meets a measurement, told by what identifies it, for the first time.</summary>
    public bool IsFirst(object measurement) => _seen.Count >= MostCurated || _seen.Add(measurement);

    /// <summary>Whether this import defines the model already.</summary>
    public bool Defines(string model) => _models.Contains(model);

    /// <summary>The GPU of that key as this import defines it; null: not yet.</summary>
    public Gpu? Defined(string gpu) => _gpus.GetValueOrDefault(gpu);

    /// <summary>Whether this import holds assumptions of the set about the GPU already.</summary>
    public bool Holds(string set, string gpu) => _assumptions.Contains((set, gpu));

    /// <summary>Whether this import holds a figure of that page at that place already.</summary>
    public bool Holds(PublishedPoint point) => _published.Contains(Place(point));

    /// <summary>Whether this import holds that acceptance length already.</summary>
    public bool Holds(MeasuredAcceptance acceptance) => _acceptance.Contains((acceptance.Key, acceptance.DraftTokens));

    /// <summary>Whether this import holds a score of that evaluation, deployment and day already.</summary>
    public bool Holds(MeasuredEvaluation evaluation) => _evaluations.Contains(Place(evaluation));

    /// <summary>Reports something that cannot be imported as it stands.</summary>
    public void Reject(string file, int? line, string? field, string? value, string reason)
    {
        Cancellation.ThrowIfCancellationRequested();
        issues.Reject(new RejectedRow(file, line, field, value is null ? null : Shortened.Of(value), reason));
    }

    /// <summary>Reports what rows of a file may share, such as a name that none of them gives: it is one flaw.</summary>
    public void RejectAlike(string file, int line, string field, string? value, string reason)
    {
        Cancellation.ThrowIfCancellationRequested();
        issues.RejectAlike(new RejectedRow(file, line, field, value is null ? null : Shortened.Of(value), reason));
    }

    /// <summary>Reports a flaw that leaves nothing of the file, which is then never left out silently with the bad rows.</summary>
    public void RejectFile(string file, int? line, string? field, string reason) => issues.RejectFile(file, line, reason, null, field);

    /// <summary>Reports something odd that is imported nevertheless.</summary>
    public void Warn(string file, int? line, string? field, string? value, string reason) =>
        issues.Warn(new RejectedRow(file, line, field, value is null ? null : Shortened.Of(value), reason));

    private static (string?, string, SeriesKey, double) Place(PublishedPoint point) =>
        (point.Source.Publisher?.ToUpperInvariant(), point.Source.Page, point.Series, point.Interactivity);

    // What sets a score apart; where it was read does not.
    private static MeasuredEvaluation Place(MeasuredEvaluation e) => e with { Score = 0, Samples = 0, StandardError = null, Source = null };

    // Reports what is wrong with a point; whether it is taken nevertheless.
    private bool Takes(QualityFlags flags, int? line)
    {
        issues.Flags.Add(_file, line ?? _rowsOfFile, flags);
        if (flagged != FlaggedPoints.Refused)
            return true;
        var shown = Shortened.Of(flags.ToString());
        issues.Reject(new RejectedRow(_file, line ?? _rowsOfFile, "quality", shown, "is flagged, and --strict refuses flagged points"));
        return false;
    }

    private bool Takes(bool isNew, int count)
    {
        Cancellation.ThrowIfCancellationRequested();
        _rowsOfFile++;
        _soundOfFile++;
        if (isNew && count == MostCurated)
            issues.Reject(new RejectedRow(_file, null, null, null, $"has more than {MostCurated:N0} rows of this kind; split it"));
        return isNew && !issues.IsRefused;
    }
}

/// <summary>A published point and where it stands in its file.</summary>
internal sealed record PlacedPoint(PublishedPoint Point, string File, int Line);
