namespace InferenceDash.Words.Tests.Comparing;

/// <summary>What is said where no server was measured.</summary>
public sealed class ComposedWordsTests
{
    [Theory]
    [InlineData(PointSource.Composed, "composed", "Composed", "composed points", "Show composed points")]
    [InlineData(PointSource.Measured, "measured", "Measured", "measured points", "Show measured points")]
    public void A_source_has_one_word_everywhere(PointSource source, string name, string choice, string points, string show) =>
        (SourceWords.Name(source), SourceWords.Choice(source), SourceWords.Points(source), ComparisonWords.ShowPoints(source))
            .ShouldBe((name, choice, points, show));

    [Theory]
    [InlineData(PointSource.Composed, "Marks are composed points; the curve through the frontier")]
    [InlineData(PointSource.Measured, "Marks are measured points; the curve through the frontier")]
    [InlineData(PointSource.Published, "Marks are published points, not measured by us; the curve")]
    public void A_chart_says_what_its_marks_are(PointSource source, string begins) =>
        ChartWords.Caption(source, hasBreakEven: false, []).ShouldStartWith(begins);

    [Fact]
    public void Points_of_a_mixed_set_are_named_apart()
    {
        var measured = Point(isComposed: false);
        var composed = Point(isComposed: true);

        MeasuredSources.Of([measured]).ShouldBe("Benchmark points imported into this installation");
        MeasuredSources.Of([composed]).ShouldBe("Points composed of step times, not measured on a server");
        MeasuredSources.Of([measured, composed]).ShouldBe(
            "Benchmark points imported into this installation, and points composed of step times, not measured on a server");
        MeasuredSources.Of([composed with { IsOwn = false }, measured with { IsOwn = true }]).ShouldBe(
            "Benchmark points of your upload, and points composed of step times, not measured on a server");
    }

    private static BenchmarkPoint Point(bool isComposed)
    {
        var gpus = new Parallelism(null, null, null, null, 1);
        return new BenchmarkPoint(
            new SeriesKey("m", "h200", new Precision("bf16"), new Sequence(1024, 1024), SpecMethod.Off),
            new Configuration("an engine", false, false, gpus, gpus) { IsComposed = isComposed }, "run", new DateOnly(2026, 11, 26), 1, 100, 200);
    }
}
