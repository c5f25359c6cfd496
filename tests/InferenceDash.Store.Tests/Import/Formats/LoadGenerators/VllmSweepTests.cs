namespace InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

public sealed class VllmSweepTests
{
    private static readonly ImportOptions Given = Reading.Given with { Engine = null, Date = null };

    private static readonly string Off = Fixture.With(Fixture.Vllm, ("spec_decode_acceptance_length", null), ("spec_decode_acceptance_rate", null));

    [Fact]
    public async Task Every_run_of_a_folder_counts_once_and_what_is_no_run_is_counted_in_the_notes()
    {
        using var temporary = await TemporaryStore.BundledAsync();
        string[] runs = [Run(0, 64.0), Run(1, 64.25), Run(2, 64.5)];
        string[] folders = ["BENCH--max_concurrency=8", "BENCH--max_concurrency=16"];
        foreach (var folder in folders)
        {
            Directory.CreateDirectory(Path.Combine(temporary.Folder, "exp", folder));
            var concurrency = folder[(folder.IndexOf('=', StringComparison.Ordinal) + 1)..];
            string[] own = [.. runs.Select(run => Fixture.With(run, ("max_concurrency", concurrency)))];
            for (var i = 0; i < own.Length; i++)
                temporary.Write($"exp/{folder}/run={i}.json", own[i]);
            temporary.Write($"exp/{folder}/summary.json", $"[{string.Join(',', own)}]");
            temporary.Write($"exp/{folder}/warmup.json", Fixture.With(own[0], ("run_number", "-1"), ("num_prompts", "2")));
            temporary.Write(
                $"exp/{folder}/run=3.failure.json",
                $$$"""{"run_number": 3, "error_type": "X", "serve_overrides": {}, "bench_overrides": {"max_concurrency": {{{concurrency}}}}}""");
        }

        var result = await temporary.Store.ImportAsync([Path.Combine(temporary.Folder, "exp")], Given);

        result.Rejected.ShouldBeEmpty();
        result.Stored.BenchmarkPoints.ShouldBe(6);
        result.Notes.Order().ShouldBe(
        [
            "2 reports of runs of vllm bench sweep that failed were left out: a failed run has no measurement",
            "2 warm-up runs of a vLLM sweep were left out: the server was not warm yet",
            "6 runs of a vLLM sweep that its summary repeats were left out: each run counts once",
        ]);
    }

    [Fact]
    public async Task A_summary_alone_is_a_sweep()
    {
        (await Reading.PointsAsync(Given, $"[{Run(0, 64.0)},{Run(1, 64.25)}]")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_holds_no_measurement_is_refused_alone_with_what_it_is()
    {
        const string records = """
            [{"benchmark": {"name": "vLLM benchmark", "extra_info": {"output_throughput": 1280.0}}, "model": {"name": "m"},
              "metric": {"name": "median_tpot_ms", "benchmark_values": [6.25], "extra_info": {"completed": 80}}}]
            """;

        (await Reading.RejectedAsync(Given, records)).ShouldHaveSingleItem().Reason.ShouldBe(
            "holds no rows; 1 copy of a result in PyTorch’s benchmark format was left out: import the results themselves, whose names lack .pytorch");
        (await Reading.PointsAsync(Given, Fixture.Vllm, records)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("speculative_config.num_speculative_tokens", "3")]
    [InlineData("speculative-config.num-speculative-tokens", "3")]
    [InlineData("num_speculative_tokens", "\"3\"")]
    [InlineData("speculative_config", "\"{\\\"method\\\": \\\"mtp\\\", \\\"num_speculative_tokens\\\": 3}\"")]
    [InlineData("speculative_config", "{\"num_speculative_tokens\": 3}")]
    public async Task A_swept_draft_length_is_that_of_the_point(string name, string value)
    {
        var file = Named(Off, name, value);

        (await Reading.PointAsync(file, Given)).Configuration.DraftTokens.ShouldBe(3);
        (await Reading.RejectedAsync(Given with { SpecMethod = "none" }, file)).ShouldHaveSingleItem()
            .Reason.ShouldBe("is above 0, though speculative decoding is off");
    }

    [Fact]
    public async Task A_swept_draft_length_of_0_is_no_run_of_a_method()
    {
        (await Reading.RejectedAsync(Given, Named(Off, "num_speculative_tokens", "0"))).ShouldHaveSingleItem()
            .Reason.ShouldBe("is 0, though speculative decoding is on");
        (await Reading.PointAsync(Named(Off, "num_speculative_tokens", "0"), Given with { SpecMethod = "none" })).Configuration.DraftTokens.ShouldBeNull();
    }

    [Fact]
    public async Task A_server_that_was_told_an_acceptance_length_imitates_it()
    {
        var file = Named(Fixture.Vllm, "speculative_config.rejection_sample_method", "\"synthetic\"");

        (await Reading.PointAsync(file, Given)).AcceptanceIsSynthetic.ShouldBe(true);
        (await Reading.RejectedAsync(Given with { Acceptance = "measured" }, file)).ShouldHaveSingleItem().Field.ShouldBe("acceptance");
    }

    [Fact]
    public async Task Swept_parallelism_says_the_GPUs_that_no_option_does()
    {
        var file = Fixture.With(Fixture.Vllm, ("tensor_parallel_size", "4"), ("data-parallel-size", "2"));

        var workers = new Parallelism(4, null, null, null, 8);
        var point = await Reading.PointAsync(file, Given with { Gpus = null });
        point.Configuration.Decode.ShouldBe(workers);
        point.ThroughputPerGpu.ShouldBe(320);
        (await Reading.RejectedAsync(Given with { Gpus = 4 }, file)).ShouldHaveSingleItem()
            .ShouldBe(("tensor_parallel_size", "8", "GPUs serve in one server, and --gpus says 4; leave the option out, or give all GPUs that served"));
    }

    [Fact]
    public async Task Several_servers_behind_one_address_are_a_multiple_of_one()
    {
        var file = Fixture.With(Fixture.Vllm, ("tensor_parallel_size", "4"));

        (await Reading.PointAsync(file, Given)).Configuration.TotalGpus.ShouldBe(8);
        (await Reading.WarningsAsync(Given, file)).ShouldHaveSingleItem()
            .ShouldBe(("tensor_parallel_size", "makes 4 GPUs in one server, and --gpus says 8, which counts: 2 servers?"));
    }

    private static string Run(int number, double duration) =>
        Fixture.With(Fixture.Vllm, ("run_number", $"{number}"), ("duration", duration.ToString("R", System.Globalization.CultureInfo.InvariantCulture)));

    // The name as it stands, dots and all.
    private static string Named(string json, string name, string value) => $"{json.TrimEnd()[..^1]}, \"{name}\": {value}}}";
}
