namespace InferenceDash.Web.Ranking;

/// <summary>A ranking. Numbers are unrounded; null is unknown.</summary>
/// <param name="Leader">Index of the leading row; null: a tie within 1 %, or nobody can be said to lead.</param>
/// <param name="Doubts">Indexes of the rows that keep the first one from leading.</param>
public sealed record RankResponse(
    ModelName Model, double Interactivity, string Sequence, IReadOnlyList<string> Sequences, string By, string Method, string? Vendor, string? Precision,
    string Assumptions, PriceBasis Price, string Snapshot, string Answer, int? Leader, bool IsTie, IReadOnlyList<int> Doubts,
    IReadOnlyList<RankRowResponse> Rows)
{
    public static RankResponse Of(RankView view)
    {
        var (ranking, model) = (view.Ranking, view.Hardware.Model);
        var rows = ranking.Rows.ToList();
        return new(
            new ModelName(model.Slug, model.Label), ranking.Interactivity, view.Sequence.Label, [.. view.Hardware.Sequences.Select(s => s.Label)],
            QueryParser.LeadKeyOf(ranking.By), view.Method.Key, view.VendorName, view.Query.Precision?.Key, view.Set, view.Price,
                view.Catalog.Dataset.Snapshot,
            Say.Of($"{RankHeadline.Of(ranking, view.Scope)}."), ranking.Standing.Leader, ranking.Standing.IsTie,
                [.. ranking.Doubts.Select(d => rows.IndexOf(d))],
            [.. rows.Select(r => RankRowResponse.Of(view, r))]);
    }
}

/// <summary>One GPU and precision.</summary>
/// <param name="Rank">Its place, from 1; null: it has none, and the status says why.</param>
/// <param name="Method">The spec method that answers; null: not known, or it has no figures.</param>
/// <param name="Beside">What the figure is read against: Off, or where Off itself is ranked the best of the other methods.</param>
/// <param name="NearestInteractivity">Where a series that does not reach the target has its last figure.</param>
public sealed record RankRowResponse(
    int? Rank, RankStatus Status, string Key, string Label, string Gpu, string Precision, string? Method, PointSource Source, InteractivityRange? Range,
    OperatingPointResponse Point, OperatingPointResponse? Beside, AssumptionsUsed Rates, double? NearestInteractivity, string? Reason, string? Comparison)
{
    public static RankRowResponse Of(RankView view, RankedRow row) => new(
        row.Rank, row.Status, row.Series.Key, row.Series.Label, row.Series.Spec.Gpu, row.Series.Spec.Precision.Key, row.Point.Method?.Key,
        row.Candidate.Source, row.Series.Curve.Range, OperatingPointResponse.Of(row.Point),
        row.Beside is { } beside ? OperatingPointResponse.Of(beside.Point with { Method = beside.Method }) : null,
        AssumptionsUsed.Of(row.Series.Rates), row.NearestInteractivity,
        row.Status == RankStatus.Ranked ? null : RankWords.WhyNoPlace(view.By, row), RowComparison.Of(view, row));
}
