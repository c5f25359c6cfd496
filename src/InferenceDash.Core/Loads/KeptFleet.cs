namespace InferenceDash.Core.Loads;

/// <summary>
/// Fleets that are kept all the time at the size that the peak asks for: with fewer users each of them is served faster, and
/// which series is the faster one may change.
/// </summary>
/// <param name="Gpus">
/// GPUs of each series: on one kind of GPU the same for all, the smallest that serves the peak; else what its own peak asks
/// for. Null: not known.
/// </param>
/// <param name="Speeds">The interactivity of each series at each step.</param>
public sealed record KeptFleet(IReadOnlyList<double?> Gpus, IReadOnlyList<IReadOnlyList<KeptSpeed>> Speeds)
{
    /// <summary>Whether all series have the same number of GPUs of one kind.</summary>
    public bool IsOneFleet { get; private init; }

    /// <summary>At each step the index of the series that is faster by more than a tie; null: none is known to be.</summary>
    public IReadOnlyList<int?> Fastest { get; private init; } = [];

    internal static KeptFleet Of(IReadOnlyList<ComparedSeries> series, IReadOnlyList<LoadFleet> fleets, LoadProfile profile, Sequence sequence)
    {
        var isOne = series.Select(s => s.Spec.Gpu).Distinct(StringComparer.Ordinal).Count() == 1;
        var least = fleets.Where(f => f.HasValue).Min(f => f.Peak);
        double?[] gpus = [.. fleets.Select(f => isOne ? least : f.HasValue ? f.Peak : null)];
        IReadOnlyList<KeptSpeed>[] speeds = [.. series.Zip(gpus, (s, count) => SpeedsOf(s, count, profile, sequence))];
        return new KeptFleet(gpus, speeds)
        {
            IsOneFleet = isOne,
            Fastest = [.. Enumerable.Range(0, profile.Steps.Count).Select(step => FastestOf([.. speeds.Select(s => s[step])]))],
        };
    }

    /// <summary>Hours during which a series is the faster one.</summary>
    public double HoursFastest(int series, LoadProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return profile.Steps.Where((_, step) => Fastest[step] == series).Sum(step => step.Hours);
    }

    private static IReadOnlyList<KeptSpeed> SpeedsOf(ComparedSeries series, double? gpus, LoadProfile profile, Sequence sequence)
    {
        if (gpus is not { } count)
            return [.. profile.Steps.Select(_ => new KeptSpeed(KeptSpeedKind.Unknown, null))];
        var byLoad = profile.Steps.Select(s => s.Load).Distinct()
            .ToDictionary(load => load, load => KeptSpeed.Of(series, count, profile.Unit, load, sequence));
        return [.. profile.Steps.Select(s => byLoad[s.Load])];
    }

    // A bound of one that nothing else reaches is enough: what is at least as fast as that is faster than the others. One that
    // is overloaded is slower than its slowest point.
    private static int? FastestOf(IReadOnlyList<KeptSpeed> speeds)
    {
        if (speeds.Any(s => s.Kind is KeptSpeedKind.Unknown or KeptSpeedKind.Idle))
            return null;
        var first = Enumerable.Range(0, speeds.Count)
            .Where(i => speeds[i].Kind is KeptSpeedKind.Value or KeptSpeedKind.AtLeast)
            .Select(i => (int?)i).MaxBy(i => speeds[i!.Value].Interactivity);
        if (first is not { } best)
            return null;
        return speeds.Where((_, i) => i != best).All(other => IsSlower(other, speeds[best])) ? best : null;
    }

    private static bool IsSlower(KeptSpeed other, KeptSpeed best) =>
        other.Kind != KeptSpeedKind.AtLeast && other.Interactivity < best.Interactivity && !Tie.Between(other.Interactivity!.Value, best.Interactivity!.Value);
}
