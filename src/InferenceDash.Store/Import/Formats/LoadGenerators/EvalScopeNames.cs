namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>What <c>evalscope perf</c> calls its figures.</summary>
internal sealed record EvalScopeNames
{
    /// <summary>Those of newer versions: TTFT and TPOT in milliseconds.</summary>
    public static readonly EvalScopeNames Current = new()
    {
        Concurrency = "Concurrency",
        Rate = "Request Rate (req/s)",
        Succeeded = "Success Requests",
        Failed = "Failed Requests",
        RequestThroughput = "Req Throughput (req/s)",
        TotalThroughput = "Total Throughput (tok/s)",
        OutputThroughput = "Output Throughput (tok/s)",
        Latency = "Avg Latency (s)",
        Ttft = "TTFT (ms)",
        Tpot = "TPOT (ms)",
        InputTokens = "Avg Input Tokens",
        OutputTokens = "Avg Output Tokens",
        PerSecond = 1000,
    };

    /// <summary>Those of older ones: all in seconds.</summary>
    public static readonly EvalScopeNames Earlier = new()
    {
        Concurrency = "Number of concurrency",
        Rate = "Request rate (req/s)",
        Succeeded = "Succeed requests",
        Failed = "Failed requests",
        RequestThroughput = "Request throughput (req/s)",
        TotalThroughput = "Total token throughput (tok/s)",
        OutputThroughput = "Output token throughput (tok/s)",
        Latency = "Average latency (s)",
        Ttft = "Average time to first token (s)",
        Tpot = "Average time per output token (s)",
        InputTokens = "Average input tokens per request",
        OutputTokens = "Average output tokens per request",
        PerSecond = 1,
    };

    public required string Concurrency { get; init; }

    public required string Rate { get; init; }

    public required string Succeeded { get; init; }

    public required string Failed { get; init; }

    public required string RequestThroughput { get; init; }

    public required string TotalThroughput { get; init; }

    public required string OutputThroughput { get; init; }

    /// <summary>Mean end-to-end latency, s in every version.</summary>
    public required string Latency { get; init; }

    public required string Ttft { get; init; }

    public required string Tpot { get; init; }

    public required string InputTokens { get; init; }

    public required string OutputTokens { get; init; }

    /// <summary>How many of the unit of TTFT and TPOT a second has.</summary>
    public required double PerSecond { get; init; }

    /// <summary>The names of a summary; null: it is none.</summary>
    public static EvalScopeNames? Of(Func<string, bool> has) => Array.Find([Current, Earlier], names => has(names.Succeeded) && has(names.Latency));
}
