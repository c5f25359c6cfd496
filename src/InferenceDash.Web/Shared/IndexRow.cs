namespace InferenceDash.Web.Shared;

/// <summary>One comparison in the index: what its own page says at the first, middle and last of its targets.</summary>
/// <param name="Pair">The comparison, as the map holds it.</param>
/// <param name="Url">Its address.</param>
public sealed record IndexRow(MapPair Pair, string Url)
{
    public Matchup Matchup => Pair.Matchup;

    public TargetRow Middle => Pair.At(MapSpeed.Middle).Row;

    /// <summary>The ratio at the first, middle and last target as printed.</summary>
    public string Low => Ratio(Pair.At(MapSpeed.Low));

    public string MiddleRatio => Ratio(Pair.At(MapSpeed.Middle));

    public string High => Ratio(Pair.At(MapSpeed.High));

    /// <summary>Who wins, in words, and the index of the series to mark; null: none.</summary>
    public (int? Series, string Words) Ahead => IndexWords.Ahead(Pair);

    public static IReadOnlyList<IndexRow> Of(Catalog catalog) =>
        [.. catalog.MapOf().Pairs.Select(p => new IndexRow(p, SiteUrls.Comparison(p.Matchup.Slug, ComparisonQuery.Default)))];

    /// <summary>Whether every word of a filter stands in the row's model, hardware, sequence or slug.</summary>
    public bool Matches(string? filter)
    {
        var text = $"{Matchup.Model.Label} {Matchup.Gpu.Vendor} {Matchup.Gpu.Architecture} {Matchup.Hardware} {Pair.Sequence.Label} {Matchup.Slug}";
        return FilterWords.AreIn(text, filter);
    }

    // Below 1 on purpose: in a column of ratios "0.97×" reads as what it is, Off ahead.
    private static string Ratio(MapCell cell) => cell.ThroughputRatio is { } ratio ? Figure.Ratio(ratio) : Printed.Unknown;
}
