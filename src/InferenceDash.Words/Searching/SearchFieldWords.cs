namespace InferenceDash.Words.Searching;

/// <summary>The words of the search field that stands on every page.</summary>
public static class SearchFieldWords
{
    /// <summary>What the form is, among the landmarks of a page.</summary>
    public static string Landmark => Say.Of("Site");

    /// <summary>The label of the field.</summary>
    public static string Label => Say.Of("Search models, GPUs, comparisons and documents");

    /// <summary>What stands in the empty field.</summary>
    public static string Placeholder => Say.Of("Search");

    /// <summary>The button beside it.</summary>
    public static string Button => Say.Of("Search");

    /// <summary>The list under it.</summary>
    public static string Suggestions => Say.Of("Suggestions");
}
