using FsCheck.Fluent;

namespace InferenceDash.Core.Tests.Deciding;

/// <summary>Exchanging the sides, engines, acceptance lengths, the draft model and the evidence of a break-even.</summary>
public class DecidingTests
{
    [Fact]
    public void Exchanging_the_sides_inverts_ratios_and_mirrors_everything_else() => Always.For(TwoCurvesAndTargets, given =>
    {
        var (method, off, target, users) = given;
        var one = Comparison.Of(method, off, [target], Given.Rates);
        var other = Comparison.Of(off, method, [target], Given.Rates);
        if (one.Targets[0].ThroughputRatio is { } ratio)
        {
            other.Targets[0].ThroughputRatio!.Value.ShouldBe(1 / ratio, 1e-12);
            other.Targets[0].CostRatio!.Value.ShouldBe(ratio, 1e-9 * ratio);
        }

        other.Targets[0].Verdict.ShouldBe(one.Targets[0].Verdict switch
        {
            Verdict.Method => Verdict.Off,
            Verdict.Off => Verdict.Method,
            Verdict.OnlyMethod => Verdict.OnlyOff,
            Verdict.OnlyOff => Verdict.OnlyMethod,
            var same => same,
        });
        other.BreakEven.Interactivity.Count.ShouldBe(one.BreakEven.Interactivity.Count);
        Confidence.Of(other).Targets[0].IsTieWithinError.ShouldBe(Confidence.Of(one).Targets[0].IsTieWithinError);
        var demand = FleetDemand.OfUsers(users, target, new Sequence(1024, 1024));
        Fleet.Of(other, demand).GpusSaved.ShouldBe(-Fleet.Of(one, demand).GpusSaved);
    });

    [Fact]
    public void Engines_are_counted_on_both_sides_and_a_ratio_of_different_ones_is_named()
    {
        var pair = new CurvePair(
            PointSource.Measured,
            [On("TRT-LLM", 20, 900), On("TRT-LLM", 40, 500), On("vLLM", 60, 300)],
            [On("SGLang", 20, 800), On("SGLang", 40, 300), On("vLLM", 60, 200), On("vLLM", 70, 100)]);
        var matrix = EngineMatrix.Of(pair, Compare(pair, 25, 30, 60));

        matrix.Rows.ShouldBe([new("SGLang", 0, 2), new("TRT-LLM", 2, 0), new("vLLM", 1, 2)]);
        var mismatch = matrix.Mismatches.ShouldHaveSingleItem();
        mismatch.Interactivities.ShouldBe([25, 30]);
        mismatch.Method.ShouldBe(["TRT-LLM"]);
        mismatch.Off.ShouldBe(["SGLang"]);
    }

    [Fact]
    public void Where_engines_are_not_known_there_is_no_matrix()
    {
        var pair = new CurvePair(PointSource.Published, [Given.Published(20, 400), Given.Published(30, 300)], [Given.Published(20, 200)]);
        var matrix = EngineMatrix.Of(pair, Compare(pair, 20));
        matrix.Rows.ShouldBeEmpty();
        matrix.Mismatches.ShouldBeEmpty();
    }

    [Fact]
    public void The_gain_stands_beside_the_acceptance_length_of_the_knots_in_use()
    {
        var method = Curve.Of([WithLength(20, 900, 2.4), WithLength(40, 500, 2.6), WithLength(60, 100, null)]);
        var gains = AcceptanceGain.Of(Comparison.Of(method, Given.CurveWithConcurrency((20, 800, 32), (60, 50, 2)), [20, 40, 50], Given.Rates));

        gains.Select(g => g.Interactivity).ShouldBe([20, 40]); // at 50 one of the two knots has no acceptance length
        (gains[0].LeastLength, gains[0].GreatestLength, gains[0].ExceedsLength).ShouldBe((2.4, 2.4, false));
        gains[1].Gain.ShouldBe(500 / 425.0, 1e-12);
        gains[1].MethodConcurrency.ShouldBe(8);
        gains[1].OffConcurrency.ShouldNotBeNull();
    }

    [Fact]
    public void A_gain_above_the_acceptance_length_is_told_apart()
    {
        var method = Curve.Of([WithLength(20, 900, 2.4), WithLength(40, 500, 2.6)]);
        AcceptanceGain.Of(Comparison.Of(method, Given.Curve((20, 800), (40, 100)), [40], Given.Rates)).ShouldHaveSingleItem().ExceedsLength.ShouldBeTrue();
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
    public void A_crossing_has_both_sides_figures_and_concurrencies()
    {
        // 500 − 5 (x − 20) and 600 − 10 (x − 20) meet at 40.
        var comparison = Comparison.Of(
            Given.CurveWithConcurrency((20, 500, 32), (60, 300, 8)), Given.CurveWithConcurrency((20, 600, 64), (60, 200, 4)), [], Given.Rates);
        var evidence = BreakEvenEvidence.Of(comparison);
        var crossing = evidence.Throughput.ShouldHaveSingleItem();
        crossing.Interactivity.ShouldBe(40, 1e-9);
        crossing.Method.ThroughputPerGpu!.Value.ShouldBe(400, 1e-9);
        crossing.Off.ThroughputPerGpu!.Value.ShouldBe(400, 1e-9);
        crossing.Method.Concurrency!.Value.ShouldBeInRange(8, 32);
        crossing.Off.Concurrency!.Value.ShouldBeInRange(4, 64);
        evidence.IsSamePlace.ShouldBeTrue();
    }

    [Fact]
    public void Published_costs_may_cross_elsewhere()
    {
        var comparison = Comparison.Of(
            Given.PublishedCurve((20, 500, 1.0), (60, 300, 2.0)), Given.PublishedCurve((20, 400, 1.2), (60, 200, 1.5)), [], Given.PublishedRates);
        var evidence = BreakEvenEvidence.Of(comparison);
        evidence.Throughput.ShouldBeEmpty();
        evidence.Cost.ShouldHaveSingleItem().Interactivity.ShouldBeInRange(20, 60);
        evidence.IsSamePlace.ShouldBeFalse();
    }

    private static Comparison Compare(CurvePair pair, params double[] targets) =>
        Comparison.Of(pair.Curves().Method, pair.Curves().Off, targets, Given.Rates);

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
