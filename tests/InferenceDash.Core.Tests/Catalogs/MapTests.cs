namespace InferenceDash.Core.Tests.Catalogs;

/// <summary>The map against the printed figures of the published pages, and against small cases that are computed by hand.</summary>
public sealed class MapTests
{
    private static readonly Sequence OneToOne = new(1024, 1024);
    private static readonly Sequence EightToOne = new(8192, 1024);

    [Theory]
    [InlineData(MapSpeed.Low, 84, 360.9 / 213.9)]
    [InlineData(MapSpeed.Middle, 108, 291.9 / 160.2)]
    [InlineData(MapSpeed.High, 133, 240.5 / 101.5)]
    public void The_speeds_of_a_published_pair_are_its_published_ones(MapSpeed speed, double interactivity, double ratio)
    {
        var cell = Pair("qwen-3-5-h100-fp8-mtp-vs-none").At(speed);

        cell.Interactivity.ShouldBe(interactivity);
        cell.ThroughputRatio.ShouldNotBeNull().ShouldBe(ratio, 1e-12);
        cell.Row.Ahead.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_published_pair_has_the_printed_ratios(string page)
    {
        var (method, off) = (PublishedPages.Points(page, SpecMethod.Mtp).ToList(), PublishedPages.Points(page, SpecMethod.Off).ToList());

        foreach (var target in Pair(page).Comparison.Rows)
        {
            target.Ratio(Metrics.Throughput, 0, 1).ShouldBe(Printed(method) / Printed(off));

            double Printed(List<PublishedPoint> side) => side.Single(p => p.Interactivity == target.Interactivity).ThroughputPerGpu;
        }

        Pair(page).Comparison.Rows.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("deepseek-v4-h200-fp8-mtp-vs-none", 31)]
    [InlineData("deepseek-v4-mi355x-fp4-mtp-vs-none", 35)]
    [InlineData("glm-5-1-b200-fp8-mtp-vs-none", 35)]
    public void A_pair_that_changes_its_leader_says_where(string page, double interactivity) =>
        Pair(page).BreakEven.ShouldNotBeNull().ShouldHaveSingleItem().ShouldBe(interactivity, 0.5);

    [Fact]
    public void Without_a_change_the_break_even_is_empty_and_without_a_shared_speed_unknown()
    {
        Only(Measured(SpecMethod.Mtp, (50, 400), (90, 300)), Measured(SpecMethod.Off, (50, 300), (90, 100))).BreakEven.ShouldBe([]);
        Only(Measured(SpecMethod.Mtp, (80, 400), (90, 300)), Measured(SpecMethod.Off, (50, 300), (60, 100))).BreakEven.ShouldBeNull();
    }

    [Fact]
    public void Measured_pairs_are_read_at_25_50_and_75_percent_of_the_shared_range()
    {
        // Shared: 50 to 90. Both curves are straight lines: at 60, 70 and 80 the method has 360, 340, 320, Off 250, 200, 150.
        var pair = Only(Measured(SpecMethod.Mtp, (40, 400), (90, 300)), Measured(SpecMethod.Off, (50, 300), (100, 50)));

        pair.Comparison.Rows.Select(t => t.Interactivity).ShouldBe([60, 70, 80]);
        pair.At(MapSpeed.Low).ThroughputRatio.ShouldNotBeNull().ShouldBe(360 / 250.0, 1e-12);
        pair.At(MapSpeed.Middle).ThroughputRatio.ShouldNotBeNull().ShouldBe(340 / 200.0, 1e-12);
        pair.At(MapSpeed.High).ThroughputRatio.ShouldNotBeNull().ShouldBe(320 / 150.0, 1e-12);
    }

    [Theory]
    [InlineData(45, null, null)]
    [InlineData(50, 0, null)]
    [InlineData(90, null, 1)]
    [InlineData(120, null, null)]
    public void At_a_chosen_interactivity_there_is_a_ratio_where_both_series_have_a_value_and_nowhere_else(double interactivity, int? ahead, int? alone)
    {
        var cell = Only(Measured(SpecMethod.Mtp, (40, 400), (80, 300)), Measured(SpecMethod.Off, (50, 300), (100, 100))).At(interactivity);

        cell.Interactivity.ShouldBe(interactivity);
        (cell.Row.Ahead, cell.Row.Alone).ShouldBe((ahead, alone));
        (cell.ThroughputRatio is null).ShouldBe(ahead is null);
    }

    [Fact]
    public void A_published_pair_below_its_points_has_bounds_and_so_no_ratio()
    {
        var cell = Pair("qwen-3-5-h100-fp8-mtp-vs-none").At(60);

        (cell.ThroughputRatio, cell.Row.Ahead, cell.Row.Alone).ShouldBe((null, null, null));
        cell.Row.Points[0].Status.ShouldBe(OperatingPointStatus.BelowRange);
    }

    [Fact]
    public void Each_matchup_stands_on_its_default_sequence_and_a_chosen_one_leaves_the_others_out()
    {
        var catalog = Published.MapOf();

        catalog.Pairs.Count.ShouldBe(37);
        catalog.UsualSequence.ShouldBe(OneToOne);
        catalog.Pairs.ShouldAllBe(p => p.Sequence == p.Matchup.Coverage.DefaultSequence);
        Published.MapOf(EightToOne).Pairs.Select(p => p.Matchup.Slug).ShouldBe(
            catalog.Pairs.Where(p => p.Sequence == EightToOne).Select(p => p.Matchup.Slug));
        (Published.MapOf(OneToOne).Pairs.Count + Published.MapOf(EightToOne).Pairs.Count).ShouldBe(37);
        Published.MapOf(new Sequence(2048, 512)).Pairs.ShouldBeEmpty();
        Published.MapOf(source: PointSource.Measured).Pairs.ShouldBeEmpty();
    }

    [Fact]
    public void A_map_is_prepared_once()
    {
        Published.MapOf(EightToOne).ShouldBeSameAs(Published.MapOf(EightToOne));
        Published.MapOf().ShouldNotBeSameAs(Published.MapOf(OneToOne));
    }

    [Fact]
    public void Measurements_of_both_sides_take_the_place_of_published_points_unless_those_are_asked_for()
    {
        const string page = "qwen-3-5-h100-fp8-mtp-vs-none";
        var points = PublishedPages.Points(page, SpecMethod.Mtp).Concat(PublishedPages.Points(page, SpecMethod.Off));
        var catalog = CatalogOf([.. points], [.. Measured(SpecMethod.Mtp, (50, 400), (90, 300)), .. Measured(SpecMethod.Off, (50, 300), (90, 100))]);

        catalog.MapOf().Pairs.ShouldHaveSingleItem().Source.ShouldBe(PointSource.Measured);
        catalog.MapOf(source: PointSource.Published).Pairs.ShouldHaveSingleItem().At(MapSpeed.Middle).Interactivity.ShouldBe(108);
    }

    [Fact]
    public void Costs_in_a_cell_are_those_of_the_comparison_page()
    {
        var middle = Pair("qwen-3-5-h100-fp8-mtp-vs-none").At(MapSpeed.Middle).Row;

        (middle.Points[0].CostPerMillionTokens, middle.Points[1].CostPerMillionTokens).ShouldBe((1.219, 2.290));
    }

    public static TheoryData<string> Pages() => [.. PublishedPages.Sides().Select(row => (string)row[0]).Distinct()];

    private static readonly Catalog Published = CatalogOf(
        [.. PublishedPages.Sides().SelectMany(row => PublishedPages.Points((string)row[0], new SpecMethod((string)row[1])))], []);

    private static MapPair Pair(string slug) => Published.MapOf().Pairs.Single(p => p.Matchup.Slug == slug);

    private static MapPair Only(params BenchmarkPoint[][] points) => CatalogOf([], [.. points.SelectMany(p => p)]).MapOf().Pairs.ShouldHaveSingleItem();

    private static Catalog CatalogOf(PublishedPoint[] published, BenchmarkPoint[] measured)
    {
        var series = published.Select(p => p.Series).Concat(measured.Select(p => p.Series)).ToList();
        var assumptions = new GpuAssumptions(1.73, 1.3, null, null);
        return new Catalog(new Dataset(
            "ab12cd34", DateTimeOffset.UnixEpoch,
            [.. series.Select(s => s.Model).Distinct().Select(m => new Model(m, m, [], []))],
            [.. series.Select(s => s.Gpu).Distinct().Select(g => new Gpu(g, g, "a vendor", "an architecture"))],
            [new AssumptionSet(Given.PublishedSet, series.Select(s => s.Gpu).Distinct().ToDictionary(g => g, _ => assumptions))],
            published, [.. measured]));
    }

    private static BenchmarkPoint[] Measured(SpecMethod method, params (double Interactivity, double Throughput)[] points)
    {
        var eight = new Parallelism(8, 1, DataParallelAttention: false, Workers: 1, Gpus: 8);
        return Array.ConvertAll(points, p => new BenchmarkPoint(
            new SeriesKey("qwen-3-5", "h100", new Precision("fp8"), OneToOne, method),
            new Configuration("vLLM", Disaggregated: false, Multinode: false, eight, eight),
            Run: "a run", new DateOnly(2026, 6, 11), Concurrency: 800 / p.Interactivity, p.Interactivity, p.Throughput));
    }
}
