namespace InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

/// <summary>The folder that AIPerf leaves behind: each run counts once, whatever stands beside it.</summary>
public sealed class AiPerfFolderTests
{
    private static readonly ImportOptions Given = Reading.Given with { Date = new DateOnly(2026, 6, 12), Concurrency = 8 };

    private const string Csv = """
        Metric,avg,min,max,p1,p5,p10,p25,p50,p75,p90,p95,p99,std
        Input Sequence Length (tokens),1024.00,1024.00,1024.00,,,,,1024.00,,,,,
        Inter Token Latency (ms),6.50,5.00,11.00,,,,,6.40,,8.00,,10.00,1.00
        Output Sequence Length (tokens),1024.00,1024.00,1024.00,,,,,1024.00,,,,,
        Output Token Throughput Per User (tokens/sec/user),158.00,100.00,180.00,,,,,160.00,,,,170.00,
        Request Latency (ms),6600.00,6000.00,7000.00,,,,,6500.00,,,,,
        Time to First Token (ms),150.00,100.00,600.00,,,,,125.00,,300.00,,500.00,

        Metric,Value
        Output Token Throughput (tokens/sec),1280.00
        Request Count,80
        Request Throughput (requests/sec),1.25
        Token-Weighted Acceptance Length (ratio),2.50
        Total Token Throughput (tokens/sec),2560.00


        Endpoint,GPU_Index,GPU_Name,GPU_UUID,Metric,avg,min,max,p1,p5,p10,p25,p50,p75,p90,p95,p99,std
        localhost:9401,0,"NVIDIA H100, 80 GB",GPU-0,GPU Power Usage (W),600.00,,700.00,,,,,,,,,,
        localhost:9401,0,"NVIDIA H100, 80 GB",GPU-0,GPU Utilization (%),90.00,,100.00,,,,,,,,,,
        localhost:9401,1,"NVIDIA H100, 80 GB",GPU-1,GPU Utilization (%),90.00,,99.00,,,,,,,,,,
        localhost:9401,2,"NVIDIA H100, 80 GB",GPU-2,GPU Utilization (%),0.00,,0.00,,,,,,,,,,

        """;

    private const string Sweep = """
        {"aggregation_type": "sweep", "num_profile_runs": 2, "metadata": {"num_combinations": 2},
         "per_combination_metrics": [{"parameters": {"concurrency": 8}, "metrics": {}}], "best_configurations": {}, "pareto_optimal": []}
        """;

    private const string Aggregate = """
        {"schema_version": "1.0", "aiperf_version": "0.10.0", "metadata": {"aggregation_type": "confidence", "num_profile_runs": 2},
         "metrics": {"request_throughput_avg": {"mean": 1.25, "ci_low": 1.2, "unit": "requests/sec"}}}
        """;

    private const string Timeslices = """
        {"timeslices": [{"request_latency": {"unit": "ms", "avg": 6600.0}, "inter_token_latency": {"unit": "ms", "avg": 6.5}}], "input_config": {}}
        """;

    [Fact]
    public async Task The_summary_in_CSV_is_a_point_with_what_the_file_does_not_say_from_options()
    {
        var point = await Reading.PointAsync(Csv, Given with { Gpus = null });

        (point.Concurrency, point.Interactivity, point.Configuration.TotalGpus).ShouldBe((8, 160, 2));
        (point.ThroughputPerGpu, point.OutputThroughputPerGpu).ShouldBe((1280, 640));
        (point.MedianTtftSeconds, point.P99TtftSeconds, point.MedianE2eLatencySeconds).ShouldBe((0.125, 0.5, 6.5));
        (point.MedianTpotSeconds, point.P90TpotSeconds, point.P99TpotSeconds).ShouldBe((6.4 / 1000, 0.008, 0.01));
        (point.AcceptanceLength, point.AcceptanceLengthTool).ShouldBe((2.5, "AIPerf"));
    }

    [Fact]
    public async Task The_summary_in_CSV_needs_the_concurrency_said() =>
        (await Reading.RejectedAsync(Given with { Concurrency = null, Gpus = 2 }, Csv)).ShouldHaveSingleItem().Reason
            .ShouldBe("is missing: without a concurrency that was held, the row is not a point of a sweep; needs --concurrency or a sidecar");

    [Fact]
    public async Task A_folder_of_a_sweep_counts_each_run_once()
    {
        using var temporary = await TemporaryStore.BundledAsync();
        foreach (var concurrency in new[] { 8, 16 })
        {
            var run = Fixture.With(Fixture.AiPerf, ("input_config.loadgen.concurrency", $"{concurrency}"), ("request_latency.avg", $"{concurrency * 800}"));
            Write(temporary, $"sweep/concurrency_{concurrency}/profile_export_aiperf.json", run);
            Write(temporary, $"sweep/concurrency_{concurrency}/profile_export_aiperf.csv", Csv);
            Write(temporary, $"sweep/concurrency_{concurrency}/profile_export_aiperf_timeslices.json", Timeslices);
            Write(temporary, $"sweep/concurrency_{concurrency}/aggregate/profile_export_aiperf_aggregate.json", Aggregate + new string(' ', concurrency));
        }

        Write(temporary, "sweep/sweep_aggregate/profile_export_aiperf_sweep.json", Sweep);
        var result = await temporary.Store.ImportAsync([Path.Combine(temporary.Folder, "sweep")], Reading.Given);

        result.Rejected.ShouldBeEmpty();
        (await temporary.ReadAsync()).Measured.Select(point => point.Concurrency).Order().ShouldBe([8, 16]);
        result.Notes.ShouldContain(note => note.StartsWith("3 aggregates of AIPerf runs were left out", StringComparison.Ordinal));
        // The two files say the same, so they are one.
        result.Notes.ShouldContain(note => note.StartsWith("1 copy of an AIPerf summary in CSV was left out", StringComparison.Ordinal));
        result.Notes.ShouldContain(note => note.StartsWith("1 file of time slices of an AIPerf run was left out", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_of_several_phases_counts_each_measured_phase_once()
    {
        const string phases = """
            [{"name": "warmup", "type": "concurrency", "concurrency": 4}, {"name": "low", "kind": "profiling", "type": "concurrency", "concurrency": 8},
             {"name": "high", "kind": "profiling", "type": "concurrency", "concurrency": 16}]
            """;
        using var temporary = await TemporaryStore.BundledAsync();
        foreach (var (folder, latency) in new[] { ("", "6000"), ("phases/warmup/", "3000"), ("phases/low/", "6400"), ("phases/high/", "12800") })
        {
            var run = Fixture.With(Fixture.AiPerf, ("input_config.phases", phases), ("request_latency.avg", latency));
            Write(temporary, $"run/{folder}profile_export_aiperf.json", run);
        }

        var result = await temporary.Store.ImportAsync([Path.Combine(temporary.Folder, "run")], Reading.Given);

        result.Rejected.ShouldBeEmpty();
        (await temporary.ReadAsync()).Measured.Select(point => point.Concurrency).Order().ShouldBe([8, 16]);
        result.Notes.ShouldContain(note => note.StartsWith("1 summary of all phases of an AIPerf run was left out", StringComparison.Ordinal));
        result.Notes.ShouldContain(note => note.StartsWith("1 warm-up phase of an AIPerf run was left out", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"schema_version": "1.0.0", "combined": {}, "per_run": []}""", "aggregate of AIPerf runs")]
    [InlineData(Sweep, "aggregate of AIPerf runs")]
    [InlineData(Aggregate, "aggregate of AIPerf runs")]
    [InlineData(Timeslices, "file of time slices of an AIPerf run")]
    public async Task What_holds_no_run_is_told_what_it_is(string file, string what) =>
        (await Reading.RejectedAsync(Given, file)).ShouldHaveSingleItem().Reason.ShouldContain(what);

    private static void Write(TemporaryStore temporary, string name, string content)
    {
        var path = Path.Combine(temporary.Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
