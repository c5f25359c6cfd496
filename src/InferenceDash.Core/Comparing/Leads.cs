namespace InferenceDash.Core.Comparing;

/// <summary>Why a series is said to lead a stretch, or why none is.</summary>
public enum LeadBasis
{
    /// <summary>At least two series have values there.</summary>
    Compared,

    /// <summary>The others are known not to reach it.</summary>
    Alone,

    /// <summary>The leader's lower bound exceeds the values of the others.</summary>
    Bound,

    /// <summary>A series that is known by a bound, or not published there, might lead.</summary>
    Unknown,
}

/// <summary>A stretch of interactivity with one leader.</summary>
/// <param name="Range">From one change to the next.</param>
/// <param name="Leader">Index of the series that is ahead; null: none by more than a tie, or unknown.</param>
/// <param name="Basis">What the lead rests on.</param>
public sealed record LeadStretch(InteractivityRange Range, int? Leader, LeadBasis Basis);

/// <summary>
/// Who leads over a range on one metric: the upper envelope of the series, cut exactly where they cross. A stretch in which
/// nobody leads by more than a tie does not change the leader (methodology, Break-even).
/// </summary>
/// <param name="Metric">The metric.</param>
/// <param name="Stretches">From the slowest to the fastest point of any series, in order.</param>
public sealed record Leads(Metric Metric, IReadOnlyList<LeadStretch> Stretches)
{
    /// <summary>The stretches in which at least two series have values.</summary>
    public IEnumerable<LeadStretch> Compared => Stretches.Where(s => s.Basis == LeadBasis.Compared);

    /// <summary>Where the lead changes between two series that both have values there, rising, tok/s/user.</summary>
    public IReadOnlyList<double> Crossings { get; } =
        [.. Stretches.Zip(Stretches.Skip(1))
            .Where(p => p.First.Basis == LeadBasis.Compared && p.Second.Basis == LeadBasis.Compared && p.First.Range.High == p.Second.Range.Low)
            .Select(p => p.Second.Range.Low)];

    /// <summary>Stretches with neighbours of one leader as one, whatever the lead rests on.</summary>
    public static IReadOnlyList<LeadStretch> ByLeader(IReadOnlyList<LeadStretch> stretches)
    {
        ArgumentNullException.ThrowIfNull(stretches);
        var together = new List<LeadStretch>();
        foreach (var stretch in stretches)
        {
            if (together.Count > 0 && together[^1].Leader == stretch.Leader && together[^1].Range.High == stretch.Range.Low)
                together[^1] = together[^1] with { Range = new InteractivityRange(together[^1].Range.Low, stretch.Range.High) };
            else
                together.Add(stretch);
        }

        return together;
    }

    /// <summary>The leads of series on throughput, cost or tok/s/MW.</summary>
    /// <param name="metric">One of the three.</param>
    /// <param name="series">The series; those without figures of the metric do not compete.</param>
    /// <returns>No stretches where the figures cannot be compared as curves: published costs beside derived ones.</returns>
    /// <exception cref="ArgumentException">The metric has no curves.</exception>
    public static Leads Of(Metric metric, IReadOnlyList<ComparedSeries> series)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(series);
        return new Leads(metric, Envelope.Of(metric, series));
    }
}
