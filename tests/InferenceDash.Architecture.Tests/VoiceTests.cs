using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InferenceDash.Architecture.Tests;

/// <summary>How documents and sentences speak: plain words, headings that name their content, links that lead somewhere.</summary>
public sealed partial class VoiceTests
{
    private static readonly IReadOnlyList<SourceFile> Documents =
    [
        .. Repository.Files("docs", ".md"),
        new SourceFile("README.md", Repository.Read("README.md")),
        new SourceFile("data/README.md", Repository.Read("data/README.md")),
    ];

    [Fact]
    public void A_heading_of_a_document_names_its_content_and_asks_nothing() =>
        (from document in Documents
         from heading in Headings(document)
         where Question().IsMatch(heading)
         select $"{document.Path}: {heading}").ShouldBeEmpty();

    [Fact]
    public void Documents_and_sentences_use_the_words_of_the_field_and_no_pleasantries() =>
        (from text in Documents.Select(document => (document.Path, document.Text)).Concat(Sentences())
         from Match match in Avoided().Matches(text.Text)
         select $"{text.Path}: {match.Value}").ShouldBeEmpty();

    [Fact]
    public void Every_link_to_a_heading_of_a_document_leads_to_one()
    {
        var headings = Documents.ToDictionary(document => document.Path, document => Headings(document).Select(Anchor).ToHashSet(StringComparer.Ordinal));
        var links =
            from document in Documents
            from Match link in LinkToHeading().Matches(document.Text)
            let file = link.Groups["file"].Value is { Length: > 0 } other
                ? Path.GetRelativePath(Repository.Root, Path.Combine(Repository.Root, Path.GetDirectoryName(document.Path) ?? "", other)).Replace('\\', '/')
                : document.Path
            select (document.Path, File: file, Heading: link.Groups["heading"].Value);

        var all = links.ToList();
        all.Count.ShouldBeGreaterThan(80);
        all.Where(link => !headings.TryGetValue(link.File, out var known) || !known.Contains(link.Heading)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Headings(SourceFile document) =>
        Heading().Matches(Example().Replace(document.Text, "")).Select(match => match.Groups["text"].Value.Trim());

    // As the site and code hosts make it.
    private static string Anchor(string heading) => NoPartOfAnchor().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    private static IEnumerable<(string Path, string Text)> Sentences() =>
        from file in Repository.Files("src/InferenceDash.Words", ".cs")
        from node in CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes()
        let text = node switch
        {
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
            InterpolatedStringTextSyntax part => part.TextToken.ValueText,
            _ => null,
        }
        where text is not null
        select (file.Path, text);

    [GeneratedRegex(
        "^(What|Where|Which|Who|Whom|Why|At which|For whom|For whoever)\\b|\\?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Question();

    [GeneratedRegex(
        @"\b(please|simply|sorry|matched speed|shared speed|speed per user|measurements? of ours|is no text|is no format)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Avoided();

    [GeneratedRegex("^#{1,4} (?<text>.+)$", RegexOptions.CultureInvariant | RegexOptions.Multiline, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex("^```.*?^```", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Example();

    [GeneratedRegex(@"\]\((?<file>[\w./-]+\.md)?#(?<heading>[^)\s]+)\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LinkToHeading();

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoPartOfAnchor();
}
