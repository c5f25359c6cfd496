namespace InferenceDash.Words.Tests;

public sealed class CountTests
{
    [Theory]
    [InlineData(0, "0 points")]
    [InlineData(1, "1 point")]
    [InlineData(2, "2 points")]
    [InlineData(1234, "1,234 points")]
    public void One_thing_is_singular_and_any_other_number_is_plural(int count, string words) => Count.Of(count, "point").ShouldBe(words);

    [Theory]
    [InlineData(1, "1 series is")]
    [InlineData(3, "3 series are")]
    public void A_noun_without_a_regular_plural_brings_its_own(int count, string words) => Count.Of(count, "series is", "series are").ShouldBe(words);

    [Theory]
    [InlineData(new string[0], "")]
    [InlineData(new[] { "a" }, "a")]
    [InlineData(new[] { "a", "b" }, "a and b")]
    [InlineData(new[] { "a", "b", "c" }, "a, b and c")]
    public void Names_in_a_row_end_with_and(string[] names, string words) => Count.List(names).ShouldBe(words);
}
