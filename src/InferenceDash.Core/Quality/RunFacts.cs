namespace InferenceDash.Core.Quality;

/// <summary>What the requests of a run were made of.</summary>
public enum PromptKind
{
    /// <summary>The file does not say.</summary>
    Unknown,

    /// <summary>Random tokens.</summary>
    Random,

    /// <summary>Prompts that begin alike, so that a prefix cache serves part of the input.</summary>
    SharedPrefix,

    /// <summary>Text that people wrote.</summary>
    Real,
}

/// <summary>
/// What a load generator says of how a run went, beyond the figures of the point: what <see cref="QualityJudge"/> judges by.
/// Null is unknown.
/// </summary>
public sealed record RunFacts
{
    /// <summary>Nothing is known.</summary>
    public static readonly RunFacts Unknown = new();

    /// <summary>Requests that were completed.</summary>
    public double? Completed { get; init; }

    /// <summary>Requests that failed.</summary>
    public double? Failed { get; init; }

    /// <summary>Requests that were cut off when the run ended.</summary>
    public double? CutOff { get; init; }

    /// <summary>Whether the run was stopped before its end.</summary>
    public bool? WasCancelled { get; init; }

    /// <summary>The ceiling on requests in flight, where the point's concurrency is one; null: it is not, or not known.</summary>
    public double? ConcurrencyCeiling { get; init; }

    /// <summary>Mean requests in flight, as measured.</summary>
    public double? MeanConcurrency { get; init; }

    /// <summary>Most requests in flight at once, as measured.</summary>
    public double? PeakConcurrency { get; init; }

    /// <summary>Requests per second that were sent; null: as many as the concurrency allowed, or not known.</summary>
    public double? RequestRate { get; init; }

    /// <summary>Whether requests were sent at the times of a trace.</summary>
    public bool? FollowedTrace { get; init; }

    /// <summary>Whether the load rose during the run.</summary>
    public bool? RampedUp { get; init; }

    /// <summary>Mean time per output token after the first, s.</summary>
    public double? MeanTpotSeconds { get; init; }

    /// <summary>What the prompts were.</summary>
    public PromptKind Prompts { get; init; }
}
