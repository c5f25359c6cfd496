using System.Collections.Frozen;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;

namespace InferenceDash.Web.Data;

/// <summary>The documentation of docs/, which the site also shows: one text, two readers.</summary>
public sealed class Documents
{
    private const string Prefix = "docs.";
    private const string Suffix = ".md";
    private readonly FrozenDictionary<string, Document> _byName = ReadAll().ToFrozenDictionary(d => d.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>A document by the name of its file, without its ending; null: none of that name.</summary>
    public Document? Find(string name) => _byName.GetValueOrDefault(name);

    private static IEnumerable<Document> ReadAll()
    {
        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).DisableHtml().Build();
        var assembly = typeof(Documents).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(r => r.StartsWith(Prefix, StringComparison.Ordinal) && r.EndsWith(Suffix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var text = reader.ReadToEnd();
            var title = text.Split('\n')[0].TrimStart('#', ' ').Trim();
            // Links between the documents are written for people who read the files.
            var html = Markdown.ToHtml(text, pipeline).Replace(".md\"", "\"", StringComparison.Ordinal).Replace(".md#", "#", StringComparison.Ordinal);
            yield return new Document(resource[Prefix.Length..^Suffix.Length], title, html);
        }
    }
}

/// <summary>One document as a page shows it.</summary>
public sealed record Document(string Name, string Title, string Html);
