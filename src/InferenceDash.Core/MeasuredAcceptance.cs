namespace InferenceDash.Core;

/// <summary>How many tokens a verification step yielded on average, measured for itself and not within a sweep.</summary>
/// <param name="Key">Model, method and texts.</param>
/// <param name="DraftTokens">Tokens drafted per step, k; at least 1.</param>
/// <param name="Length">Tokens per step, 1 + accepted / drafts: from 1 to k + 1.</param>
public sealed record MeasuredAcceptance(AcceptanceKey Key, int DraftTokens, double Length)
{
    /// <summary>Most output tokens of a request; null: unknown.</summary>
    public int? OutputTokens { get; init; }

    /// <summary>The run that measured it; null: unknown.</summary>
    public string? Run { get; init; }

    /// <summary>Where it was read: a file, a page, a publisher; null: unknown.</summary>
    public string? Source { get; init; }
}
