namespace InferenceDash.Words;

/// <summary>What the figures of a page rest on, where it shows more than one comparison.</summary>
public static class FooterWords
{
    /// <summary>What a ratio is.</summary>
    public const string Ratios =
        "Throughput per GPU (input + output) with MTP divided by throughput with MTP off, at the same interactivity: "
        + "the first, middle and last target of each page.";

    /// <summary>What depends on assumptions.</summary>
    public const string Assumptions = "Costs and tok/s/MW depend on dated prices and powers; throughput ratios do not.";

    /// <summary>What the data of a page is as of.</summary>
    public const string Snapshot = "Snapshot";

    /// <summary>Where a page on paper came from.</summary>
    public const string Address = "Address";

    /// <summary>Before the ways to the same page with other rates.</summary>
    public const string OrWith = "Or with:";

    /// <summary>Behind the id of a snapshot: when it was imported.</summary>
    public static string Imported(DateTimeOffset at) => $", imported {Figure.Day(at)}.";

    /// <summary>Another assumption set.</summary>
    public static string OtherSet(string set) => $"set {set}";

    /// <summary>Another price.</summary>
    public static string OtherPrice(PriceBasis price) => $"{RateWords.Name(price)} price";

    /// <summary>Set and price with what they come to: <c>Set 2026-04, hyperscaler price: $1.30/GPU-hour</c>.</summary>
    /// <param name="rates">Rates of the set.</param>
    /// <param name="figures">Its prices, and power where it is said.</param>
    public static string SetOf(GpuRates rates, string figures)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return rates.IsCustomPrice || rates.IsCustomPower
            ? $"Set {rates.Set}, {RateWords.Name(rates.Price)} price (custom): {figures}."
            : $"Set {rates.Set}, {RateWords.Name(rates.Price)} price: {figures}.";
    }

    /// <summary>That there is no snapshot.</summary>
    public const string NoSnapshot = "none: nothing was imported yet";
}
