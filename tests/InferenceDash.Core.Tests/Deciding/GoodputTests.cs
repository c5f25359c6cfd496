namespace InferenceDash.Core.Tests.Deciding;

/// <summary>Series beside each other by the share of their requests within limits.</summary>
public class GoodputTests
{
    private static readonly GoodputLimits Limits = new(2, 0.05);

    [Theory]
    // Worked out in Python from the roots of (p − k/n)² = z² p(1 − p)/n.
    [InlineData(95, 100, 0.8882495, 0.9784563)]
    [InlineData(0, 20, 0, 0.1611252)]
    [InlineData(20, 20, 0.8388748, 1)]
    [InlineData(1, 3, 0.0614919, 0.7923404)]
    public void The_error_of_a_share_is_Wilsons_interval(int good, int requests, double low, double high)
    {
        var error = new ShareWithin(good, requests).Error;

        error.Low.ShouldBe(low, 1e-7);
        error.High.ShouldBe(high, 1e-7);
    }

    [Fact]
    public void The_highest_load_that_keeps_a_share_is_compared_by_throughput_per_GPU()
    {
        var goodput = Of([Point(4, 100, good: 100), Point(8, 190, good: 96), Point(16, 300, good: 80)], [Point(4, 60, good: 99), Point(8, 110, good: 91)]);

        var at95 = goodput.Targets.Single(t => t.Share == 0.95);
        at95.Reaches.Select(r => (r.Status, r.Point!.Concurrency, r.IsOpen)).ShouldBe(
            [(GoodputStatus.Reached, 8, false), (GoodputStatus.Reached, 4, false)]);
        at95.Ratios[0]!.Value.ShouldBe(190.0 / 60, 1e-12);
        at95.Ratios[1].ShouldBe(1);
    }

    [Fact]
    public void Where_no_higher_load_is_known_to_fail_a_series_may_bear_more()
    {
        var goodput = Of([Point(4, 100, good: 100), Point(8, 190, good: 99), Point(16, 300, good: null)], [Point(4, 60, good: 50)]);

        var at99 = goodput.Targets.Single(t => t.Share == 0.99);
        at99.Reaches[0].IsOpen.ShouldBeTrue();
        at99.Reaches[0].Point!.Concurrency.ShouldBe(8);
        at99.Reaches[1].Status.ShouldBe(GoodputStatus.NotReached);
        at99.Ratios.ShouldBe([null, null]);
    }

    [Fact]
    public void A_series_without_records_is_unknown_and_not_zero()
    {
        var goodput = Of([Point(4, 100, good: 100)], [Point(4, 60, good: null)]);

        goodput.Targets.ShouldAllBe(t => t.Reaches[1].Status == GoodputStatus.Unknown);
        goodput.Rows.ShouldHaveSingleItem().Series[1].ShouldHaveSingleItem().Both.ShouldBeNull();
    }

    [Fact]
    public void A_share_that_its_error_does_not_hold_is_marked()
    {
        var reach = Of([Point(4, 100, good: 95)], [Point(4, 60, good: 100)]).Targets.Single(t => t.Share == 0.95).Reaches[0];

        reach.Status.ShouldBe(GoodputStatus.Reached);
        reach.IsWithinError(0.95).ShouldBeTrue();
        reach.IsWithinError(0.80).ShouldBeFalse();
    }

    [Fact]
    public void Failed_requests_count_and_the_rate_is_of_good_ones_for_each_GPU()
    {
        var point = Given.Measured(50, 100, 4, "vLLM", default);
        var latencies = RequestLatencies.Of([(1, 0.01), (1, 0.02), (3, 0.01)], failed: 1, cutOff: 2, durationSeconds: 10);
        var measured = CurvePoint.Of(point.Measured! with { Requests = RequestRecord.Of(latencies) });

        var of = GoodputPoint.Of(measured, SpecMethod.Mtp, Limits, _ => null);

        of.Count.ShouldBe(new GoodRequests(2, 2, 3, 4));
        (of.Failed, of.CutOff).ShouldBe((1, 2));
        // Two good requests in 10 s on 8 GPUs.
        of.RatePerGpu!.Value.ShouldBe(0.025, 1e-12);
    }

    [Fact]
    public void Repeats_are_counted_together_and_the_point_in_their_middle_has_no_record_of_its_own()
    {
        var one = Point(4, 100, good: 90).Measured!;
        var both = Repeats.Together([one, one with { ThroughputPerGpu = 110, Requests = RequestRecord.Of(LatenciesOf(70)) }]);

        both.Measured!.Requests.ShouldBeNull();
        GoodputPoint.Of(both, SpecMethod.Mtp, Limits, _ => null).Count.ShouldBe(new GoodRequests(160, 160, 200, 200));
    }

    [Fact]
    public void Records_are_read_by_their_places()
    {
        var point = CurvePoint.Of(Given.Measured(50, 100, 4, "vLLM", default).Measured! with { Requests = new RequestRecord(3, 17) });
        var comparison = Compared([point], [Point(4, 60, good: null)]);

        Goodput.IsKnownOf(comparison).ShouldBeTrue();
        var goodput = Goodput.Of(comparison, Limits, record => record == new RequestRecord(3, 17) ? LatenciesOf(98) : null);

        goodput.Rows[0].Series[0][0].Both!.Value.Share.ShouldBe(0.98);
        Goodput.IsKnownOf(Compared([Point(4, 60, good: null)], [])).ShouldBeFalse();
    }

    private static Goodput Of(CurvePoint[] method, CurvePoint[] off) => Goodput.Of(Compared(method, off), Limits, _ => null);

    private static Comparison Compared(CurvePoint[] method, CurvePoint[] off) =>
        Comparison.Of([Series("mtp", "MTP", SpecMethod.Mtp, method), Series("none", "Off", SpecMethod.Off, off)], 1, []);

    private static ComparedSeries Series(string key, string label, SpecMethod method, CurvePoint[] points) => new(
        new SeriesSpec("a-model", "h200", new Precision("fp8"), method), key, label, SeriesCurve.Of([new RecipeCurve(method, Curve.Of(points))]), Given.Rates);

    // Slower for each user as more are served; 100 requests, of which some start within 2 s.
    private static CurvePoint Point(double concurrency, double throughput, int? good) => CurvePoint.Of(
        Given.Measured(400 / concurrency, throughput, concurrency, "vLLM", default).Measured! with
        {
            Requests = good is { } count ? RequestRecord.Of(LatenciesOf(count)) : null,
        });

    private static RequestLatencies LatenciesOf(int good) =>
        RequestLatencies.Of([.. Enumerable.Range(0, 100).Select(i => (i < good ? 1.5 : 2.5, (double?)0.04))], 0);
}
