namespace InferenceDash.Core.Tests.Deciding;

public class AcceptanceRereadTests
{
    [Fact]
    public void A_step_takes_the_same_time_and_yields_more_tokens()
    {
        // 20 ms a token at 2 tokens a step are 40 ms a step; at 2.5 tokens 16 ms a token: 62.5 tok/s/user.
        // A request of 1024 tokens: 0.2 + 1023 × 0.02 = 20.66 s before, 0.2 + 1023 × 0.016 = 16.568 s after.
        var point = Point(interactivity: 50, throughput: 100, concurrency: 4, acceptance: 2, ttft: 0.2);

        var read = AcceptanceReread.PointOf(point, 2.5, prefillSeconds: 0).ShouldNotBeNull();

        read.Interactivity.ShouldBe(62.5, 1e-9);
        read.ThroughputPerGpu.ShouldBe(100 * 20.66 / 16.568, 1e-9);
        read.Concurrency.ShouldBe(4);
    }

    [Fact]
    public void Prefill_of_the_other_requests_takes_as_long_as_before()
    {
        // Three others, each a prefill of 0.341 s while this one waits for 1023 tokens: 1 ms of the 20 ms of a token.
        var point = Point(interactivity: 50, throughput: 100, concurrency: 4, acceptance: 2, ttft: 0.2);

        var read = AcceptanceReread.PointOf(point, 2.5, prefillSeconds: 0.341).ShouldNotBeNull();

        read.Interactivity.ShouldBe(1 / (0.001 + (0.019 * 2 / 2.5)), 1e-9);
    }

    [Fact]
    public void Prefill_on_gpus_of_its_own_holds_up_nobody()
    {
        var point = Point(interactivity: 50, throughput: 100, concurrency: 4, acceptance: 2, ttft: 0.2);
        var apart = point with { Configuration = point.Configuration with { Disaggregated = true } };

        AcceptanceReread.PointOf(apart, 2.5, prefillSeconds: 0.341)!.Interactivity.ShouldBe(62.5, 1e-9);
    }

    [Fact]
    public void The_time_to_first_token_follows_from_the_whole_request_where_it_was_not_measured()
    {
        var point = Point(interactivity: 50, throughput: 100, concurrency: 1, acceptance: 2, ttft: null) with { MedianE2eLatencySeconds = 20.66 };

        AcceptanceReread.PointOf(point, 2.5, 0)!.ThroughputPerGpu.ShouldBe(100 * 20.66 / 16.568, 1e-9);
    }

    [Theory]
    [InlineData(null, 0.2)]
    [InlineData(2.0, null)]
    public void A_point_without_acceptance_or_time_to_first_token_cannot_be_read_again(double? acceptance, double? ttft)
    {
        var point = Point(interactivity: 50, throughput: 100, concurrency: 1, acceptance, ttft);

        AcceptanceReread.PointOf(point, 2.5, 0).ShouldBeNull();
        AcceptanceReread.Of(Sweep.Curve(point), 2.5).ShouldBeNull();
    }

    [Fact]
    public void Drafts_that_cannot_yield_so_many_tokens_are_left_out_and_counted()
    {
        var mixed = Curve.Of([.. DraftSweep.Curve(DraftSweep.QwenOff, 1).Points, .. DraftSweep.Curve(DraftSweep.QwenOff, 3).Points]);

        var reread = AcceptanceReread.Of(mixed, 2.4).ShouldNotBeNull();

        reread.LeftOut.ShouldBe(DraftSweep.Curve(DraftSweep.QwenOff, 1).Points.Count);
        (reread.MixesDrafts, AcceptanceReread.Of(mixed, 2)!.LeftOut).ShouldBe((true, 0));
    }

    [Fact]
    public void At_its_own_length_a_curve_stays_where_it_is()
    {
        var curve = DraftSweep.Curve(DraftSweep.QwenOff, 3);
        var own = curve.Points[0].Measured!.AcceptanceLength!.Value;

        var reread = AcceptanceReread.Of(curve, own).ShouldNotBeNull();

        (reread.KnowsPrefill, reread.LeftOut).ShouldBe((true, 0));
        foreach (var end in new[] { reread.Scaled, reread.Prefilled })
        {
            end.Points.Select(p => p.Interactivity).ShouldBe(curve.Points.Select(p => p.Interactivity), 1e-9);
            end.Points.Select(p => p.ThroughputPerGpu).ShouldBe(curve.Points.Select(p => p.ThroughputPerGpu), 1e-9);
        }
    }

    [Fact]
    public void A_point_that_lacks_something_is_left_out_and_counted()
    {
        var (whole, bare) = (Point(50, 100, 4, 2, 0.2), Point(70, 60, 2, acceptance: null, ttft: 0.2));

        var reread = AcceptanceReread.Of(Sweep.Curve(whole, bare), 2.5).ShouldNotBeNull();

        (reread.Scaled.Points.Count, reread.LeftOut).ShouldBe((1, 1));
        // No point has one request in flight alone, so nobody knows what a prefill takes.
        reread.KnowsPrefill.ShouldBeFalse();
        reread.Prefilled.ShouldBeSameAs(reread.Scaled);
    }

    // The sweep of one model read at the acceptance of the other, against the sweep of the other: made without this code.
    [Theory]
    [InlineData(1, 0.001, 0.001)]
    [InlineData(4, 0.016, 0.001)]
    [InlineData(64, 0.096, 0.006)]
    [InlineData(256, 0.115, 0.007)]
    public void It_is_as_far_off_as_the_docs_say(double concurrency, double scaled, double prefilled)
    {
        var worst = (Scaled: 0.0, Prefilled: 0.0);
        foreach (var k in DraftSweep.QwenOff.Select(p => p.Configuration.DraftTokens).OfType<int>().Distinct())
        {
            var from = DraftSweep.Curve(DraftSweep.QwenOff, k);
            var to = DraftSweep.Curve(DraftSweep.DeepSeekOn, k).Points.Single(p => p.Concurrency == concurrency);
            var reread = AcceptanceReread.Of(from, to.Measured!.AcceptanceLength!.Value)!;
            worst = (Math.Max(worst.Scaled, Off(reread.Scaled, to)), Math.Max(worst.Prefilled, Off(reread.Prefilled, to)));
        }

        (worst.Scaled, worst.Prefilled).ShouldSatisfyAllConditions(
            w => w.Scaled.ShouldBeLessThan(scaled),
            w => w.Prefilled.ShouldBeLessThan(prefilled),
            w => (w.Scaled > scaled * 0.5 || scaled <= 0.001).ShouldBeTrue());

        double Off(Curve read, CurvePoint measured) =>
            Math.Abs((read.Points.Single(p => p.Concurrency == concurrency).ThroughputPerGpu / measured.ThroughputPerGpu) - 1);
    }

    [Fact]
    public void More_tokens_a_step_never_make_a_point_slower_or_poorer()
    {
        foreach (var point in DraftSweep.QwenOff.Where(p => p.AcceptanceLength is not null))
        {
            foreach (var prefill in new[] { 0, 0.025, 10 })
            {
                var reads = Enumerable.Range(10, (10 * point.Configuration.DraftTokens!.Value) + 1)
                    .Select(i => AcceptanceReread.PointOf(point, i / 10.0, prefill)!).ToList();
                foreach (var (before, after) in reads.Zip(reads.Skip(1)))
                {
                    after.Interactivity.ShouldBeGreaterThanOrEqualTo(before.Interactivity);
                    after.ThroughputPerGpu.ShouldBeGreaterThanOrEqualTo(before.ThroughputPerGpu);
                }
            }
        }
    }

    [Fact]
    public void The_error_is_measured_where_one_configuration_has_two_acceptances()
    {
        var one = Point(50, 100, 1, 2, 0.2);
        var other = one with { AcceptanceLength = 2.5, Interactivity = 60, ThroughputPerGpu = 120, Run = "another" };

        var error = RereadError.Of([one, other, one with { Concurrency = 8 }]).ShouldNotBeNull();

        // 62.5 for 60, and 48 for 50: 4.17 % and 4 %.
        error.Pairs.ShouldBe(2);
        error.WorstInteractivity.ShouldBe((62.5 / 60) - 1, 1e-9);
        error.Interactivity.ShouldBe((((62.5 / 60) - 1) + 0.04) / 2, 1e-9);
        RereadError.Of([one, one with { Run = "again" }]).ShouldBeNull();
    }

    [Fact]
    public void Of_a_place_that_was_measured_for_years_the_newest_16_points_are_read_at_each_other()
    {
        var nights = Enumerable.Range(0, 500).Select(i => Point(50, 100, 1, i % 2 == 0 ? 2 : 2.5, 0.2) with { Run = $"{i}" });

        // Eight of each length, each read at the eight of the other.
        RereadError.Of(nights)!.Pairs.ShouldBe(2 * 8 * 8);
    }

    private static BenchmarkPoint Point(double interactivity, double throughput, double concurrency, double? acceptance, double? ttft) =>
        Sweep.Point(interactivity, throughput, concurrency) with { AcceptanceLength = acceptance, MedianTtftSeconds = ttft };
}
