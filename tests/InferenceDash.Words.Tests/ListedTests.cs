namespace InferenceDash.Words.Tests;

public sealed class ListedTests
{
    [Theory]
    [InlineData(new string[0], "")]
    [InlineData(new[] { "a" }, "a")]
    [InlineData(new[] { "a", "b" }, "a and b")]
    [InlineData(new[] { "a", "b", "c" }, "a, b and c")]
    public void Names_in_a_row_end_with_and(string[] names, string words) => Listed.Of(names).ShouldBe(words);
}
