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

    /// <summary>That there is no snapshot.</summary>
    public const string NoSnapshot = "none: nothing was imported yet";
}
