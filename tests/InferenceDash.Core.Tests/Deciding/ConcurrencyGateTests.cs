using static InferenceDash.Core.Tests.Sweep;

namespace InferenceDash.Core.Tests.Deciding;

/// <summary>The gate of TTFT, which is compared at equal concurrency.</summary>
public sealed class ConcurrencyGateTests
{
    private static readonly GateRule ThreePercent = new(Metrics.Ttft, 0.03);

    [Fact]
    public void Time_to_first_token_is_compared_at_equal_concurrency_of_one_deployment()
    {
        var was = Curve(Ttft(50, 1000, 20, 0.2), Ttft(90, 500, 10, 0.1), Ttft(120, 300, 4, 0.05));
        var now = Curve(Ttft(48, 980, 20, 0.21), Ttft(91, 500, 10, 0.1));

        var checks = Judge(was, now, ThreePercent, GatePlaces.Default);

        checks.Select(c => (c.Target, c.Outcome)).ShouldBe([(10, GateOutcome.Held), (20, GateOutcome.Worse)]);
        checks[1].Loss!.Value.ShouldBe(0.05, 1e-12);
        Judge(was, now, ThreePercent, new GatePlaces([4, 5], null)).Select(c => c.Basis).ShouldBe([GateBasis.OnlyBaseline, GateBasis.Neither]);
        Judge(now, was, ThreePercent, new GatePlaces([4], null)).Select(c => c.Basis).ShouldBe([GateBasis.OnlyCandidate]);
        Judge(was, now, ThreePercent, new GatePlaces(null, new InteractivityRange(15, 30))).ShouldHaveSingleItem().Target.ShouldBe(20);

        BenchmarkPoint Ttft(double x, double y, double concurrency, double seconds) => Point(x, y, concurrency) with { MedianTtftSeconds = seconds };
    }

    [Fact]
    public void Of_several_deployments_at_one_concurrency_the_one_of_both_sides_that_delivers_most_is_compared()
    {
        var was = Curve(On(8, 900, 0.3), On(4, 1000, 0.2), On(2, 1100, 0.1));
        var now = Curve(On(8, 2000, 0.3), On(4, 800, 0.22));

        Judge(was, now, ThreePercent, GatePlaces.Default).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            c => c.Baseline.Value.ShouldBe(0.2), c => c.Candidate.Value.ShouldBe(0.22));

        BenchmarkPoint On(int tensorParallel, double y, double seconds)
        {
            var one = Point(50, y, 20) with { MedianTtftSeconds = seconds };
            return one with { Configuration = one.Configuration with { Decode = one.Configuration.Decode with { TensorParallel = tensorParallel } } };
        }
    }

    [Fact]
    public void Repeats_say_how_far_a_time_to_first_token_is_known()
    {
        Of(0.2, 0.201, 0.199).Outcome.ShouldBe(GateOutcome.Worse);
        Of(0.1, 0.4, 0.2).ShouldSatisfyAllConditions(c => c.Outcome.ShouldBe(GateOutcome.WithinNoise), c => c.Repeats.ShouldBe(3));
        // Five of six are drawn, and their centre is the least only where four are: 0.3 % of all draws, and so beyond the interval.
        Of(0.15, 0.2, 0.25, 0.3, 0.35, 0.4).Noise!.Value.ShouldSatisfyAllConditions(
            n => n.Low.ShouldBeGreaterThan(0.05), n => n.High.ShouldBeLessThan(1.6));

        GateCheck Of(params double[] now) => Judge(Repeated(0.15, 0.1501, 0.1499), Repeated(now), ThreePercent, GatePlaces.Default).Single();

        Curve Repeated(params double[] seconds) => Curve([.. seconds.Select(s => Point(50, 1000, 20) with { MedianTtftSeconds = s })]);
    }

    private static IReadOnlyList<GateCheck> Judge(Curve was, Curve now, GateRule rule, GatePlaces places) =>
        Gate.Of(Given.Series(SpecMethod.Mtp, was, Given.Rates), Given.Series(SpecMethod.Mtp, now, Given.Rates), rule, places);
}
