namespace InferenceDash.Web.Shared;

/// <summary>One comparison in the index: what its own page says at the first, middle and last of its targets.</summary>
/// <param name="Pair">The comparison, as the map holds it.</param>
/// <param name="Url">Its address.</param>
public sealed record IndexRow(MapPair Pair, string Url)
{
    // There is one list of all comparisons of a catalog.
    private static readonly Recent<IReadOnlyList<IndexRow>> Kept = new(1);

    private readonly string _text = string.Join(
        ' ', Pair.Matchup.Model.Label, Pair.Matchup.Gpu.Vendor, Pair.Matchup.Gpu.Architecture, Pair.Matchup.Hardware, Pair.Sequence.Label,
        Pair.Matchup.Slug);

    public Matchup Matchup => Pair.Matchup;

    public TargetRow Middle { get; } = Pair.At(MapSpeed.Middle).Row;

    /// <summary>The ratio at the first, middle and last target as printed.</summary>
    public string Low { get; } = Ratio(Pair.At(MapSpeed.Low));

    public string MiddleRatio { get; } = Ratio(Pair.At(MapSpeed.Middle));

    public string High { get; } = Ratio(Pair.At(MapSpeed.High));

    /// <summary>Who wins, in words, and the index of the series to mark; null: none.</summary>
    public (int? Series, string Words) Ahead { get; } = IndexWords.Ahead(Pair);

    /// <summary>Every comparison; the rows are made once for each catalog.</summary>
    public static IReadOnlyList<IndexRow> Of(Catalog catalog) => Kept.Of(catalog, "", () =>
        [.. catalog.MapOf().Pairs.Select(p => new IndexRow(p, SiteUrls.Comparison(p.Matchup.Slug, ComparisonQuery.Default)))]);

    /// <summary>Whether every word of a filter stands in the row's model, hardware, sequence or slug.</summary>
    public bool Matches(string? filter) => FilterWords.AreIn(_text, filter);

    // Below 1 on purpose: in a column of ratios "0.97×" reads as what it is, Off ahead.
    private static string Ratio(MapCell cell) => cell.ThroughputRatio is { } ratio ? Figure.Ratio(ratio) : Printed.Unknown;
}
