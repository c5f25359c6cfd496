namespace InferenceDash.Web.Pages;

/// <summary>What newer data change of a comparison that is pinned.</summary>
internal static class NewerData
{
    public static IReadOnlyList<string> Of(ComparisonView view, Catalog newest) =>
        Of(view.Comparison, view.Rates.Set, view.By(newest) is { } newer ? (newer.Comparison, newer.Rates.Set) : null);

    public static IReadOnlyList<string> Of(LineUpView view, Catalog newest) =>
        Of(view.Comparison, view.Baseline.Rates.Set, view.By(newest) is { } newer ? (newer.Comparison, newer.Baseline.Rates.Set) : null);

    private static IReadOnlyList<string> Of(Comparison here, string set, (Comparison Comparison, string Set)? newer) =>
        NewerWords.Of(FigureShift.Of(here, newer?.Comparison), set, newer?.Set);
}
