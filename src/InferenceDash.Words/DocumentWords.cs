namespace InferenceDash.Words;

/// <summary>What surrounds the documents.</summary>
public static class DocumentWords
{
    /// <summary>The page that lists them.</summary>
    public static string Title => Say.Of("Documentation");

    /// <summary>What there is to read.</summary>
    public static string About => Say.Of("Formulas and rules behind every figure, the HTTP API, file formats, commands, and how InferenceDash is built.");

    /// <summary>The document of formulas and rules.</summary>
    public static string Methodology => Say.Of("Methodology");

    /// <summary>The list of a document's headings.</summary>
    public static string OnThisPage => Say.Of("On this page");
}
