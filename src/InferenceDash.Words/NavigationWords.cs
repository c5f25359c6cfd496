namespace InferenceDash.Words;

/// <summary>The pages as the header names them.</summary>
public static class NavigationWords
{
    /// <summary>The home page.</summary>
    public static string Map => Say.Of("Map");

    /// <summary>Comparisons of a method with Off.</summary>
    public static string SpecDecode => Say.Of("Spec decode");

    /// <summary>Comparisons of any series.</summary>
    public static string Compare => Say.Of("Compare");

    /// <summary>Rankings.</summary>
    public static string Rank => Say.Of("Rank");

    /// <summary>The explorer.</summary>
    public static string Explorer => Say.Of("Explorer");

    /// <summary>Files that a reader brings.</summary>
    public static string Bring => Say.Of("Your files");

    /// <summary>Prices and power.</summary>
    public static string Assumptions => Say.Of("Assumptions");

    /// <summary>Imports and series.</summary>
    public static string Data => Say.Of("Data");

    /// <summary>The documents.</summary>
    public static string Docs => Say.Of("Docs");

    /// <summary>The way to how every figure is calculated.</summary>
    public static string Methodology => Say.Of("How the figures are calculated");

    /// <summary>The way from a figure to the assumptions it rests on.</summary>
    public static string AllSets => Say.Of("All sets");

    /// <summary>The way from a snapshot to the imports that made it.</summary>
    public static string AllImports => Say.Of("All imports");
}
