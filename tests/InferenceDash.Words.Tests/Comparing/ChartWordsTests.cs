namespace InferenceDash.Words.Tests.Comparing;

public sealed class ChartWordsTests
{
    [Theory]
    [InlineData(PointSource.Published, "Marks are published points, not measured by us.")]
    [InlineData(PointSource.Measured, "Marks are measured points.")]
    public void The_caption_of_any_series_says_whose_points_are_drawn_and_where_nothing_is(PointSource source, string marks) =>
        ChartWords.SeriesCaption(source, isLogBySpan: false, outside: [])
            .ShouldBe($"{marks} The curve between them is monotone, and nothing is drawn outside the outermost points.");

    [Fact]
    public void It_adds_why_the_scale_is_logarithmic_and_which_targets_are_outside() =>
        ChartWords.SeriesCaption(PointSource.Measured, isLogBySpan: true, outside: [12, 300])
            .ShouldEndWith("outermost points. The scale is logarithmic because the figures span more than 20×. Beyond the chart: 12 and 300.");
}
