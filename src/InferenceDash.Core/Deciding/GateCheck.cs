namespace InferenceDash.Core.Deciding;

/// <summary>What came of a check, of a series or of a gate; the worst is the greatest.</summary>
public enum GateOutcome
{
    /// <summary>There were no two figures to compare.</summary>
    NotJudged,

    /// <summary>Not worse than is allowed.</summary>
    Held,

    /// <summary>Worse than is allowed, but repeats vary so much that it may be chance.</summary>
    WithinNoise,

    /// <summary>Worse than is allowed, and by more than noise where noise is known.</summary>
    Worse,
}

/// <summary>What a check rests on.</summary>
public enum GateBasis
{
    /// <summary>A value of each side.</summary>
    Values,

    /// <summary>A value of one side and a bound of the other, which is enough to decide.</summary>
    Bound,

    /// <summary>The candidate does not reach the target, the baseline does: the loss is one of interactivity.</summary>
    Reach,

    /// <summary>A bound, which leaves the loss open.</summary>
    Open,

    /// <summary>The candidate alone has a figure there.</summary>
    OnlyCandidate,

    /// <summary>The baseline alone has one, and nothing says that the candidate could not.</summary>
    OnlyBaseline,

    /// <summary>Neither side has one.</summary>
    Neither,

    /// <summary>The price that the figures follow from is unknown.</summary>
    NoPrice,
}

/// <summary>One side of a check.</summary>
/// <param name="Value">The figure, in the unit of the metric; null: it has none there.</param>
/// <param name="IsBound">The side was measured at faster points only: it delivers at least this much, at most at this cost.</param>
/// <param name="Points">The one or two points the figure rests on; none without a figure.</param>
public sealed record GateFigure(double? Value, bool IsBound, IReadOnlyList<CurvePoint> Points)
{
    /// <summary>A side without a figure.</summary>
    public static readonly GateFigure None = new(null, IsBound: false, []);

    /// <summary>The points behind it whose measurement breaks a rule of quality.</summary>
    public IEnumerable<CurvePoint> Flagged => Points.Where(p => p.IsFlagged);
}

/// <summary>One series of both sides at one target.</summary>
/// <param name="Target">Interactivity, tok/s/user; with a metric that is read at equal concurrency, requests in flight.</param>
/// <param name="Baseline">The baseline's figure.</param>
/// <param name="Candidate">The candidate's figure.</param>
/// <param name="Basis">What the outcome rests on.</param>
/// <param name="Outcome">What came of it.</param>
public sealed record GateCheck(double Target, GateFigure Baseline, GateFigure Candidate, GateBasis Basis, GateOutcome Outcome)
{
    /// <summary>
    /// How much worse the candidate is, as a share of the baseline's figure; negative: it is better. With a bound of the baseline
    /// it is at least this, with one of the candidate at most. Where the candidate does not reach the target it is the share of the
    /// target that is missing: 1 − its fastest interactivity / target. Null: not known.
    /// </summary>
    public double? Loss { get; init; }

    /// <summary>The 95 % interval of the loss, the favourable end first; null: the points were not all measured several times.</summary>
    public Interval? Noise { get; init; }

    /// <summary>The fewest repeats of a point behind <see cref="Noise"/>; null without it.</summary>
    public int? Repeats { get; init; }

    /// <summary>Whether there was something to compare.</summary>
    public bool IsJudged => Outcome != GateOutcome.NotJudged;
}
