namespace InferenceDash.Words.HeatMap;

/// <summary>What an import changed of the map without being asked to: measured points take the place of published ones.</summary>
public static class MapChangeWords
{
    /// <summary>The heading.</summary>
    public static string Heading => Say.Of("What imports changed");

    /// <summary>The link to the map as it was published.</summary>
    public static string ShowPublished => Say.Of("Show published points");

    /// <summary>That a model shows measured points now, since which import, and on how many pairs.</summary>
    public static string Sources(SourceChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var pairs = Count.Of(change.Pairs, "pair");
        return change.File is { } file
            ? Say.Of($"After the import of {file}, {change.Model.Label} shows measured points instead of published ones on {pairs}.")
            : Say.Of($"After an import, {change.Model.Label} shows measured points instead of published ones on {pairs}.");
    }

    /// <summary>That pairs have no ratio any more, although published points have one; empty: none.</summary>
    public static string Lost(SourceChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Lost == 0 ? "" : Say.Of($"{Count.Of(change.Lost, "of these pairs has", "of these pairs have")} no common range of measured points.");
    }

    /// <summary>That the question above and the explorer open on another model.</summary>
    public static string Model(Model now, Model before)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(before);
        return Say.Of($"The question above starts with {now.Label}, which has points on more hardware than {before.Label} since then.");
    }
}

/// <summary>One model whose map shows measurements where published points stand as well.</summary>
/// <param name="Model">The model.</param>
/// <param name="File">File of the newest import among its measurements; null: not known.</param>
/// <param name="Pairs">On how many pairs.</param>
/// <param name="Lost">How many of them have no common range of measured points.</param>
public sealed record SourceChange(Model Model, string? File, int Pairs, int Lost)
{
    /// <summary>The changes of a map, in the order of its models.</summary>
    public static IReadOnlyList<SourceChange> Of(Map map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return [.. map.Pairs.Where(IsReplaced).GroupBy(p => p.Matchup.Model)
            .Select(g => new SourceChange(g.Key, FileOf(g), g.Count(), g.Count(p => p.Comparison.Overlap is null)))];
    }

    // What was published of a pair stands on the sequence that is shown, or on others alone.
    private static bool IsReplaced(MapPair pair) => pair.Source == PointSource.Measured
        && pair.Matchup.Coverage.Sequences.Any(s => pair.Matchup.Coverage.CountOn(s, PointSource.Published) > 0);

    private static string? FileOf(IEnumerable<MapPair> pairs) =>
        pairs.SelectMany(p => p.Points).Select(p => p.Measured).OfType<BenchmarkPoint>().MaxBy(p => p.ImportOrder)?.SourceFile;
}
