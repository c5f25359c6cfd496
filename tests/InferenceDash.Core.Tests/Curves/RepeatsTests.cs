using static InferenceDash.Core.Tests.Sweep;

namespace InferenceDash.Core.Tests.Curves;

/// <summary>Several measurements of one configuration and concurrency in one run are one point of a curve.</summary>
public sealed class RepeatsTests
{
    [Fact]
    public void Repeats_are_one_point_at_their_centre_and_not_a_race_that_the_luckiest_wins()
    {
        var point = Curve(Point(50, 812, 8), Point(52, 840, 8), Point(51, 820, 8)).Points.ShouldHaveSingleItem();

        point.Interactivity.ShouldBe(51);
        point.ThroughputPerGpu.ShouldBe(823, tolerance: 1e-9); // averages 812 816 820 826 830 840
        point.Concurrency.ShouldBe(8);
        point.MeasurementCount.ShouldBe(3);
        point.Repeats.Select(r => r.ThroughputPerGpu).ShouldBe([812, 840, 820]);
    }

    [Fact]
    public void A_single_measurement_stays_as_it_is()
    {
        CurvePoint[] points = [CurvePoint.Of(Point(50, 812, 8)), CurvePoint.Of(Point(60, 700, 4))];

        Repeats.Centred(points).ShouldBeSameAs(points);
        points[0].MeasurementCount.ShouldBe(1);
        points[0].Repeats.ShouldBeEmpty();
    }

    [Fact]
    public void The_p99_ttft_of_repeats_is_their_centre_and_an_unknown_one_does_not_count()
    {
        var points = new[] { 1.0, 3.0, (double?)null }.Select(ttft => Point(50, 800, 8) with { P99TtftSeconds = ttft });

        Curve([.. points]).Points.ShouldHaveSingleItem().P99TtftSeconds.ShouldBe(2);
    }

    [Fact]
    public void Other_concurrencies_runs_imports_and_configurations_are_no_repeats()
    {
        var point = Point(50, 800, 8);
        BenchmarkPoint[] others =
        [
            point with { Concurrency = 9, Interactivity = 48 },
            point with { Run = "another run", Interactivity = 49 },
            point with { ImportOrder = 7, Interactivity = 51 },
            point with { Configuration = point.Configuration with { DraftTokens = 3 }, Interactivity = 52 },
        ];

        Curve([point, .. others]).Points.ShouldAllBe(p => p.MeasurementCount == 1);
        Curve(point, point with { Run = point.Run.ToUpperInvariant(), Interactivity = 54 }).Points.ShouldHaveSingleItem().Interactivity.ShouldBe(52);
    }

    [Theory]
    [InlineData(95.01, 105, false)]
    [InlineData(94.99, 105, true)]
    public void Repeats_disagree_where_their_throughputs_lie_more_than_a_tenth_apart(double least, double most, bool disagree)
    {
        var point = Curve(Point(50, least, 8), Point(50, most, 8)).Points.ShouldHaveSingleItem();

        point.IsFlagged.ShouldBe(disagree);
        if (disagree)
            point.Quality.ShouldHaveSingleItem().ShouldBe(new QualityFlag(QualityRules.RepeatsDisagree, Repeats.SpreadOf(point.Repeats)));
    }

    [Fact]
    public void A_flagged_repeat_flags_the_point_and_the_sound_ones_are_left_without_it()
    {
        var point = Curve(Point(50, 800, 8), Cold(50, 790, 8), Point(50, 810, 8)).Points.ShouldHaveSingleItem();

        point.Quality.ShouldBe(Stalled);
        point.Sound.ShouldNotBeNull().ThroughputPerGpu.ShouldBe(805);
        Curve(Cold(50, 800, 8), Cold(50, 790, 8)).Points.ShouldHaveSingleItem().Sound.ShouldBeNull();
    }
}
