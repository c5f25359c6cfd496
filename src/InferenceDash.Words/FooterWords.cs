namespace InferenceDash.Words;

/// <summary>What the figures of a page rest on, where it shows more than one comparison.</summary>
public static class FooterWords
{
    /// <summary>What a ratio is.</summary>
    public static string Ratios =>
        Say.Of("Throughput per GPU (input + output) with MTP divided by throughput with MTP off, at the same interactivity: "
        + "the first, middle and last target of each page.");

    /// <summary>What depends on assumptions.</summary>
    public static string Assumptions => Say.Of("Costs and tok/s/MW depend on dated prices and powers; throughput ratios do not.");

    /// <summary>What the data of a page is as of.</summary>
    public static string Snapshot => Say.Of("Snapshot");

    /// <summary>Where a page on paper came from.</summary>
    public static string Address => Say.Of("Address");

    /// <summary>Before the ways to the same page with other rates.</summary>
    public static string OrWith => Say.Of("Or with:");

    /// <summary>Behind the id of a snapshot: when it was imported.</summary>
    public static string Imported(DateTimeOffset at) => Say.Of($", imported {Figure.Day(at)}.");

    /// <summary>Another assumption set.</summary>
    public static string OtherSet(string set) => Say.Of($"set {set}");

    /// <summary>Another price.</summary>
    public static string OtherPrice(PriceBasis price) => Say.Of($"{RateWords.Said(price)} price");

    /// <summary>Set and price with what they come to: <c>Set 2026-04, hyperscaler price: $1.30/GPU-hour</c>.</summary>
    /// <param name="rates">Rates of the set.</param>
    /// <param name="figures">Its prices, and power where it is said.</param>
    public static string SetOf(GpuRates rates, string figures)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return rates.IsCustomPrice || rates.IsCustomPower
            ? Say.Of($"Set {rates.Set}, {RateWords.Said(rates.Price)} price (custom): {figures}.")
            : Say.Of($"Set {rates.Set}, {RateWords.Said(rates.Price)} price: {figures}.");
    }

    /// <summary>That there is no snapshot.</summary>
    public static string NoSnapshot => Say.Of("none: nothing was imported yet");
}
