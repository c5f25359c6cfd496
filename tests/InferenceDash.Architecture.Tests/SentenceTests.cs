namespace InferenceDash.Architecture.Tests;

public sealed class SentenceTests
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
}
