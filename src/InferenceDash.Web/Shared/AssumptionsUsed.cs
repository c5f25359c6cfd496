namespace InferenceDash.Web.Shared;

/// <summary>The rates that an answer computes with.</summary>
public sealed record AssumptionsUsed(string Set, PriceBasis Price, double? UsdPerGpuHour, double? KwPerGpu)
{
    public static AssumptionsUsed Of(GpuRates r) => new(r.Set, r.Price, r.UsdPerGpuHour, r.KwPerGpu);
}
