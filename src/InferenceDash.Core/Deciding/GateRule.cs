namespace InferenceDash.Core.Deciding;

/// <summary>What a gate asks of a candidate (methodology, Gate).</summary>
/// <param name="Metric">One of <see cref="Metrics"/>.</param>
/// <param name="MaxLoss">How much worse than the baseline it may be, as a share of the baseline's figure: 0.03 is 3 %; at least 0, below 1.</param>
public sealed record GateRule(Metric Metric, double MaxLoss)
{
    /// <summary>
    /// The loss that is allowed unless somebody says: above the 1 % that counts as a tie, and above what repeats of a quiet server
    /// come to at equal interactivity, about 2 % (methodology, Gate).
    /// </summary>
    public const double DefaultMaxLoss = 0.03;

    // So that 97 against 100 is a loss of 3 % and not of 3.0000000000000027 %.
    private const double Rounding = 1e-12;

    /// <summary>The metrics that can be gated, the usual one first.</summary>
    public static IReadOnlyList<Metric> Metrics { get; } = [Curves.Metrics.Throughput, Curves.Metrics.Cost, Curves.Metrics.Ttft];

    /// <summary>
    /// Whether series are read at equal concurrency. TTFT is known at measured points only and has no interpolant that was tested,
    /// so it is compared where both sides were measured.
    /// </summary>
    public bool IsAtConcurrency => Metric == Curves.Metrics.Ttft;

    /// <summary>How much worse a figure is than the baseline's, as a share of it; negative: it is better.</summary>
    /// <param name="baseline">Above 0.</param>
    /// <param name="candidate">Above 0.</param>
    public double LossOf(double baseline, double candidate) =>
        Metric.Better == Better.Higher ? 1 - (candidate / baseline) : (candidate / baseline) - 1;

    /// <summary>Whether a loss is more than is allowed.</summary>
    public bool Forbids(double loss) => loss > MaxLoss + Rounding;

    /// <summary>The outcome of a loss that is known as far as noise lets it be.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="noise">Its 95 % interval, the favourable end first; null: noise is unknown, and the loss alone decides.</param>
    internal GateOutcome OutcomeOf(double loss, Interval? noise)
    {
        if (!Forbids(loss))
            return GateOutcome.Held;
        return noise is { } known && !Forbids(known.Low) ? GateOutcome.WithinNoise : GateOutcome.Worse;
    }
}
