using static InferenceDash.Core.Tests.Catalogs.SomeRuns;

namespace InferenceDash.Core.Tests.Catalogs;

/// <summary>On which sequence and from which source several series are shown.</summary>
public sealed class SeriesCoverageTests
{
    [Theory]
    [InlineData(2, 2, 0, PointSource.Measured)]
    [InlineData(2, 2, 2, PointSource.Measured)]
    [InlineData(2, 1, 0, PointSource.Measured)]
    [InlineData(2, 1, 1, PointSource.Published)]
    [InlineData(2, 0, 1, PointSource.Published)]
    [InlineData(3, 3, 3, PointSource.Measured)]
    [InlineData(3, 2, 2, PointSource.Published)]
    [InlineData(3, 1, 2, PointSource.Published)]
    [InlineData(3, 2, 1, PointSource.Measured)]
    [InlineData(3, 0, 3, PointSource.Published)]
    [InlineData(8, 7, 0, PointSource.Measured)]
    public void The_source_is_measured_where_all_have_it_or_more_than_are_published(int series, int measured, int published, PointSource source) =>
        SourceRule.Of(series, measured, published).ShouldBe(source);

    [Fact]
    public void Three_series_are_shown_from_the_source_that_more_of_them_have()
    {
        SeriesSpec[] specs = [Spec("h100"), Spec("b200"), Spec("rtx-5090")];
        var coverage = SeriesCoverage.Of(Catalog(Measured(gpu: "h100"), Published(gpu: "h100"), Published(gpu: "b200"),
            Measured(gpu: "rtx-5090", on: Long)), specs).ShouldNotBeNull();

        coverage.Sequences.ShouldBe([Short, Long]);
        coverage.DefaultSource(Short).ShouldBe(PointSource.Published);
        coverage.DefaultSource(Long).ShouldBe(PointSource.Measured);
        coverage.SourcesOn(Short).ShouldBe([PointSource.Measured, PointSource.Published]);
        coverage.SourcesOn(Long).ShouldBe([PointSource.Measured]);
        (coverage.CountOn(Short, PointSource.Published), coverage.CountOn(Short, PointSource.Measured), coverage.CountOn(Long, PointSource.Published))
            .ShouldBe((2, 1, 0));
    }

    [Fact]
    public void The_sequence_is_the_one_with_most_conditions_that_every_series_has()
    {
        // Long has more points, but only one condition that all three share; Short has two.
        object[] points =
        [
            .. new[] { "h100", "b200", "rtx-5090" }.SelectMany(gpu =>
                new[] { Measured(gpu: gpu), Measured(60, 400, gpu: gpu, concurrency: 2, engine: "VLLM") }),
            .. new[] { "h100", "b200" }.SelectMany(gpu => Enumerable.Range(1, 6).Select(c => Measured(20 + c, 900 - c, gpu: gpu, concurrency: c, on: Long))),
            Measured(gpu: "rtx-5090", on: Long),
        ];

        Coverage(points, "h100", "b200", "rtx-5090").DefaultSequence.ShouldBe(Short);
        Coverage(points, "h100", "b200").DefaultSequence.ShouldBe(Long);
    }

    [Fact]
    public void With_equal_conditions_the_sequence_with_most_points_is_shown_then_the_first_name()
    {
        Coverage([Measured(gpu: "h100"), Measured(gpu: "b200"), Measured(gpu: "h100", on: Long), Measured(gpu: "b200", on: Long),
            Measured(60, 400, gpu: "b200", on: Long, concurrency: 9)], "h100", "b200")
            .DefaultSequence.ShouldBe(Long);
        Coverage([Measured(gpu: "h100"), Measured(gpu: "b200", on: Long)], "h100", "b200").DefaultSequence.ShouldBe(Short);
    }

    [Fact]
    public void With_equal_conditions_a_sequence_that_more_series_have_comes_before_one_with_more_points_of_one()
    {
        Coverage(
            [
                Published(gpu: "h100"), Published(gpu: "b200"),
                .. Enumerable.Range(1, 6).Select(c => Measured(20 + c, 900 - c, gpu: "h100", concurrency: c, on: Long)),
            ],
            "h100", "b200").DefaultSequence.ShouldBe(Short);
    }

    [Fact]
    public void Asked_for_a_source_the_sequence_is_one_that_has_it()
    {
        var coverage = Coverage(
            [
                Published(gpu: "h100"), Published(gpu: "b200"),
                .. new[] { "h100", "b200" }.SelectMany(gpu => new[] { Measured(gpu: gpu, on: Long), Measured(60, 400, gpu: gpu, concurrency: 2, on: Long) }),
            ],
            "h100", "b200");

        coverage.DefaultSequence.ShouldBe(Long);
        coverage.DefaultSequenceOf(null).ShouldBe(Long);
        coverage.DefaultSequenceOf(PointSource.Measured).ShouldBe(Long);
        coverage.DefaultSequenceOf(PointSource.Published).ShouldBe(Short);
        Coverage([Measured(gpu: "h100"), Measured(gpu: "b200")], "h100", "b200").DefaultSequenceOf(PointSource.Published).ShouldBe(Short);
    }

    [Fact]
    public void Series_without_any_point_have_no_coverage()
    {
        SeriesCoverage.Of(Catalog(Measured(gpu: "h100")), [Spec("b200"), Spec("rtx-5090")]).ShouldBeNull();
    }

    [Fact]
    public void A_ceiling_does_not_change_what_is_shown()
    {
        var coverage = SeriesCoverage.Of(Catalog(Measured(gpu: "h100"), Measured(gpu: "b200")),
            [Spec("h100") with { TtftCeilingSeconds = 0.001 }, Spec("b200")]);

        coverage.ShouldNotBeNull().CountOn(Short, PointSource.Measured).ShouldBe(2);
    }

    [Fact]
    public void A_series_narrowed_to_an_engine_or_a_day_counts_by_what_is_left()
    {
        var catalog = Catalog(Measured(gpu: "h100", engine: "SGLang"), Measured(gpu: "b200"),
            Measured(gpu: "b200", on: Long, date: "2026-07-01", run: "run-2"));

        SeriesCoverage.Of(catalog, [Spec("h100") with { Engine = "vLLM" }, Spec("b200") with { Engine = "vLLM" }]).ShouldNotBeNull()
            .CountOn(Short, PointSource.Measured).ShouldBe(1);
        SeriesCoverage.Of(catalog, [Spec("h100") with { AsOf = new DateOnly(2026, 6, 1) }, Spec("b200") with { AsOf = new DateOnly(2026, 6, 1) }])
            .ShouldNotBeNull().Sequences.ShouldBe([Short]);
    }

    private static SeriesCoverage Coverage(object[] points, params string[] gpus) =>
        SeriesCoverage.Of(Catalog(points), [.. gpus.Select(g => Spec(g))]).ShouldNotBeNull();
}
