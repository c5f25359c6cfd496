namespace InferenceDash.Core.Tests.Catalogs;

/// <summary>Which points of a model the explorer shows: those of the source that a comparison would take.</summary>
public sealed class StoredPointsTests
{
    private static readonly SeriesKey Mtp = new("a-model", "h200", new Precision("fp8"), new Sequence(1024, 1024), SpecMethod.Mtp);
    private static readonly SeriesKey Off = Mtp with { Method = SpecMethod.Off };
    private static readonly SeriesKey Best = Mtp with { Method = SpecMethod.Best };
    private static readonly SeriesKey Eagle = Mtp with { Method = new SpecMethod("eagle") };
    private static readonly Parallelism Eight = new(8, 1, DataParallelAttention: false, Workers: 1, Gpus: 8);

    [Fact]
    public void Measured_on_both_sides_stands_before_published() =>
        Shown([Mtp, Off], [Mtp, Off]).ShouldBe(["mtp measured", "none measured"], ignoreOrder: true);

    [Fact]
    public void Measured_on_one_side_gives_way_to_published_ones()
    {
        Shown([Mtp, Off], [Mtp]).ShouldBe(["mtp published", "none published"], ignoreOrder: true);
        Shown([Mtp, Off], [Off]).ShouldBe(["mtp published", "none published"], ignoreOrder: true);
        Shown([Mtp], [Off]).ShouldBe(["mtp published"]);
    }

    [Fact]
    public void Measured_on_one_side_is_shown_where_nothing_is_published()
    {
        Shown([], [Mtp]).ShouldBe(["mtp measured"]);
        Shown([], [Mtp, Off]).ShouldBe(["mtp measured", "none measured"], ignoreOrder: true);
    }

    [Fact]
    public void Off_without_any_method_is_shown_as_it_is_measured_or_else_published()
    {
        Shown([], [Off]).ShouldBe(["none measured"]);
        Shown([Off], []).ShouldBe(["none published"]);
        Shown([Off], [Off]).ShouldBe(["none measured"]);
    }

    [Fact]
    public void Each_method_takes_its_own_source_and_off_comes_from_all_of_theirs() =>
        Shown([Mtp, Off], [Eagle, Off]).ShouldBe(["mtp published", "eagle measured", "none published", "none measured"], ignoreOrder: true);

    [Fact]
    public void Published_points_of_the_best_method_give_way_to_measurements_of_any_method()
    {
        Shown([Best], [Mtp, Off]).ShouldBe(["mtp measured", "none measured"], ignoreOrder: true);
        Shown([Best], [Off]).ShouldBe(["none measured"]);
        Shown([Best], [Mtp]).ShouldBe(["mtp measured"]);
        Shown([Best], []).ShouldBe(["best published"]);
        Shown([Best, Mtp, Off], [Off]).ShouldBe(["best published", "mtp published", "none published"], ignoreOrder: true);
        Shown([Best], [Mtp, Off], PointSource.Published).ShouldBe(["best published"]);
    }

    [Theory]
    [InlineData(PointSource.Published, new[] { "mtp published", "none published" })]
    [InlineData(PointSource.Measured, new[] { "mtp measured", "none measured" })]
    public void A_source_that_is_asked_for_is_taken_as_it_is(PointSource source, string[] expected) =>
        Shown([Mtp, Off], [Mtp, Off], source).ShouldBe(expected, ignoreOrder: true);

    [Fact]
    public void A_source_without_points_shows_none() => Shown([Mtp, Off], [], PointSource.Measured).ShouldBeEmpty();

    [Fact]
    public void Each_gpu_precision_and_sequence_decides_for_itself()
    {
        var (other, otherOff) = (Mtp with { Precision = new Precision("fp4") }, Off with { Precision = new Precision("fp4") });
        var points = CatalogOf([Mtp, Off, other, otherOff], [Point(Mtp), Point(Off)]).PointsOf("a-model");

        points.Where(p => p.Series.Precision.Key == "fp8").ShouldAllBe(p => p.Source == PointSource.Measured);
        points.Where(p => p.Series.Precision.Key == "fp4").ShouldAllBe(p => p.Source == PointSource.Published);
        points.Count.ShouldBe(4);
    }

    [Fact]
    public void Of_each_configuration_only_the_newest_run_is_shown()
    {
        BenchmarkPoint[] measured = [Point(Mtp, day: 1), Point(Mtp, day: 1, concurrency: 16), Point(Mtp, day: 2), Point(Mtp, day: 1, engine: "vLLM")];

        var points = CatalogOf([], measured).PointsOf("a-model");

        points.Select(p => (p.Engine, p.Point.Date!.Value.Day)).ShouldBe([("SGLang", 2), ("vLLM", 1)], ignoreOrder: true);
    }

    [Fact]
    public void A_point_says_what_is_not_published()
    {
        var points = CatalogOf([Mtp, Off], [Point(Eagle), Point(Off)]).PointsOf("a-model", PointSource.Published);

        points.ShouldAllBe(p => p.Engine == null && p.IsDisaggregated == null && p.IsMultinode == null && p.P99TtftSeconds == null);
    }

    [Fact]
    public void An_unknown_model_has_no_points() => CatalogOf([Mtp], []).PointsOf("nobody").ShouldBeEmpty();

    private static string[] Shown(SeriesKey[] published, SeriesKey[] measured, PointSource? source = null) =>
    [
        .. CatalogOf(published, [.. measured.Select(k => Point(k))]).PointsOf("a-model", source)
            .Select(p => $"{p.Series.Method.Key} {(p.Source == PointSource.Published ? "published" : "measured")}"),
    ];

    private static Catalog CatalogOf(SeriesKey[] published, BenchmarkPoint[] measured) => new(new Dataset(
        "ab12cd34", DateTimeOffset.UnixEpoch,
        [new Model("a-model", "A model", [], [])], [new Gpu("h200", "H200", "NVIDIA", "Hopper")], [],
        [.. published.Select(Printed)],
        [.. measured]));

    private static PublishedPoint Printed(SeriesKey series) => new(
        series, Interactivity: 50, ThroughputPerGpu: 500, ThroughputDecimals: 0, CostPerMillionTokens: null, CostDecimals: 0,
        TokensPerSecondPerMegawatt: null, Concurrency: null, Band: null, Given.Page);

    private static BenchmarkPoint Point(SeriesKey series, int day = 1, double concurrency = 8, string engine = "SGLang") => new(
        series, new Configuration(engine, Disaggregated: false, Multinode: false, Eight, Eight),
        $"run-{day}", new DateOnly(2026, 6, day), concurrency, Interactivity: 100, ThroughputPerGpu: 10 * concurrency);
}
