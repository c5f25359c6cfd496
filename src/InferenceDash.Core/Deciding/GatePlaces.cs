namespace InferenceDash.Core.Deciding;

/// <summary>Where a gate reads its series.</summary>
/// <param name="Targets">These targets; null: not named.</param>
/// <param name="Range">Evenly over this range, where both series cover it; null: not named.</param>
public sealed record GatePlaces(IReadOnlyList<double>? Targets, InteractivityRange? Range)
{
    /// <summary>How many targets a range is read at.</summary>
    public const int TargetsOfRange = 9;

    /// <summary>Nothing is named: the default targets of what both series cover.</summary>
    public static readonly GatePlaces Default = new(null, null);

    /// <summary>
    /// The interactivities at which two series are read. Of a range: evenly over what both cover of it, and its end where the
    /// baseline reaches it and the candidate does not.
    /// </summary>
    /// <param name="baseline">A series with points.</param>
    /// <param name="candidate">A series with points.</param>
    /// <returns>Rising, each once; none where a range is named that the baseline does not reach into.</returns>
    public IReadOnlyList<double> Of(SeriesCurve baseline, SeriesCurve candidate)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(candidate);
        if (Targets is not null)
            return [.. Targets.Distinct().Order()];
        if (Range is not { } range)
            return DefaultTargets.Of([candidate, baseline]);
        if (InteractivityRange.Overlap(range, baseline.Range) is not { } wanted)
            return [];
        var covered = InteractivityRange.Overlap(wanted, candidate.Range);
        var isLost = wanted.High > candidate.Range?.High;
        return [.. (covered is { } shared ? Grid(shared) : []).Concat(isLost ? [wanted.High] : []).Distinct()];
    }

    /// <summary>Whether a gate that is read at equal concurrency looks at one.</summary>
    internal bool Include(double concurrency) => Targets?.Contains(concurrency) ?? Range?.Contains(concurrency) ?? true;

    private static IEnumerable<double> Grid(InteractivityRange range) => Enumerable.Range(0, TargetsOfRange).Select(i => i == TargetsOfRange - 1
        ? range.High
        : range.Low + ((range.High - range.Low) * i / (TargetsOfRange - 1)));
}
