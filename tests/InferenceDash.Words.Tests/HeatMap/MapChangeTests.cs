namespace InferenceDash.Words.Tests.HeatMap;

public sealed class MapChangeTests
{
    private static readonly Model R1 = new("deepseek-r1", "DeepSeek R1", [], []);

    [Fact]
    public void A_change_of_source_names_the_file_the_model_and_how_many_pairs() =>
        MapChangeWords.Sources(new SourceChange(R1, "rows.json", Pairs: 12, Lost: 0))
            .ShouldBe("After the import of rows.json, DeepSeek R1 shows measured points instead of published ones on 12 pairs.");

    [Fact]
    public void A_file_that_is_not_recorded_is_not_made_up() =>
        MapChangeWords.Sources(new SourceChange(R1, File: null, Pairs: 1, Lost: 0))
            .ShouldBe("After an import, DeepSeek R1 shows measured points instead of published ones on 1 pair.");

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "1 of these pairs has no common range of measured points.")]
    [InlineData(2, "2 of these pairs have no common range of measured points.")]
    public void Pairs_that_cannot_be_compared_any_more_are_counted(int lost, string words) =>
        MapChangeWords.Lost(new SourceChange(R1, "rows.json", Pairs: 12, lost)).ShouldBe(words);
}
