namespace InferenceDash.Web.Pages;

/// <summary>What newer data change of a comparison that is pinned.</summary>
internal static class NewerData
{
    public static IReadOnlyList<string> Of(ComparisonView view, Catalog newest) => view.By(newest) is { } newer
        ? Of(view.Comparison, view.Source, view.Rates, (newer.Comparison, newer.Source, newer.Rates))
        : Of(view.Comparison, view.Source, view.Rates, null);

    public static IReadOnlyList<string> Of(LineUpView view, Catalog newest) => view.By(newest) is { } newer
        ? Of(view.Comparison, view.Source, view.Baseline.Rates, (newer.Comparison, newer.Source, newer.Baseline.Rates))
        : Of(view.Comparison, view.Source, view.Baseline.Rates, null);

    // A published figure beside a measured one is no change of either.
    private static IReadOnlyList<string> Of(
        Comparison here, PointSource source, GpuRates rates, (Comparison Comparison, PointSource Source, GpuRates Rates)? newer) =>
        newer is var (_, other, _) && other != source
            ? [NewerWords.OtherSource(source, other)]
            : NewerWords.Of(FigureShift.Of(here, newer?.Comparison), rates, newer?.Rates);
}
