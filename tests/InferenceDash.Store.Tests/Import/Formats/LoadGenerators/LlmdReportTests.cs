namespace InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

public sealed class LlmdReportTests
{
    private const string Report = ToolFixture.LlmdReport;
    private const string Aggregate = "results.request_performance.aggregate.";
    private const string Load = "scenario.load.standardized.";

    private static readonly ImportOptions Open = new() { Precision = "fp8", SpecMethod = "mtp", Engine = "vLLM" };

    [Fact]
    public async Task A_report_says_what_served_and_what_was_measured()
    {
        var point = await Reading.PointAsync(Report, Open);

        (point.Series.Model, point.Series.Gpu, point.Series.Sequence).ShouldBe(("qwen-3-5", "h100", new Sequence(1024, 1024)));
        (point.Configuration.TotalGpus, point.Configuration.Disaggregated, point.Date).ShouldBe((8, false, new DateOnly(2026, 6, 11)));
        (point.Concurrency, point.Interactivity).ShouldBe((8, 160));
        (point.ThroughputPerGpu, point.OutputThroughputPerGpu, point.InputThroughputPerGpu).ShouldBe((320, 160, 160));
        (point.MedianTtftSeconds, point.P99TtftSeconds, point.MedianE2eLatencySeconds).ShouldBe((0.125, 0.5, 6.5));
        (point.MedianTpotSeconds, point.P90TpotSeconds, point.P99TpotSeconds).ShouldBe((0.00625, 0.008, 0.01));
        point.Quality.ShouldBe(QualityFlags.None);
    }

    [Theory]
    [InlineData("ms/token", 6.25, 160.0)]
    [InlineData("s/token", 0.00625, 160.0)]
    public async Task Units_are_read_and_not_assumed(string unit, double median, double interactivity)
    {
        var file = Fixture.With(Report, (Aggregate + "latency.time_per_output_token", $$"""{"units": "{{unit}}", "p50": {{median:R}}}"""));

        (await Reading.PointAsync(file, Open)).Interactivity.ShouldBe(interactivity);
    }

    [Fact]
    public async Task Version_0_1_has_the_load_in_the_arguments_of_its_generator()
    {
        const string yaml = """
            metrics:
              latency:
                request_latency: {mean: 6.2, p50: 6.5, units: s}
                time_per_output_token: {mean: 0.0065, p50: 0.00625, p99: 0.01, units: s/token}
                time_to_first_token: {mean: 0.15, p50: 0.125, p99: 0.5, units: s}
              requests:
                failures: 0
                input_length: {mean: 1024.0, units: count}
                output_length: {mean: 1024.0, units: count}
                total: 80
              throughput:
                output_tokens_per_sec: 1280.0
                requests_per_sec: 1.25
                total_tokens_per_sec: 2560.0
              time:
                duration: 64.0
                start: 1781170200.5
            scenario:
              host:
                accelerator:
                - {count: 4, model: H100, parallelism: {dp: 1, tp: 4}}
                - {count: 4, model: H100, parallelism: {dp: 1, tp: 4}}
                type: [replica, replica]
              load:
                args:
                  data: {type: shared_prefix}
                  load:
                    stages:
                    - {concurrency_level: 4, duration: 50, rate: 3.0}
                    - {concurrency_level: 8, duration: 20, rate: null}
                metadata: {stage: 1}
                name: inference-perf
              model: {name: Qwen/Qwen3.5}
            version: '0.1'
            """;

        var point = await Reading.PointAsync(yaml, Open);

        (point.Series.Model, point.Series.Gpu, point.Configuration.TotalGpus, point.Date).ShouldBe(("qwen-3-5", "h100", 8, new DateOnly(2026, 6, 11)));
        (point.Concurrency, point.Interactivity, point.ThroughputPerGpu).ShouldBe((8, 160, 320));
        point.Quality.Select(flag => flag.Rule).ShouldBe([QualityRules.PrefixCached]);
    }

    [Fact]
    public async Task Prefill_and_decode_of_their_own_are_disaggregated()
    {
        const string engine = """
            {"standardized": {"kind": "inference_engine", "role": "ROLE", "replicas": 1, "model": {"name": "Qwen/Qwen3.5"},
             "accelerator": {"model": "H100", "count": COUNT}}}
            """;
        var stack = $"[{engine.Replace("ROLE", "prefill").Replace("COUNT", "2")}, {engine.Replace("ROLE", "decode").Replace("COUNT", "8")}]";

        var point = await Reading.PointAsync(Fixture.With(Report, ("scenario.stack", stack)), Open);

        (point.Configuration.Disaggregated, point.Configuration.Prefill.Gpus, point.Configuration.Decode.Gpus).ShouldBe((true, 2, 8));
        (point.ThroughputPerGpu, point.OutputThroughputPerGpu, point.InputThroughputPerGpu).ShouldBe((256, 160, 640));
    }

    [Fact]
    public async Task GPUs_of_several_replicas_are_asked_for()
    {
        var file = Fixture.With(Report, ("scenario.stack.0.standardized.replicas", "2"));

        (await Reading.RejectedAsync(Open, file)).ShouldHaveSingleItem().ShouldBe(("gpus", null, "is not in the file; needs --gpus or a sidecar"));
        (await Reading.PointAsync(file, Open with { Gpus = 16 })).ThroughputPerGpu.ShouldBe(160);
    }

    [Fact]
    public async Task A_run_driven_by_its_rate_held_no_concurrency()
    {
        var file = Fixture.With(Report, (Load + "concurrency", null), (Load + "rate_qps", "10"));

        (await Reading.RejectedAsync(Open, file)).ShouldHaveSingleItem().Reason
            .ShouldBe("is not a number: the run was driven by 10 requests/s and held no concurrency; measure with one, or give --concurrency");
        (await Reading.PointAsync(file, Open with { Concurrency = 8 })).Quality.Select(flag => flag.Rule).ShouldBe([QualityRules.RateDriven]);
    }

    [Fact]
    public async Task Lengths_that_the_throughput_does_not_count_are_told()
    {
        var file = Fixture.With(Report, (Aggregate + "requests.input_length.mean", "7198"));

        (await Reading.WarningsAsync(Open, file)).ShouldHaveSingleItem().Reason
            .ShouldBe("is not what the throughput counts, 1024 tokens by request; the sequence follows the throughput");
    }

    [Fact]
    public async Task Without_a_median_the_mean_takes_its_place_with_a_warning()
    {
        var file = Fixture.With(Report, (Aggregate + "latency.time_per_output_token", """{"units": "s/token", "mean": 0.008}"""));

        (await Reading.PointAsync(file, Open)).Interactivity.ShouldBe(125);
        (await Reading.WarningsAsync(Open, file)).ShouldHaveSingleItem().Reason.ShouldBe("is missing, and the mean takes its place");
    }

    [Fact]
    public async Task A_report_of_a_run_in_which_nothing_was_completed_is_refused_in_one_sentence()
    {
        (await Reading.RejectedAsync(Open, Fixture.With(Report, (Aggregate + "requests.failures", "80"), (Aggregate + "latency", "{}"))))
            .ShouldHaveSingleItem().Reason.ShouldBe("says that no request completed (80 failed)");
    }

    [Fact]
    public async Task A_report_that_was_not_streamed_is_refused_with_the_reason()
    {
        var file = Fixture.With(
            Report,
            (Aggregate + "latency", """
                {"request_latency": {"units": "s", "mean": 4.3}, "normalized_time_per_output_token": {"units": "s/token", "mean": 0.01}}
                """));

        (await Reading.RejectedAsync(Open, file)).ShouldHaveSingleItem().Reason.ShouldStartWith("shows that responses were not streamed");
    }

    [Fact]
    public async Task A_report_of_sessions_measures_no_requests()
    {
        (await Reading.RejectedAsync(Open, Fixture.With(Report, ("results", """{"session_performance": {"sessions": {"total": 3}}}"""))))
            .ShouldHaveSingleItem().Reason.ShouldBe("is missing: the report measures no requests, so there is nothing to compare");
    }

    [Theory]
    [InlineData("latency.time_per_output_token.units", "\"us/token\"", "is not a known unit of time: s, ms, s/token or ms/token")]
    [InlineData("throughput.total_token_rate.units", "\"queries/s\"", "is not tokens/s")]
    public async Task Units_that_nobody_knows_are_refused(string path, string unit, string reason)
    {
        (await Reading.RejectedAsync(Open, Fixture.With(Report, (Aggregate + path, unit))))[0].Reason.ShouldBe(reason);
    }

    [Fact]
    public async Task The_part_that_inference_perf_writes_itself_is_left_out_beside_its_stages()
    {
        var part = Fixture.With(Report, ("scenario", null));

        (await Reading.PointsAsync(Reading.Given, ToolFixture.InferencePerfStage, part)).Count.ShouldBe(1);
    }
}
