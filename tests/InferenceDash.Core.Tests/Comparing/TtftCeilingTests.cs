namespace InferenceDash.Core.Tests.Comparing;

public class TtftCeilingTests
{
    private static readonly Sequence Sequence = new(1024, 1024);

    // Under 2 s the point at 30 is left out, so that the frontier keeps 20, which 30 would have beaten.
    private static readonly SeriesPool Pool = new(new Dataset(
        "ab12cd34", DateTimeOffset.UnixEpoch, [new Model("a-model", "A Model", [], [])], [new Gpu("h200", "H200", "NVIDIA", "Hopper")], [], [],
        [
            Point(20, 900, 1.5, "vLLM"), Point(30, 1000, 2.5, "SGLang"), Point(40, 500, 2.0, "vLLM"), Point(50, 300, null, "vLLM"),
            Point(20, 800, 0.5, "vLLM", SpecMethod.Off), Point(30, 600, null, "SGLang", SpecMethod.Off),
        ]));

    [Fact]
    public void Points_are_left_out_before_the_frontier_is_built()
    {
        var method = CurveOf(SpecMethod.Mtp, seconds: 2);
        method.Knots.Select(k => k.Interactivity).ShouldBe([20, 40]);
        method.Points.Count.ShouldBe(2);
        CurveOf(SpecMethod.Off, seconds: 2).Knots.Select(k => k.Interactivity).ShouldBe([20]);
        CurveOf(SpecMethod.Mtp).Knots.Select(k => k.Interactivity).ShouldBe([30, 40, 50]);
    }

    [Fact]
    public void A_point_of_unknown_ttft_meets_no_ceiling_however_high() =>
        CurveOf(SpecMethod.Mtp, seconds: 1e6).Points.Select(p => p.Interactivity).ShouldBe([20, 30, 40]);

    [Fact]
    public void A_ceiling_and_an_engine_hold_together()
    {
        CurveOf(SpecMethod.Mtp, "sglang", 2).Points.ShouldBeEmpty();
        CurveOf(SpecMethod.Mtp, "sglang", 2.5).Points.ShouldHaveSingleItem().Interactivity.ShouldBe(30);
    }

    [Fact]
    public void What_is_left_out_is_counted_by_reason_and_summed_over_series()
    {
        Compared(SpecMethod.Mtp, null, 2).Ceiling.ShouldBe(new TtftCeiling(2, Points: 4, TooSlow: 1, Unknown: 1));
        Total(null, 2).ShouldBe(new TtftCeiling(2, Points: 6, TooSlow: 1, Unknown: 2));
        Total("vLLM", 0.5).ShouldBe(new TtftCeiling(0.5, Points: 4, TooSlow: 2, Unknown: 1));
        Total(null, 0.1).ShouldNotBeNull().LeavesNothing.ShouldBeTrue();
        Total(null, null).ShouldBeNull();
    }

    [Fact]
    public void Where_a_ceiling_leaves_nothing_the_targets_are_those_without_it()
    {
        ComparedSeries[] series = [Compared(SpecMethod.Mtp, null, 0.1), Compared(SpecMethod.Off, null, 0.1)];
        series.ShouldAllBe(s => s.Curve.Points.Count == 0);
        Pool.TargetsOf(series, Sequence, PointSource.Measured)
            .ShouldBe(Pool.TargetsOf([Compared(SpecMethod.Mtp, null, null), Compared(SpecMethod.Off, null, null)], Sequence, PointSource.Measured));
    }

    [Fact]
    public void Curves_without_a_ceiling_are_kept_and_those_under_one_are_not()
    {
        CurveOf(SpecMethod.Mtp, "vLLM").ShouldBeSameAs(CurveOf(SpecMethod.Mtp, "vLLM"));
        CurveOf(SpecMethod.Mtp, "vLLM", 2).ShouldNotBeSameAs(CurveOf(SpecMethod.Mtp, "vLLM", 2));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_ceiling_is_a_finite_number_above_zero(double seconds)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => CurveOf(SpecMethod.Mtp, null, seconds));
        Should.Throw<ArgumentOutOfRangeException>(() => TtftCeiling.Of([], seconds));
    }

    private static ComparedSeries Compared(SpecMethod method, string? engine, double? seconds) => Pool.Compared(
        new SeriesSpec("a-model", "h200", new Precision("fp8"), method) { Engine = engine, TtftCeilingSeconds = seconds }, method.Key, method.Label,
        Sequence, PointSource.Measured, Given.Rates);

    private static Curve CurveOf(SpecMethod method, string? engine = null, double? seconds = null) => Compared(method, engine, seconds).Curve.Single;

    private static TtftCeiling? Total(string? engine, double? seconds) =>
        Comparison.Of([Compared(SpecMethod.Mtp, engine, seconds), Compared(SpecMethod.Off, engine, seconds)], 1, []).Ceiling;

    private static BenchmarkPoint Point(double interactivity, double throughput, double? p99Ttft, string engine, SpecMethod? method = null)
    {
        var point = Given.Measured(interactivity, throughput, 800 / interactivity, engine, new DateOnly(2026, 6, 11)).Measured!;
        return point with { Series = point.Series with { Method = method ?? SpecMethod.Mtp }, P99TtftSeconds = p99Ttft };
    }
}
