namespace InferenceDash.Web.Comparing;

/// <summary>The menus of a comparison's chart.</summary>
internal static class ChartChoices
{
    /// <summary>Address of the page with a change of its query.</summary>
    internal delegate string Address(Func<ComparisonQuery, ComparisonQuery> change);

    /// <summary>The charted metrics; the usual one is left out of an address.</summary>
    public static List<Choice> OfMetrics(Address url, Metric shown, Metric usual) =>
        [.. Metrics.Charted.Select(m => new Choice(
            m.Key, Say.Of($"{m.SaidLongTitle()}, {m.SaidUnit()}"), url(q => q with { Metric = m == usual ? null : m.Key }), m == shown))];

    /// <summary>The scale of the vertical axis, and the one that the figures choose by themselves.</summary>
    public static IReadOnlyList<Choice> OfScales(Address url, bool? asked, bool isLog) =>
    [
        new("", isLog && asked is null ? ChartWords.AutomaticLog : ChartWords.Automatic, url(q => q with { IsLog = null }), asked is null),
        new(QueryParser.Log, ChartWords.Log, url(q => q with { IsLog = true }), asked == true),
        new(QueryParser.Linear, ChartWords.Linear, url(q => q with { IsLog = false }), asked == false),
    ];

    /// <summary>Points on the frontier, or all of them.</summary>
    public static IReadOnlyList<Choice> OfPoints(Address url, bool isFrontierOnly) =>
    [
        new(QueryParser.FrontierOnly, ChartWords.OnFrontier, url(q => q with { IsFrontierOnly = true }), isFrontierOnly),
        new(QueryParser.AllPoints, ChartWords.EveryPoint, url(q => q with { IsFrontierOnly = false }), !isFrontierOnly),
    ];
}
