using InferenceDash.Core.Quality;
using static InferenceDash.Core.Tests.Quality.SoundRun;

namespace InferenceDash.Core.Tests.Quality;

/// <summary>Each rule with a run that breaks it and one that just does not.</summary>
public sealed class QualityJudgeTests
{
    [Fact]
    public void A_sound_run_breaks_no_rule() => Flags(Point).ShouldBe("");

    [Fact]
    public void Of_a_run_that_nothing_is_known_of_no_rule_is_broken()
    {
        Flags(On(new Sequence(1024, 1024), 16, 0.01, Streams, Gpus), RunFacts.Unknown).ShouldBe("");
    }

    [Theory]
    [InlineData(4.1, 0.85, "ttft-stall")]
    [InlineData(4.0, 0.85, "")]
    [InlineData(4.1, 0.9, "")]
    public void A_p99_TTFT_beyond_20_times_the_median_is_a_stall_where_throughput_was_lost(double p99, double ofStreams, string flags)
    {
        Flags(Slowed(ofStreams) with { P99TtftSeconds = p99 }).ShouldBe(flags);
    }

    [Theory]
    [InlineData(6.5, "ttft-stall")]
    [InlineData(6.3, "")]
    public void As_long_as_the_prefills_of_all_requests_in_flight_take_the_last_one_may_wait(double p99, string flags)
    {
        var point = On(new Sequence(1024, 1024), 64, 0.01, 0.85 * 64 * 2048 / (0.1 + (1023 * 0.01)), Gpus);

        Flags(point with { MedianTtftSeconds = 0.1, P99TtftSeconds = p99 }, RunFacts.Unknown).ShouldBe(flags);
    }

    [Theory]
    [InlineData(1.01, "ttft-stall")]
    [InlineData(0.99, "")]
    public void A_wait_of_less_than_a_second_is_no_stall(double p99, string flags)
    {
        Flags(Slowed(0.85) with { MedianTtftSeconds = 0.04, P99TtftSeconds = p99, MedianE2eLatencySeconds = null }).ShouldBe(flags);
    }

    [Theory]
    [InlineData(0.01301, "tpot-stall")]
    [InlineData(0.013, "")]
    public void A_mean_TPOT_beyond_1_3_times_the_median_is_a_stall(double mean, string flags)
    {
        Flags(Point, Facts with { MeanTpotSeconds = mean }).ShouldBe(flags);
    }

    [Theory]
    [InlineData(0.69, "idle-streams")]
    [InlineData(0.71, "")]
    [InlineData(0.41, "idle-streams")]
    [InlineData(0.39, "token-basis")]
    [InlineData(1.09, "")]
    [InlineData(1.11, "token-basis")]
    public void Throughput_is_judged_by_what_the_requests_in_flight_allow(double ofStreams, string flags)
    {
        Flags(Slowed(ofStreams)).ShouldBe(flags);
    }

    [Fact]
    public void Half_the_GPUs_make_twice_the_throughput_that_the_streams_allow()
    {
        var workers = new Parallelism(null, null, null, null, 2 * Gpus);

        Flags(Point with { Configuration = new Configuration("vLLM", false, false, workers, workers) }).ShouldBe("token-basis");
    }

    [Fact]
    public void Long_prompts_are_no_wrong_number_of_GPUs()
    {
        // 100,000 tokens in and 100 out: nine tenths of a request pass before its first token.
        var sequence = new Sequence(100_000, 100);
        var point = On(sequence, 1, 0.01, 100_100 / (10 + (99 * 0.01)), Gpus);

        Flags(point with { MedianTtftSeconds = 10, P99TtftSeconds = 11 }, RunFacts.Unknown).ShouldBe("");
    }

    [Theory]
    [InlineData(0.41, "")]
    [InlineData(0.39, "token-basis")]
    [InlineData(1.11, "token-basis")]
    public void Without_TTFT_only_what_the_streams_cannot_explain_is_judged(double ofStreams, string flags)
    {
        var point = On(new Sequence(1024, 1024), 16, 0.01, ofStreams * 16 * 2048 / (1024 * 0.01), Gpus);

        Flags(point, RunFacts.Unknown).ShouldBe(flags);
    }

    [Fact]
    public void Idle_streams_of_a_stalled_run_are_not_blamed_on_the_GPUs()
    {
        Flags(Slowed(0.35) with { P99TtftSeconds = 25 }).ShouldBe("ttft-stall idle-streams");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nor_are_those_of_a_run_that_was_not_kept_busy(bool byRate)
    {
        var facts = byRate ? Facts with { RequestRate = 0.5 } : Facts with { RampedUp = true };

        Flags(Slowed(0.2), facts).ShouldBe($"{(byRate ? "rate-driven" : "ramp-up")} idle-streams");
    }

    [Fact]
    public void Throughput_of_disaggregated_serving_is_not_judged_because_sources_count_its_GPUs_differently()
    {
        var disaggregated = Point.Configuration with { Disaggregated = true };

        Flags(Slowed(0.2) with { Configuration = disaggregated }).ShouldBe("");
    }

    [Theory]
    [InlineData(15, null, null, "concurrency-not-reached", 15 / 16.0)]
    [InlineData(16, null, null, "", 0)]
    [InlineData(160, 15.0, null, "concurrency-not-reached", 15 / 16.0)]
    [InlineData(160, 16.0, null, "", 0)]
    [InlineData(160, 24.0, null, "", 0)]
    [InlineData(160, null, 12.7, "concurrency-not-reached", 12.7 / 16)]
    [InlineData(160, null, 12.9, "", 0)]
    public void A_ceiling_is_no_concurrency_where_fewer_requests_were_in_flight(double completed, double? peak, double? mean, string flag, double value)
    {
        var flags = QualityJudge.Of(Point, Facts with { Completed = completed, PeakConcurrency = peak, MeanConcurrency = mean });

        flags.Select(f => (f.Rule.Key, f.Value)).ShouldBe(flag.Length == 0 ? [] : [(flag, value)]);
    }

    [Fact]
    public void Requests_that_failed_were_in_flight()
    {
        Flags(Point, Facts with { Completed = 15, Failed = 1 }).ShouldBe("failed-requests");
    }

    [Theory]
    [InlineData(0.1, "concurrency-not-reached")]
    [InlineData(1.2, "concurrency-not-reached token-basis")]
    public void Where_the_concurrency_was_not_reached_idle_streams_are_no_news(double ofStreams, string flags)
    {
        Flags(Slowed(ofStreams), Facts with { Completed = 8 }).ShouldBe(flags);
    }

    [Fact]
    public void A_request_rate_or_the_times_of_a_trace_drive_a_run()
    {
        QualityJudge.Of(Point, Facts with { RequestRate = 4 }).ToString().ShouldBe("rate-driven=4");
        QualityJudge.Of(Point, Facts with { FollowedTrace = true }).ToString().ShouldBe("rate-driven");
        Flags(Point, Facts with { FollowedTrace = false }).ShouldBe("");
    }

    [Theory]
    [InlineData(true, "ramp-up")]
    [InlineData(false, "")]
    public void A_load_that_rose_mixes_concurrencies(bool rose, string flags) => Flags(Point, Facts with { RampedUp = rose }).ShouldBe(flags);

    [Theory]
    [InlineData(98, 2, 0, "failed-requests")]
    [InlineData(99, 1, 0, "")]
    [InlineData(94, 0, 6, "cancelled-requests")]
    [InlineData(95, 0, 5, "")]
    public void Requests_that_are_not_in_the_figures_count_from_a_share_on(double completed, double failed, double cutOff, string flags)
    {
        Flags(Point, Facts with { Completed = completed, Failed = failed, CutOff = cutOff }).ShouldBe(flags);
    }

    [Fact]
    public void A_run_that_was_stopped_is_said_whatever_it_had_done() => Flags(Point, Facts with { WasCancelled = true }).ShouldBe("cancelled-requests");

    [Theory]
    [InlineData(3.0, 0.00215, null, "bundled-tokens")]
    [InlineData(null, 0.00215, 3.43, "bundled-tokens")]
    [InlineData(0.6, 0.00215, null, "")]
    [InlineData(0.5, 0.00215, 0.93, "")]
    [InlineData(null, 0.00215, null, "")]
    public void Tokens_came_in_bundles_where_little_of_a_request_passes_between_them_and_prompts_do_not_explain_the_rest(
        double? ttft, double tpot, double? latency, string flags)
    {
        // 512/200 at 8 requests in flight, the answer held back and delivered in a few chunks.
        var seconds = latency ?? ((ttft ?? 0) + (199 * tpot));
        var point = On(new Sequence(512, 200), 8, tpot, 8 * 712 / seconds, 1);

        Flags(point with { MedianTtftSeconds = ttft, MedianE2eLatencySeconds = latency }, RunFacts.Unknown).ShouldBe(flags);
    }

    [Fact]
    public void Requests_that_queue_for_their_prefill_are_no_bundles()
    {
        // 4,096 requests of 8k/1k that wait 80 s and are answered within 14 s.
        var point = On(new Sequence(8192, 1024), 4096, 0.0136, 4096 * 9216 / 94.0, 72);

        Flags(point with { MedianTtftSeconds = 80, MedianE2eLatencySeconds = 94 }, RunFacts.Unknown).ShouldBe("");
    }

    [Fact]
    public void Prompts_that_share_a_prefix_are_said_with_and_without_speculative_decoding()
    {
        var facts = Facts with { Prompts = PromptKind.SharedPrefix };

        Flags(Point, facts).ShouldBe("prefix-cached");
        Flags(Point with { Series = Point.Series with { Method = SpecMethod.Off } }, facts).ShouldBe("prefix-cached");
        Flags(Point, Facts with { Prompts = PromptKind.Real }).ShouldBe("");
    }

    [Fact]
    public void Random_text_matters_where_drafts_of_it_are_verified()
    {
        var facts = Facts with { Prompts = PromptKind.Random };

        Flags(Point, facts).ShouldBe("random-text");
        Flags(Point with { Series = Point.Series with { Method = SpecMethod.Off } }, facts).ShouldBe("");
        Flags(Point with { AcceptanceLength = 2, AcceptanceOrigin = "synthetic" }, facts).ShouldBe("");
        Flags(Point with { AcceptanceLength = 2, AcceptanceOrigin = "measured" }, facts).ShouldBe("random-text");
    }

    [Theory]
    [InlineData(1.0, null, "nothing-accepted")]
    [InlineData(1.001, null, "")]
    [InlineData(null, 0.0, "nothing-accepted")]
    [InlineData(null, 0.001, "")]
    [InlineData(null, null, "")]
    public void An_acceptance_length_of_1_is_speculative_decoding_in_name_only(double? length, double? rate, string flags)
    {
        var point = Point with { AcceptanceLength = length, AcceptanceRate = rate };

        Flags(point).ShouldBe(flags);
        Flags(point with { Series = Point.Series with { Method = SpecMethod.Off } }).ShouldBe("");
    }

    private static BenchmarkPoint Slowed(double ofStreams) => Point with { ThroughputPerGpu = ofStreams * Streams / Gpus };
}
