namespace InferenceDash.Core.Tests.Comparing;

public class TtftCeilingTests
{
    // Under 2 s the point at 30 is left out, so that the frontier keeps 20, which 30 would have beaten.
    private static readonly CurvePair Pair = new(
        PointSource.Measured,
        [Point(20, 900, 1.5, "vLLM"), Point(30, 1000, 2.5, "SGLang"), Point(40, 500, 2.0, "vLLM"), Point(50, 300, null, "vLLM")],
        [Point(20, 800, 0.5, "vLLM"), Point(30, 600, null, "SGLang")]);

    [Fact]
    public void Points_are_left_out_before_the_frontier_is_built()
    {
        var (method, off) = Pair.Curves(ttftCeilingSeconds: 2);
        method.Knots.Select(k => k.Interactivity).ShouldBe([20, 40]);
        method.Points.Count.ShouldBe(2);
        off.Knots.Select(k => k.Interactivity).ShouldBe([20]);
        Pair.Curves().Method.Knots.Select(k => k.Interactivity).ShouldBe([30, 40, 50]);
    }

    [Fact]
    public void A_point_of_unknown_ttft_meets_no_ceiling_however_high() =>
        Pair.Curves(ttftCeilingSeconds: 1e6).Method.Points.Select(p => p.Interactivity).ShouldBe([20, 30, 40]);

    [Fact]
    public void A_ceiling_and_an_engine_hold_together()
    {
        Pair.Curves("sglang", 2).Method.Points.ShouldBeEmpty();
        Pair.Curves("sglang", 2.5).Method.Points.ShouldHaveSingleItem().Interactivity.ShouldBe(30);
    }

    [Fact]
    public void What_is_left_out_is_counted_by_reason()
    {
        TtftCeiling.Of(Pair, null, 2).ShouldBe(new TtftCeiling(2, Points: 6, TooSlow: 1, Unknown: 2));
        TtftCeiling.Of(Pair, "vLLM", 0.5).ShouldBe(new TtftCeiling(0.5, Points: 4, TooSlow: 2, Unknown: 1));
        TtftCeiling.Of(Pair, null, 0.1).LeavesNothing.ShouldBeTrue();
    }

    [Fact]
    public void Curves_without_a_ceiling_are_kept_and_those_under_one_are_not()
    {
        Pair.Curves("vLLM").Method.ShouldBeSameAs(Pair.Curves("vLLM").Method);
        Pair.Curves("vLLM", 2).Method.ShouldNotBeSameAs(Pair.Curves("vLLM", 2).Method);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_ceiling_is_a_finite_number_above_zero(double seconds)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Pair.Curves(null, seconds));
        Should.Throw<ArgumentOutOfRangeException>(() => TtftCeiling.Of(Pair, null, seconds));
    }

    private static CurvePoint Point(double interactivity, double throughput, double? p99Ttft, string engine)
    {
        var point = Given.Measured(interactivity, throughput, 8, engine, new DateOnly(2026, 6, 11));
        return point with { Measured = point.Measured! with { P99TtftSeconds = p99Ttft } };
    }
}
