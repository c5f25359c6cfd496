namespace InferenceDash.Web.Comparing;

/// <summary>One comparison of any series. Numbers are unrounded; null is unknown.</summary>
public sealed record LineUpResponse(
    string By, string Common, string Title, ModelName Model, string Sequence, IReadOnlyList<string> Sequences, PointSource Source, string Snapshot,
    string Lead, double? TtftCeilingSeconds, IReadOnlyList<SeriesResponse> Series, int Baseline, IReadOnlyList<TargetRowResponse> Targets,
    LeadsResponse Leads, IReadOnlyList<RunChangeResponse>? Changes, SeriesRereadResponse? Reread, IReadOnlyList<OutputResponse> Outputs,
    IReadOnlyList<string> Narrative,
    IReadOnlyList<SeriesNoteResponse> Notes)
{
    public static LineUpResponse Of(LineUpView view)
    {
        var c = view.Comparison;
        return new(
            view.LineUp.By.Key, view.LineUp.Key, Say.Of($"{view.Common}: {view.Versus}"), new ModelName(view.LineUp.Model.Slug, view.LineUp.Model.Label),
            view.Sequence.Label, [.. view.Coverage.Sequences.Select(s => s.Label)], view.Source, view.Catalog.Dataset.Snapshot,
            QueryParser.LeadKeyOf(view.Lead), view.Query.TtftCeilingSeconds,
            [.. c.Series.Select(s => SeriesResponse.Of(s, view.Source))], c.Baseline,
            [.. c.Rows.Select(r => TargetRowResponse.Of(r, c))], LeadsResponse.Of(c),
            view.Trend is { } trend ? [.. trend.Changes.Select(change => RunChangeResponse.Of(change, trend.Interactivity))] : null,
            SeriesRereadResponse.Of(view), [.. view.Outputs.Select(o => OutputResponse.Of(o, c))], [.. view.Narrative.Select(p => p.Text)],
            [.. view.Notes.Select(n => SeriesNoteResponse.Of(n))]);
    }
}

/// <summary>One series of a comparison.</summary>
public sealed record SeriesResponse(
    string Key, string Label, string Gpu, string Precision, string Method, string? Engine, int? DraftTokens, DateOnly? AsOf, PointSource Source,
    int PointCount, InteractivityRange? Range, AssumptionsUsed Rates, IReadOnlyList<SeriesPointResponse> Curve)
{
    public static SeriesResponse Of(ComparedSeries s, PointSource source) => new(
        s.Key, s.Label, s.Spec.Gpu, s.Spec.Precision.Key, s.Spec.Method.Key, s.Spec.Engine, s.Spec.DraftTokens, s.Spec.AsOf, s.Spec.Source ?? source,
        s.Curve.MeasurementCount, s.Curve.Range, AssumptionsUsed.Of(s.Rates),
        [.. s.Curve.Recipes.SelectMany(r => r.Curve.Points.Select(p => SeriesPointResponse.Of(p, r.Method, s.Curve))).OrderBy(p => p.Interactivity)]);
}

public sealed record SeriesPointResponse(
    double Interactivity, double ThroughputPerGpu, double? Concurrency, string? Engine, string Method, bool OnFrontier, bool Published, DateOnly? Date,
    IReadOnlyList<QualityResponse> Quality, int Repeats)
{
    public static SeriesPointResponse Of(CurvePoint p, SpecMethod method, SeriesCurve curve) => new(
        p.Interactivity, p.ThroughputPerGpu, p.Concurrency, p.Engine, method.Key, curve.IsOnFrontier(p), p.Published is not null, p.Date,
        QualityResponse.Of(p), Math.Max(1, p.MeasurementCount));
}

/// <summary>Every series at one target, in their order.</summary>
public sealed record TargetRowResponse(
    double Interactivity, IReadOnlyList<OperatingPointResponse> Points, IReadOnlyList<RatiosResponse> Ratios, LeadersResponse Leaders)
{
    public static TargetRowResponse Of(TargetRow row, Comparison comparison) => new(
        row.Interactivity,
        [.. row.Points.Select(OperatingPointResponse.Of)],
        [.. row.Points.Select((_, i) => RatiosResponse.Of(row, i, comparison))],
        new LeadersResponse(row.Throughput.Leader, row.Cost.Leader, row.Power.Leader));
}

/// <summary>Figures of a series / those of the baseline; null unless both have a value.</summary>
/// <param name="Interval">95 % interval of the throughput ratio; null: the points behind both figures were not all measured several times.</param>
/// <param name="WithinNoise">Whether that interval holds 1; null without one.</param>
/// <param name="Repeats">The fewest repeats of a point behind it; null without one.</param>
public sealed record RatiosResponse(double? Throughput, double? Cost, double? Power, Interval? Interval, bool? WithinNoise, int? Repeats)
{
    public static RatiosResponse Of(TargetRow row, int series, Comparison comparison)
    {
        var (baseline, interval) = (comparison.Baseline, comparison.IntervalOf(row, series));
        return new(
            row.Ratio(Metrics.Throughput, series, baseline), row.Ratio(Metrics.Cost, series, baseline), row.Ratio(Metrics.PerMegawatt, series, baseline),
            interval?.Interval, interval?.IsWithinNoise, interval?.Repeats);
    }
}

/// <summary>Index of the leading series; null: a tie within 1 %, or nobody can be said to lead.</summary>
public sealed record LeadersResponse(int? Throughput, int? Cost, int? Power);

/// <summary>Who leads along interactivity.</summary>
public sealed record LeadsResponse(IReadOnlyList<LeadResponse> Throughput, IReadOnlyList<LeadResponse> Cost, IReadOnlyList<LeadResponse> Power)
{
    public static LeadsResponse Of(Comparison c) => new(StretchesOf(c, Metrics.Throughput), StretchesOf(c, Metrics.Cost), StretchesOf(c, Metrics.PerMegawatt));

    private static IReadOnlyList<LeadResponse> StretchesOf(Comparison c, Metric metric) =>
        [.. c.LeadsBy(metric).Stretches.Select(s => new LeadResponse(s.Range.Low, s.Range.High, s.Leader, s.Basis))];
}

public sealed record LeadResponse(double Low, double High, int? Leader, LeadBasis Basis);

/// <summary>What limits the use of the figures, and of which series (by index).</summary>
public sealed record SeriesNoteResponse(string Code, string Text, IReadOnlyList<int> Series)
{
    // Programs read what a page folds away.
    public static SeriesNoteResponse Of(SeriesNote n) => new(n.Code, n.Whole is null ? n.Text : Say.Of($"{n.Text} {Origins.WholeTitle}: {n.Whole}"), n.Series);
}

/// <summary>A run at which the throughput of the series at one target changed.</summary>
/// <param name="Before">The centre of the runs before, tok/s/GPU.</param>
/// <param name="Runs">How many these are.</param>
/// <param name="Ratio">After / before.</param>
public sealed record RunChangeResponse(
    DateOnly Date, double Interactivity, double Before, int Runs, double After, double Ratio, RunChangeKind Kind, RunNoise Noise, string Text)
{
    public static RunChangeResponse Of(RunChange c, double interactivity) =>
        new(c.Day, interactivity, c.Before, c.Runs, c.After, c.Ratio, c.Kind, c.Noise, RunChangeWords.Of(c));
}
