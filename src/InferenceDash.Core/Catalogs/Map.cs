namespace InferenceDash.Core.Catalogs;

/// <summary>
/// Where a method pays: every matchup of a catalog, on its default sequence or on a chosen one. Sequence, source and rates
/// follow the rules of a comparison's page, so that a cell and the page it leads to say the same.
/// </summary>
public sealed class Map
{
    private Map(IReadOnlyList<MapPair> pairs)
    {
        Pairs = pairs;
        UsualSequence = pairs.GroupBy(p => p.Sequence).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.InputTokens).ThenBy(g => g.Key.OutputTokens)
            .FirstOrDefault()?.Key;
    }

    /// <summary>The pairs, in the order of the catalog.</summary>
    public IReadOnlyList<MapPair> Pairs { get; }

    /// <summary>Those that servers delivered: where a method pays is not told by a sum of steps.</summary>
    public IEnumerable<MapPair> Served => Pairs.Where(p => p.Source != PointSource.Composed);

    /// <summary>The sequence of most pairs, the shortest among equals; null without pairs.</summary>
    public Sequence? UsualSequence { get; }

    /// <summary>Prepares a map. <see cref="Catalog.MapOf"/> keeps what it has prepared.</summary>
    internal static Map Of(Catalog catalog, Sequence? sequence, PointSource? source) =>
        new([.. catalog.Matchups.Select(m => MapPair.Of(catalog, m, sequence, source)).OfType<MapPair>()]);
}
