namespace InferenceDash.Words;

/// <summary>What Core names, in the language that is spoken; Core has the English names, which stand for the others as every text does.</summary>
public static class Named
{
    /// <summary>A metric on a page: <c>Throughput per GPU</c> is its long title, <c>Throughput</c> this one.</summary>
    public static string SaidTitle(this Metric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return Say.Of(metric.Title);
    }

    /// <summary>A metric where it stands alone.</summary>
    public static string SaidLongTitle(this Metric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return Say.Of(metric.LongTitle);
    }

    /// <summary>What a metric is counted in.</summary>
    public static string SaidUnit(this Metric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return Say.Of(metric.Unit);
    }

    /// <summary>What the series of a comparison differ in, on a page.</summary>
    public static string SaidTitle(this Dimension dimension)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        return Say.Of(dimension.Title);
    }

    /// <summary>The same within a sentence.</summary>
    public static string SaidNoun(this Dimension dimension)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        return Say.Of(dimension.Noun);
    }

    /// <summary>Every name that this says.</summary>
    public static IEnumerable<string> All =>
    [
        .. Metrics.All.Concat(Metrics.Explored).Concat(Metrics.Abscissae).SelectMany(m => new[] { m.Title, m.LongTitle, m.Unit }),
        .. Dimension.All.SelectMany(d => new[] { d.Title, d.Noun }),
    ];
}
