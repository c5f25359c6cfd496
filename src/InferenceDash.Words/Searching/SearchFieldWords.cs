namespace InferenceDash.Words.Searching;

/// <summary>The words of the search field that stands on every page.</summary>
public static class SearchFieldWords
{
    /// <summary>What the form is, among the landmarks of a page.</summary>
    public const string Landmark = "Site";

    /// <summary>The label of the field.</summary>
    public const string Label = "Search models, GPUs, comparisons and documents";

    /// <summary>What stands in the empty field.</summary>
    public const string Placeholder = "Search";

    /// <summary>The button beside it.</summary>
    public const string Button = "Search";

    /// <summary>The list under it.</summary>
    public const string Suggestions = "Suggestions";
}
