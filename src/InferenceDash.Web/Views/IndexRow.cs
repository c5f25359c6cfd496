using InferenceDash.Core;
using InferenceDash.Web.Urls;

namespace InferenceDash.Web.Views;

/// <summary>One comparison in the index: what its own page says at the first, middle and last of its targets.</summary>
public sealed record IndexRow(Matchup Matchup, ComparisonView View)
{
    private IReadOnlyList<TargetComparison> Targets => View.Comparison.Targets;

    public TargetComparison? Middle => Targets.Count == 0 ? null : Targets[(Targets.Count - 1) / 2];

    public string Url => SiteUrls.Comparison(Matchup.Slug, ComparisonQuery.Default);

    /// <summary>The ratio at the first, middle and last target as printed.</summary>
    public string Low => Ratio(Targets.Count > 0 ? Targets[0] : null);

    public string MiddleRatio => Ratio(Middle);

    public string High => Ratio(Targets.Count > 0 ? Targets[^1] : null);

    /// <summary>Who wins, in words, and the side to mark; null: neither.</summary>
    public (Side? Side, string Words) Ahead
    {
        get
        {
            var method = Matchup.Method.Label;
            var b = View.Comparison.BreakEven;
            if (b.Status == BreakEvenStatus.Crossings && b.Leads[0].Leader is { } first && b.Leads.Count == 2)
                return (first, $"{Name(first)} below {Figure.About(b.Interactivity[0])}");
            return Middle?.Verdict switch
            {
                Verdict.Method => (Side.Method, $"{method} ahead"),
                Verdict.Off => (Side.Off, "Off ahead"),
                Verdict.Tie => (null, $"tie within 1{Figure.Nbsp}%"),
                Verdict.OnlyMethod => (null, $"{method} only"),
                Verdict.OnlyOff => (null, "Off only"),
                _ => (null, "not comparable"),
            };

            string Name(Side side) => side == Side.Method ? method : "Off";
        }
    }

    public static IReadOnlyList<IndexRow> Of(Catalog catalog) =>
        [.. catalog.Matchups.Select(m => new IndexRow(m, ComparisonView.Of(catalog, m, new ParsedQuery(ComparisonQuery.Default, []))))];

    /// <summary>Whether every word of a filter stands in the row's model, hardware, sequence or slug.</summary>
    public bool Matches(string? filter)
    {
        var text = $"{Matchup.Model.Label} {Matchup.Gpu.Vendor} {Matchup.Gpu.Architecture} {Matchup.Hardware} {View.Sequence.Sequence.Label} {Matchup.Slug}";
        return FilterWords.AreIn(text, filter);
    }

    // Below 1 on purpose: in a column of ratios "0.97×" reads as what it is, Off ahead.
    private static string Ratio(TargetComparison? target) => target?.ThroughputRatio is { } ratio ? Figure.Ratio(ratio) : "—";
}
