using FsCheck.Fluent;

namespace InferenceDash.Core.Tests.Deciding;

/// <summary>Exchanging the series, engines, acceptance lengths, the draft model and the evidence of a break-even.</summary>
public class DecidingTests
{
    [Fact]
    public void Exchanging_the_series_inverts_ratios_and_mirrors_everything_else() => Always.For(TwoCurvesAndTargets, given =>
    {
        var (method, off, target, users) = given;
        var one = Given.Compare(method, off, Given.Rates, target);
        var other = Given.Compare(off, method, Given.Rates, target);
        var (row, mirrored) = (one.Rows[0], other.Rows[0]);
        if (row.Ratio(Metrics.Throughput, 0, 1) is { } ratio)
        {
            mirrored.Ratio(Metrics.Throughput, 0, 1)!.Value.ShouldBe(1 / ratio, 1e-12);
            mirrored.Ratio(Metrics.Cost, 0, 1)!.Value.ShouldBe(ratio, 1e-9 * ratio);
        }

        (mirrored.Ahead, mirrored.Alone, mirrored.IsCompared).ShouldBe((1 - row.Ahead, 1 - row.Alone, row.IsCompared));
        other.BreakEven.Interactivity.Count.ShouldBe(one.BreakEven.Interactivity.Count);
        Confidence.Of(other).At(mirrored).IsTieWithinError.ShouldBe(Confidence.Of(one).At(row).IsTieWithinError);
        var demand = FleetDemand.OfUsers(users, target, new Sequence(1024, 1024));
        GpusSaved(other, demand).ShouldBe(-GpusSaved(one, demand));
    });

    [Fact]
    public void Engines_are_counted_for_each_series_and_a_ratio_of_different_ones_is_named()
    {
        CurvePoint[] method = [On("TRT-LLM", 20, 900), On("TRT-LLM", 40, 500), On("vLLM", 60, 300)];
        CurvePoint[] off = [On("SGLang", 20, 800), On("SGLang", 40, 300), On("vLLM", 60, 200), On("vLLM", 70, 100)];
        var matrix = EngineMatrix.Of([method, off], Given.Compare(Curve.Of(method), Curve.Of(off), Given.Rates, 25, 30, 60));

        matrix.Rows.Select(r => (r.Engine, r.Points[0], r.Points[1])).ShouldBe([("SGLang", 0, 2), ("TRT-LLM", 2, 0), ("vLLM", 1, 2)]);
        var mismatch = matrix.Mismatches.ShouldHaveSingleItem();
        mismatch.Interactivities.ShouldBe([25, 30]);
        mismatch.Engines[0].ShouldBe(["TRT-LLM"]);
        mismatch.Engines[1].ShouldBe(["SGLang"]);
    }

    [Fact]
    public void Where_engines_are_not_known_there_is_no_matrix()
    {
        CurvePoint[] method = [Given.Published(20, 400), Given.Published(30, 300)], off = [Given.Published(20, 200)];
        var matrix = EngineMatrix.Of([method, off], Given.Compare(Curve.Of(method), Curve.Of(off), Given.Rates, 20));
        matrix.Rows.ShouldBeEmpty();
        matrix.Mismatches.ShouldBeEmpty();
    }

    [Fact]
    public void The_gain_stands_beside_the_acceptance_length_of_the_knots_in_use()
    {
        var method = Curve.Of([WithLength(20, 900, 2.4), WithLength(40, 500, 2.6), WithLength(60, 100, null)]);
        var gains = AcceptanceGain.Of(Given.Compare(method, Given.CurveWithConcurrency((20, 800, 32), (60, 50, 2)), Given.Rates, 20, 40, 50), series: 0);

        gains.Select(g => g.Interactivity).ShouldBe([20, 40]); // at 50 one of the two knots has no acceptance length
        (gains[0].LeastLength, gains[0].GreatestLength, gains[0].ExceedsLength).ShouldBe((2.4, 2.4, false));
        gains[1].Gain.ShouldBe(500 / 425.0, 1e-12);
        gains[1].Concurrency.ShouldBe(8);
        gains[1].BaselineConcurrency.ShouldNotBeNull();
    }

    [Fact]
    public void A_gain_above_the_acceptance_length_is_told_apart()
    {
        var method = Curve.Of([WithLength(20, 900, 2.4), WithLength(40, 500, 2.6)]);
        AcceptanceGain.Of(Given.Compare(method, Given.Curve((20, 800), (40, 100)), Given.Rates, 40), series: 0)
            .ShouldHaveSingleItem().ExceedsLength.ShouldBeTrue();
    }

    [Theory]
    [InlineData(5, 0.8, 0.05, 3.68928, 2.951424)] // (1 − 0.8⁶) / 0.2, and that / 1.25
    [InlineData(1, 0.9, 0, 1.9, 1.9)]
    [InlineData(3, 0, 0.1, 1, 0.7692307692307692)] // nothing accepted: drafts are only paid for
    [InlineData(4, 1, 0.25, 5, 2.5)]
    public void The_draft_model_is_that_of_theorem_3_8(int k, double rate, double cost, double length, double speedUp)
    {
        var model = new DraftModel(k, rate, cost);
        model.AcceptanceLength.ShouldBe(length, 1e-12);
        model.SpeedUp.ShouldBe(speedUp, 1e-12);
    }

    [Fact]
    public void The_draft_model_is_its_closed_formula() => Always.For(
        from k in Gen.Choose(1, 20) from a in Gen.Choose(0, 99) from c in Gen.Choose(0, 100) select (k, a / 100.0, c / 100.0), given =>
        {
            var (k, a, c) = given;
            new DraftModel(k, a, c).SpeedUp.ShouldBe((1 - Math.Pow(a, k + 1)) / ((1 - a) * (1 + (k * c))), 1e-10);
        });

    [Theory]
    [InlineData(0, 0.5, 0.1)]
    [InlineData(1, -0.1, 0.1)]
    [InlineData(1, 1.1, 0.1)]
    [InlineData(1, double.NaN, 0.1)]
    [InlineData(1, 0.5, -0.1)]
    [InlineData(1, 0.5, double.PositiveInfinity)]
    public void What_no_draft_can_be_is_refused(int k, double rate, double cost) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new DraftModel(k, rate, cost));

    [Fact]
    public void A_crossing_has_the_figures_and_concurrencies_of_both_series()
    {
        // 500 − 5 (x − 20) and 600 − 10 (x − 20) meet at 40.
        var comparison = Given.Compare(
            Given.CurveWithConcurrency((20, 500, 32), (60, 300, 8)), Given.CurveWithConcurrency((20, 600, 64), (60, 200, 4)), Given.Rates);
        var evidence = BreakEvenEvidence.Of(comparison);
        var crossing = evidence.Throughput.ShouldHaveSingleItem();
        crossing.Interactivity.ShouldBe(40, 1e-9);
        crossing.Points[0].ThroughputPerGpu!.Value.ShouldBe(400, 1e-9);
        crossing.Points[1].ThroughputPerGpu!.Value.ShouldBe(400, 1e-9);
        crossing.Points[0].Concurrency!.Value.ShouldBeInRange(8, 32);
        crossing.Points[1].Concurrency!.Value.ShouldBeInRange(4, 64);
        evidence.IsSamePlace.ShouldBeTrue();
    }

    [Fact]
    public void Published_costs_may_cross_elsewhere()
    {
        var comparison = Given.Compare(
            Given.PublishedCurve((20, 500, 1.0), (60, 300, 2.0)), Given.PublishedCurve((20, 400, 1.2), (60, 200, 1.5)), Given.PublishedRates);
        var evidence = BreakEvenEvidence.Of(comparison);
        evidence.Throughput.ShouldBeEmpty();
        evidence.Cost.ShouldHaveSingleItem().Interactivity.ShouldBeInRange(20, 60);
        evidence.IsSamePlace.ShouldBeFalse();
    }

    private static double? GpusSaved(Comparison comparison, FleetDemand demand) => Fleet.Of(comparison, demand).Saved(s => s.Gpus, series: 0, baseline: 1);

    private static FsCheck.Gen<(Curve Method, Curve Off, double Target, double Users)> TwoCurvesAndTargets { get; } =
        from curves in Always.AnyTwoCurves
        from target in Gen.Choose(50, 800)
        from users in Gen.Choose(1, 10_000)
        select (curves.Method, curves.Off, target / 10.0, (double)users);

    private static CurvePoint On(string engine, double interactivity, double throughput) =>
        Given.Measured(interactivity, throughput, 8, engine, new DateOnly(2026, 6, 11));

    private static CurvePoint WithLength(double interactivity, double throughput, double? length)
    {
        var point = On("vLLM", interactivity, throughput);
        return point with { Measured = point.Measured! with { AcceptanceLength = length } };
    }
}
