namespace InferenceDash.Core;

/// <summary>The metrics of a comparison. Adding one is one row here.</summary>
public static class Metrics
{
    /// <summary>Total tok/s/GPU.</summary>
    public static readonly Metric Throughput = new(
        "throughput", "Throughput", "tok/s/GPU", Better.Higher, 1, static p => p.ThroughputPerGpu,
        static p => new SourceDigits(LeastDecimals(p, static published => published.ThroughputDecimals), null))
    { LongTitle = "Throughput per GPU", ColumnName = "throughput_tok_s_gpu" };

    /// <summary>$ per million total tokens.</summary>
    public static readonly Metric Cost = new(
        "cost", "Cost", "$/M tok", Better.Lower, 3, static p => p.CostPerMillionTokens,
        static p => p.IsCostPublished
            ? new SourceDigits(LeastDecimals(p, static published => published.CostDecimals), null)
            : Derived(p))
    { LongTitle = "Cost per million tokens", ColumnName = "cost_usd_per_mtok" };

    /// <summary>Total tok/s per megawatt, all in.</summary>
    public static readonly Metric PerMegawatt = new(
        "per-mw", "Per megawatt", "tok/s/MW", Better.Higher, 0, static p => p.TokensPerSecondPerMegawatt,
        static p => p.IsPowerPublished ? default : Derived(p))
    { LongTitle = "Throughput per megawatt", ColumnName = "tok_s_per_mw", IsCharted = false };

    /// <summary>Requests in flight.</summary>
    public static readonly Metric Concurrency = new(
        "concurrency", "Concurrency", "requests", Better.Neither, 0, static p => p.Concurrency, static _ => default)
    { LongTitle = "Concurrency", ColumnName = "concurrency" };

    /// <summary>All of them, in the order of the table.</summary>
    public static IReadOnlyList<Metric> All { get; } = [Throughput, Cost, PerMegawatt, Concurrency];

    /// <summary>Those a comparison charts.</summary>
    public static IReadOnlyList<Metric> Charted { get; } = [.. All.Where(m => m.IsCharted)];

    private static SourceDigits Derived(OperatingPoint point) => new(null, LeastSignificant(point));

    // A figure between two points is no finer than the coarser of them.
    private static int? LeastDecimals(OperatingPoint point, Func<PublishedPoint, int> decimals) =>
        Least(point, decimals);

    // 549 has three significant digits, 360.9 has four: what is derived from it has no more.
    private static int? LeastSignificant(OperatingPoint point) => Least(point, static published =>
        (int)Math.Floor(Math.Log10(published.ThroughputPerGpu)) + 1 + published.ThroughputDecimals);

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
}
