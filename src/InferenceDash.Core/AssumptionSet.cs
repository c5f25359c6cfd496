namespace InferenceDash.Core;

/// <summary>Dated assumptions: what an hour of each GPU costs, and what power it draws, all in.</summary>
/// <param name="Id">The month it dates from: <c>2026-04</c>. Newer sets sort after older ones.</param>
/// <param name="ByGpu">The assumptions per GPU, by GPU key.</param>
public sealed record AssumptionSet(string Id, IReadOnlyDictionary<string, GpuAssumptions> ByGpu);

/// <summary>What one assumption set says of one GPU. Null is unknown.</summary>
/// <param name="AllInKwPerGpu">Power per GPU with its share of the server and the cooling, kW.</param>
/// <param name="UsdPerGpuHourHyperscaler">$/GPU-hour, see <see cref="PriceBasis.Hyperscaler"/>.</param>
/// <param name="UsdPerGpuHourNeocloud">$/GPU-hour, see <see cref="PriceBasis.Neocloud"/>.</param>
/// <param name="UsdPerGpuHourRental">$/GPU-hour, see <see cref="PriceBasis.Rental"/>.</param>
/// <param name="TdpWatts">Thermal design power of the GPU alone, W.</param>
public sealed record GpuAssumptions(
    double? AllInKwPerGpu,
    double? UsdPerGpuHourHyperscaler,
    double? UsdPerGpuHourNeocloud,
    double? UsdPerGpuHourRental,
    double? TdpWatts = null)
{
    /// <summary>$/GPU-hour for one price basis; null where the set has none.</summary>
    public double? UsdPerGpuHour(PriceBasis price) => price switch
    {
        PriceBasis.Hyperscaler => UsdPerGpuHourHyperscaler,
        PriceBasis.Neocloud => UsdPerGpuHourNeocloud,
        PriceBasis.Rental => UsdPerGpuHourRental,
        _ => throw new ArgumentOutOfRangeException(nameof(price), price, message: null),
    };
}
