namespace InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

public sealed class AiPerfTests
{
    private static readonly ImportOptions Given = Reading.Given with { Date = null };

    [Fact]
    public async Task A_summary_is_a_point()
    {
        var point = await Reading.PointAsync(Fixture.AiPerf, Given with { Model = null });

        point.Series.Model.ShouldBe("qwen-3-5");
        point.Series.Sequence.ShouldBe(new Sequence(1024, 1024));
        point.Date.ShouldBe(new DateOnly(2026, 6, 11));
        (point.Concurrency, point.Interactivity).ShouldBe((8, 160));
        (point.ThroughputPerGpu, point.OutputThroughputPerGpu, point.InputThroughputPerGpu).ShouldBe((320, 160, 160));
        (point.MedianTtftSeconds, point.P99TtftSeconds, point.MedianE2eLatencySeconds).ShouldBe((0.125, 0.5, 6.5));
        (point.MedianTpotSeconds, point.P90TpotSeconds, point.P99TpotSeconds).ShouldBe((6.4 / 1000, 0.008, 0.01));
    }

    [Theory]
    [InlineData("ms", 125.0)]
    [InlineData("s", 0.125)]
    [InlineData("sec", 0.125)]
    [InlineData("us", 125000.0)]
    [InlineData("ns", 125000000.0)]
    public async Task Units_are_read_and_not_assumed(string unit, double value)
    {
        var file = Fixture.With(
            Fixture.AiPerf,
            ("time_to_first_token.unit", $"\"{unit}\""), ("time_to_first_token.p50", value.ToString("R")), ("time_to_first_token.p99", null));

        (await Reading.PointAsync(file, Given)).MedianTtftSeconds.ShouldBe(0.125);
    }

    [Fact]
    public async Task Without_throughput_by_user_the_inter_token_latency_says_the_interactivity()
    {
        var file = Fixture.With(Fixture.AiPerf, ("output_token_throughput_per_user", null), ("inter_token_latency.p50", "8"));

        (await Reading.PointAsync(file, Given)).Interactivity.ShouldBe(125);
    }

    [Fact]
    public async Task Without_a_total_the_tokens_and_the_time_say_the_throughput()
    {
        var file = Fixture.With(
            Fixture.AiPerf,
            ("total_token_throughput", null),
            ("total_isl", """{"unit": "tokens", "avg": 81920}"""),
            ("total_osl", """{"unit": "tokens", "avg": 81920}"""));

        (await Reading.PointAsync(file, Given)).ThroughputPerGpu.ShouldBe(320);
    }

    [Theory]
    [InlineData("time_to_first_token.unit", "\"minutes\"", "is not a known unit of time: s, ms, us or ns")]
    [InlineData("total_token_throughput.unit", "\"tokens/min\"", "is not tokens/sec")]
    [InlineData("output_token_throughput_per_user.unit", "\"tokens/sec\"", "is not tokens/sec/user")]
    [InlineData("total_token_throughput", null, "is required and missing")]
    [InlineData(
        "input_config.loadgen.concurrency", "null",
        "is null: the run was driven by its request rate and held no concurrency; measure with a maximum concurrency")]
    public async Task What_cannot_be_read_is_refused(string path, string? value, string reason)
    {
        (await Reading.RejectedAsync(Given, Fixture.With(Fixture.AiPerf, (path, value))))[0].Reason.ShouldBe(reason);
    }

    [Theory]
    [InlineData("was_cancelled", "true", "cancelled-requests")]
    [InlineData("error_request_count", """{"unit": "requests", "avg": 3}""", "failed-requests=0.03614457831325301")]
    [InlineData("input_config.loadgen.request_rate", "4.0", "rate-driven=4")]
    [InlineData("input_config.loadgen.concurrency_ramp_duration", "30.0", "ramp-up")]
    [InlineData("input_config.input", """{"fixed_schedule": true}""", "rate-driven")]
    [InlineData("input_config.input", """{"prompt": {"prefix_prompt": {"pool_size": 1, "length": 512}}}""", "prefix-cached")]
    [InlineData("input_config.loadgen.concurrency", "16", "concurrency-not-reached=0.515625")]
    public async Task What_went_wrong_is_told(string path, string value, string flags)
    {
        var file = Fixture.With(Fixture.AiPerf, ("request_count", """{"unit": "requests", "avg": 80}"""), (path, value));

        (await Reading.PointAsync(file, Given)).Quality.ToString().ShouldBe(flags);
    }

    [Fact]
    public async Task A_run_that_was_not_streamed_is_refused_for_that()
    {
        var file = Fixture.With(
            Fixture.AiPerf, ("output_token_throughput_per_user", null), ("inter_token_latency", null), ("time_to_first_token", null));

        (await Reading.RejectedAsync(Given, file)).ShouldHaveSingleItem().ShouldBe(
            ("inter_token_latency.p50", null,
            "shows that responses were not streamed, so there is no interactivity; measure with streamed responses"));
    }

    [Fact]
    public async Task A_run_with_nothing_but_errors_is_recognised_and_refused_with_the_most_frequent_one()
    {
        const string file = """
            {"schema_version": "1.3", "aiperf_version": "0.10.0", "error_request_count": {"unit": "requests", "avg": 1200.0},
             "input_config": {"phases": [{"name": "profiling", "type": "concurrency", "concurrency": 8}]}, "was_cancelled": false,
             "error_summary": [{"error_details": {"code": 404, "type": "Not Found", "message": "The model does not exist."}, "count": 1100}]}
            """;

        (await Reading.RejectedAsync(Given, file)).ShouldHaveSingleItem()
            .ShouldBe(("error_summary", null, "says that no request completed (1,200 failed: The model does not exist.)"));
    }
}
