namespace InferenceDash.Core.Tests.Comparing;

public class ComparisonTests
{
    [Fact]
    public void It_holds_both_curves_their_overlap_and_their_break_even()
    {
        var (method, off) = (Given.Curve((10, 400), (30, 200)), Given.Curve((15, 350), (40, 250)));
        var comparison = Comparison.Of(method, off, [20], Given.Rates);
        comparison.Of(Side.Method).ShouldBeSameAs(method);
        comparison.Of(Side.Off).ShouldBeSameAs(off);
        comparison.Overlap.ShouldBe(new InteractivityRange(15, 30));
        comparison.Band.ShouldBeNull();
        comparison.BreakEven.ShouldBeSameAs(comparison.With([30]).BreakEven);
    }

    [Fact]
    public void The_band_is_that_of_whichever_side_states_one()
    {
        var band = new InteractivityRange(60, 157);
        var stated = Curve.Of([Given.Published(84, 360.9, band: band)]);
        Comparison.Of(stated, Curve.Empty, [], Given.Rates).Band.ShouldBe(band);
        Comparison.Of(Curve.Empty, stated, [], Given.Rates).Band.ShouldBe(band);
    }

    [Fact]
    public void Two_empty_sides_compare_to_nothing()
    {
        var comparison = Comparison.Of(Curve.Empty, Curve.Empty, [20], Given.Rates);
        comparison.Overlap.ShouldBeNull();
        comparison.Targets[0].Verdict.ShouldBe(Verdict.Unknown);
        comparison.BreakEven.Status.ShouldBe(BreakEvenStatus.NoOverlap);
    }

    [Fact]
    public void A_verdict_agrees_with_the_lead_at_its_target() => Always.For(Always.AnyTwoCurves, given =>
    {
        if (InteractivityRange.Overlap(given.Method.Range, given.Off.Range) is not { } overlap)
            return;
        var target = (overlap.Low + overlap.High) / 2;
        var comparison = Comparison.Of(given.Method, given.Off, [target], Given.Rates);
        var leader = comparison.BreakEven.Leads.First(l => l.Range.Contains(target)).Leader;
        comparison.Targets[0].Verdict.ShouldBeOneOf(Verdict.Tie, leader == 1 ? Verdict.Off : leader == 0 ? Verdict.Method : Verdict.Tie);
    });
}
