namespace InferenceDash.Words.Assumptions;

/// <summary>What the page of assumption sets says of them.</summary>
public static class AssumptionWords
{
    /// <summary>The page's name.</summary>
    public static string Title => Say.Of("Prices and power assumptions");

    /// <summary>What a set is.</summary>
    public static string About =>
        Say.Of("A dated set states what an hour of each GPU costs and how much power it draws, with its share of server and cooling. "
        + "Costs and tok/s/MW depend on it.");

    /// <summary>That there is none.</summary>
    public static string None => Say.Of("There is no assumption set.");

    /// <summary>What that means.</summary>
    public static string CostsNeedOne => Say.Of("Costs need one.");

    /// <summary>The way to the description of the file, where there is no set.</summary>
    public static string ToFirstImport => Say.Of("How to import one");

    /// <summary>What a dash in the table of GPUs means, and where another set appears.</summary>
    public static string AboutMissing =>
        Say.Of("— no value in this set. A set that is imported from a CSV file appears here and on every comparison.");

    /// <summary>The way to the description of the file.</summary>
    public static string ToImport => Say.Of("How to import a set");

    /// <summary>Title of the note on what no set changes.</summary>
    public static string RatiosStay => Say.Of("Throughput ratios do not change.");

    /// <summary>Why no set changes them.</summary>
    public static string WhyRatiosStay =>
        Say.Of("Throughput does not depend on assumptions, so the map, its verdicts and its break-evens are the same under every set. "
        + "Both sides of a comparison run on the same GPU, so a price or a power changes both by the same factor.");

    /// <summary>The way to the map.</summary>
    public static string ToMap => Say.Of("Open the map");

    /// <summary>Title of the note on published costs.</summary>
    public static string Published => Say.Of("Published costs.");

    /// <summary>How to read the table of comparisons.</summary>
    public static string AboutEffects =>
        Say.Of("Each comparison at the middle of its default targets. Changes are relative to the first set; “—” where a cost is unknown, "
        + "or where the rounding of a published cost could change the percentage by more than a point.");

    /// <summary>The heading of the table of comparisons.</summary>
    public static string Effects(PriceBasis price) => Say.Of($"Effect on each comparison, {RateWords.Said(price)} price");

    /// <summary>What the table of GPUs holds, for those who cannot see it.</summary>
    public static string GpuCaption(string before, string after) => Say.Of($"Prices and powers of each GPU in set {before} and set {after}");

    /// <summary>What the table of comparisons holds, for those who cannot see it.</summary>
    public static string PairCaption(string before, string after) => Say.Of($"Cost and tok/s/MW of each comparison under set {before} and set {after}");
}
