namespace InferenceDash.Core.Tests.Curves;

public class CurveTests
{
    [Fact]
    public void Without_points_there_is_no_range_and_no_value()
    {
        var curve = Curve.Of([]);
        curve.ShouldBeSameAs(Curve.Empty);
        curve.Range.ShouldBeNull();
        curve.Band.ShouldBeNull();
        curve.ThroughputAt(50).ShouldBeNull();
    }

    [Fact]
    public void One_knot_has_a_value_only_there()
    {
        var curve = Given.Curve((50, 400));
        curve.Range.ShouldBe(new InteractivityRange(50, 50));
        curve.ThroughputAt(50).ShouldBe(400);
        curve.ThroughputAt(49.9).ShouldBeNull();
        curve.ThroughputAt(50.1).ShouldBeNull();
    }

    [Fact]
    public void Two_knots_are_a_straight_line() => Given.Curve((10, 400), (20, 300)).ThroughputAt(17)!.Value.ShouldBe(330, 1e-12);

    [Fact]
    public void The_range_is_that_of_the_frontier_not_of_the_points() =>
        Given.Curve((10, 200), (30, 400), (50, 300)).Range.ShouldBe(new InteractivityRange(30, 50));

    [Fact]
    public void Points_that_are_not_on_the_frontier_stay_with_the_curve_and_off_its_line()
    {
        var curve = Given.Curve((50, 200), (10, 400), (20, 100));
        curve.Points.Select(p => p.Interactivity).ShouldBe([10, 20, 50]);
        curve.Knots.Select(p => p.Interactivity).ShouldBe([10, 50]);
        curve.Points.Select(curve.IsOnFrontier).ShouldBe([true, false, true]);
    }

    [Fact]
    public void Two_points_at_one_interactivity_are_one_knot_the_higher()
    {
        var curve = Given.Curve((10, 400), (20, 250), (20, 300), (30, 100));
        curve.Knots.Count.ShouldBe(3);
        curve.ThroughputAt(20).ShouldBe(300);
    }

    [Fact]
    public void Published_and_measured_points_never_share_a_curve() =>
        Should.Throw<ArgumentException>(() => Curve.Of([new CurvePoint(50, 400), Given.Published(70, 200)])).Message.ShouldContain("never share");

    [Fact]
    public void A_figure_that_is_not_above_zero_is_refused() =>
        Should.Throw<ArgumentException>(() => Given.Curve((10, 400), (20, -1)));

    [Fact]
    public void The_band_is_what_the_published_page_states()
    {
        var band = new InteractivityRange(60, 157);
        Curve.Of([Given.Published(84, 360.9, band: band)]).Band.ShouldBe(band);
        Curve.Of([Given.Published(84, 360.9)]).Band.ShouldBeNull();
        Given.Curve((84, 360.9)).Band.ShouldBeNull();
    }

    [Fact]
    public void A_curve_passes_its_knots_exactly() => Always.For(Always.AnyCurve, curve =>
    {
        foreach (var knot in curve.Knots)
            curve.ThroughputAt(knot.Interactivity).ShouldBe(knot.ThroughputPerGpu);
    });

    [Fact]
    public void A_curve_falls_from_knot_to_knot() => Always.For(Always.AnyCurve, curve =>
    {
        var range = curve.Range!.Value;
        var before = double.PositiveInfinity;
        for (var i = 0; i <= 400; i++)
        {
            var throughput = curve.ThroughputAt(Math.Min(range.Low + (i / 400.0 * (range.High - range.Low)), range.High))!.Value;
            throughput.ShouldBeLessThanOrEqualTo(before * (1 + 1e-14));
            before = throughput;
        }
    });

    [Fact]
    public void A_value_lies_between_those_of_the_neighbouring_knots() => Always.For(Always.AnyCurveWithATargetInRange, given =>
    {
        var (curve, target) = given;
        var throughput = curve.ThroughputAt(target)!.Value;
        throughput.ShouldBeLessThanOrEqualTo(curve.Knots.Last(k => k.Interactivity <= target).ThroughputPerGpu * (1 + 1e-14));
        throughput.ShouldBeGreaterThanOrEqualTo(curve.Knots.First(k => k.Interactivity >= target).ThroughputPerGpu * (1 - 1e-14));
    });

    [Fact]
    public void Outside_the_range_there_is_no_value() => Always.For(Always.AnyCurve, curve =>
    {
        curve.ThroughputAt(Math.BitDecrement(curve.Range!.Value.Low)).ShouldBeNull();
        curve.ThroughputAt(Math.BitIncrement(curve.Range!.Value.High)).ShouldBeNull();
    });

    [Fact]
    public void The_order_of_the_points_does_not_change_a_value() => Always.For(Always.AnyCurveWithATargetInRange, given =>
        Curve.Of([.. given.Curve.Points.Reverse()]).ThroughputAt(given.Target).ShouldBe(given.Curve.ThroughputAt(given.Target)));
}
