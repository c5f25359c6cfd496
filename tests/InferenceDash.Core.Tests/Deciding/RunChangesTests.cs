using FsCheck.Fluent;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using static InferenceDash.Core.Tests.Sweep;

namespace InferenceDash.Core.Tests.Deciding;

/// <summary>The runs at which a series changed.</summary>
public sealed class RunChangesTests
{
    private static readonly DateOnly First = new(2026, 1, 1);

    /// <summary>Worked out by hand: 1000 and 1010 have the centre 1005; 900 is 10.4 % less, and the runs after it stay there.</summary>
    [Fact]
    public void A_run_is_compared_with_the_centre_of_those_before_and_begins_a_new_stretch()
    {
        var change = Changes(1000, 1010, 900, 905).ShouldHaveSingleItem();

        (change.Day, change.Before, change.Runs, change.After).ShouldBe((First.AddDays(2), 1005, 2, 900));
        (change.Kind, change.Noise).ShouldBe((RunChangeKind.Lasting, RunNoise.Unknown));
        change.Ratio.ShouldBe(900 / 1005.0);
    }

    [Fact]
    public void The_last_run_waits_for_another_one_and_a_run_between_two_that_are_alike_is_a_single_one()
    {
        Changes(1000, 1000, 900).ShouldHaveSingleItem().Kind.ShouldBe(RunChangeKind.Latest);
        Changes(1000, 1001, 900, 1002, 1000).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            c => c.Kind.ShouldBe(RunChangeKind.Single), c => c.After.ShouldBe(900));
        Changes(1000, 900, 800).Select(c => c.Kind).ShouldBe([RunChangeKind.Lasting, RunChangeKind.Latest]);
    }

    /// <summary>ln(1 + 3 %) either way: 1030 and 1000 / 1.03 are no change, a little more is one.</summary>
    [Theory]
    [InlineData(1030, 0)]
    [InlineData(1030.1, 1)]
    [InlineData(970.9, 0)]
    [InlineData(970.8, 1)]
    public void A_change_within_the_tolerance_is_none(double after, int changes) => Changes(1000, after).Count.ShouldBe(changes);

    /// <summary>
    /// Six distances of 0.05 in the logarithm and one of 0.12: their median / 0.954 is a spread of 5.2 %, so that 12 % is within
    /// three of it. With distances of 0.01 it is not.
    /// </summary>
    [Fact]
    public void From_eight_runs_on_their_own_spread_says_what_is_noise()
    {
        double[] Walk(double step) => [.. Enumerable.Range(0, 7).Select(i => 1000 * Math.Exp(step * (i % 2))), 1000 * Math.Exp(-0.12)];

        Changes(Walk(0.05)).ShouldBeEmpty();
        Changes(Walk(0.01)).ShouldHaveSingleItem().Noise.ShouldBe(RunNoise.Runs);
        Changes(Walk(0.05)[..4]).ShouldNotBeEmpty();
    }

    [Fact]
    public void Repeats_of_both_runs_go_before_everything_else()
    {
        Of(Night(1000, 0.001), Night(940, 0.001)).ShouldHaveSingleItem().Noise.ShouldBe(RunNoise.Repeats);
        Of(Night(1000, 0.1), Night(940, 0.1)).ShouldBeEmpty();

        BenchmarkPoint[] Night(double y, double spread) => [.. new[] { 1 - spread, 1, 1 + spread }.Select(f => Point(50, y * f, 20))];
    }

    [Fact]
    public void A_day_that_leaves_the_figure_as_it_was_is_no_run_and_one_without_a_value_neither()
    {
        var (one, other) = (Curve(Point(50, 1000, 20)), Curve(Point(50, 900, 20)));

        RunChanges.Of([Run(0, one), Run(1, one), Run(2, Core.Curves.Curve.Empty), Run(3, other)], 50).ShouldHaveSingleItem().Runs.ShouldBe(1);
        RunChanges.Of([Run(0, one), Run(1, other)], 60).ShouldBeEmpty();
        RunChanges.Of([], 50).ShouldBeEmpty();
    }

    /// <summary>A change is a ratio: the unit of the throughput makes no difference.</summary>
    [Fact]
    public void Runs_of_another_scale_change_at_the_same_places() => Always.For(
        from runs in Gen.Choose(850, 1150).ArrayOf(9)
        from scale in Gen.Choose(1, 400)
        select (runs.Select(r => (double)r).ToArray(), scale / 20.0),
        c => Changes([.. c.Item1.Select(r => r * c.Item2)]).Select(x => (x.Day, x.Kind, x.Noise)).ShouldBe(
            Changes(c.Item1).Select(x => (x.Day, x.Kind, x.Noise))));

    /// <summary>Simulated series of 30 nights with 1 % noise: without a change hardly one shows a lasting one, and a step of 8 % is found on its day.</summary>
    [Fact]
    public void Thirty_nights_of_noise_show_hardly_a_lasting_change_and_a_step_is_found_on_its_day()
    {
        var random = new Xoshiro256StarStar(7, threadSafe: false);
        var series = Enumerable.Range(0, 200).Select(_ => Enumerable.Range(0, 30).Select(_ => Normal.Sample(random, 1000, 10)).ToArray()).ToList();

        series.Count(s => Changes(s).Any(c => c.Kind == RunChangeKind.Lasting)).ShouldBeInRange(0, 4);
        series.Count(s => Changes([.. s.Select((x, i) => i < 15 ? x : 0.92 * x)]).Any(
            c => c.Kind == RunChangeKind.Lasting && c.Day == First.AddDays(15))).ShouldBeInRange(190, 200);
    }

    private static IReadOnlyList<RunChange> Changes(params double[] throughputs) => Of([.. throughputs.Select(y => new[] { Point(50, y, 20) })]);

    private static IReadOnlyList<RunChange> Of(params BenchmarkPoint[][] nights) => RunChanges.Of(
        [.. nights.Select((points, i) => Run(i, Curve([.. points.Select(p => p with { Date = First.AddDays(i), Run = $"night {i}" })])))], 50);

    private static RunCurve Run(int day, Curve curve) => new(First.AddDays(day), SeriesCurve.Of([new RecipeCurve(SpecMethod.Mtp, curve)]));
}
