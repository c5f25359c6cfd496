namespace InferenceDash.Words.Searching;

/// <summary>Groups of results, in the order of pages.</summary>
public enum SearchKind
{
    /// <summary>Models.</summary>
    Models,

    /// <summary>GPUs.</summary>
    Gpus,

    /// <summary>Comparisons and rankings.</summary>
    Comparisons,

    /// <summary>Documents and their headings.</summary>
    Documents,
}
