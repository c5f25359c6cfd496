namespace InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

public sealed class GenAiPerfTests
{
    [Fact]
    public async Task A_summary_is_a_point()
    {
        var point = await Reading.PointAsync(Fixture.GenAiPerf, Reading.Given with { Model = null });

        point.Series.Model.ShouldBe("qwen-3-5");
        point.Series.Sequence.ShouldBe(new Sequence(1024, 1024));
        (point.Concurrency, point.Interactivity).ShouldBe((8, 160));
        (point.ThroughputPerGpu, point.OutputThroughputPerGpu).ShouldBe((320, 160));
        (point.MedianTtftSeconds, point.P99TtftSeconds, point.MedianE2eLatencySeconds).ShouldBe((0.125, 0.5, 6.5));
        point.Quality.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"model": ["Qwen/Qwen3.5"], "service_kind": "openai", "concurrency": 8, "streaming": true}""")]
    [InlineData("""{"model": "Qwen/Qwen3.5", "perf_analyzer": {"stimulus": {"concurrency": 8}}}""")]
    public async Task Options_may_be_flat_as_in_the_first_versions(string options)
    {
        var point = await Reading.PointAsync(Fixture.With(Fixture.GenAiPerf, ("input_config", options)), Reading.Given with { Model = null });

        (point.Series.Model, point.Concurrency).ShouldBe(("qwen-3-5", 8));
    }

    [Theory]
    [InlineData("""{"perf_analyzer": {"stimulus": {"request_rate": 2.0}}}""")]
    [InlineData("""{"concurrency": null, "request_rate": 2.0}""")]
    public async Task A_run_driven_by_a_rate_needs_its_concurrency_said_and_is_told(string options)
    {
        var file = Fixture.With(Fixture.GenAiPerf, ("input_config", options));

        (await Reading.RejectedAsync(Reading.Given, file)).ShouldHaveSingleItem().Field.ShouldBe("input_config.perf_analyzer.stimulus.concurrency");
        (await Reading.PointAsync(file, Reading.Given with { Concurrency = 8 })).Quality.ToString().ShouldBe("rate-driven=2");
    }

    [Fact]
    public async Task The_GPUs_that_were_busy_in_its_telemetry_are_those_that_served()
    {
        var file = Fixture.With(
            Fixture.GenAiPerf,
            ("telemetry_stats", """{"gpu_utilization": {"unit": "%", "gpu0": {"max": 90}, "gpu1": {"max": 88}, "gpu2": {"max": 0}}}"""));

        (await Reading.PointAsync(file, Reading.Given with { Gpus = null })).Configuration.TotalGpus.ShouldBe(2);
    }

    [Theory]
    [InlineData("request_throughput.unit", "\"per min\"", "is not requests/sec")]
    [InlineData("output_sequence_length", null, "is required and missing")]
    public async Task What_cannot_be_read_is_refused(string path, string? value, string reason) =>
        (await Reading.RejectedAsync(Reading.Given, Fixture.With(Fixture.GenAiPerf, (path, value))))[0].Reason.ShouldBe(reason);
}
