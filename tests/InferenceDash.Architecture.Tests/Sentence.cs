using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InferenceDash.Architecture.Tests;

/// <summary>A text of two words or more in code, or of parts that make a sentence.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line in it.</param>
/// <param name="Text">The text; three dots stand for what is put into it.</param>
/// <param name="IsSaid">Whether it is said, and so in the language of the reader.</param>
internal sealed partial record Sentence(string Path, int Line, string Text, bool IsSaid)
{
    // What has a text of the resources: whole texts, texts with runs, nouns and verbs beside a number.
    private static readonly string[] Sayings = ["Say.Of", "Runs.Of", "Count.Of", "Words.Count.Of", "Count.Agree"];

    public static IEnumerable<Sentence> In(SourceFile file) =>
        from node in CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes()
        let text = TextOf(node)
        where text is not null && (TwoWords.IsMatch(text) || Joined.IsMatch(text)) && !IsForDevelopers(node)
        select new Sentence(file.Path, node.GetLocation().GetLineSpan().StartLinePosition.Line + 1, text, IsSaidAt(node));

    private static bool IsSaidAt(SyntaxNode node) => node.Ancestors().OfType<InvocationExpressionSyntax>()
        .Any(call => Sayings.Contains(call.Expression.ToString(), StringComparer.Ordinal));

    private static string? TextOf(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax text => string.Concat(text.Contents.Select(WordsOf)),
        _ => null,
    };

    private static string WordsOf(InterpolatedStringContentSyntax part) =>
        part is InterpolatedStringTextSyntax words ? words.TextToken.ValueText : "…";

    private static bool IsForDevelopers(SyntaxNode node) => node.Ancestors().Any(outer => outer switch
    {
        ThrowStatementSyntax or ThrowExpressionSyntax or AttributeSyntax => true,
        ObjectCreationExpressionSyntax made => IsException(made.Type),
        MethodDeclarationSyntax method => IsException(method.ReturnType),
        _ => false,
    });

    private static bool IsException(TypeSyntax type) => type.ToString().EndsWith("Exception", StringComparison.Ordinal);

    // Parts with the punctuation of a sentence between them.
    [GeneratedRegex(@"…[,;:.]\s+…|…[.]$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Joined { get; }

    [GeneratedRegex(@"\p{L}{2,}[,;:.]?\s+\p{L}{2,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TwoWords { get; }
}
