namespace InferenceDash.Core.Changing;

/// <summary>Why a series shows other points than before.</summary>
public enum SeriesChangeKind
{
    /// <summary>It had no points.</summary>
    Added,

    /// <summary>It has no points any more.</summary>
    Removed,

    /// <summary>Newer runs took the place of others.</summary>
    NewerRuns,

    /// <summary>The same runs have other figures.</summary>
    Corrected,

    /// <summary>Points came to those that were there.</summary>
    MorePoints,

    /// <summary>Points went, and none came.</summary>
    FewerPoints,
}
