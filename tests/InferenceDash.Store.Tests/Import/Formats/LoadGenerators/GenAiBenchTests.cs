namespace InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

public sealed class GenAiBenchTests
{
    private const string Run = ToolFixture.GenAiBench;
    private const string Metadata = ToolFixture.GenAiBenchMetadata;

    private static readonly ImportOptions Open = new() { Precision = "fp8", SpecMethod = "mtp", Date = new DateOnly(2026, 6, 12) };

    [Fact]
    public async Task A_run_is_a_point_on_the_sequence_that_was_asked_for()
    {
        var point = await Reading.PointAsync(Run);

        point.Series.Sequence.ShouldBe(new Sequence(1024, 1024));
        (point.Concurrency, point.Interactivity).ShouldBe((8, 160));
        (point.ThroughputPerGpu, point.OutputThroughputPerGpu, point.InputThroughputPerGpu).ShouldBe((320, 160, 160));
        (point.MedianTtftSeconds, point.P99TtftSeconds, point.MedianE2eLatencySeconds).ShouldBe((0.125, 0.5, 6.5));
        (point.MedianTpotSeconds, point.P90TpotSeconds, point.P99TpotSeconds).ShouldBe((0.00625, 0.008, 0.01));
        (point.MeanInputTokens, point.MeanOutputTokens).ShouldBe((1020.5, 1023.5));
        point.Quality.ShouldBe(QualityFlags.None);
    }

    [Fact]
    public async Task What_served_comes_from_the_metadata_beside_the_runs()
    {
        var points = await Reading.PointsAsync(Open, Run, Fixture.With(Run, ("aggregated_metrics.num_concurrency", "4")), Metadata);

        points.Select(point => point.Concurrency).Order().ShouldBe([4, 8]);
        (points[0].Series.Model, points[0].Series.Gpu, points[0].Configuration.TotalGpus).ShouldBe(("qwen-3-5", "h100", 8));
        (points[0].Configuration.Engine, points[0].EngineVersion).ShouldBe(("SGLang", "v0.5.6"));
    }

    [Fact]
    public async Task An_option_that_contradicts_the_metadata_is_refused()
    {
        var rejected = await Reading.RejectedAsync(Open with { Gpus = 4, Gpu = "b200" }, Run, Metadata);

        rejected.Select(row => (row.Field, row.Reason)).ShouldBe(
            [
                ("server_gpu_count", "GPUs serve in one server, and --gpus says 4; leave the option out, or give all GPUs that served"),
                ("server_gpu_type", "is h100, and --gpu says b200"),
            ]);
    }

    [Fact]
    public async Task Metadata_without_its_runs_holds_nothing()
    {
        (await Reading.RejectedAsync(Open, Metadata)).ShouldHaveSingleItem().Reason
            .ShouldEndWith("it holds the settings of runs and no run; import it together with the files of the runs");
    }

    [Fact]
    public async Task Metadata_of_two_experiments_in_one_folder_belongs_to_neither()
    {
        var other = Fixture.With(Metadata, ("server_gpu_type", "\"B200\""));

        (await Reading.WarningsAsync(Reading.Given, Run, Metadata, other)).ShouldHaveSingleItem().Reason
            .ShouldBe("has two experiment_metadata.json of genai-bench beside it; neither is used");
    }

    [Fact]
    public async Task Milliseconds_are_told_by_the_unit_that_the_file_states()
    {
        var file = Fixture.With(
            Run,
            ("_time_unit", "\"ms\""), ("aggregated_metrics.stats.tpot", """{"max": 20.0, "mean": 6.5, "p50": 6.25, "p99": 10.0}"""),
            ("aggregated_metrics.stats.ttft", """{"p50": 125.0, "p99": 500.0}"""),
            ("aggregated_metrics.stats.e2e_latency", """{"mean": 6200.0, "p50": 6500.0}"""));

        var point = await Reading.PointAsync(file);

        (point.Interactivity, point.MedianTtftSeconds, point.MedianE2eLatencySeconds).ShouldBe((160, 0.125, 6.5));
        point.Quality.ShouldBe(QualityFlags.None);
    }

    // Figures of a public run (basetenlabs/genai-bench): one H100, 2,000 ± 200 tokens in and 200 ± 20 out.
    [Fact]
    public async Task Means_and_deviations_that_were_asked_for_make_the_sequence()
    {
        var file = Fixture.With(
            Run,
            ("_time_unit", null), ("aggregated_metrics.scenario", "\"N(2000,200)/(200,20)\""), ("aggregated_metrics.num_completed_requests", "66"),
            ("aggregated_metrics.mean_total_tokens_throughput_tokens_per_s", "6162.907277468737"),
            ("aggregated_metrics.mean_output_throughput_tokens_per_s", "567.6749306648466"), ("aggregated_metrics.requests_per_second", "2.8572062399054277"),
            ("aggregated_metrics.stats.ttft", """{"p50": 0.20105974422767758, "p99": 0.6417898912448435}"""),
            ("aggregated_metrics.stats.tpot", """
                {"max": 0.012683004726617854, "mean": 0.011863486157966202, "p50": 0.011925150628388555, "p99": 0.012619809376813902}
                """),
            ("aggregated_metrics.stats.e2e_latency", """{"mean": 2.6006563570576184, "p50": 2.632772157434374}"""),
            ("aggregated_metrics.stats.num_input_tokens.mean", "1958.2878787878788"), ("aggregated_metrics.stats.num_output_tokens.mean", "198.6818181818182"));

        var point = await Reading.PointAsync(file, Reading.Given with { Gpus = 1 });

        point.Series.Sequence.ShouldBe(new Sequence(2000, 200));
        (point.ThroughputPerGpu, point.Interactivity).ShouldBe((6162.907277468737, 1 / 0.011925150628388555));
        point.Quality.ShouldBe(QualityFlags.None);
    }

    [Theory]
    [InlineData("U(100,2000)/(50,500)")]
    [InlineData("D(0,0)")]
    [InlineData("dataset")]
    public async Task A_scenario_that_asks_for_no_lengths_leaves_those_that_were_measured(string scenario)
    {
        var file = Fixture.With(Run, ("aggregated_metrics.scenario", $"\"{scenario}\""));

        (await Reading.PointAsync(file)).Series.Sequence.ShouldBe(new Sequence(1020, 1024));
    }

    [Fact]
    public async Task A_run_driven_by_its_rate_held_no_concurrency()
    {
        var file = Fixture.With(
            Run,
            ("aggregated_metrics.iteration_type", "\"request_rate\""), ("aggregated_metrics.num_concurrency", "1"),
            ("aggregated_metrics.request_rate", "1.25"));

        (await Reading.RejectedAsync(Reading.Given, file)).ShouldHaveSingleItem().Reason
            .ShouldStartWith("drove the run, which held no concurrency; measure with --iteration-type num_concurrency");
        (await Reading.PointAsync(file, Reading.Given with { Concurrency = 8 })).Quality.Select(flag => flag.Rule).ShouldBe([QualityRules.RateDriven]);
    }

    [Fact]
    public async Task A_run_in_which_nothing_was_completed_is_refused_in_one_sentence()
    {
        var file = Fixture.With(
            Run,
            ("aggregated_metrics.num_completed_requests", "0"), ("aggregated_metrics.num_error_requests", "80"), ("aggregated_metrics.stats.tpot.p50", "null"));

        (await Reading.RejectedAsync(Reading.Given, file)).ShouldHaveSingleItem().Reason.ShouldBe("says that no request completed (80 failed)");
    }

    [Fact]
    public async Task A_task_without_output_tokens_has_no_interactivity()
    {
        var file = Fixture.With(Run, ("aggregated_metrics.stats.tpot", """{"max": 0, "mean": 0, "p50": 0}"""));

        (await Reading.RejectedAsync(Reading.Given, file)).ShouldHaveSingleItem().Reason.ShouldStartWith("shows that responses were not streamed");
    }
}
