namespace InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

/// <summary>Summaries of AIPerf from version 0.9 on, whose load is a list of phases.</summary>
public sealed class AiPerfPhaseTests
{
    private static readonly ImportOptions Given = Reading.Given with { Date = null, Gpus = 1, SpecMethod = "none" };

    private const string Warmup = """{"name": "warmup", "type": "concurrency", "exclude_from_results": true, "requests": 16, "concurrency": 32}""";
    private const string Profiling = """{"name": "profiling", "type": "concurrency", "requests": 96, "concurrency": 16}""";

    // The figures of a run of July 2026 with version 0.10.0, schema 1.3.
    private const string Run = $$"""
        {"schema_version": "1.3", "aiperf_version": "0.10.0", "benchmark_id": "108f93f90b09",
         "request_throughput": {"unit": "requests/sec", "avg": 2.156207775934887},
         "request_latency": {"unit": "ms", "avg": 6726.664069072916, "p50": 6478.6263245},
         "request_count": {"unit": "requests", "avg": 96.0},
         "time_to_first_token": {"unit": "ms", "avg": 230.13715230208334, "p50": 177.785533, "p99": 687.6198782499999},
         "inter_token_latency": {"unit": "ms", "avg": 11.847342175364519, "p50": 12.245986588621273, "p90": 12.802306835360358, "p99": 13.272469915788289},
         "output_token_throughput": {"unit": "tokens/sec", "avg": 1172.145991694937},
         "output_token_throughput_per_user": {"unit": "tokens/sec/user", "avg": 85.65691328980826, "p50": 81.65940861335487},
         "output_sequence_length": {"unit": "tokens", "avg": 543.6145833333334}, "input_sequence_length": {"unit": "tokens", "avg": 3761.3125},
         "benchmark_duration": {"unit": "sec", "avg": 44.52261098}, "total_token_throughput": {"unit": "tokens/sec", "avg": 9282.317251916027},
         "telemetry_data": {"summary": {"endpoints_configured": ["http://localhost:9401/metrics"]}, "endpoints": {}, "error_summary": []},
         "input_config": {"models": {"items": [{"name": "Qwen/Qwen3.5"}]}, "endpoint": {"streaming": true},
           "datasets": [{"name": "main", "type": "file"}], "phases": [{{Warmup}}, {{Profiling}}]},
         "was_cancelled": false, "error_summary": [], "start_time": "2026-07-03T05:21:36.274997"}
        """;

    [Fact]
    public async Task The_load_is_that_of_the_profiling_phase_and_the_model_that_of_the_list()
    {
        var point = await Reading.PointAsync(Run, Given with { Model = null });

        point.Series.Model.ShouldBe("qwen-3-5");
        (point.Concurrency, point.Series.Sequence).ShouldBe((16, new Sequence(3761, 544)));
        (point.MeanInputTokens, point.MeanOutputTokens).ShouldBe((3761.3125, 543.6145833333334));
        (point.ThroughputPerGpu, point.Interactivity).ShouldBe((9282.317251916027, 81.65940861335487));
        point.MedianTtftSeconds!.Value.ShouldBe(0.177785533, tolerance: 1e-12);
        point.P99TtftSeconds!.Value.ShouldBe(0.6876198782499999, tolerance: 1e-12);
        point.MedianE2eLatencySeconds!.Value.ShouldBe(6.4786263245, tolerance: 1e-12);
        point.Date.ShouldBe(new DateOnly(2026, 7, 3));
        point.Quality.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""[{"name": "hot", "kind": "warmup", "concurrency": 4}, {"name": "steady", "kind": "profiling", "concurrency": 16}]""")]
    [InlineData("""[{"name": "steady", "concurrency": 16}, {"name": "hot", "concurrency": 4, "exclude_from_results": true}]""")]
    [InlineData("""[{"name": "a", "kind": "profiling", "concurrency": 16}, {"name": "b", "kind": "profiling", "concurrency": 16}]""")]
    [InlineData("""[{"name": "profiling", "type": "user_centric", "users": 16, "rate": 2.0}]""")]
    [InlineData("""{"warmup": {"type": "concurrency", "concurrency": 4}, "profiling": {"type": "concurrency", "concurrency": 16}}""")]
    [InlineData("""[{"type": "warmup", "concurrency": 4, "exclude_from_results": true}, {"type": "profiling", "concurrency": 16}]""")]
    public async Task The_measured_phase_is_known_by_its_kind_else_by_its_name_or_by_what_is_excluded(string phases) =>
        (await Reading.PointAsync(Fixture.With(Run, ("input_config.phases", phases)), Given)).Concurrency.ShouldBe(16);

    [Fact]
    public async Task A_phase_of_a_held_concurrency_that_names_none_has_one_stream()
    {
        var file = Fixture.With(Run, ("input_config.phases", """[{"name": "profiling", "type": "concurrency"}]"""));

        (await Reading.PointAsync(file, Given)).Concurrency.ShouldBe(1);
    }

    [Theory]
    [InlineData("""[{"name": "profiling", "type": "poisson", "rate": 2.5, "concurrency": 16}]""", "rate-driven=2.5")]
    [InlineData("""[{"name": "profiling", "type": "fixed_schedule", "concurrency": 16}]""", "rate-driven")]
    [InlineData("""[{"name": "profiling", "type": "concurrency", "concurrency": 16, "concurrency_ramp": {"duration": 20}}]""", "ramp-up")]
    [InlineData("""[{"name": "profiling", "type": "concurrency", "concurrency": 16, "concurrency_ramp": 20}]""", "ramp-up")]
    [InlineData("""[{"name": "profiling", "type": "concurrency", "concurrency": 16, "concurrency_ramp": 2}]""", "")]
    public async Task What_else_drove_the_run_is_told(string phases, string flags) =>
        (await Reading.PointAsync(Fixture.With(Run, ("input_config.phases", phases)), Given)).Quality.ToString().ShouldBe(flags);

    [Theory]
    [InlineData(
        """[{"name": "low", "kind": "profiling", "concurrency": 4}, {"name": "high", "kind": "profiling", "concurrency": 16}]""",
        "input_config.phases", "has several measured phases with different loads, and one summary of them all; import the files in its folder phases")]
    [InlineData(
        """[{"name": "profiling", "type": "poisson", "rate": 2.5}]""", "input_config.phases.0.concurrency",
        "is missing: without a concurrency that was held, the row is not a point of a sweep; needs --concurrency or a sidecar")]
    public async Task A_load_that_is_not_one_concurrency_is_refused(string phases, string field, string reason)
    {
        var flaw = (await Reading.RejectedAsync(Given, Fixture.With(Run, ("input_config.phases", phases)))).ShouldHaveSingleItem();

        (flaw.Field, flaw.Reason).ShouldBe((field, reason));
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData(2, 2)]
    [InlineData(4, 4)]
    public async Task The_GPUs_that_were_busy_in_the_telemetry_are_those_that_served_unless_all_are_said_to(int? given, int gpus)
    {
        var point = await Reading.PointAsync(WithGpus(90, 80, 0, 0), Given with { Gpus = given });

        point.Configuration.TotalGpus.ShouldBe(gpus);
    }

    [Fact]
    public async Task Metrics_of_GPUs_may_begin_with_their_maker()
    {
        var file = WithGpus(90, 0).Replace("gpu_utilization", "nvidia_gpu_utilization", StringComparison.Ordinal);

        (await Reading.PointAsync(file, Given with { Gpus = null })).Configuration.TotalGpus.ShouldBe(1);
    }

    [Fact]
    public async Task Another_number_of_GPUs_than_was_watched_is_refused_with_both()
    {
        (await Reading.RejectedAsync(Given with { Gpus = 3 }, WithGpus(90, 80))).ShouldHaveSingleItem().ShouldBe(
            ("telemetry_data.endpoints", "2", "GPUs serve in one server, and --gpus says 3; leave the option out, or give all GPUs that served"));
    }

    [Fact]
    public async Task A_multiple_of_the_watched_GPUs_counts_with_a_warning_because_other_hosts_may_not_be_watched()
    {
        (await Reading.PointAsync(WithGpus(90, 80), Given with { Gpus = 8 })).Configuration.TotalGpus.ShouldBe(8);
        (await Reading.WarningsAsync(Given with { Gpus = 8 }, WithGpus(90, 80))).ShouldHaveSingleItem().Reason.ShouldEndWith("which counts: 4 servers?");
        (await Reading.WarningsAsync(Given with { Gpus = 2 }, WithGpus(90, 0))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Acceptance_is_that_of_the_whole_run_with_its_counts_its_positions_and_k()
    {
        var file = Fixture.With(
            Run,
            ("spec_decode_acceptance_length", """{"unit": "ratio", "avg": 2.6, "p50": 2.5}"""),
            ("spec_decode_token_weighted_acceptance_length", """{"unit": "ratio", "avg": 2.5}"""),
            ("spec_decode_overall_draft_acceptance_rate", """{"unit": "%", "avg": 75.0}"""),
            ("total_draft_tokens", """{"unit": "tokens", "avg": 2000}"""),
            ("total_accepted_draft_tokens", """{"unit": "tokens", "avg": 1500}"""),
            ("total_spec_decode_steps", """{"unit": "count", "avg": 1000}"""),
            ("pooled_spec_decode_acceptance_histogram", """{"0": 100, "1": 300, "2": 600}"""));

        var point = await Reading.PointAsync(file, Given with { SpecMethod = "mtp" });

        (point.AcceptanceLength, point.AcceptanceRate, point.AcceptanceLengthTool).ShouldBe((2.5, 0.75, "AIPerf"));
        (point.DraftedTokens, point.AcceptedTokens, point.Configuration.DraftTokens).ShouldBe((2000, 1500, 2));
        point.AcceptanceByPosition!.ToString().ShouldBe("0.9 0.6");
    }

    [Fact]
    public async Task Acceptance_in_a_run_without_speculation_is_refused()
    {
        var file = Fixture.With(Run, ("spec_decode_acceptance_length", """{"unit": "ratio", "avg": 2.6}"""));

        (await Reading.RejectedAsync(Given, file)).ShouldHaveSingleItem().Field.ShouldBe("spec_decode_acceptance_length.avg");
    }

    private static string WithGpus(params int[] utilization)
    {
        var gpus = string.Join(',', utilization.Select((most, i) =>
            $"\"gpu_{i}\": {{\"gpu_index\": {i}, \"gpu_uuid\": \"GPU-{i}\", \"metrics\": {{\"gpu_utilization\": {{\"unit\": \"%\", \"max\": {most}}}}}}}"));
        // The same GPUs, read at two addresses.
        var endpoint = $"{{\"gpus\": {{{gpus}}}}}";
        return Fixture.With(Run, ("telemetry_data.endpoints", $"{{\"localhost:9401\": {endpoint}, \"http://h.9400\": {endpoint}}}"));
    }
}
