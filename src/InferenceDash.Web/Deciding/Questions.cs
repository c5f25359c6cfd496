namespace InferenceDash.Web.Deciding;

/// <summary>The questions that an address asks of a comparison, answered: page and API read these. Answers are in the order of series.</summary>
public static class Questions
{
    /// <summary>The answers to the one question that is asked: cost before concurrency before TTFT.</summary>
    public static IReadOnlyList<Solutions> Solve(ComparisonView view) => view.Query switch
    {
        { CostPerMillionTokens: { } budget } => WithinCost(view, budget),
        { Concurrency: { } concurrency } => AtConcurrency(view, concurrency),
        { TtftCeilingSeconds: not null } => WithinTtft(view),
        _ => throw new InvalidOperationException("Nothing is asked."),
    };

    /// <summary>The highest interactivity within a cost per million tokens.</summary>
    public static IReadOnlyList<Solutions> WithinCost(ComparisonView view, double budget) =>
        [.. view.Series.Select(s => SeriesQuestions.FastestWithinCost(s, budget))];

    /// <summary>Every operating point at a concurrency.</summary>
    public static IReadOnlyList<Solutions> AtConcurrency(ComparisonView view, double concurrency) =>
        [.. view.Series.Select(s => InverseQuestions.AtConcurrency(s.Curve.Single, s.Rates, concurrency))];

    /// <summary>The highest interactivity of the points known to meet the view's ceiling on p99 TTFT.</summary>
    public static IReadOnlyList<Solutions> WithinTtft(ComparisonView view) => [.. view.Series.Select(SeriesQuestions.FastestUnderCeiling)];

    /// <summary>At each target the acceptance length below which Off wins; those that can be told.</summary>
    public static IReadOnlyList<AcceptanceBreakEven> AcceptanceBreakEvens(ComparisonView view)
    {
        var (method, off) = (view.Series[VersionOne.Method], view.Series[VersionOne.Off]);
        return
        [
            .. view.Comparison.Rows
                .Select(row => AcceptanceBreakEven.At(method.Curve.Single, off.Curve, row.Interactivity, view.Rates))
                .OfType<AcceptanceBreakEven>(),
        ];
    }

    /// <summary>Acceptance lengths that were measured for the model with the draft length of the points.</summary>
    public static IReadOnlyList<KnownLength> KnownLengths(ComparisonView view) =>
        KnownLength.DraftTokensOf(view.Series[VersionOne.Method].Curve.Single) is { } k ? KnownAt(view, k) : [];

    /// <summary>The same with any draft length.</summary>
    public static IReadOnlyList<KnownLength> KnownAt(ComparisonView view, int draftTokens) =>
        KnownLength.Of(view.Catalog.Acceptance, view.Matchup.Model.Slug, view.Matchup.Method, draftTokens);

    /// <summary>How far readings at another acceptance length are off, where runs of the series have two; null: none have.</summary>
    public static RereadError? RereadErrorOf(ComparisonView view) =>
        RereadError.Of(view.Catalog.RunsOf(view.Series[VersionOne.Method].Spec).Where(point => point.Series.Sequence == view.Sequence));

    /// <summary>The what-if of an address; null: it does not name all three numbers.</summary>
    public static DraftModel? DraftOf(ComparisonView view) => view.Query is { DraftLength: { } length, AcceptanceRate: { } rate, DraftCost: { } cost }
        ? new DraftModel((int)length, rate, cost)
        : null;
}
