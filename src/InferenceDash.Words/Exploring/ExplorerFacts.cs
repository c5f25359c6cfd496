namespace InferenceDash.Words.Exploring;

/// <summary>What there is to say of an explorer view: its axes, and what of its points is shown.</summary>
public sealed record ExplorerFacts
{
    /// <summary>The horizontal metric.</summary>
    public required Metric X { get; init; }

    /// <summary>The vertical metric.</summary>
    public required Metric Y { get; init; }

    /// <summary>Whether points off the frontier are left out.</summary>
    public required bool IsFrontierOnly { get; init; }

    /// <summary>Series that are shown.</summary>
    public required int ShownSeries { get; init; }

    /// <summary>Series that are hidden.</summary>
    public required int HiddenSeries { get; init; }

    /// <summary>Whether a shown series takes several precisions together.</summary>
    public required bool MixesPrecisions { get; init; }

    /// <summary>Whether a shown series takes several spec methods together, Off among them.</summary>
    public required bool MixesMethods { get; init; }

    /// <summary>Whether a shown series takes several engines together.</summary>
    public required bool MixesEngines { get; init; }

    /// <summary>Points that are shown.</summary>
    public required int Shown { get; init; }

    /// <summary>Points of the shown series, on the frontier or not.</summary>
    public required int All { get; init; }

    /// <summary>Published ones among those shown.</summary>
    public required int Published { get; init; }

    /// <summary>Points among those shown that are composed of step times.</summary>
    public int Composed { get; init; }

    /// <summary>Who published them.</summary>
    public required string Publishers { get; init; }

    /// <summary>Points of disaggregated deployments among those shown.</summary>
    public required int Disaggregated { get; init; }

    /// <summary>The ceiling on p99 TTFT, s; null: none.</summary>
    public required double? TtftCeilingSeconds { get; init; }

    /// <summary>Points that the ceiling alone leaves out.</summary>
    public required int LeftOut { get; init; }

    /// <summary>Those of them whose TTFT is not known.</summary>
    public required int LeftOutUnknown { get; init; }
}
