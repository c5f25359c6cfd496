using FsCheck.Fluent;

namespace InferenceDash.Core.Tests.Curves;

public class SeriesCurveTests
{
    private static readonly Curve Mtp = Given.Curve((50, 300), (100, 200));
    private static readonly Curve Off = Given.Curve((10, 500), (60, 100));

    [Fact]
    public void The_best_names_the_recipe_that_answers()
    {
        var best = Best(Mtp, Off);
        best.At(20, Given.Rates).Method.ShouldBe(SpecMethod.Off);
        best.At(55, Given.Rates).Method.ShouldBe(SpecMethod.Mtp);
        best.At(55, Given.Rates).ThroughputPerGpu.ShouldBe(290);
    }

    [Fact]
    public void A_bound_above_every_value_is_the_answer_as_a_bound()
    {
        // At 40 Off delivers 260, and MTP at least the 300 of its slowest point.
        var point = Best(Mtp, Off).At(40, Given.Rates);
        point.Status.ShouldBe(OperatingPointStatus.BelowRange);
        point.IsBound.ShouldBeTrue();
        point.ThroughputPerGpu.ShouldBe(300);
        point.Method.ShouldBe(SpecMethod.Mtp);
    }

    [Fact]
    public void Pooled_points_would_be_less_than_one_of_the_curves()
    {
        // A point of Off at 75 would bend a pooled curve below MTP's own; the envelope is made of curves.
        var off = Given.Curve((75, 240), (80, 150));
        Best(Mtp, off).At(70, Given.Rates).ThroughputPerGpu.ShouldBe(Mtp.ThroughputAt(70));
    }

    [Fact]
    public void Above_every_recipe_it_is_out_of_reach()
    {
        Best(Mtp, Off).At(101, Given.Rates).Status.ShouldBe(OperatingPointStatus.AboveRange);
        Best(Mtp, Off).IsOutOfReach(101).ShouldBeTrue();
        Best(Mtp, Off).IsOutOfReach(100).ShouldBeFalse();
    }

    [Fact]
    public void A_published_series_may_reach_further_than_its_points_unless_its_band_ends()
    {
        SeriesCurve Of(InteractivityRange? band) =>
            SeriesCurve.Of([new RecipeCurve(SpecMethod.Mtp, Curve.Of([Given.Published(50, 300, band: band), Given.Published(100, 200, band: band)]))]);
        Of(null).IsOutOfReach(101).ShouldBeFalse();
        Of(new InteractivityRange(40, 120)).IsOutOfReach(110).ShouldBeFalse();
        Of(new InteractivityRange(40, 120)).IsOutOfReach(121).ShouldBeTrue();
    }

    [Fact]
    public void Published_and_measured_curves_never_share_a_series() =>
        Should.Throw<ArgumentException>(() => Best(Mtp, Given.PublishedCurve((10, 400, 1))));

    [Fact]
    public void Points_of_a_recipe_that_another_beats_are_off_the_frontier()
    {
        var best = Best(Mtp, Off);
        best.IsOnFrontier(Off.Knots[0]).ShouldBeTrue();
        best.IsOnFrontier(Off.Knots[1]).ShouldBeFalse();
        best.IsOnFrontier(Mtp.Knots[0]).ShouldBeTrue();
    }

    [Fact]
    public void The_best_is_never_below_one_of_its_parts() =>
        Always.For(
            from curves in Always.AnyTwoCurves
            from share in Always.AnyShare
            select (curves.Method, curves.Off, Target: 5 + (share * 200)),
            static c =>
            {
                var best = Best(c.Method, c.Off).At(c.Target, Given.Rates);
                var parts = new[] { c.Method.At(c.Target, Given.Rates), c.Off.At(c.Target, Given.Rates) };
                best.ThroughputPerGpu.ShouldBe(parts.Max(p => p.ThroughputPerGpu));
                parts.ShouldContain(p => p.ThroughputPerGpu == best.ThroughputPerGpu && p.IsBound == best.IsBound);
            });

    private static SeriesCurve Best(Curve mtp, Curve off) => SeriesCurve.Of([new RecipeCurve(SpecMethod.Mtp, mtp), new RecipeCurve(SpecMethod.Off, off)]);
}
