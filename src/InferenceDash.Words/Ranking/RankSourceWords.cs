namespace InferenceDash.Words.Ranking;

/// <summary>Where the figures of a ranking come from.</summary>
public static class RankSourceWords
{
    /// <summary>Whose points a whole ranking rests on.</summary>
    /// <param name="sources">The sources of its rows, each once.</param>
    public static string All(IReadOnlyList<PointSource> sources) => sources switch
    {
        [] => Say.Of("No points."),
        [PointSource.Published] => Say.Of("Published operating points, not measured by us. Figures between two points are interpolated."),
        [PointSource.Measured] => Say.Of("Benchmark points imported into this installation. Figures between two points are interpolated."),
        [PointSource.Composed] => Say.Of("Points composed of step times, not measured on a server. Figures between two points are interpolated."),
        _ => Say.Of("Measured points of each GPU and precision that has them, published operating points of the others. "
            + "Figures between two points are interpolated."),
    };

    /// <summary>The prices behind a ranking.</summary>
    /// <param name="set">Id of the assumption set; empty: there is none.</param>
    /// <param name="price">Whose price.</param>
    /// <param name="prices">Each GPU with its price.</param>
    public static string Assumptions(string set, PriceBasis price, string prices)
    {
        ArgumentNullException.ThrowIfNull(set);
        return set.Length == 0 ? Say.Of($"No assumption set: {prices}.") : Say.Of($"Set {set}, {RateWords.Said(price)} price: {prices}.");
    }

    /// <summary>The source line of a picture.</summary>
    public static string Picture(IReadOnlyList<PointSource> sources, string set, PriceBasis price, string snapshot)
    {
        ArgumentNullException.ThrowIfNull(set);
        return set.Length == 0
            ? Say.Of($"{All(sources)} No assumption set · snapshot {snapshot} · InferenceDash")
            : Say.Of($"{All(sources)} Set {set}, {RateWords.Said(price)} price · snapshot {snapshot} · InferenceDash");
    }

    /// <summary>What one row rests on: <c>Measured, 3 points</c>.</summary>
    public static string Of(RankedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var points = Count.Of(row.KnotCount, "point");
        return row.Candidate.Source switch
        {
            PointSource.Published => Say.Of($"Published, {points}"),
            PointSource.Composed => Say.Of($"Composed, {points}"),
            _ => Say.Of($"Measured, {points}"),
        };
    }

    /// <summary>The engines behind a row's figure.</summary>
    public static string Engines(RankedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Engines.Count > 0 ? Listed.Commas(row.Engines) : Say.Of("engine not published");
    }
}
