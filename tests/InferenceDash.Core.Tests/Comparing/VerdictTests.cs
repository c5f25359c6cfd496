namespace InferenceDash.Core.Tests.Comparing;

public class VerdictTests
{
    private static readonly InteractivityRange Band = new(5, 40);

    [Theory]
    [InlineData(400, 300, Verdict.Method)]
    [InlineData(300, 400, Verdict.Off)]
    [InlineData(300, 300, Verdict.Tie)]
    [InlineData(303, 300, Verdict.Tie)]
    [InlineData(300, 303, Verdict.Tie)]
    [InlineData(303.1, 300, Verdict.Method)]
    [InlineData(300, 303.1, Verdict.Off)]
    public void More_than_1_percent_more_throughput_decides(double method, double off, Verdict verdict) =>
        At(10, Given.Curve((10, method)), Given.Curve((10, off))).Verdict.ShouldBe(verdict);

    [Fact]
    public void A_side_that_does_not_reach_the_target_leaves_it_to_the_other()
    {
        var (slow, fast) = (Given.Curve((10, 400), (20, 300)), Given.Curve((10, 300), (30, 100)));
        At(25, fast, slow).Verdict.ShouldBe(Verdict.OnlyMethod);
        At(25, slow, fast).Verdict.ShouldBe(Verdict.OnlyOff);
    }

    [Fact]
    public void A_side_without_points_leaves_it_to_the_other()
    {
        At(10, Given.Curve((10, 400)), Curve.Empty).Verdict.ShouldBe(Verdict.OnlyMethod);
        At(10, Curve.Empty, Given.Curve((10, 400))).Verdict.ShouldBe(Verdict.OnlyOff);
        At(10, Curve.Empty, Curve.Empty).Verdict.ShouldBe(Verdict.Unknown);
    }

    [Fact]
    public void A_bound_decides_nothing()
    {
        var (low, high) = (Given.Curve((10, 400), (30, 300)), Given.Curve((20, 900), (30, 100)));
        At(15, low, high).Verdict.ShouldBe(Verdict.Unknown);
        At(15, high, low).Verdict.ShouldBe(Verdict.Unknown);
        At(5, low, high).Verdict.ShouldBe(Verdict.Unknown);
    }

    [Fact]
    public void Neither_side_reaching_the_target_is_unknown() =>
        At(50, Given.Curve((10, 400)), Given.Curve((20, 300))).Verdict.ShouldBe(Verdict.Unknown);

    [Theory]
    [InlineData(35, Verdict.Unknown)]
    [InlineData(40, Verdict.Unknown)]
    [InlineData(41, Verdict.OnlyMethod)]
    public void Up_to_the_end_of_its_band_a_published_side_is_not_published_rather_than_not_reached(double target, Verdict verdict)
    {
        var method = Curve.Of([Given.Published(10, 400, band: Band), Given.Published(45, 100, band: Band)]);
        var off = Curve.Of([Given.Published(10, 300, band: Band), Given.Published(30, 100, band: Band)]);
        At(target, method, off).Verdict.ShouldBe(verdict);
    }

    [Fact]
    public void A_published_side_without_a_band_is_never_called_out_of_reach()
    {
        var method = Curve.Of([Given.Published(10, 400), Given.Published(45, 100)]);
        At(41, method, Curve.Of([Given.Published(10, 300)])).Verdict.ShouldBe(Verdict.Unknown);
    }

    [Fact]
    public void Ratios_are_the_methods_over_offs()
    {
        var compared = At(10, Given.Curve((10, 300)), Given.Curve((10, 200)));
        compared.ThroughputRatio.ShouldBe(1.5);
        compared.CostRatio!.Value.ShouldBe(1 / 1.5, 1e-12);
    }

    [Fact]
    public void A_bound_has_no_ratio()
    {
        var compared = At(5, Given.Curve((5, 300)), Given.Curve((10, 200)));
        compared.ThroughputRatio.ShouldBeNull();
        compared.CostRatio.ShouldBeNull();
    }

    [Fact]
    public void Without_a_price_there_is_a_throughput_ratio_only()
    {
        var compared = Compare(Given.Curve((10, 300)), Given.Curve((10, 200)), Given.NoRates, 10).Targets[0];
        compared.ThroughputRatio.ShouldBe(1.5);
        compared.CostRatio.ShouldBeNull();
    }

    [Fact]
    public void Published_costs_have_a_ratio_of_their_own()
    {
        var compared = Compare(
            Given.PublishedCurve((10, 300, 1.30)), Given.PublishedCurve((10, 200, 2.00)), Given.PublishedRates, 10).Targets[0];
        compared.CostRatio.ShouldBe(0.65);
    }

    [Fact]
    public void Targets_come_back_in_the_order_given() =>
        Compare(Given.Curve((10, 300)), Given.Curve((10, 200)), Given.Rates, 30, 10, 20).Targets.Select(t => t.Interactivity).ShouldBe([30, 10, 20]);

    private static TargetComparison At(double target, Curve method, Curve off) => Compare(method, off, Given.Rates, target).Targets[0];

    private static Comparison Compare(Curve method, Curve off, GpuRates rates, params double[] targets) =>
        Comparison.Of(method, off, targets, rates);
}
