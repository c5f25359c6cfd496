namespace InferenceDash.Core.Ranking;

/// <summary>Whether a series has a place in a ranking, and why not.</summary>
public enum RankStatus
{
    /// <summary>It has a place: its figure, or the bound that it guarantees.</summary>
    Ranked,

    /// <summary>It reaches the target, but the rate that the metric rests on is not known: no price, no power.</summary>
    NoRate,

    /// <summary>Nothing is published at the target, though the series may reach it.</summary>
    NotPublished,

    /// <summary>It does not reach the target.</summary>
    NotReached,

    /// <summary>It has no points on this sequence, from this source or with this method.</summary>
    NoPoints,
}
