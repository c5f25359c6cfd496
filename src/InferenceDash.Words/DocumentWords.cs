namespace InferenceDash.Words;

/// <summary>What surrounds the documents.</summary>
public static class DocumentWords
{
    /// <summary>The page that lists them.</summary>
    public const string Title = "Documentation";

    /// <summary>What there is to read.</summary>
    public const string About = "Formulas and rules behind every figure, the HTTP API, file formats, commands, and how InferenceDash is built.";

    /// <summary>The document of formulas and rules.</summary>
    public const string Methodology = "Methodology";

    /// <summary>The list of a document's headings.</summary>
    public const string OnThisPage = "On this page";
}
