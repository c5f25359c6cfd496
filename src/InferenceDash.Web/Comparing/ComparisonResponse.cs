namespace InferenceDash.Web.Comparing;

/// <summary>One row of the list of comparisons.</summary>
public sealed record ComparisonListItem(
    string Slug, string Model, string ModelLabel, string Gpu, string GpuLabel, string Precision, string Method,
    IReadOnlyList<string> Sequences, string DefaultSequence, PointCount PointCount)
{
    private static readonly Recent<IReadOnlyList<ComparisonListItem>> Kept = new(1);

    /// <summary>Every comparison: counted once for each catalog.</summary>
    public static IReadOnlyList<ComparisonListItem> Of(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Kept.Of(catalog, "", () => [.. catalog.Matchups.Select(Of)]);
    }

    private static ComparisonListItem Of(Matchup m) => new(
        m.Slug, m.Model.Slug, m.Model.Label, m.Gpu.Key, m.Gpu.Label, m.Precision.Key, m.Method.Key,
        [.. m.Coverage.Sequences.Select(s => s.Label)], m.Coverage.DefaultSequence.Label, PointCount.Of(m.Coverage));
}

/// <summary>Points of the method and of Off, of every sequence those that are shown unless others are asked for.</summary>
public sealed record PointCount(int Method, int Off)
{
    public static PointCount Of(SeriesCoverage coverage)
    {
        var points = coverage.Sequences.Select(s => coverage.PointsOf(s, coverage.DefaultSource(s))).ToList();
        return new PointCount(points.Sum(p => Counted(p[VersionOne.Method])), points.Sum(p => Counted(p[VersionOne.Off])));

        static int Counted(IReadOnlyList<CurvePoint> points) => points.Sum(p => Math.Max(1, p.MeasurementCount));
    }
}

/// <summary>One comparison. Numbers are unrounded; null is unknown.</summary>
public sealed record ComparisonResponse(
    string Slug, string Title, ModelName Model, Gpu Gpu, string Precision, string Method, string Sequence, IReadOnlyList<string> Sequences,
    PointSource Source, string? Engine, double? TtftCeilingSeconds, string Snapshot, AssumptionsUsed Assumptions, InteractivityRange? Band,
    IReadOnlyList<TargetResponse> Targets, BreakEvenResponse BreakEven, CurvesResponse Curves,
    ConfidenceResponse Confidence, EnginesResponse Engines,
    IReadOnlyList<OutputResponse> Outputs, IReadOnlyList<string> Narrative, IReadOnlyList<NoteResponse> Notes)
{
    public static ComparisonResponse Of(ComparisonView view)
    {
        var (m, c) = (view.Matchup, view.Comparison);
        return new(
            m.Slug, $"{m.Model.Label} · {view.Title}", new ModelName(m.Model.Slug, m.Model.Label), m.Gpu, m.Precision.Key, m.Method.Key,
            view.Sequence.Label, [.. m.Coverage.Sequences.Select(s => s.Label)],
            view.Source, view.Query.Engine, view.Query.TtftCeilingSeconds, view.Catalog.Dataset.Snapshot, AssumptionsUsed.Of(view.Rates), c.Band,
            [.. c.Rows.Select(row => TargetResponse.Of(row, c))], BreakEvenResponse.Of(c.BreakEven),
            new CurvesResponse(CurveResponse.Of(c.Series[VersionOne.Method].Curve.Single), CurveResponse.Of(c.Series[VersionOne.Off].Curve.Single)),
            ConfidenceResponse.Of(view), EnginesResponse.Of(EngineMatrix.Of(view.PointsOfSeries, c)),
            [.. view.Outputs.Select(o => OutputResponse.Of(o, c))],
            [.. Words.Comparing.Narrative.Of(c, m.Gpu.Label).Select(p => p.Text)],
            [.. view.Notes.Select(n => NoteResponse.Of(n))]);
    }
}

public sealed record TargetResponse(
    double Interactivity, OperatingPointResponse Method, OperatingPointResponse Off,
    double? ThroughputRatio, double? CostRatio, Verdict Verdict)
{
    public static TargetResponse Of(TargetRow row, Comparison comparison) => new(
        row.Interactivity, OperatingPointResponse.Of(row.Points[VersionOne.Method]), OperatingPointResponse.Of(row.Points[VersionOne.Off]),
        row.Ratio(Metrics.Throughput, VersionOne.Method, VersionOne.Off),
        row.Ratio(Metrics.Cost, VersionOne.Method, VersionOne.Off), VersionOne.VerdictOf(row, comparison));
}

public sealed record BreakEvenResponse(
    BreakEvenStatus Status, Side? Winner, IReadOnlyList<double> Interactivity, IReadOnlyList<double> CostInteractivity)
{
    public static BreakEvenResponse Of(BreakEven b) => new(b.Status, VersionOne.SideOf(b.Winner), b.Interactivity, b.CostInteractivity);
}

public sealed record CurvesResponse(CurveResponse Method, CurveResponse Off);

public sealed record CurveResponse(InteractivityRange? Range, IReadOnlyList<CurvePointResponse> Points)
{
    public static CurveResponse Of(Curve c) => new(c.Range, [.. c.Points.Select(p => new CurvePointResponse(
        p.Interactivity, p.ThroughputPerGpu, p.Concurrency, p.Engine, c.IsOnFrontier(p), p.Published is not null, p.Date, QualityResponse.Of(p)))]);
}

public sealed record CurvePointResponse(
    double Interactivity, double ThroughputPerGpu, double? Concurrency, string? Engine, bool OnFrontier, bool Published, DateOnly? Date,
    IReadOnlyList<QualityResponse> Quality);

public sealed record NoteResponse(string Code, string Text)
{
    // Programs read what a page folds away.
    public static NoteResponse Of(Note n) => new(
        n.Code, n.Whole is null ? Say.Of($"{n.Title} {n.Text}") : Say.Of($"{n.Title} {n.Text} {Origins.WholeTitle}: {n.Whole}"));
}
