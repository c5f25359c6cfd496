namespace InferenceDash.Words;

/// <summary>The pages as the header names them.</summary>
public static class NavigationWords
{
    /// <summary>The home page.</summary>
    public const string Map = "Map";

    /// <summary>Comparisons of a method with Off.</summary>
    public const string SpecDecode = "Spec decode";

    /// <summary>Comparisons of any series.</summary>
    public const string Compare = "Compare";

    /// <summary>Rankings.</summary>
    public const string Rank = "Rank";

    /// <summary>The explorer.</summary>
    public const string Explorer = "Explorer";

    /// <summary>Files that a reader brings.</summary>
    public const string Bring = "Your files";

    /// <summary>Prices and power.</summary>
    public const string Assumptions = "Assumptions";

    /// <summary>Imports and series.</summary>
    public const string Data = "Data";

    /// <summary>The documents.</summary>
    public const string Docs = "Docs";

    /// <summary>The way to how every figure is calculated.</summary>
    public const string Methodology = "How the figures are calculated";

    /// <summary>The way from a figure to the assumptions it rests on.</summary>
    public const string AllSets = "All sets";

    /// <summary>The way from a snapshot to the imports that made it.</summary>
    public const string AllImports = "All imports";
}
