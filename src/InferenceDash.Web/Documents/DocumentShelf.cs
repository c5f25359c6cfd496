using System.Collections.Frozen;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InferenceDash.Web.Documents;

/// <summary>The documentation of docs/, which the site also shows: one text, two readers.</summary>
public sealed class DocumentShelf
{
    private const string Prefix = "docs.";
    private const string Suffix = ".md";
    private const string Folder = SiteUrls.Documents + "/";
    private readonly FrozenDictionary<string, Document> _byName = ReadAll().ToFrozenDictionary(d => d.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every document, by title.</summary>
    public IReadOnlyList<Document> All => field ??= [.. _byName.Values.OrderBy(d => d.Title, StringComparer.OrdinalIgnoreCase)];

    /// <summary>A document by the name of its file, without its ending; null: none of that name.</summary>
    public Document? Find(string name) => _byName.GetValueOrDefault(name);

    private static IEnumerable<Document> ReadAll()
    {
        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).DisableHtml().Build();
        var assembly = typeof(DocumentShelf).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(IsDocument))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var text = reader.ReadToEnd();
            var title = text.Split('\n')[0].TrimStart('#', ' ').Trim();
            var name = resource[Prefix.Length..^Suffix.Length];
            var document = Markdown.Parse(text, pipeline);
            foreach (var link in document.Descendants<LinkInline>())
                link.Url = Address(name, link.Url ?? "");
            // An example wider than the screen scrolls inside itself, and so must be reachable by keyboard.
            var html = document.ToHtml(pipeline).Replace("<pre>", "<pre tabindex=\"0\">", StringComparison.Ordinal);
            yield return new Document(name, title, html, HeadingsOf(name, document), SummaryOf(document));
        }
    }

    private static bool IsDocument(string resource) =>
        resource.StartsWith(Prefix, StringComparison.Ordinal) && resource.EndsWith(Suffix, StringComparison.Ordinal);

    // The first heading is the document's title.
    private static List<DocumentHeading> HeadingsOf(string name, MarkdownDocument document) => [.. document.Descendants<HeadingBlock>()
        .Where(h => h.Level > 1 && h.TryGetAttributes()?.Id is not null)
        .Select(h => new DocumentHeading(TextOf(h), h.Level, $"{Folder}{name}#{h.GetAttributes().Id}"))];

    private static string SummaryOf(MarkdownDocument document) => document.OfType<ParagraphBlock>().FirstOrDefault() is { } first ? TextOf(first) : "";

    private static string TextOf(LeafBlock block) => string.Concat(block.Inline?.Descendants().Select(i => i switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        _ => "",
    }) ?? []);

    // Links between the documents are written for people who read the files: "methodology.md#cost", "#cost".
    private static string Address(string name, string url)
    {
        if (url.StartsWith('#'))
            return $"{Folder}{name}{url}";
        var parts = url.Split('#', 2);
        return parts[0].EndsWith(Suffix, StringComparison.Ordinal) && !parts[0].Contains('/', StringComparison.Ordinal)
            ? $"{Folder}{parts[0][..^Suffix.Length]}{(parts.Length > 1 ? "#" + parts[1] : "")}"
            : url;
    }
}

/// <summary>One document as a page shows it.</summary>
/// <param name="Name">Its name in an address.</param>
/// <param name="Title">Its first heading.</param>
/// <param name="Html">All of it.</param>
/// <param name="Headings">Its other headings, in order.</param>
/// <param name="Summary">Its first paragraph, as plain text.</param>
public sealed record Document(string Name, string Title, string Html, IReadOnlyList<DocumentHeading> Headings, string Summary)
{
    public string Url => $"{SiteUrls.Documents}/{Name}";
}

/// <summary>A heading within a document.</summary>
public sealed record DocumentHeading(string Text, int Level, string Url);
