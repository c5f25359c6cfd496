using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InferenceDash.Architecture.Tests;

public sealed partial class SentenceTests
{
    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["src/InferenceDash.Core/Curves/Metrics.cs"] = "a metric is one row of its table, with its titles and its unit",
        ["src/InferenceDash.Core/Catalogs/Dimension.cs"] = "a dimension is one row of its table, with its title",
        ["src/InferenceDash.Core/Bounds.cs"] = "bounds have the unit that they are in",
    };

    private static readonly IReadOnlyList<Sentence> Found = [.. Repository.Files("src/InferenceDash.Core", ".cs").SelectMany(Sentence.In)];

    /// <remarks>What an exception says is for whoever breaks a contract, not for a reader.</remarks>
    [Fact]
    public void Core_has_no_words_for_a_reader() => Found.Where(sentence => !Allowed.ContainsKey(sentence.Path)).ShouldBeEmpty();

    [Fact]
    public void No_file_is_excepted_that_need_not_be() => Allowed.Keys.Except(Found.Select(sentence => sentence.Path)).ShouldBeEmpty();

    [Theory]
    [InlineData("string A() => \"two words\";", true)]
    [InlineData("string A(int i) => $\"more than {i} words\";", true)]
    [InlineData("string A() => \"word\" + \"fp8\" + \"a-b\" + \"k = 3\";", false)]
    [InlineData("void A() => throw new ArgumentException(\"two words\");", false)]
    [InlineData("static ArgumentException A() => new(\"two words\");", false)]
    [InlineData("[Obsolete(\"two words\")] void A() { }", false)]
    public void Words_for_a_reader_are_told_from_others(string member, bool isFound) =>
        Sentence.In(new SourceFile("A.cs", $"class C {{ {member} }}")).Any().ShouldBe(isFound);

    [GeneratedRegex(@"\p{L}{2,}[,;:.]?\s+\p{L}{2,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TwoWords { get; }

    /// <summary>A text of two words or more.</summary>
    private sealed record Sentence(string Path, int Line, string Text)
    {
        public static IEnumerable<Sentence> In(SourceFile file) =>
            from node in CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes()
            let text = TextOf(node)
            where text is not null && TwoWords.IsMatch(text) && !IsForDevelopers(node)
            select new Sentence(file.Path, node.GetLocation().GetLineSpan().StartLinePosition.Line + 1, text);

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
    }
}
