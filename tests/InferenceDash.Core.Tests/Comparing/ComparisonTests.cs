namespace InferenceDash.Core.Tests.Comparing;

public class ComparisonTests
{
    [Fact]
    public void It_holds_its_series_their_overlap_and_their_break_even()
    {
        var (method, off) = (Given.Curve((10, 400), (30, 200)), Given.Curve((15, 350), (40, 250)));
        var comparison = Given.Compare(method, off, Given.Rates, 20);
        comparison.Series.Select(s => s.Curve.Single).ShouldBe([method, off]);
        comparison.Overlap.ShouldBe(new InteractivityRange(15, 30));
        comparison.Band.ShouldBeNull();
        comparison.BreakEven.ShouldBeSameAs(comparison.With([30]).BreakEven);
    }

    [Fact]
    public void The_band_is_that_of_whichever_series_states_one()
    {
        var band = new InteractivityRange(60, 157);
        var stated = Curve.Of([Given.Published(84, 360.9, band: band)]);
        Given.Compare(stated, Curve.Empty, Given.Rates).Band.ShouldBe(band);
        Given.Compare(Curve.Empty, stated, Given.Rates).Band.ShouldBe(band);
    }

    [Fact]
    public void Two_empty_series_compare_to_nothing()
    {
        var comparison = Given.Compare(Curve.Empty, Curve.Empty, Given.Rates, 20);
        comparison.Overlap.ShouldBeNull();
        comparison.Rows[0].IsCompared.ShouldBeFalse();
        comparison.Rows[0].Alone.ShouldBeNull();
        comparison.BreakEven.Status.ShouldBe(BreakEvenStatus.NoOverlap);
    }

    [Fact]
    public void Who_is_ahead_at_a_target_agrees_with_the_lead_there() => Always.For(Always.AnyTwoCurves, given =>
    {
        if (InteractivityRange.Overlap(given.Method.Range, given.Off.Range) is not { } overlap)
            return;
        var target = (overlap.Low + overlap.High) / 2;
        var comparison = Given.Compare(given.Method, given.Off, Given.Rates, target);
        var leader = comparison.BreakEven.Leads.First(l => l.Range.Contains(target)).Leader;
        comparison.Rows[0].IsCompared.ShouldBeTrue();
        comparison.Rows[0].Ahead.ShouldBeOneOf(null, leader);
    });

    [Fact]
    public void What_a_ceiling_takes_away_stands_with_each_series_and_is_summed_for_all()
    {
        var curve = Given.Curve((10, 400));
        var series = new[] { new TtftCeiling(2, Points: 5, TooSlow: 1, Unknown: 2), new TtftCeiling(2, Points: 4, TooSlow: 3, Unknown: 0) }
            .Select(ceiling => Given.Series(SpecMethod.Mtp, curve, Given.Rates) with { Ceiling = ceiling }).ToList();

        Comparison.Of(series, 1, []).Ceiling.ShouldBe(new TtftCeiling(2, Points: 9, TooSlow: 4, Unknown: 2));
        Given.Compare(curve, curve, Given.Rates).Ceiling.ShouldBeNull();
    }
}
