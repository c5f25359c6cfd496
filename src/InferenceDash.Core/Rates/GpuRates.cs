namespace InferenceDash.Core.Rates;

/// <summary>The price and the power that the figures of one comparison rest on.</summary>
/// <param name="Set">Id of the assumption set.</param>
/// <param name="Price">Whose price.</param>
/// <param name="UsdPerGpuHour">$/GPU-hour; null: unknown, and so is every cost derived from it.</param>
/// <param name="KwPerGpu">All-in kW per GPU; null: unknown, and so is tok/s/MW.</param>
/// <param name="IsCustomPrice">The price was given by the reader, not by the set.</param>
/// <param name="IsCustomPower">The power was given by the reader, not by the set.</param>
public sealed record GpuRates(
    string Set, PriceBasis Price, double? UsdPerGpuHour, double? KwPerGpu,
    bool IsCustomPrice = false, bool IsCustomPower = false)
{
    /// <summary>
    /// Whether a published cost and tok/s/MW hold as they stand under these rates (methodology, Cost): they were published
    /// under one set and one price, and under any other rate everything is derived from throughput.
    /// </summary>
    public bool Priced(Publication source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.AssumptionSet == Set && source.PriceBasis == Price && !IsCustomPrice && !IsCustomPower;
    }

    /// <summary>What a set says of a GPU, with the reader's own price and power in place of the set's.</summary>
    /// <param name="set">The assumption set; null: there is none, and only custom figures are known.</param>
    /// <param name="gpu">GPU key.</param>
    /// <param name="price">Whose price.</param>
    /// <param name="customUsdPerGpuHour">The reader's $/GPU-hour; null: the set's.</param>
    /// <param name="customKwPerGpu">The reader's kW per GPU; null: the set's.</param>
    public static GpuRates Of(AssumptionSet? set, string gpu, PriceBasis price, double? customUsdPerGpuHour = null, double? customKwPerGpu = null)
    {
        var known = set?.ByGpu.GetValueOrDefault(gpu);
        return new GpuRates(
            set?.Id ?? "", price,
            customUsdPerGpuHour ?? known?.UsdPerGpuHour(price),
            customKwPerGpu ?? known?.AllInKwPerGpu,
            customUsdPerGpuHour is not null, customKwPerGpu is not null);
    }
}
