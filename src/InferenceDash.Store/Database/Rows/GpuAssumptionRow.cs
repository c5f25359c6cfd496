namespace InferenceDash.Store.Database.Rows;

/// <summary>What one assumption set says of one GPU.</summary>
internal sealed class GpuAssumptionRow : DataRow
{
    public required string AssumptionSet { get; set; }

    public required string Gpu { get; set; }

    public double? TdpWatts { get; set; }

    public double? AllInKwPerGpu { get; set; }

    public double? UsdPerGpuHourHyperscaler { get; set; }

    public double? UsdPerGpuHourNeocloud { get; set; }

    public double? UsdPerGpuHourRental { get; set; }

    public static GpuAssumptionRow From(string set, string gpu, GpuAssumptions assumptions) => new()
    {
        AssumptionSet = set,
        Gpu = gpu,
        TdpWatts = assumptions.TdpWatts,
        AllInKwPerGpu = assumptions.AllInKwPerGpu,
        UsdPerGpuHourHyperscaler = assumptions.UsdPerGpuHourHyperscaler,
        UsdPerGpuHourNeocloud = assumptions.UsdPerGpuHourNeocloud,
        UsdPerGpuHourRental = assumptions.UsdPerGpuHourRental,
    };

    public GpuAssumptions ToAssumptions() =>
        new(AllInKwPerGpu, UsdPerGpuHourHyperscaler, UsdPerGpuHourNeocloud, UsdPerGpuHourRental, TdpWatts);
}
