namespace InferenceDash.Core.Changing;

/// <summary>A method against Off, as the map shows it by one snapshot and by another.</summary>
/// <param name="Matchup">What is compared, as the later snapshot has it where it does.</param>
/// <param name="Before">The pair of the earlier snapshot; null: it had none.</param>
/// <param name="After">The pair of the later one; null: it has none any more.</param>
/// <param name="Interactivity">
/// The speed at which they are compared, tok/s/user: the middle one of the later pair's default targets, where it is gone of the
/// earlier pair's.
/// </param>
public sealed record PairChange(Matchup Matchup, MapPair? Before, MapPair? After, double Interactivity)
{
    /// <summary>Throughput of the method / that of Off; null where a pair has no such ratio at that speed.</summary>
    public Change Ratio => new(RatioOf(Before), RatioOf(After));

    /// <summary>Cost of the method at that speed, $ per million total tokens.</summary>
    public Change Cost => Change.Of(Metrics.Cost, PointOf(Before), PointOf(After));

    /// <summary>Whether the map shows another sequence, or points of another source, than it did.</summary>
    public bool IsElsewhere => Before is { } before && After is { } after && (before.Sequence != after.Sequence || before.Source != after.Source);

    private double? RatioOf(MapPair? pair) => pair?.At(Interactivity).ThroughputRatio;

    // The method is the first of the two.
    private OperatingPoint? PointOf(MapPair? pair) => pair?.At(Interactivity).Row.Points[0];

    /// <summary>Pairs whose figures are not the same in both catalogs, in the order of the later one; those that are gone follow.</summary>
    internal static IReadOnlyList<PairChange> Of(Catalog before, Catalog after, IReadOnlySet<(SeriesKey Key, PointSource Source)> changed)
    {
        var was = before.MapOf().Pairs.ToDictionary(p => p.Matchup.Slug, StringComparer.Ordinal);
        var now = after.MapOf().Pairs;
        var kept = now.Select(p => p.Matchup.Slug).ToHashSet(StringComparer.Ordinal);
        IEnumerable<PairChange> all =
        [
            .. now.Where(p => !was.TryGetValue(p.Matchup.Slug, out var earlier) || !IsSame(earlier, p, changed))
                .Select(p => new PairChange(p.Matchup, was.GetValueOrDefault(p.Matchup.Slug), p, p.At(MapSpeed.Middle).Interactivity)),
            .. was.Values.Where(p => !kept.Contains(p.Matchup.Slug)).Select(p => new PairChange(p.Matchup, p, null, p.At(MapSpeed.Middle).Interactivity)),
        ];
        return [.. all.Where(pair => pair.IsOther)];
    }

    // Other points or prices need not move what is read at this speed: published costs, say, follow no price.
    private bool IsOther => Before is null || After is null || IsElsewhere || Ratio.IsOther || Cost.IsOther;

    private static bool IsSame(MapPair was, MapPair now, IReadOnlySet<(SeriesKey, PointSource)> changed) =>
        was.Sequence == now.Sequence && was.Source == now.Source
        && was.Comparison.Series.Zip(now.Comparison.Series).All(s => s.First.Rates == s.Second.Rates)
        && now.Comparison.Series.All(s => !changed.Contains((s.Spec.On(now.Sequence), now.Source)));
}
