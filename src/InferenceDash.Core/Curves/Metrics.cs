namespace InferenceDash.Core.Curves;

/// <summary>Every metric: those of a comparison, and those of single points besides. Adding one is one row here.</summary>
public static class Metrics
{
    /// <summary>Total tok/s/GPU.</summary>
    public static readonly Metric Throughput = new(
        "throughput", "Throughput", "tok/s/GPU", Better.Higher, 1, static p => p.ThroughputPerGpu,
        static p => new SourceDigits(LeastDecimals(p, static published => published.ThroughputDecimals), null))
    {
        LongTitle = "Throughput per GPU", ColumnName = "throughput_tok_s_gpu",
        Basis = TokenBasis.Total, IsKnownBetweenPoints = true,
    };

    /// <summary>$ per million total tokens.</summary>
    public static readonly Metric Cost = new(
        "cost", "Cost", "$/M tok", Better.Lower, 3, static p => p.CostPerMillionTokens,
        static p => p.IsCostPublished
            ? new SourceDigits(LeastDecimals(p, static published => published.CostDecimals), null)
            : Derived(p))
    {
        LongTitle = "Cost per million tokens", ColumnName = "cost_usd_per_mtok",
        Basis = TokenBasis.Total, RestsOn = RateKind.Price, IsKnownBetweenPoints = true,
    };

    /// <summary>Total tok/s per megawatt, all in.</summary>
    public static readonly Metric PerMegawatt = new(
        "per-mw", "Per megawatt", "tok/s/MW", Better.Higher, 0, static p => p.TokensPerSecondPerMegawatt,
        static p => p.IsPowerPublished ? default : Derived(p))
    {
        LongTitle = "Throughput per megawatt", ColumnName = "tok_s_per_mw",
        Basis = TokenBasis.Total, RestsOn = RateKind.Power, IsCharted = false, IsKnownBetweenPoints = true,
    };

    /// <summary>Million total tokens per $: the reciprocal of the cost, so that the two agree where a published cost stands too.</summary>
    public static readonly Metric PerUsd = new(
        "per-usd", "Tokens per dollar", "M tok/$", Better.Higher, 2, static p => 1 / p.CostPerMillionTokens,
        static p => p.IsCostPublished
            ? new SourceDigits(null, Least(p, static published => Significant(published.CostPerMillionTokens!.Value, published.CostDecimals)))
            : Derived(p))
    {
        LongTitle = "Tokens per dollar", ColumnName = "mtok_per_usd",
        Basis = TokenBasis.Total, RestsOn = RateKind.Price, IsKnownBetweenPoints = true,
    };

    /// <summary>J per total token at the assumed power: the reciprocal of tok/s/MW.</summary>
    public static readonly Metric Joules = new(
        "joules", "Energy, assumed", "J/tok", Better.Lower, 3, static p => 1e6 / p.TokensPerSecondPerMegawatt,
        static p => p.IsPowerPublished ? default : Derived(p))
    {
        LongTitle = "Energy per token at the assumed power", ColumnName = "joules_per_token_assumed",
        Basis = TokenBasis.Total, RestsOn = RateKind.Power, IsKnownBetweenPoints = true,
    };

    /// <summary>Requests in flight.</summary>
    public static readonly Metric Concurrency = new(
        "concurrency", "Concurrency", "requests", Better.Neither, 0, static p => p.Concurrency, static _ => default)
    { LongTitle = "Concurrency", ColumnName = "concurrency", IsKnownBetweenPoints = true };

    /// <summary>Interactivity at the median, 1 / median TPOT.</summary>
    public static readonly Metric Interactivity = new(
        "interactivity", "Interactivity", "tok/s/user", Better.Higher, 1, Place, static _ => default)
    { LongTitle = "Interactivity, median", ColumnName = "interactivity_tok_s_user" };

    /// <summary>Interactivity of the slow tail, 1 / p90 TPOT.</summary>
    public static readonly Metric P90Interactivity = OfMeasurement(
        "interactivity-p90", "Interactivity p90", "tok/s/user", Better.Higher, 1, static m => m.P90TpotSeconds is > 0 and var tpot ? 1 / tpot : null,
        "Interactivity, p90", "interactivity_p90_tok_s_user");

    /// <summary>Median end-to-end latency.</summary>
    public static readonly Metric E2eLatency = OfMeasurement(
        "e2e", "E2E latency", "s", Better.Lower, 1, static m => m.MedianE2eLatencySeconds, "E2E latency, median", "e2e_latency_median_s");

    /// <summary>Median time to first token.</summary>
    public static readonly Metric Ttft = OfMeasurement(
        "ttft", "TTFT p50", "s", Better.Lower, 2, static m => m.MedianTtftSeconds, "Time to first token, median", "ttft_median_s");

    /// <summary>99th percentile of the time to first token.</summary>
    public static readonly Metric P99Ttft = OfMeasurement(
        "ttft-p99", "TTFT p99", "s", Better.Lower, 2, static m => m.P99TtftSeconds, "Time to first token, p99", "ttft_p99_s");

    /// <summary>Measured energy per total token; never mixed with <see cref="TokenBasis"/> figures that rest on an assumed power.</summary>
    public static readonly Metric MeasuredJoules = OfMeasurement(
        "joules-measured", "Energy, measured", "J/tok", Better.Lower, 3, static m => m.JoulesPerTotalToken,
        "Energy per total token, measured", "joules_per_token_measured");

    /// <summary>Those of a comparison, in the order of its table.</summary>
    public static IReadOnlyList<Metric> All { get; } = [Throughput, Cost, PerMegawatt, Concurrency];

    /// <summary>Those a comparison charts.</summary>
    public static IReadOnlyList<Metric> Charted { get; } = [.. All.Where(m => m.IsCharted)];

    /// <summary>Those of the explorer's vertical axis; metrics of one key differ in the tokens they count.</summary>
    public static IReadOnlyList<Metric> Explored { get; } =
    [
        Throughput,
        .. OfOneKind(
            Throughput, static (tokens, _) => tokens,
            new("Output throughput", "Output throughput per GPU", "output_tok_s_gpu"),
            new("Input throughput", "Input throughput per GPU", "input_tok_s_gpu")),
        PerMegawatt,
        .. OfOneKind(
            PerMegawatt, static (tokens, rates) => Economics.TokensPerSecondPerMegawatt(tokens, rates.KwPerGpu),
            new("Output per megawatt", "Output throughput per megawatt", "output_tok_s_per_mw"),
            new("Input per megawatt", "Input throughput per megawatt", "input_tok_s_per_mw")),
        Cost,
        .. OfOneKind(
            Cost, static (tokens, rates) => Economics.CostPerMillionTokens(tokens, rates.UsdPerGpuHour),
            new("Output cost", "Cost per million output tokens", "cost_usd_per_m_output_tok"),
            new("Input cost", "Cost per million input tokens", "cost_usd_per_m_input_tok")),
        PerUsd,
        .. OfOneKind(
            PerUsd, static (tokens, rates) => Economics.MillionTokensPerUsd(tokens, rates.UsdPerGpuHour),
            new("Output per dollar", "Output tokens per dollar", "m_output_tok_per_usd"),
            new("Input per dollar", "Input tokens per dollar", "m_input_tok_per_usd")),
        Concurrency,
        Joules,
        .. OfOneKind(
            Joules, static (tokens, rates) => Economics.JoulesPerToken(tokens, rates.KwPerGpu),
            new("Output energy, assumed", "Energy per output token at the assumed power", "joules_per_output_token_assumed"),
            new("Input energy, assumed", "Energy per input token at the assumed power", "joules_per_input_token_assumed")),
        MeasuredJoules, Ttft, P99Ttft, E2eLatency,
    ];

    /// <summary>Those of the explorer's horizontal axis.</summary>
    public static IReadOnlyList<Metric> Abscissae { get; } = [Interactivity, P90Interactivity, E2eLatency, Ttft, P99Ttft];

    /// <summary>The explored metric of a key that counts the tokens asked for; where it counts none, the only one; null: unknown key.</summary>
    public static Metric? FindExplored(string key, TokenBasis basis) =>
        Explored.FirstOrDefault(m => m.Key == key && (m.Basis ?? basis) == basis);

    private static double? Place(OperatingPoint point) => point.Bracket.Count == 1 ? point.Bracket[0].Interactivity : null;

    private static Metric OfMeasurement(
        string key, string title, string unit, Better better, int decimals, Func<BenchmarkPoint, double?> value, string longTitle, string column) =>
        new(key, title, unit, better, decimals, p => p.Measurement is { } m ? value(m) : null, static _ => default)
        {
            LongTitle = longTitle,
            ColumnName = column,
        };

    // Input and output are measured for themselves and never taken apart from the total, since their GPUs may be others. A
    // throughput of 0 has no price per token.
    private static Metric[] OfOneKind(Metric total, Func<double, GpuRates, double?> figure, Names output, Names input)
    {
        return [Of(TokenBasis.Output, output), Of(TokenBasis.Input, input)];

        Metric Of(TokenBasis basis, Names names) => new(
            total.Key, names.Title, total.Unit, total.Better, total.Decimals,
            p => ThroughputOf(p, basis) is > 0 and var tokens && p.Rates is { } rates ? figure(tokens, rates) : null, static _ => default)
        {
            LongTitle = names.LongTitle, ColumnName = names.Column, Basis = basis, RestsOn = total.RestsOn,
        };
    }

    private static double? ThroughputOf(OperatingPoint point, TokenBasis basis) =>
        basis == TokenBasis.Output ? point.Measurement?.OutputThroughputPerGpu : point.Measurement?.InputThroughputPerGpu;

    private static SourceDigits Derived(OperatingPoint point) => new(null, LeastSignificant(point));

    // A figure between two points is no finer than the coarser of them.
    private static int? LeastDecimals(OperatingPoint point, Func<PublishedPoint, int> decimals) => Least(point, decimals);

    // 549 has three significant digits, 360.9 has four: what is derived from it has no more.
    private static int? LeastSignificant(OperatingPoint point) =>
        Least(point, static published => Significant(published.ThroughputPerGpu, published.ThroughputDecimals));

    private static int Significant(double value, int decimals) => (int)Math.Floor(Math.Log10(value)) + 1 + decimals;

    private static int? Least(OperatingPoint point, Func<PublishedPoint, int> digits)
    {
        int? least = null;
        foreach (var knot in point.Bracket)
        {
            if (knot.Published is { } published && !(digits(published) >= least))
                least = digits(published);
        }

        return least;
    }

    // What a metric that counts one kind of token is called.
    private sealed record Names(string Title, string LongTitle, string Column);
}
