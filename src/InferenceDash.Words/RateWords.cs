namespace InferenceDash.Words;

/// <summary>Prices and powers in words.</summary>
public static class RateWords
{
    /// <summary>Whose price, in a word: <c>hyperscaler</c>.</summary>
    public static string Name(PriceBasis price) => price switch
    {
        PriceBasis.Hyperscaler => "hyperscaler",
        PriceBasis.Neocloud => "neocloud",
        _ => "rental",
    };

    /// <summary>Set and price: <c>set 2026-04, hyperscaler price</c>.</summary>
    public static string Set(GpuRates rates) => Set([rates]);

    /// <summary>Set and price of all GPUs of a page, which has one of each; empty without a GPU.</summary>
    public static string Set(IEnumerable<GpuRates> rates)
    {
        GpuRates[] all = [.. rates];
        if (all.Length == 0)
            return "";
        return Array.Exists(all, r => r.IsCustomPrice || r.IsCustomPower)
            ? $"set {all[0].Set}, {Name(all[0].Price)} price, custom rates"
            : $"set {all[0].Set}, {Name(all[0].Price)} price";
    }

    /// <summary>Price and power of one GPU: <c>$1.30/GPU-hour, 1.73 kW per GPU all in</c>.</summary>
    public static string Figures(GpuRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        var price = rates.UsdPerGpuHour is { } usd ? $"${Figure.Rate(usd)}/GPU-hour" : "price unknown";
        var power = rates.KwPerGpu is { } kw ? $"{Figure.Rate(kw)} kW per GPU all in" : "power unknown";
        return $"{price}, {power}";
    }
}
