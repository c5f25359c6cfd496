namespace InferenceDash.Words;

/// <summary>Prices and powers in words.</summary>
public static class RateWords
{
    /// <summary>Whose price, in a word: <c>hyperscaler</c>. Addresses have the same word.</summary>
    public static string Name(PriceBasis price) => price switch
    {
        PriceBasis.Hyperscaler => "hyperscaler",
        PriceBasis.Neocloud => "neocloud",
        _ => "rental",
    };

    /// <summary>The same in a sentence.</summary>
    public static string Said(PriceBasis price) => price switch
    {
        PriceBasis.Hyperscaler => Say.Of("hyperscaler"),
        PriceBasis.Neocloud => Say.Of("neocloud"),
        _ => Say.Of("rental"),
    };

    /// <summary>The same as a title or a choice: <c>Hyperscaler</c>.</summary>
    public static string Title(PriceBasis price) => price switch
    {
        PriceBasis.Hyperscaler => Say.Of("Hyperscaler"),
        PriceBasis.Neocloud => Say.Of("Neocloud"),
        _ => Say.Of("Rental"),
    };

    /// <summary>The way back from rates of the reader's own.</summary>
    public static string Reset => Say.Of("Reset to the set’s rates");

    /// <summary>The way from the set to what it is made from.</summary>
    public static string ToSource => Say.Of("See the source");

    /// <summary>The set that prices and power are from, in a sentence.</summary>
    public static string PricesAndPower(GpuRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return Say.Of($"Prices and power: assumption set {rates.Set}.");
    }

    /// <summary>Set and price: <c>set 2026-04, hyperscaler price</c>.</summary>
    public static string Set(GpuRates rates) => Set([rates]);

    /// <summary>Set and price of all GPUs of a page, which has one of each; empty without a GPU.</summary>
    public static string Set(IEnumerable<GpuRates> rates)
    {
        GpuRates[] all = [.. rates];
        if (all.Length == 0)
            return "";
        return Array.Exists(all, r => r.IsCustomPrice || r.IsCustomPower)
            ? Say.Of($"set {all[0].Set}, {Said(all[0].Price)} price, custom rates")
            : Say.Of($"set {all[0].Set}, {Said(all[0].Price)} price");
    }

    /// <summary>Price and power of one GPU: <c>$1.30/GPU-hour, 1.73 kW per GPU all in</c>.</summary>
    public static string Figures(GpuRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        var power = rates.KwPerGpu is { } kw ? Say.Of($"{Figure.Rate(kw)} kW per GPU all in") : Say.Of("power unknown");
        return Say.Of($"{PerGpuHour(rates)}, {power}");
    }

    /// <summary>The price of one GPU: <c>$1.30/GPU-hour</c>.</summary>
    public static string PerGpuHour(GpuRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return rates.UsdPerGpuHour is { } usd ? $"${Figure.RateWithCents(usd)}/GPU-hour" : Say.Of("price unknown");
    }

    /// <summary>The power of one GPU: <c>1.73 kW/GPU</c>.</summary>
    public static string KwPerGpu(GpuRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return rates.KwPerGpu is { } kw ? $"{Figure.Rate(kw)} kW/GPU" : Say.Of("power unknown");
    }

    /// <summary>The prices of several GPUs in a row: <c>B200 $1.73, MI355X $1.50</c>.</summary>
    public static string Prices(IEnumerable<(string Gpu, GpuRates Rates)> gpus) =>
        Listed.Commas(gpus.Select(g => g.Rates.UsdPerGpuHour is { } usd ? $"{g.Gpu} ${Figure.RateWithCents(usd)}" : Say.Of($"{g.Gpu} no price")));
}
