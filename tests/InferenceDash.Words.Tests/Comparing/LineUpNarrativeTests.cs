namespace InferenceDash.Words.Tests.Comparing;

public sealed class LineUpNarrativeTests
{
    private const string Recipe = "(MTP, engine not published)";
    private static readonly DateOnly Day = new(2026, 6, 11);
    private static readonly Curve Best = Given.Curve((20, 1000), (50, 800), (80, 600));
    private static readonly Curve Second = Given.Curve((20, 700), (50, 500), (80, 300));
    private static readonly Curve Third = Given.Curve((20, 600), (50, 400), (80, 200));

    [Fact]
    public void The_leader_stands_first_with_its_margins_and_the_others_follow_in_order()
    {
        Text(50, Metrics.Throughput, Best, Third, Second).ShouldBe(
            "At 50 tok/s/user, GPU 0 delivers the most: 800.0 tok/s per GPU, 1.60× as much as the next best, the baseline GPU 2 with 500.0. "
            + $"Then comes GPU 1 with 400.0. The GPU 0 figure is a measured point {Recipe}.");
        Text(50, Metrics.Cost, Second, Best, Third).ShouldBe(
            "At 50 tok/s/user, GPU 1 costs the least: $0.347 per million tokens, 38 % less than the next best, GPU 0 with $0.556, "
            + $"and 50 % less than the baseline GPU 2. Then comes GPU 2 with $0.694. The GPU 1 figure is a measured point {Recipe}.");
        Text(50, Metrics.PerMegawatt, Second, Third, Best).ShouldStartWith(
            "At 50 tok/s/user, GPU 2 delivers the most: 800,000 tok/s per megawatt, 1.60× as much as the next best, GPU 0 with 500,000. "
            + "Then comes GPU 1 with 400,000.");
    }

    [Fact]
    public void Of_two_series_one_is_better_and_there_is_no_next_best()
    {
        Text(50, Metrics.Throughput, Best, Second).ShouldBe(
            $"At 50 tok/s/user, GPU 0 delivers more: 800.0 tok/s per GPU, 1.60× as much as GPU 1 with 500.0. The GPU 0 figure is a measured point {Recipe}.");
        Text(50, Metrics.Cost, Second, Best).ShouldStartWith(
            "At 50 tok/s/user, GPU 1 costs less: $0.347 per million tokens, 38 % less than GPU 0 with $0.556. ");
    }

    [Fact]
    public void Of_eight_series_each_figure_stands_once()
    {
        var curves = Enumerable.Range(1, 8).Select(i => Given.Curve((20, 110 * i), (50, 100 * i), (80, 90 * i))).ToArray();
        var text = Text(50, Metrics.Throughput, curves);

        text.ShouldContain("Then come GPU 5 with 600.0, GPU 4 with 500.0, GPU 3 with 400.0, GPU 2 with 300.0, GPU 1 with 200.0 and GPU 0 with 100.0.");
        foreach (var figure in Enumerable.Range(1, 8).Select(i => $" {i}00.0"))
            text.Split(figure).Length.ShouldBe(2, figure);
    }

    [Fact]
    public void Figures_within_a_tie_have_no_leader_and_each_says_what_it_rests_on()
    {
        Text(50, Metrics.Throughput, Best, Given.Curve((20, 1000), (50, 804), (80, 600)), Third).ShouldBe(
            "At 50 tok/s/user, GPU 1 and GPU 0 are within 1 % of each other: 804.0 and 800.0 tok/s per GPU. Then comes GPU 2 with 400.0. "
            + $"The GPU 1 figure is a measured point {Recipe}. The GPU 0 figure is a measured point {Recipe}.");
    }

    [Fact]
    public void Who_does_not_reach_the_target_is_told_with_where_it_tops_out()
    {
        var far = Given.Curve((20, 900), (60, 700), (120, 300));

        Text(120, Metrics.Throughput, Best, far, Given.Curve((20, 500), (60, 400), (95.5, 300))).ShouldStartWith(
            "Only GPU 1 reaches 120 tok/s/user: 300.0 tok/s per GPU. GPU 0 and GPU 2 top out at 80 and 95.5 tok/s/user. ");
        Text(120, Metrics.Throughput, Best, far).ShouldContain("GPU 0 tops out at 80 tok/s/user.");
        Text(999, Metrics.Cost, Best, far).ShouldBe("No series has a figure at 999 tok/s/user. GPU 0 and GPU 1 top out at 80 and 120 tok/s/user.");
    }

    [Fact]
    public void A_series_without_points_is_told_so()
    {
        Text(50, Metrics.Throughput, Best, Curve.Empty).ShouldStartWith(
            "At 50 tok/s/user, only GPU 0 has a figure: 800.0 tok/s per GPU. GPU 1 has no points. ");
        Text(50, Metrics.Throughput, Best, Curve.Empty, Curve.Empty).ShouldContain("GPU 1 and GPU 2 have no points.");
    }

    [Fact]
    public void Bounds_are_told_as_bounds_and_name_no_leader()
    {
        Text(10, Metrics.Throughput, Second, Best).ShouldBe(
            "At 10 tok/s/user, GPU 1 delivers at least 1,000.0 tok/s per GPU and GPU 0 at least 700.0. "
            + "The figures of GPU 0 and GPU 1 are bounds: the points behind them are faster. Who leads is not known.");
        Text(10, Metrics.Cost, Second, Best).ShouldStartWith(
            "At 10 tok/s/user, GPU 1 costs at most $0.278 per million tokens and GPU 0 at most $0.397. ");
    }

    [Fact]
    public void A_bound_that_is_ahead_of_every_value_leads_without_a_ratio()
    {
        Text(20, Metrics.Throughput, Given.Curve((40, 1000), (50, 900), (80, 600)), Second).ShouldBe(
            "At 20 tok/s/user, GPU 0 delivers more: at least 1,000.0 tok/s per GPU. Then comes GPU 1 with 700.0. "
            + $"The GPU 0 figure is a bound: the point behind it is faster. The GPU 0 figure is that of its point at 40 tok/s/user {Recipe}.");
    }

    [Fact]
    public void Where_a_published_series_may_reach_further_nobody_is_said_to_lead()
    {
        var further = Given.PublishedCurve((60, 400, null), (80, 300, null), (100, 200, null));
        var shorter = Given.PublishedCurve((60, 300, null), (72, 250, null), (84, 200, null));

        Text(100, Metrics.Throughput, further, shorter).ShouldBe(
            "At 100 tok/s/user, GPU 0 delivers 200.0 tok/s per GPU. GPU 1 is not published above 84 tok/s/user. Who leads is not known.");
    }

    [Fact]
    public void Without_a_price_there_is_no_cost_and_without_any_throughput_speaks()
    {
        ComparedSeries[] series = [LineOf.Priced(Best, 0, usdPerGpuHour: 1), LineOf.Priced(Second, 1, usdPerGpuHour: null)];
        Text(50, Metrics.Cost, series).ShouldStartWith(
            "At 50 tok/s/user, GPU 0 costs $0.347 per million tokens. GPU 1 has no price, so its cost is not known. ");

        ComparedSeries[] none = [LineOf.Priced(Best, 0, usdPerGpuHour: null), LineOf.Priced(Second, 1, usdPerGpuHour: null)];
        var text = Text(50, Metrics.Cost, none);
        text.ShouldStartWith("At 50 tok/s/user, GPU 0 delivers more: 800.0 tok/s per GPU");
        text.ShouldContain("GPU 0 and GPU 1 have no price, so their costs are not known.");
    }

    [Fact]
    public void The_leader_says_its_concurrency_and_its_recipe()
    {
        var text = Text(50, Metrics.Throughput, On("vLLM", 1000, 800, 600), On("vLLM", 700, 500, 300));

        text.ShouldEndWith("GPU 0 has 16 requests in flight. The GPU 0 figure is a measured point (MTP on vLLM).");
        Text(60, Metrics.Throughput, On("vLLM", 1000, 800, 600), On("vLLM", 700, 500, 300)).ShouldMatch(
            @"GPU 0 has about \d+ requests in flight\. The GPU 0 figure is interpolated between 50 and 80 tok/s/user \(MTP on vLLM\)\.$");
    }

    [Fact]
    public void What_weakens_the_figures_is_told_in_one_sentence()
    {
        Text(50, Metrics.Throughput, On("vLLM", 1000, 800, 600), Curve.Of([Given.Measured(50, 500, 8, "SGLang", Day)])).ShouldEndWith(
            " At this target, the curve of GPU 1 rests on fewer than three points; the points behind GPU 0 and GPU 1 ran on different engines.");
    }

    [Fact]
    public void A_series_of_several_recipes_names_the_one_that_answers()
    {
        var best = LineOf.Best(0, 1, 1, new RecipeCurve(SpecMethod.Mtp, Third), new RecipeCurve(SpecMethod.Off, Best));

        Text(50, Metrics.Throughput, [best, LineOf.Priced(Second, 1, 1)]).ShouldContain("The GPU 0 figure is a measured point (Off, engine not published).");
    }

    [Fact]
    public void A_figure_of_the_lowest_point_says_that_slower_ones_are_worse()
    {
        var collapsed = Given.Curve((15, 300), (60, 900), (70, 800), (80, 700));

        Text(50, Metrics.Throughput, collapsed, Third).ShouldEndWith(
            $"The GPU 0 figure is that of its point at 60 tok/s/user {Recipe}; its slower points are worse.");
    }

    [Fact]
    public void Each_target_has_its_paragraph_in_order_and_says_how_many_have_a_figure()
    {
        var comparison = Comparison.Of(LineOf.Series(Best, Given.Curve((20, 900), (60, 700), (120, 300))), 1, [100, 50]);

        LineUpNarrative.Of(comparison, Metrics.Cost).Select(p => (p.Interactivity, p.Where))
            .ShouldBe([(100, "1 of 2 series has a figure"), (50, "all series have a figure")]);
    }

    private static Curve On(string engine, double slow, double middle, double fast) => Curve.Of(
        [Given.Measured(20, slow, 50, engine, Day), Given.Measured(50, middle, 16, engine, Day), Given.Measured(80, fast, 8, engine, Day)]);

    private static string Text(double target, Metric lead, params Curve[] curves) => Text(target, lead, LineOf.Series(curves));

    private static string Text(double target, Metric lead, ComparedSeries[] series) =>
        LineUpNarrative.Of(Comparison.Of(series, series.Length - 1, [target]), lead).ShouldHaveSingleItem().Text.Plain();
}
