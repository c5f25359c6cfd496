namespace InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

/// <summary>What results of vLLM's benchmark say of how the run went.</summary>
public sealed class VllmRunTests
{
    private static readonly ImportOptions Given = Reading.Given with { Engine = null, Date = null };

    [Theory]
    [InlineData("failed", "3", "failed-requests")]
    [InlineData("failed", "0", "")]
    [InlineData("request_rate", "2.0", "rate-driven")]
    [InlineData("request_rate", "\"2.0\"", "rate-driven")]
    [InlineData("request_rate", "Infinity", "")]
    [InlineData("request_rate", "\"inf\"", "")]
    [InlineData("ramp_up_strategy", "\"linear\"", "ramp-up")]
    [InlineData("ramp_up_strategy", "null", "")]
    [InlineData("mean_tpot_ms", "8.2", "tpot-stall")]
    [InlineData("mean_tpot_ms", "NaN", "")]
    [InlineData("max_concurrent_requests", "7", "concurrency-not-reached")]
    [InlineData("max_concurrent_requests", "12", "")]
    [InlineData("dataset_name", "\"random\"", "random-text")]
    [InlineData("dataset_name", "\"prefix_repetition\"", "prefix-cached")]
    [InlineData("spec_decode_acceptance_length", "1.0", "nothing-accepted")]
    public async Task How_a_run_went_is_judged(string path, string value, string flags)
    {
        (await Reading.FlagsAsync(Given, Fixture.With(Fixture.Vllm, (path, value)))).ShouldBe(flags);
    }

    [Fact]
    public async Task Requests_that_were_sent_and_not_completed_failed_where_nobody_counted_them()
    {
        var old = Fixture.With(Fixture.Vllm, ("failed", null), ("num_prompts", "100"));

        (await Reading.FlagsAsync(Given, old)).ShouldBe("failed-requests");
    }

    [Fact]
    public async Task Fewer_requests_than_the_ceiling_never_reached_it()
    {
        var few = Fixture.With(Fixture.Vllm, ("max_concurrency", "10"), ("num_prompts", "8"), ("completed", "8"), ("total_input_tokens", "8192"),
            ("total_output_tokens", "8192"));

        (await Reading.FlagsAsync(Given, few)).ShouldBe("concurrency-not-reached");
    }

    [Fact]
    public async Task A_ceiling_may_be_given_where_the_file_has_none()
    {
        var file = Fixture.With(Fixture.Vllm, ("max_concurrency", null));

        (await Reading.PointAsync(file, Given with { Concurrency = 8 })).Concurrency.ShouldBe(8);
        (await Reading.FlagsAsync(Given with { Concurrency = 128 }, file)).ShouldBe("concurrency-not-reached");
    }

    [Fact]
    public async Task A_run_of_which_nothing_completed_has_one_flaw()
    {
        var nothing = Fixture.With(
            Fixture.Vllm, ("completed", "0"), ("failed", "160"), ("total_input_tokens", "0"), ("total_output_tokens", "0"), ("output_throughput", "0.0"),
            ("total_token_throughput", "0.0"), ("median_tpot_ms", "0.0"), ("median_ttft_ms", "0.0"), ("p99_ttft_ms", "0.0"), ("p99_tpot_ms", "0.0"));

        (await Reading.RejectedAsync(Given, nothing)).ShouldHaveSingleItem()
            .ShouldBe(("completed", "0", "says that no request completed (160 failed)"));
    }

    [Fact]
    public async Task A_TTFT_of_0_is_unknown_and_refuses_nothing()
    {
        var point = await Reading.PointAsync(Fixture.With(Fixture.Vllm, ("median_ttft_ms", "0.0"), ("p99_ttft_ms", "0.0")), Given);

        (point.MedianTtftSeconds, point.P99TtftSeconds, point.Interactivity).ShouldBe((null, null, 160));
    }

    [Theory]
    [InlineData("median_itl_ms", "p99_itl_ms")]
    [InlineData("median_tpot_ms", "p99_tpot_ms")]
    public async Task Without_a_stream_there_is_nothing_between_tokens_and_no_interactivity(string median, string p99)
    {
        var file = Fixture.With(Fixture.Vllm, (median, "0.0"), (p99, "0.0"), ("median_ttft_ms", "0.0"));

        var (field, _, reason) = (await Reading.RejectedAsync(Given, file)).ShouldHaveSingleItem();

        field.ShouldBe(median);
        reason.ShouldBe("shows that responses were not streamed, so there is no interactivity; stream them token by token and measure again");
    }

    [Fact]
    public async Task Requests_of_one_output_token_are_not_said_to_lack_a_stream()
    {
        var prefill = Fixture.With(Fixture.Vllm, ("median_tpot_ms", "0.0"), ("total_output_tokens", "80"));

        (await Reading.RejectedAsync(Given, prefill)).ShouldHaveSingleItem().Reason.ShouldStartWith("is of requests of one output token");
    }
}
