namespace InferenceDash.Words.Glossary;

/// <summary>A word of the field as this site uses it.</summary>
/// <param name="Key">Its name in an address: <c>ttft</c>.</param>
/// <param name="Name">The word.</param>
/// <param name="Definition">What it means, in one or two sentences.</param>
/// <param name="Reference">Where the methodology or a format explains it: a document, then the heading in it.</param>
public sealed record GlossaryTerm(string Key, string Name, string Definition, string Reference)
{
    /// <summary>What else it is called.</summary>
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];

    /// <summary>Its unit; null: it has none.</summary>
    public string? Unit { get; init; }
}
