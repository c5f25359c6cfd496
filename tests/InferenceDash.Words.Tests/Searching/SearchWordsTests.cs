using InferenceDash.Words.Searching;

namespace InferenceDash.Words.Tests.Searching;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData(0, "Nothing matches “b200”")]
    [InlineData(1, "1 result for “b200”")]
    [InlineData(1234, "1,234 results for “b200”")]
    public void A_heading_counts_what_was_found(int results, string heading) => SearchWords.Heading("b200", results).ShouldBe(heading);

    [Theory]
    [InlineData(1, "Show the result")]
    [InlineData(12, "Show all 12 results")]
    public void The_last_suggestion_counts_too(int results, string words) => SearchWords.AllResults(results).ShouldBe(words);

    [Fact]
    public void A_long_list_of_series_is_cut_and_says_by_how_many()
    {
        var series = new SeriesSpec("m", "g", new Precision("fp8"), SpecMethod.Mtp);
        DimensionValue[] values = [.. Enumerable.Range(1, 10).Select(k => new DimensionValue($"{k}", $"k = {k}", series))];

        SearchWords.LineUpDetail(values[..2]).ShouldBe("k = 1 and k = 2");
        SearchWords.LineUpDetail(values).ShouldBe("k = 1, k = 2, k = 3, k = 4, k = 5, k = 6, k = 7, k = 8 and 2 more");
        SearchWords.Versus(values[..2]).ShouldBe("k = 1 vs k = 2");
    }

    [Fact]
    public void A_target_carries_its_unit() => SearchWords.At(84.5).ShouldBe("Rankings and comparisons open at 84.5 tok/s/user.");
}
