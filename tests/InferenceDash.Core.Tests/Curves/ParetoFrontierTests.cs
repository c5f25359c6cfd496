namespace InferenceDash.Core.Tests.Curves;

public class ParetoFrontierTests
{
    [Fact]
    public void No_points_have_no_frontier() => ParetoFrontier.Of([]).ShouldBeEmpty();

    [Fact]
    public void A_single_point_is_the_frontier() => Frontier((50, 400)).ShouldBe([(50, 400)]);

    [Fact]
    public void Points_in_any_order_come_out_by_rising_interactivity() =>
        Frontier((70, 200), (30, 600), (50, 400)).ShouldBe([(30, 600), (50, 400), (70, 200)]);

    [Fact]
    public void Equal_interactivity_keeps_the_higher_throughput() =>
        Frontier((50, 400), (50, 450), (70, 200)).ShouldBe([(50, 450), (70, 200)]);

    [Fact]
    public void Equal_throughput_keeps_the_higher_interactivity() =>
        Frontier((50, 400), (60, 400)).ShouldBe([(60, 400)]);

    [Fact]
    public void A_point_beaten_in_both_is_dropped() =>
        Frontier((30, 600), (49, 399), (50, 400)).ShouldBe([(30, 600), (50, 400)]);

    [Fact]
    public void Points_equal_in_both_are_kept_once() =>
        Frontier((50, 400), (70, 200), (50, 400)).ShouldBe([(50, 400), (70, 200)]);

    [Fact]
    public void Of_equal_points_the_newest_speaks_whatever_the_order()
    {
        var older = Given.Measured(50, 400, concurrency: 16, "vLLM", new DateOnly(2026, 3, 1));
        var newer = Given.Measured(50, 400, concurrency: 32, "SGLang", new DateOnly(2026, 4, 1));
        ParetoFrontier.Of([older, newer]).ShouldBe([newer]);
        ParetoFrontier.Of([newer, older]).ShouldBe([newer]);
    }

    [Fact]
    public void Of_equal_points_the_one_whose_concurrency_is_known_speaks()
    {
        var unknown = new CurvePoint(50, 400);
        var known = new CurvePoint(50, 400, Concurrency: 16);
        ParetoFrontier.Of([unknown, known]).ShouldBe([known]);
        ParetoFrontier.Of([known, unknown]).ShouldBe([known]);
    }

    [Theory]
    [InlineData(double.NaN, 400)]
    [InlineData(50, double.NaN)]
    [InlineData(-50, 400)]
    [InlineData(50, -400)]
    [InlineData(0, 400)]
    [InlineData(50, 0)]
    [InlineData(double.PositiveInfinity, 400)]
    [InlineData(50, double.PositiveInfinity)]
    public void A_figure_that_is_not_finite_and_above_zero_is_refused(double interactivity, double throughput) =>
        Should.Throw<ArgumentException>(() => Frontier((30, 600), (interactivity, throughput))).Message.ShouldContain("Point 1");

    [Fact]
    public void The_frontier_of_a_frontier_is_itself() => Always.For(Always.AnyPoints, points =>
    {
        var frontier = ParetoFrontier.Of(points);
        ParetoFrontier.Of(frontier).ShouldBe(frontier);
    });

    [Fact]
    public void The_order_of_the_points_does_not_matter() => Always.For(Always.AnyPoints, points =>
    {
        var frontier = ParetoFrontier.Of(points);
        ParetoFrontier.Of([.. points.Reverse()]).ShouldBe(frontier);
        ParetoFrontier.Of([.. points.OrderBy(p => p.ThroughputPerGpu)]).ShouldBe(frontier);
    });

    [Fact]
    public void Nothing_on_the_frontier_is_matched_or_beaten_by_another_value() => Always.For(Always.AnyPoints, points =>
    {
        foreach (var kept in ParetoFrontier.Of(points))
            points.ShouldNotContain(p => p != kept && MatchesOrBeats(p, kept));
    });

    [Fact]
    public void Everything_off_the_frontier_is_matched_or_beaten_by_a_point_on_it() => Always.For(Always.AnyPoints, points =>
    {
        var frontier = ParetoFrontier.Of(points);
        foreach (var dropped in points.Except(frontier))
            frontier.ShouldContain(p => MatchesOrBeats(p, dropped));
    });

    [Fact]
    public void Throughput_falls_strictly_along_the_frontier() => Always.For(Always.AnyPoints, points =>
    {
        var frontier = ParetoFrontier.Of(points);
        for (var i = 1; i < frontier.Length; i++)
        {
            frontier[i].Interactivity.ShouldBeGreaterThan(frontier[i - 1].Interactivity);
            frontier[i].ThroughputPerGpu.ShouldBeLessThan(frontier[i - 1].ThroughputPerGpu);
        }
    });

    private static bool MatchesOrBeats(CurvePoint a, CurvePoint b) =>
        a.Interactivity >= b.Interactivity && a.ThroughputPerGpu >= b.ThroughputPerGpu;

    private static (double, double)[] Frontier(params (double, double)[] points) =>
        Array.ConvertAll(ParetoFrontier.Of(Given.Points(points)), static p => (p.Interactivity, p.ThroughputPerGpu));
}
