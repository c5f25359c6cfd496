using System.Text.Json;

namespace InferenceDash.Web.Gating;

/// <summary>A gate as JSON. Numbers are unrounded; null is unknown.</summary>
/// <param name="Verdict"><c>passed</c> or <c>failed</c>.</param>
/// <param name="Summary">The same in a sentence.</param>
/// <param name="Metric">The key of the metric: <c>throughput</c>, <c>cost</c> or <c>ttft</c>.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="At">What targets are: <c>interactivity</c> in tok/s/user, or <c>concurrency</c>.</param>
/// <param name="MaxLoss">The loss that is allowed, as a share.</param>
/// <param name="WorstLoss">The greatest loss beyond tolerance and noise; null: there is none.</param>
internal sealed record GateResponse(
    string Verdict, string Summary, string Metric, string Unit, string At, double MaxLoss, double? WorstLoss,
    GateSideResponse Baseline, GateSideResponse Candidate,
    IReadOnlyList<GatedSeriesResponse> Series, IReadOnlyList<string> OnlyBaseline, IReadOnlyList<string> OnlyCandidate, IReadOnlyList<string> Notes)
{
    private static readonly JsonSerializerOptions Indented = ApiJson.Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true });

    public static GateResponse Of(GateView view) => new(
        view.Outcome == GateOutcome.Worse ? "failed" : "passed", view.Verdict, view.Rule.Metric.Key, view.Rule.Metric.Unit,
        view.Rule.IsAtConcurrency ? "concurrency" : "interactivity", view.Rule.MaxLoss, view.Worst?.Check.Loss,
        GateSideResponse.Of(view.Baseline), GateSideResponse.Of(view.Candidate), [.. view.Series.Select(s => GatedSeriesResponse.Of(s, view.Rule))],
        view.OnlyBaseline, view.OnlyCandidate, view.Notes);

    /// <summary>The text of the answer.</summary>
    public static string Json(GateView view) => JsonSerializer.Serialize(Of(view), Indented) + "\n";
}

/// <summary>One side: a snapshot, or files.</summary>
internal sealed record GateSideResponse(string? Snapshot, IReadOnlyList<string> Files, int PointCount)
{
    public static GateSideResponse Of(GateSide side) => new(side.Snapshot, side.Paths, side.Catalog.Dataset.Measured.Count);
}

/// <summary>One series of both sides.</summary>
internal sealed record GatedSeriesResponse(
    string Key, string Label, string Model, string Gpu, string Precision, string Sequence, string Method, string? Engine, int? DraftTokens,
    GateOutcome Outcome, IReadOnlyList<GateCheckResponse> Checks, IReadOnlyList<string> Notes)
{
    public static GatedSeriesResponse Of(GatedSeries s, GateRule rule) => new(
        s.Key, s.Label, s.Series.Key.Model, s.Series.Key.Gpu, s.Series.Key.Precision.Key, s.Series.Key.Sequence.Label, s.Series.Key.Method.Key,
        s.Series.Engine, s.Series.DraftTokens, s.Outcome, [.. s.Checks.Select(c => GateCheckResponse.Of(c, rule))], s.Notes);
}

/// <summary>One target.</summary>
/// <param name="Loss">How much worse the candidate is, as a share; negative: better.</param>
/// <param name="LossInterval">Its 95 % interval; null: noise is unknown.</param>
internal sealed record GateCheckResponse(
    double Target, double? Baseline, double? Candidate, bool BaselineIsBound, bool CandidateIsBound, double? Loss, Interval? LossInterval, int? Repeats,
    GateBasis Basis, GateOutcome Outcome, string Text, IReadOnlyList<QualityResponse> BaselineQuality, IReadOnlyList<QualityResponse> CandidateQuality)
{
    public static GateCheckResponse Of(GateCheck c, GateRule rule) => new(
        c.Target, c.Baseline.Value, c.Candidate.Value, c.Baseline.IsBound, c.Candidate.IsBound, c.Loss, c.Noise, c.Repeats, c.Basis, c.Outcome,
        GateWords.Sentence(c, rule), QualityOf(c.Baseline), QualityOf(c.Candidate));

    private static IReadOnlyList<QualityResponse> QualityOf(GateFigure figure) => [.. figure.Points.SelectMany(QualityResponse.Of).Distinct()];
}
