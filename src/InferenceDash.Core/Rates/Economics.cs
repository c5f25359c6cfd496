namespace InferenceDash.Core.Rates;

/// <summary>Figures that follow from throughput and rates; never interpolated for themselves.</summary>
public static class Economics
{
    private const double SecondsPerHour = 3600;

    /// <summary>
    /// $ per million total tokens = $/GPU-hour × 10⁶ / (3600 × tok/s/GPU), so that cost × throughput is the hourly price
    /// everywhere. Null without a price, and where the throughput is so small that there is no such number.
    /// </summary>
    public static double? CostPerMillionTokens(double throughputPerGpu, double? usdPerGpuHour) =>
        Finite(usdPerGpuHour * 1e6 / (SecondsPerHour * throughputPerGpu));

    /// <summary>The tok/s/GPU at which a million total tokens cost that many $. Null without a price.</summary>
    public static double? ThroughputAtCost(double costPerMillionTokens, double? usdPerGpuHour) =>
        usdPerGpuHour * 1e6 / (SecondsPerHour * costPerMillionTokens);

    /// <summary>tok/s/MW = tok/s/GPU × 1000 / kW per GPU. Null without a power.</summary>
    public static double? TokensPerSecondPerMegawatt(double throughputPerGpu, double? kwPerGpu) =>
        throughputPerGpu * 1000 / kwPerGpu;

    /// <summary>Million tokens per $ = 1 / ($ per million tokens). Null without a price.</summary>
    public static double? MillionTokensPerUsd(double throughputPerGpu, double? usdPerGpuHour) =>
        SecondsPerHour * throughputPerGpu / (usdPerGpuHour * 1e6);

    /// <summary>J per token at the assumed power: W per GPU / tok/s/GPU. Null without a power, or where there is no such number.</summary>
    public static double? JoulesPerToken(double throughputPerGpu, double? kwPerGpu) => Finite(kwPerGpu * 1000 / throughputPerGpu);

    private static double? Finite(double? figure) => figure is { } number && double.IsFinite(number) ? number : null;
}
