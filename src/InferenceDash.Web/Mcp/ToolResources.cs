using ModelContextProtocol.Server;

namespace InferenceDash.Web.Mcp;

/// <summary>What a model may read before it asks: the words of the field, and how figures are computed.</summary>
internal static class ToolResources
{
    private const string Glossary = "inferencedash://glossary", Methodology = "inferencedash://methodology";
    private const string MarkdownType = "text/markdown";

    public static IEnumerable<McpServerResource> All() =>
    [
        McpServerResource.Create(GlossaryText, Options(Glossary, "glossary", GlossaryWords.Title, ToolWords.Glossary)),
        McpServerResource.Create(
            static () => DocumentShelf.TextOf("methodology"), Options(Methodology, "methodology", DocumentWords.Methodology, ToolWords.Methodology)),
    ];

    private static string GlossaryText() => string.Join("\n\n", GlossaryTerms.All.Select(GlossaryWords.Entry));

    private static McpServerResourceCreateOptions Options(string uri, string name, string title, string says) =>
        new() { UriTemplate = uri, Name = name, Title = title, Description = says, MimeType = MarkdownType };
}
