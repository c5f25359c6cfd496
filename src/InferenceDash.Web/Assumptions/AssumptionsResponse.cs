namespace InferenceDash.Web.Assumptions;

/// <summary>Every assumption set. Null is unknown.</summary>
public sealed record AssumptionsResponse(string Snapshot, IReadOnlyList<AssumptionSetResponse> Sets)
{
    public static AssumptionsResponse Of(Dataset data) => new(data.Snapshot, [.. data.AssumptionSets.Select(set => new AssumptionSetResponse(set.Id,
        [.. data.Gpus.Where(g => set.ByGpu.ContainsKey(g.Key)).Select(g => GpuAssumptionsResponse.Of(g, set.ByGpu[g.Key]))]))]);
}

public sealed record AssumptionSetResponse(string Set, IReadOnlyList<GpuAssumptionsResponse> Gpus);

public sealed record GpuAssumptionsResponse(string Gpu, string Label, double? KwPerGpu, PricesResponse UsdPerGpuHour, double? TdpWatts)
{
    public static GpuAssumptionsResponse Of(Gpu gpu, GpuAssumptions a) => new(
        gpu.Key, gpu.Label, a.AllInKwPerGpu, new(a.UsdPerGpuHourHyperscaler, a.UsdPerGpuHourNeocloud, a.UsdPerGpuHourRental), a.TdpWatts);
}

public sealed record PricesResponse(double? Hyperscaler, double? Neocloud, double? Rental);
