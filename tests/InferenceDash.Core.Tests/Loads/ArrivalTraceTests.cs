using FsCheck.Fluent;

namespace InferenceDash.Core.Tests.Loads;

public class ArrivalTraceTests
{
    [Fact]
    public void Arrivals_are_counted_in_steps_from_the_first_on()
    {
        // From 36,000 s (10:00) to 36,150: two minutes and half a one.
        var trace = Trace((36_000.2, 10, 5), (36_030, 10, 5), (36_070, 20, 10), (36_150, 30, 0));
        trace.MeanInputTokens.ShouldBe(17.5);
        trace.MeanOutputTokens.ShouldBe(5);

        var profile = trace.ToProfile()!;
        profile.Unit.ShouldBe(LoadUnit.TokensPerSecond);
        profile.Steps.Select(s => (s.StartHour, s.Load)).ShouldBe([(10.0, 30 / 60.0), (10 + (1 / 60.0), 30 / 60.0), (10 + (2 / 60.0), 30 / 30.0)]);
        profile.Steps[^1].EndHour.ShouldBe(36_150 / 3600.0);
    }

    [Fact]
    public void A_rest_shorter_than_half_a_step_belongs_to_the_step_before()
    {
        var profile = Trace((0, 1, 1), (60, 1, 1), (80, 1, 1)).ToProfile()!;
        profile.Steps.Select(s => (s.Hours * 3600, s.Load * s.Hours * 3600)).ShouldBe([(80.0, 6.0)]);
    }

    [Fact]
    public void Without_token_counts_of_all_requests_are_the_load()
    {
        var trace = Trace((0, 1, 1), (100, 1, 1));
        trace.Add(50).ShouldBeTrue();
        trace.MeanInputTokens.ShouldBeNull();
        var profile = trace.ToProfile(stepSeconds: 50)!;
        profile.Unit.ShouldBe(LoadUnit.RequestsPerSecond);
        profile.Steps.Select(s => s.Load * 50).ShouldBe([1.0, 2.0], 1e-9);
    }

    [Theory]
    [InlineData(3_600, 60)]
    [InlineData(86_400, 300)]
    [InlineData(86_401, 900)]
    [InlineData(604_800, 3600)]
    [InlineData(2_600_000, 10_800)]
    public void The_usual_step_is_the_shortest_that_makes_no_more_than_288(double seconds, double step)
    {
        var profile = Trace((0, 1, 1), (seconds, 1, 1)).ToProfile()!;
        (profile.Steps[0].Hours * 3600).ShouldBe(step, 1e-6);
        profile.Steps.Count.ShouldBeLessThanOrEqualTo(ArrivalTrace.UsualSteps + 1);
    }

    [Fact]
    public void What_makes_no_step_makes_no_profile()
    {
        new ArrivalTrace().ToProfile().ShouldBeNull();
        Trace((5, 1, 1)).ToProfile().ShouldBeNull();
        Trace((0, 1, 1), (86_400, 1, 1)).ToProfile(stepSeconds: 1).ShouldBeNull("more steps than are taken");
        Trace((0, 0, 0), (86_400, 0, 0)).ToProfile().ShouldBeNull("no tokens at all");
        var trace = Trace((0, 1, 1));
        trace.Add(double.NaN).ShouldBeFalse();
        trace.Add(double.PositiveInfinity).ShouldBeFalse();
        trace.Add(ArrivalTrace.LongestSeconds + 1).ShouldBeFalse();
        trace.Requests.ShouldBe(1);
    }

    [Fact]
    public void Steps_hold_every_arrival_once_in_any_order() => Always.For(
        from times in Gen.Choose(0, 200_000).ArrayOf(30)
        from step in Gen.Choose(60, 5000)
        select (Times: times.Append(200_001).ToArray(), Step: step),
        given =>
        {
            var trace = new ArrivalTrace();
            foreach (var time in given.Times)
                trace.Add(time).ShouldBeTrue();
            var steps = trace.ToProfile(given.Step)!.Steps;
            steps.Sum(s => s.Load * s.Hours * 3600).ShouldBe(given.Times.Length, 1e-6);
            foreach (var step in steps.SkipLast(1))
            {
                var (from, to) = (step.StartHour * 3600, step.EndHour * 3600);
                (step.Load * given.Step).ShouldBe(given.Times.Count(t => t >= from - 1e-6 && t < to - 1e-6), 1e-6);
            }
        });

    private static ArrivalTrace Trace(params (double Seconds, double Input, double Output)[] arrivals)
    {
        var trace = new ArrivalTrace();
        foreach (var (seconds, input, output) in arrivals)
            trace.Add(seconds, input, output).ShouldBeTrue();
        return trace;
    }
}
