namespace InferenceDash.Core.Tests.Curves;

/// <summary>Every metric of the explorer on one benchmark point of round figures, against values worked out by hand.</summary>
public sealed class ExploredMetricsTests
{
    /// <summary>$3.60 and 1.5 kW for an hour of one GPU.</summary>
    private static readonly GpuRates Rates = new("2026-07", PriceBasis.Hyperscaler, UsdPerGpuHour: 3.6, KwPerGpu: 1.5);

    // Disaggregated: 12 GPUs deliver 2000 tok/s each, of them 8 that decode 400 of output, and 4 that prefill 5200 of input.
    private static readonly BenchmarkPoint Point = new(
        new SeriesKey("a-model", "gb200", new Precision("fp4"), new Sequence(8192, 1024), SpecMethod.Mtp),
        new Configuration("Dynamo", Disaggregated: true, Multinode: true, new Parallelism(4, 4, true, 1, 4), new Parallelism(8, 8, true, 1, 8)),
        Run: "a run", new DateOnly(2026, 6, 11), Concurrency: 256, Interactivity: 80, ThroughputPerGpu: 2000)
    {
        OutputThroughputPerGpu = 400,
        InputThroughputPerGpu = 5200,
        MedianTtftSeconds = 0.75,
        P99TtftSeconds = 2.5,
        MedianE2eLatencySeconds = 13.5,
        MedianTpotSeconds = 0.0125,
        P90TpotSeconds = 0.016,
        JoulesPerTotalToken = 0.6,
    };

    public static TheoryData<string, double> Vertical => new()
    {
        { "throughput_tok_s_gpu", 2000 },
        { "output_tok_s_gpu", 400 },
        { "input_tok_s_gpu", 5200 },
        { "tok_s_per_mw", 2000 * 1000 / 1.5 },
        { "output_tok_s_per_mw", 400 * 1000 / 1.5 },
        { "input_tok_s_per_mw", 5200 * 1000 / 1.5 },
        // $3.60 an hour is $0.001 a second: 2 tokens for a millionth of a $.
        { "cost_usd_per_mtok", 0.5 },
        { "cost_usd_per_m_output_tok", 2.5 },
        { "cost_usd_per_m_input_tok", 1 / 5.2 },
        { "mtok_per_usd", 2 },
        { "m_output_tok_per_usd", 0.4 },
        { "m_input_tok_per_usd", 5.2 },
        { "concurrency", 256 },
        // 1500 W over tokens per second.
        { "joules_per_token_assumed", 0.75 },
        { "joules_per_output_token_assumed", 3.75 },
        { "joules_per_input_token_assumed", 1500 / 5200.0 },
        { "joules_per_token_measured", 0.6 },
        { "ttft_median_s", 0.75 },
        { "ttft_p99_s", 2.5 },
        { "e2e_latency_median_s", 13.5 },
    };

    public static TheoryData<string, double> Horizontal => new()
    {
        { "interactivity_tok_s_user", 80 },
        { "interactivity_p90_tok_s_user", 62.5 },
        { "e2e_latency_median_s", 13.5 },
        { "ttft_median_s", 0.75 },
        { "ttft_p99_s", 2.5 },
    };

    [Theory]
    [MemberData(nameof(Vertical))]
    public void A_vertical_metric_is_what_its_formula_says(string column, double expected) =>
        Metrics.Explored.Single(m => m.ColumnName == column).Value(Of(Point)).ShouldNotBeNull().ShouldBe(expected, 1e-12 * expected);

    [Theory]
    [MemberData(nameof(Horizontal))]
    public void A_horizontal_metric_is_what_the_point_measured(string column, double expected) =>
        Metrics.Abscissae.Single(m => m.ColumnName == column).Value(Of(Point)).ShouldBe(expected);

    [Fact]
    public void Every_metric_has_been_worked_out()
    {
        Metrics.Explored.Select(m => m.ColumnName).ShouldBe(Vertical.Select(row => (string)row[0]));
        Metrics.Abscissae.Select(m => m.ColumnName).ShouldBe(Horizontal.Select(row => (string)row[0]));
    }

    [Fact]
    public void Columns_and_titles_are_unique_and_a_key_has_one_metric_for_each_kind_of_token()
    {
        Metrics.Explored.Select(m => m.ColumnName).ShouldBeUnique();
        Metrics.Explored.Select(m => m.Title).ShouldBeUnique();
        Metrics.Explored.Select(m => m.LongTitle).ShouldBeUnique();
        Metrics.Explored.Select(m => (m.Key, m.Basis)).ShouldBeUnique();
        Metrics.Abscissae.Select(m => m.Key).ShouldBeUnique();
        foreach (var metric in Metrics.Explored)
        {
            foreach (var basis in Enum.GetValues<TokenBasis>())
            {
                var ofBasis = Metrics.Explored.Single(m => m.Key == metric.Key && (m.Basis ?? basis) == basis);
                Metrics.FindExplored(metric.Key, basis).ShouldNotBeNull().ShouldBe(ofBasis);
            }
        }

        Metrics.FindExplored("nope", TokenBasis.Total).ShouldBeNull();
    }

    [Theory]
    [InlineData(PriceBasis.Hyperscaler, 0.9, 0.125)]
    [InlineData(PriceBasis.Neocloud, 1.8, 0.25)]
    [InlineData(PriceBasis.Rental, 3.6, 0.5)]
    public void Cost_follows_the_price_asked_for(PriceBasis price, double usd, double cost)
    {
        var set = new AssumptionSet("2026-07", new Dictionary<string, GpuAssumptions>(StringComparer.Ordinal)
        {
            ["gb200"] = new(AllInKwPerGpu: 1.5, UsdPerGpuHourHyperscaler: 0.9, UsdPerGpuHourNeocloud: 1.8, UsdPerGpuHourRental: 3.6),
        });
        var figures = Of(Point, GpuRates.Of(set, "gb200", price));

        figures.Rates!.UsdPerGpuHour.ShouldBe(usd);
        Metrics.Cost.Value(figures).ShouldNotBeNull().ShouldBe(cost, 1e-12);
        Metrics.PerUsd.Value(figures).ShouldNotBeNull().ShouldBe(1 / cost, 1e-12);
    }

    [Fact]
    public void Custom_rates_replace_those_of_the_set_and_mark_what_follows_from_them()
    {
        var rates = GpuRates.Of(null, "gb200", PriceBasis.Hyperscaler, customUsdPerGpuHour: 7.2);
        var figures = Of(Point, rates);

        Metrics.Cost.Value(figures).ShouldNotBeNull().ShouldBe(1, 1e-12);
        Metrics.FindExplored("cost", TokenBasis.Output)!.Value(figures).ShouldNotBeNull().ShouldBe(5, 1e-12);
        Metrics.PerMegawatt.Value(figures).ShouldBeNull();
        Metrics.Joules.Value(figures).ShouldBeNull();
        Metrics.Explored.Where(m => m.IsCustom(rates)).Select(m => m.Key).Distinct().ShouldBe(["cost", "per-usd"]);
        var ofCustomPower = rates with { IsCustomPrice = false, IsCustomPower = true };
        Metrics.Explored.Where(m => m.IsCustom(ofCustomPower)).Select(m => m.Key).Distinct().ShouldBe(["per-mw", "joules"]);
        Metrics.Explored.ShouldAllBe(m => !m.IsCustom(Rates));
    }

    [Fact]
    public void Measured_and_assumed_energy_never_stand_in_for_each_other()
    {
        Metrics.MeasuredJoules.Value(Of(Point with { JoulesPerTotalToken = null })).ShouldBeNull();
        Metrics.Joules.Value(Of(Point, Given.NoRates)).ShouldBeNull();
        Metrics.MeasuredJoules.Value(Of(Point, Given.NoRates)).ShouldBe(0.6);
        Metrics.MeasuredJoules.RestsOn.ShouldBeNull();
    }

    [Fact]
    public void What_a_file_does_not_hold_is_unknown_and_never_zero()
    {
        var point = new BenchmarkPoint(
            Point.Series, Point.Configuration, Point.Run, Point.Date, Concurrency: 4, Interactivity: 80, ThroughputPerGpu: 2000);
        var bare = Of(point, Given.NoRates);

        Metrics.Explored.Where(m => m.Value(bare) is not null).Select(m => m.ColumnName).ShouldBe(["throughput_tok_s_gpu", "concurrency"]);
        Metrics.Abscissae.Where(m => m.Value(bare) is not null).Select(m => m.ColumnName).ShouldBe(["interactivity_tok_s_user"]);
    }

    [Fact]
    public void A_throughput_of_zero_has_no_price_and_no_energy_per_token()
    {
        var idle = Of(Point with { OutputThroughputPerGpu = 0, InputThroughputPerGpu = 0, P90TpotSeconds = 0 });

        foreach (var metric in Metrics.Explored.Concat(Metrics.Abscissae))
            (metric.Value(idle) is null or > 0).ShouldBeTrue(metric.ColumnName);
    }

    [Fact]
    public void Between_points_only_what_follows_from_total_throughput_is_known()
    {
        var faster = Point with { Interactivity = 120, ThroughputPerGpu = 1000, Concurrency = 64 };
        var between = Curve.Of([CurvePoint.Of(Point), CurvePoint.Of(faster)]).At(100, Rates);

        between.Status.ShouldBe(OperatingPointStatus.Interpolated);
        Metrics.Explored.Where(m => m.Value(between) is not null).ShouldBe(Metrics.Explored.Where(m => m.IsKnownBetweenPoints));
        Metrics.Explored.Where(m => m.IsKnownBetweenPoints).Select(m => m.ColumnName)
            .ShouldBe(["throughput_tok_s_gpu", "tok_s_per_mw", "cost_usd_per_mtok", "mtok_per_usd", "concurrency", "joules_per_token_assumed"]);
        // Two knots: the straight line, 1500 tok/s/GPU half way.
        Metrics.PerUsd.Value(between).ShouldNotBeNull().ShouldBe(1.5, 1e-12);
        Metrics.Joules.Value(between).ShouldNotBeNull().ShouldBe(1, 1e-12);
    }

    [Fact]
    public void A_published_point_knows_its_own_cost_and_what_is_its_reciprocal()
    {
        var published = Of(Given.Published(84, 360.9, cost: 1.005, power: 208590), Given.PublishedRates);

        Metrics.Cost.Value(published).ShouldBe(1.005);
        Metrics.PerUsd.Value(published).ShouldNotBeNull().ShouldBe(1 / 1.005, 1e-12);
        Metrics.Joules.Value(published).ShouldNotBeNull().ShouldBe(1e6 / 208590, 1e-12);
        Metrics.Explored.Where(m => m.Value(published) is not null).Select(m => m.ColumnName)
            .ShouldBe(["throughput_tok_s_gpu", "tok_s_per_mw", "cost_usd_per_mtok", "mtok_per_usd", "joules_per_token_assumed"]);
    }

    private static OperatingPoint Of(BenchmarkPoint point, GpuRates? rates = null) => Of(CurvePoint.Of(point), rates ?? Rates);

    private static OperatingPoint Of(CurvePoint point, GpuRates rates) => new StoredPoint(Point.Series, point, PointSource.Measured).Figures(rates);
}
