namespace InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

public sealed class LlmPerfTests
{
    private static readonly ImportOptions Given = Reading.Given with { Date = null };

    // 6.25 s for 1000 tokens after the first.
    [Fact]
    public async Task A_summary_is_a_point()
    {
        var point = await Reading.PointAsync(ToolFixture.LlmPerf, Given with { Model = null });

        point.Series.Model.ShouldBe("qwen-3-5");
        point.Series.Sequence.ShouldBe(new Sequence(1024, 1024));
        point.Date.ShouldBe(new DateOnly(2026, 6, 11));
        (point.Concurrency, point.Interactivity).ShouldBe((8, 160));
        (point.ThroughputPerGpu, point.OutputThroughputPerGpu, point.InputThroughputPerGpu).ShouldBe((320, 160, 160));
        (point.MedianTtftSeconds, point.P99TtftSeconds, point.MedianE2eLatencySeconds).ShouldBe((0.125, 0.5, 6.5));
        (point.MeanInputTokens, point.MeanOutputTokens).ShouldBe((1001, 1001));
        point.MedianTpotSeconds.ShouldBeNull();
        point.Quality.ShouldBe(QualityFlags.None);
    }

    // A public summary of LLMPerf against vLLM, five requests asked for: what it calls inter-token latency is 11.9 ms, because
    // it shares the first token out among the others. The client kept no more than four in flight.
    [Fact]
    public async Task The_first_token_is_no_part_of_the_time_per_token()
    {
        var file = Fixture.With(
            ToolFixture.LlmPerf,
            ("mean_input_tokens", "256"), ("mean_output_tokens", "100"), ("num_concurrent_requests", "5"),
            ("results_inter_token_latency_s_mean", "0.011929198805297702"), ("results_ttft_s_mean", "0.25382229144015583"),
            ("results_end_to_end_latency_s_mean", "1.1840654935201018"), ("results_number_input_tokens_mean", "259.78"),
            ("results_number_output_tokens_mean", "99.44"), ("results_mean_output_throughput_token_per_s", "335.40081105324157"),
            ("results_num_completed_requests", "50"), ("results_num_completed_requests_per_min", "202.3737797988183"));

        var point = await Reading.PointAsync(file, Given with { Gpus = 1 });

        point.Interactivity.ShouldBe(98.44 / (1.1840654935201018 - 0.25382229144015583), tolerance: 1e-9);
        point.ThroughputPerGpu.ShouldBe(335.40081105324157 * (259.78 + 99.44) / 99.44, tolerance: 1e-9);
        point.Quality.Single(flag => flag.Rule == QualityRules.ConcurrencyNotReached).Value!.Value.ShouldBe(3.994 / 5, tolerance: 0.001);
    }

    [Theory]
    [InlineData("0.0")]
    [InlineData("-1")]
    public async Task A_client_that_does_not_stream_is_refused_with_the_reason(string ttft)
    {
        (await Reading.RejectedAsync(Given, Fixture.With(ToolFixture.LlmPerf, ("results_ttft_s_mean", ttft)))).ShouldHaveSingleItem().Reason
            .ShouldStartWith("shows that responses were not streamed, so there is no interactivity; measure with an API");
    }

    [Fact]
    public async Task A_run_in_which_nothing_was_completed_is_refused_in_one_sentence()
    {
        var file = Fixture.With(
            ToolFixture.LlmPerf,
            ("results_num_completed_requests", "0"), ("results_number_errors", "80"), ("results_ttft_s_mean", "NaN"),
            ("results_end_to_end_latency_s_mean", "NaN"), ("results_number_output_tokens_mean", "NaN"), ("results_mean_output_throughput_token_per_s", "0.0"));

        (await Reading.RejectedAsync(Given, file)).ShouldBe([("results_num_completed_requests", "0", "says that no request completed (80 failed)")]);
    }

    [Theory]
    [InlineData("results_number_output_tokens_mean", "1", "leaves no token after the first, so nothing says how fast a user is served")]
    [InlineData("results_end_to_end_latency_s_mean", "0.25", "leaves no token after the first, so nothing says how fast a user is served")]
    [InlineData("results_end_to_end_latency_s_mean", "NaN", "is not a finite number: the tool that wrote the file had nothing to measure here")]
    [InlineData("results_mean_output_throughput_token_per_s", null, "is required and missing")]
    public async Task What_cannot_be_read_is_refused(string path, string? value, string reason)
    {
        var file = Fixture.With(ToolFixture.LlmPerf, (path, value));

        var rejected = (await Reading.RejectedAsync(Given with { Format = "llmperf" }, file)).ShouldHaveSingleItem();

        (rejected.Field, rejected.Reason).ShouldBe((path, reason));
    }
}
