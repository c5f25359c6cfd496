using System.Collections.Concurrent;
using System.Collections.Frozen;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InferenceDash.Web.Documents;

/// <summary>
/// The documentation of docs/, which the site also shows: one text, two readers. It is English; its links keep the language that is spoken.
/// </summary>
public sealed class DocumentShelf
{
    private const string Prefix = "docs.";
    private const string Suffix = ".md";
    private const string Folder = SiteUrls.Documents + "/";
    private readonly ConcurrentDictionary<Language, FrozenDictionary<string, Document>> _byName = [];

    /// <summary>Every document, by title.</summary>
    public IReadOnlyList<Document> All => [.. ByName.Values.OrderBy(d => d.Title, StringComparer.OrdinalIgnoreCase)];

    /// <summary>A document by the name of its file, without its ending; null: none of that name.</summary>
    public Document? Find(string name) => ByName.GetValueOrDefault(name);

    private FrozenDictionary<string, Document> ByName =>
        _byName.GetOrAdd(Language.Current, static _ => ReadAll().ToFrozenDictionary(d => d.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>The text of a document as it was written, in Markdown.</summary>
    /// <param name="name">The name of its file, without its ending.</param>
    public static string TextOf(string name)
    {
        using var reader = new StreamReader(typeof(DocumentShelf).Assembly.GetManifestResourceStream($"{Prefix}{name}{Suffix}")!);
        return reader.ReadToEnd();
    }

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
            yield return DocumentOf(name, title, document, pipeline);
        }
    }

    private static bool IsDocument(string resource) =>
        resource.StartsWith(Prefix, StringComparison.Ordinal) && resource.EndsWith(Suffix, StringComparison.Ordinal);

    private static Document DocumentOf(string name, string title, MarkdownDocument document, MarkdownPipeline pipeline)
    {
        var (opening, parts) = (new List<Block>(), new List<(HeadingBlock Heading, List<Block> Blocks)>());
        foreach (var block in document)
        {
            if (block is HeadingBlock { Level: 2 } heading)
                parts.Add((heading, []));
            else
                (parts.Count == 0 ? opening : parts[^1].Blocks).Add(block);
        }

        return new Document(
            name, title, Html(opening, pipeline),
            [
                .. parts.Select(part => new DocumentPart(
                    HeadingOf(name, part.Heading), Html(part.Blocks, pipeline), [.. part.Blocks.OfType<HeadingBlock>().Select(h => HeadingOf(name, h))])),
            ],
            SummaryOf(document));
    }

    private static string Html(IEnumerable<Block> blocks, MarkdownPipeline pipeline)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        foreach (var block in blocks)
            renderer.Render(block);
        // An example wider than the screen scrolls inside itself, and so must be reachable by keyboard.
        return writer.ToString().Replace("<pre>", "<pre tabindex=\"0\">", StringComparison.Ordinal);
    }

    private static DocumentHeading HeadingOf(string name, HeadingBlock heading)
    {
        var id = heading.TryGetAttributes()?.Id ?? "";
        return new DocumentHeading(TextOf(heading), heading.Level, id, SiteUrls.Spoken($"{Folder}{name}#{id}"));
    }

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
            return SiteUrls.Spoken($"{Folder}{name}{url}");
        var parts = url.Split('#', 2);
        return parts[0].EndsWith(Suffix, StringComparison.Ordinal) && !parts[0].Contains('/', StringComparison.Ordinal)
            ? SiteUrls.Spoken($"{Folder}{parts[0][..^Suffix.Length]}{(parts.Length > 1 ? "#" + parts[1] : "")}")
            : url.StartsWith('/') ? SiteUrls.Spoken(url)
            : url;
    }
}
