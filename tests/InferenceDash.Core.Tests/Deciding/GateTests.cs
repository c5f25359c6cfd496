using FsCheck.Fluent;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using static InferenceDash.Core.Tests.Sweep;

namespace InferenceDash.Core.Tests.Deciding;

/// <summary>Whether a candidate is worse than its baseline, curve against curve.</summary>
public sealed class GateTests
{
    private static readonly GateRule ThreePercent = new(Metrics.Throughput, GateRule.DefaultMaxLoss);

    /// <summary>Straight lines, worked out by hand: at 70 they deliver 750 and 727.5, which is 3 % less to the last bit.</summary>
    [Theory]
    [InlineData(0.03, GateOutcome.Held)]
    [InlineData(0.0299, GateOutcome.Worse)]
    [InlineData(0, GateOutcome.Worse)]
    public void A_loss_that_is_the_tolerance_is_held_and_a_greater_one_is_not(double maxLoss, GateOutcome outcome)
    {
        var check = At(70, Given.Curve((50, 1000), (90, 500)), Given.Curve((50, 970), (90, 485)), ThreePercent with { MaxLoss = maxLoss });

        (check.Baseline.Value, check.Candidate.Value, check.Outcome, check.Basis).ShouldBe((750, 727.5, outcome, GateBasis.Values));
        check.Loss!.Value.ShouldBe(0.03, 1e-12);
        check.Noise.ShouldBeNull();
    }

    /// <summary>Costs of one price have the inverse ratio of the throughputs: 750 / 727.5 − 1.</summary>
    [Fact]
    public void A_cost_is_worse_where_it_is_higher()
    {
        var rule = new GateRule(Metrics.Cost, 0.03);

        var check = At(70, Given.Curve((50, 1000), (90, 500)), Given.Curve((50, 970), (90, 485)), rule);

        check.Loss!.Value.ShouldBe((750 / 727.5) - 1, 1e-12);
        check.Outcome.ShouldBe(GateOutcome.Worse);
        check.Baseline.Value!.Value.ShouldBe(1.17 * 1e6 / 3600 / 750, 1e-9);
    }

    [Fact]
    public void Without_a_price_a_cost_is_not_judged()
    {
        var was = Given.Series(SpecMethod.Mtp, Given.Curve((50, 1000)), Given.NoRates);
        var now = Given.Series(SpecMethod.Mtp, Given.Curve((50, 1)), Given.NoRates);

        var check = Gate.Of(was, now, new GateRule(Metrics.Cost, 0.03), Places(50)).Single();

        (check.Basis, check.Outcome, check.Loss).ShouldBe((GateBasis.NoPrice, GateOutcome.NotJudged, null));
    }

    /// <summary>An interpolant of points that all deliver f times as much delivers f times as much everywhere.</summary>
    [Fact]
    public void A_candidate_that_delivers_a_share_of_the_baseline_loses_the_rest_at_every_target() => Always.For(
        from curve in Always.AnyCurve
        from share in Gen.Choose(900, 1050)
        select (curve, share / 1000.0),
        c =>
        {
            var now = Core.Curves.Curve.Of([.. c.curve.Points.Select(p => p with { ThroughputPerGpu = p.ThroughputPerGpu * c.Item2 })]);
            foreach (var check in Judge(c.curve, now, ThreePercent, GatePlaces.Default))
            {
                check.Loss!.Value.ShouldBe(1 - c.Item2, 1e-9);
                check.Outcome.ShouldBe(1 - c.Item2 > 0.03 + 1e-10 ? GateOutcome.Worse : GateOutcome.Held);
            }
        });

    /// <summary>The more is allowed, the less is worse; and what is worse one way round is better the other.</summary>
    [Fact]
    public void A_greater_tolerance_never_makes_an_outcome_worse_and_sides_mirror_each_other() => Always.For(
        from curves in Always.AnyTwoCurves
        from allowed in Gen.Choose(0, 500)
        select (curves.Method, curves.Off, allowed / 1000.0),
        c =>
        {
            var strict = Judge(c.Method, c.Off, ThreePercent with { MaxLoss = c.Item3 }, GatePlaces.Default);
            var wide = Judge(c.Method, c.Off, ThreePercent with { MaxLoss = c.Item3 + 0.1 }, GatePlaces.Default);
            strict.Zip(wide).ShouldAllBe(p => p.Second.Outcome <= p.First.Outcome || p.First.Outcome == GateOutcome.NotJudged);
            foreach (var (one, other) in strict.Zip(Judge(c.Off, c.Method, ThreePercent, GatePlaces.Default)).Where(p => p.First.Basis == GateBasis.Values))
                ((1 - one.Loss!.Value) * (1 - other.Loss!.Value)).ShouldBe(1, 1e-9);
        });

    [Fact]
    public void A_target_that_the_candidate_no_longer_reaches_is_a_loss_of_speed()
    {
        var (was, now) = (Given.Curve((50, 1000), (100, 500)), Given.Curve((50, 1000), (90, 600)));

        var lost = At(100, was, now, ThreePercent);
        (lost.Basis, lost.Outcome, lost.Candidate.Value, lost.Baseline.Value).ShouldBe((GateBasis.Reach, GateOutcome.Worse, null, 500));
        lost.Loss!.Value.ShouldBe(0.1, 1e-12);
        At(92, was, now, ThreePercent).Outcome.ShouldBe(GateOutcome.Held);
        At(100, now, was, ThreePercent).ShouldSatisfyAllConditions(
            c => c.Basis.ShouldBe(GateBasis.OnlyCandidate), c => c.Outcome.ShouldBe(GateOutcome.NotJudged));
        At(101, was, now, ThreePercent).Basis.ShouldBe(GateBasis.Neither);
    }

    /// <summary>Below its slowest point a side delivers at least that point's throughput.</summary>
    [Fact]
    public void A_bound_decides_only_where_the_truth_cannot_be_otherwise()
    {
        var (full, fast, slow) = (Given.Curve((50, 1000), (100, 500)), Given.Curve((60, 990), (100, 500)), Given.Curve((60, 700), (100, 400)));

        At(50, full, fast, ThreePercent).ShouldSatisfyAllConditions(c => c.Basis.ShouldBe(GateBasis.Bound), c => c.Outcome.ShouldBe(GateOutcome.Held));
        At(50, full, slow, ThreePercent).ShouldSatisfyAllConditions(c => c.Basis.ShouldBe(GateBasis.Open), c => c.Outcome.ShouldBe(GateOutcome.NotJudged));
        At(50, fast, Given.Curve((50, 900), (100, 500)), ThreePercent).ShouldSatisfyAllConditions(
            c => c.Basis.ShouldBe(GateBasis.Bound), c => c.Outcome.ShouldBe(GateOutcome.Worse));
        At(50, slow, full, ThreePercent).Basis.ShouldBe(GateBasis.Open);
    }

    [Fact]
    public void A_loss_is_worse_only_where_the_favourable_end_of_its_interval_is()
    {
        var was = Curve([.. Repeated(50, 1000, 20, 0.001), .. Repeated(90, 500, 10, 0.001)]);

        var quiet = At(70, was, Curve([.. Repeated(50, 940, 20, 0.001), .. Repeated(90, 470, 10, 0.001)]), ThreePercent);
        var noisy = At(70, was, Curve([.. Repeated(50, 940, 20, 0.1), .. Repeated(90, 470, 10, 0.1)]), ThreePercent);

        (quiet.Outcome, noisy.Outcome).ShouldBe((GateOutcome.Worse, GateOutcome.WithinNoise));
        quiet.Loss!.Value.ShouldBe(0.06, 1e-9);
        quiet.Noise!.Value.Low.ShouldBeInRange(0.05, 0.06);
        noisy.Noise!.Value.Low.ShouldBeLessThan(0.03);
        (quiet.Repeats, noisy.Repeats).ShouldBe((3, 3));
    }

    [Fact]
    public void Repeats_of_the_end_say_how_far_a_reach_is_known()
    {
        var was = Given.Curve((50, 1000), (100, 500));
        BenchmarkPoint[] end = [Point(80, 600, 10), Point(90, 600, 10), Point(100, 600, 10)];

        At(100, was, Curve([Point(50, 1000, 20), .. end]), ThreePercent).Outcome.ShouldBe(GateOutcome.WithinNoise);
        At(100, was, Curve([Point(50, 1000, 20), .. end.Select(p => p with { Interactivity = 80 + (p.Interactivity / 1000) })]), ThreePercent)
            .Outcome.ShouldBe(GateOutcome.Worse);
    }

    /// <summary>
    /// Simulated nights without any change, 1 % noise in throughput and 0.3 % in interactivity: with five repeats the gate cries
    /// wolf in none of them, and with single runs hardly ever. A real loss of 6 % is found.
    /// </summary>
    [Theory]
    [InlineData(1, 1.0, 0, 6)]
    [InlineData(5, 1.0, 0, 0)]
    [InlineData(1, 0.94, 90, 100)]
    [InlineData(5, 0.94, 97, 100)]
    public void Nights_without_a_change_pass_and_a_loss_of_six_percent_is_found(int repeats, double share, int least, int most)
    {
        var random = new Xoshiro256StarStar(repeats, threadSafe: false);
        var failed = Enumerable.Range(0, 100).Count(_ => Gate.Worst(
            Judge(Night(1), Night(share), ThreePercent, GatePlaces.Default).Select(c => c.Outcome)) == GateOutcome.Worse);

        failed.ShouldBeInRange(least, most);

        Curve Night(double f) => Curve([.. Around(50, 1000 * f), .. Around(70, 800 * f), .. Around(90, 550 * f)]);

        IEnumerable<BenchmarkPoint> Around(double x, double y) => Enumerable.Range(0, repeats).Select(_ =>
            Point(Normal.Sample(random, x, 0.003 * x), Normal.Sample(random, y, 0.01 * y), Math.Round(1000 / x)));
    }

    [Fact]
    public void A_range_is_read_evenly_where_both_sides_cover_it_and_at_its_end_where_the_candidate_stops_short()
    {
        var (was, now) = (Given.Series(SpecMethod.Mtp, Given.Curve((40, 1000), (120, 500)), Given.Rates).Curve,
            Given.Series(SpecMethod.Mtp, Given.Curve((50, 1000), (90, 500)), Given.Rates).Curve);

        new GatePlaces(null, new InteractivityRange(10, 130)).Of(was, now).ShouldBe([50, 55, 60, 65, 70, 75, 80, 85, 90, 120]);
        new GatePlaces(null, new InteractivityRange(60, 80)).Of(was, now).ShouldBe([60, 62.5, 65, 67.5, 70, 72.5, 75, 77.5, 80]);
        new GatePlaces(null, new InteractivityRange(10, 130)).Of(now, was).ShouldBe([50, 55, 60, 65, 70, 75, 80, 85, 90]);
        new GatePlaces(null, new InteractivityRange(130, 140)).Of(was, now).ShouldBeEmpty();
        new GatePlaces([70, 60, 70], null).Of(was, now).ShouldBe([60, 70]);
        GatePlaces.Default.Of(was, now).ShouldBe(DefaultTargets.Of([now, was]));
    }

    [Fact]
    public void A_flagged_point_behind_a_figure_is_named()
    {
        var check = At(70, Curve(Cold(50, 1000, 20), Point(90, 500, 10)), Curve(Point(50, 1000, 20), Point(90, 500, 10)), ThreePercent);

        check.Baseline.Flagged.ShouldHaveSingleItem().Interactivity.ShouldBe(50);
        check.Candidate.Flagged.ShouldBeEmpty();
    }

    [Fact]
    public void The_worst_outcome_decides()
    {
        Gate.Worst([GateOutcome.Held, GateOutcome.Worse, GateOutcome.WithinNoise]).ShouldBe(GateOutcome.Worse);
        Gate.Worst([GateOutcome.NotJudged, GateOutcome.Held]).ShouldBe(GateOutcome.Held);
        Gate.Worst([]).ShouldBe(GateOutcome.NotJudged);
        Should.Throw<ArgumentException>(() => Judge(Core.Curves.Curve.Empty, Given.Curve((50, 1)), ThreePercent, GatePlaces.Default));
    }

    private static GateCheck At(double target, Curve was, Curve now, GateRule rule) => Judge(was, now, rule, Places(target)).Single();

    private static IReadOnlyList<GateCheck> Judge(Curve was, Curve now, GateRule rule, GatePlaces places) =>
        Gate.Of(Given.Series(SpecMethod.Mtp, was, Given.Rates), Given.Series(SpecMethod.Mtp, now, Given.Rates), rule, places);

    private static GatePlaces Places(params double[] targets) => new(targets, null);

    private static IEnumerable<BenchmarkPoint> Repeated(double x, double y, double concurrency, double spread) =>
        new[] { 1 - spread, 1, 1 + spread }.Select(f => Point(x, f * y, concurrency));
}
