namespace InferenceDash.Core.Tests.Deciding;

public class AcceptanceBreakEvenTests
{
    [Theory]
    [InlineData(3, 60)]
    [InlineData(3, 100)]
    [InlineData(6, 40)]
    public void At_the_break_even_both_deliver_the_same(int draftTokens, double target)
    {
        var method = DraftSweep.Curve(DraftSweep.QwenOff, draftTokens);
        var off = DraftSweep.Series(DraftSweep.QwenOff, 0);

        var found = AcceptanceBreakEven.At(method, off, target, Given.Rates).ShouldNotBeNull();

        found.Least.ShouldBeLessThanOrEqualTo(found.Greatest);
        var rival = off.At(target, Given.Rates).ThroughputPerGpu!.Value;
        double[] own =
        [
            AcceptanceReread.Of(method, found.Least)!.Prefilled.At(target, Given.Rates).ThroughputPerGpu!.Value / rival,
            AcceptanceReread.Of(method, found.Greatest)!.Prefilled.At(target, Given.Rates).ThroughputPerGpu!.Value / rival,
            AcceptanceReread.Of(method, found.Least)!.Scaled.At(target, Given.Rates).ThroughputPerGpu!.Value / rival,
            AcceptanceReread.Of(method, found.Greatest)!.Scaled.At(target, Given.Rates).ThroughputPerGpu!.Value / rival,
        ];
        // Each end is the break-even of one of the two curves.
        own.Count(ratio => Math.Abs(ratio - 1) < 0.001).ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public void A_method_that_is_ahead_even_where_nothing_is_accepted_breaks_even_at_one_token()
    {
        var method = Sweep.Curve(Point(50, 200, 1, 2), Point(40, 400, 2, 2));

        AcceptanceBreakEven.At(method, Off(20, 10), 20, Given.Rates).ShouldBe(new AcceptanceBreakEven(20, 1, 1));
    }

    [Fact]
    public void A_baseline_that_no_acceptance_reaches_has_no_break_even()
    {
        var method = Sweep.Curve(Point(50, 200, 1, 2), Point(40, 400, 2, 2));

        AcceptanceBreakEven.At(method, Off(45, 1e6), 45, Given.Rates).ShouldBeNull();
    }

    [Fact]
    public void Against_a_bound_of_the_baseline_nothing_can_be_said()
    {
        var method = Sweep.Curve(Point(50, 200, 1, 2), Point(40, 400, 2, 2));

        AcceptanceBreakEven.At(method, Off(60, 10), 45, Given.Rates).ShouldBeNull();
    }

    private static BenchmarkPoint Point(double interactivity, double throughput, double concurrency, double acceptance)
    {
        var point = Sweep.Point(interactivity, throughput, concurrency);
        return point with
        {
            AcceptanceLength = acceptance,
            MedianTtftSeconds = 0.2,
            Configuration = point.Configuration with { DraftTokens = 3 },
        };
    }

    private static SeriesCurve Off(double interactivity, double throughput) =>
        SeriesCurve.Of([new RecipeCurve(SpecMethod.Off, Given.Curve((interactivity, throughput), (interactivity * 2, throughput / 2)))]);
}
