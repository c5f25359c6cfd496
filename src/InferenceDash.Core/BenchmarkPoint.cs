namespace InferenceDash.Core;

/// <summary>One measured configuration at one concurrency on one sequence.</summary>
/// <param name="Series">Model, GPU, precision, sequence and method.</param>
/// <param name="Configuration">Engine and parallelism.</param>
/// <param name="Run">The run's address or id as the file gives it, else the name of the import's run.</param>
/// <param name="Date">Day of the run.</param>
/// <param name="Concurrency">Requests in flight, above 0.</param>
/// <param name="Interactivity">tok/s/user: the file's median, else 1 / median TPOT; above 0 and finite.</param>
/// <param name="ThroughputPerGpu">Total (input + output) tok/s/GPU; above 0 and finite.</param>
public sealed record BenchmarkPoint(
    SeriesKey Series,
    Configuration Configuration,
    string Run,
    DateOnly Date,
    double Concurrency,
    double Interactivity,
    double ThroughputPerGpu)
{
    // A figure is a number here and not a number or nothing: a million points of fifteen figures are 120 MB smaller by it. What is
    // unknown has a pattern of its own: a file may well say that a figure is not a number, and is told so.
    private const long UnknownPattern = 0x7FF8_0000_0000_0A11;

    private static readonly double Unknown = BitConverter.Int64BitsToDouble(UnknownPattern);

    private readonly double
        _outputThroughputPerGpu = Unknown, _inputThroughputPerGpu = Unknown, _medianTtftSeconds = Unknown,
        _p99TtftSeconds = Unknown, _medianE2eLatencySeconds = Unknown, _medianTpotSeconds = Unknown,
        _p90TpotSeconds = Unknown, _p99TpotSeconds = Unknown, _joulesPerTotalToken = Unknown,
        _acceptanceLength = Unknown, _acceptanceRate = Unknown, _draftedTokens = Unknown,
        _acceptedTokens = Unknown, _meanInputTokens = Unknown, _meanOutputTokens = Unknown;

    /// <summary>Ordinal of the import that brought it; a later import has a higher one. 0: unknown.</summary>
    public int ImportOrder { get; init; }

    /// <summary>Output tok/s per decode GPU; null: unknown.</summary>
    public double? OutputThroughputPerGpu
    {
        get => Known(_outputThroughputPerGpu);
        init => _outputThroughputPerGpu = value ?? Unknown;
    }

    /// <summary>Input tok/s per prefill GPU; null: unknown.</summary>
    public double? InputThroughputPerGpu
    {
        get => Known(_inputThroughputPerGpu);
        init => _inputThroughputPerGpu = value ?? Unknown;
    }

    /// <summary>Median time to first token, s; null: unknown.</summary>
    public double? MedianTtftSeconds
    {
        get => Known(_medianTtftSeconds);
        init => _medianTtftSeconds = value ?? Unknown;
    }

    /// <summary>99th percentile of the time to first token, s; null: unknown.</summary>
    public double? P99TtftSeconds
    {
        get => Known(_p99TtftSeconds);
        init => _p99TtftSeconds = value ?? Unknown;
    }

    /// <summary>Median end-to-end latency, s; null: unknown.</summary>
    public double? MedianE2eLatencySeconds
    {
        get => Known(_medianE2eLatencySeconds);
        init => _medianE2eLatencySeconds = value ?? Unknown;
    }

    /// <summary>Median time per output token after the first, s; null: unknown.</summary>
    public double? MedianTpotSeconds
    {
        get => Known(_medianTpotSeconds);
        init => _medianTpotSeconds = value ?? Unknown;
    }

    /// <summary>90th percentile of the time per output token, s; null: unknown.</summary>
    public double? P90TpotSeconds
    {
        get => Known(_p90TpotSeconds);
        init => _p90TpotSeconds = value ?? Unknown;
    }

    /// <summary>99th percentile of the time per output token, s; null: unknown.</summary>
    public double? P99TpotSeconds
    {
        get => Known(_p99TpotSeconds);
        init => _p99TpotSeconds = value ?? Unknown;
    }

    /// <summary>Measured energy, J per total (input + output) token; null: not measured.</summary>
    public double? JoulesPerTotalToken
    {
        get => Known(_joulesPerTotalToken);
        init => _joulesPerTotalToken = value ?? Unknown;
    }

    /// <summary>Tokens per verification step, 1 + accepted / drafts; null: unknown.</summary>
    public double? AcceptanceLength
    {
        get => Known(_acceptanceLength);
        init => _acceptanceLength = value ?? Unknown;
    }

    /// <summary>Accepted ÷ drafted tokens, 0 to 1; null: unknown. It depends on the number of draft tokens.</summary>
    public double? AcceptanceRate
    {
        get => Known(_acceptanceRate);
        init => _acceptanceRate = value ?? Unknown;
    }

    /// <summary>Tokens that were drafted during the run; null: unknown.</summary>
    public double? DraftedTokens
    {
        get => Known(_draftedTokens);
        init => _draftedTokens = value ?? Unknown;
    }

    /// <summary>Drafted tokens that were accepted; null: unknown.</summary>
    public double? AcceptedTokens
    {
        get => Known(_acceptedTokens);
        init => _acceptedTokens = value ?? Unknown;
    }

    /// <summary>How often the drafted token of each position was accepted; null: unknown.</summary>
    public AcceptanceByPosition? AcceptanceByPosition { get; init; }

    /// <summary>The tool whose definition the acceptance length follows: <c>vLLM</c>, <c>SGLang</c>, …; null: unknown.</summary>
    public string? AcceptanceLengthTool { get; init; }

    /// <summary>
    /// Where the acceptance length comes from: <c>measured</c> or <c>synthetic</c>, with a remark after a colon where there
    /// is one; null: unknown.
    /// </summary>
    public string? AcceptanceOrigin { get; init; }

    /// <summary>Whether the engine imitated a given acceptance length instead of verifying drafts; null: unknown.</summary>
    public bool? AcceptanceIsSynthetic => AcceptanceOrigin?.StartsWith("synthetic", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Mean input tokens of a request, where they were counted; null: unknown. The sequence is the workload asked for, which
    /// they may miss.
    /// </summary>
    public double? MeanInputTokens
    {
        get => Known(_meanInputTokens);
        init => _meanInputTokens = value ?? Unknown;
    }

    /// <summary>Mean output tokens of a request, where they were counted; null: unknown.</summary>
    public double? MeanOutputTokens
    {
        get => Known(_meanOutputTokens);
        init => _meanOutputTokens = value ?? Unknown;
    }

    /// <summary>What is wrong with the measurement, as its import judged it.</summary>
    public QualityFlags Quality { get; init; } = QualityFlags.None;

    /// <summary>Whether it is kept out of curves, because its import was asked to leave out flagged points.</summary>
    public bool IsExcluded { get; init; }

    /// <summary>Whether it is composed of the times of single steps, and no server was measured.</summary>
    public bool IsComposed => Configuration.IsComposed;

    /// <summary>Whether a reader brought it to look at, so that no store holds it.</summary>
    public bool IsOwn { get; init; }

    /// <summary>The file it came from, or the files where its import read several; null: not recorded.</summary>
    public string? SourceFile { get; init; }

    /// <summary>Version of the engine, as the file gives it; null: unknown.</summary>
    public string? EngineVersion { get; init; }

    /// <summary>Container image of the engine; null: unknown.</summary>
    public string? Image { get; init; }

    /// <summary>Where the latencies of its requests are; null: its file had none, or they were not kept.</summary>
    public RequestRecord? Requests { get; init; }

    private static double? Known(double figure) => BitConverter.DoubleToInt64Bits(figure) == UnknownPattern ? null : figure;
}
