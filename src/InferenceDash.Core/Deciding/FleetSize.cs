namespace InferenceDash.Core.Deciding;

/// <summary>
/// What one side needs to serve a demand. Null is unknown. Where <see cref="IsBound"/> is set every figure is an upper
/// bound, since throughput is a lower one.
/// </summary>
/// <param name="Status">How the operating point behind it came about.</param>
public sealed record FleetSize(OperatingPointStatus Status)
{
    // Rounding errors of the division must not buy a server.
    private const double Slack = 1e-12;

    /// <summary>Hours in a month, 8760 / 12.</summary>
    public const double HoursPerMonth = 730;

    /// <summary>GPUs by division: total tok/s / tok/s/GPU.</summary>
    public double? GpusExact { get; private init; }

    /// <summary>GPUs to have: rounded up to whole deployments.</summary>
    public double? Gpus { get; private init; }

    /// <summary>GPUs of one deployment; 1 where no knot says.</summary>
    public int GpusPerDeployment { get; private init; } = 1;

    /// <summary>All-in power, MW.</summary>
    public double? Megawatts { get; private init; }

    /// <summary>$ per hour.</summary>
    public double? UsdPerHour { get; private init; }

    /// <summary>$ per month of <see cref="HoursPerMonth"/>.</summary>
    public double? UsdPerMonth => UsdPerHour * HoursPerMonth;

    /// <summary>Whether the figures are bounds: the operating point behind them is one.</summary>
    public bool IsBound { get; private init; }

    /// <summary>Whether the figures are values, not bounds and not missing.</summary>
    public bool HasValue => Gpus is not null && !IsBound;

    /// <summary>The fleet of one side.</summary>
    /// <param name="curve">The side's curve.</param>
    /// <param name="demand">What it has to serve.</param>
    /// <param name="rates">Price and power.</param>
    public static FleetSize Of(Curve curve, FleetDemand demand, GpuRates rates)
    {
        ArgumentNullException.ThrowIfNull(curve);
        ArgumentNullException.ThrowIfNull(demand);
        ArgumentNullException.ThrowIfNull(rates);
        return Of(curve.At(demand.Interactivity, rates), demand, rates);
    }

    /// <summary>The fleet of one series.</summary>
    /// <param name="series">The series.</param>
    /// <param name="demand">What it has to serve.</param>
    public static FleetSize Of(ComparedSeries series, FleetDemand demand)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(demand);
        return Of(series.At(demand.Interactivity), demand, series.Rates);
    }

    private static FleetSize Of(OperatingPoint point, FleetDemand demand, GpuRates rates)
    {
        if (point.ThroughputPerGpu is not { } throughput)
            return new FleetSize(point.Status);
        var exact = demand.TotalTokensPerSecond / throughput;
        var deployment = Deployment(point);
        var gpus = Math.Ceiling(exact / deployment * (1 - Slack)) * deployment;
        return new FleetSize(point.Status)
        {
            IsBound = point.IsBound,
            GpusExact = exact,
            Gpus = gpus,
            GpusPerDeployment = deployment,
            Megawatts = gpus * rates.KwPerGpu / 1000,
            UsdPerHour = gpus * rates.UsdPerGpuHour,
        };
    }

    // Between two deployments of different size either may be the one that is bought; the larger one is on the safe side.
    private static int Deployment(OperatingPoint point) =>
        Math.Max(1, point.Bracket.Max(k => k.Measured?.Configuration.TotalGpus) ?? 1);
}
