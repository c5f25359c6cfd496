namespace InferenceDash.Store.Tests.Import.Formats.InferenceX;

public sealed class InferenceXApiTests
{
    private static readonly ImportOptions Nothing = new();

    [Fact]
    public async Task A_row_is_taken_as_it_stands_in_seconds_and_per_GPU()
    {
        var point = await Reading.PointAsync($"[{Fixture.ApiRow}]", Nothing);

        var workers = new Parallelism(8, 8, true, 0, 8);
        (point with { SourceFile = null, ImportOrder = 0 }).ShouldBe(new BenchmarkPoint(
            new SeriesKey("deepseek-r1", "b200", new Precision("fp8"), new Sequence(1024, 1024), SpecMethod.Mtp),
            new Configuration("TRT-LLM", false, false, workers, workers),
            "runs/27213443242/attempts/1",
            new DateOnly(2026, 6, 11),
            8,
            160.5,
            312.5)
        {
            OutputThroughputPerGpu = 156.25,
            InputThroughputPerGpu = 156.25,
            MedianTtftSeconds = 0.125,
            P99TtftSeconds = 0.5,
            MedianE2eLatencySeconds = 6.5,
            MedianTpotSeconds = 0.00625,
            P90TpotSeconds = 0.008,
            P99TpotSeconds = 0.01,
            JoulesPerTotalToken = 3.25,
            Image = "nvcr.io/nvidia/trt:1",
        });
    }

    [Fact]
    public async Task Expert_parallelism_makes_no_GPUs()
    {
        // tp 8 × ep 8 stands in the row as 64 GPUs.
        (await Reading.PointAsync($"[{Fixture.ApiRow}]", Nothing)).Configuration.TotalGpus.ShouldBe(8);
    }

    [Fact]
    public async Task Pipeline_parallelism_does()
    {
        (await Reading.PointAsync(Fixture.With(Fixture.ApiRow, ("decode_pp", "2")), Nothing)).Configuration.TotalGpus.ShouldBe(16);
    }

    [Theory]
    [InlineData("metrics.pcp_size")]
    [InlineData("metrics.prefill_pcp_size")]
    [InlineData("metrics.decode_pp")]
    public async Task Parallelism_among_the_metrics_counts_once(string path)
    {
        (await Reading.PointAsync(Fixture.With(Fixture.ApiRow, (path, "2")), Nothing)).Configuration.TotalGpus.ShouldBe(16);
        (await Reading.PointAsync(Fixture.With(Fixture.ApiRow, (path, "2"), ("metrics.pp", "1"), ("decode_pp", "1")), Nothing))
            .Configuration.TotalGpus.ShouldBe(16);
    }

    [Fact]
    public async Task Disaggregated_GPUs_are_those_of_both_kinds_and_throughputs_are_not_added_up()
    {
        var point = await Reading.PointAsync(
            Fixture.With(
                Fixture.ApiRow,
                ("disagg", "true"), ("is_multinode", "true"), ("prefill_tp", "4"), ("prefill_num_workers", "2"), ("num_prefill_gpu", "8"),
                ("num_decode_gpu", "32"), ("metrics.tput_per_gpu", "198.5"), ("metrics.input_tput_per_gpu", "600")),
            Nothing);

        point.Configuration.ShouldBe(new Configuration(
            "TRT-LLM", true, true, new Parallelism(4, 8, true, 2, 8), new Parallelism(8, 8, true, 0, 32)));
        point.Configuration.TotalGpus.ShouldBe(40);
        (point.ThroughputPerGpu, point.InputThroughputPerGpu, point.OutputThroughputPerGpu).ShouldBe((198.5, 600, 156.25));
    }

    [Fact]
    public async Task Without_a_median_interactivity_it_is_one_by_the_median_TPOT()
    {
        // Neither the slow tail nor the spread may take its place, nor the inter-token latency, which bursts with MTP.
        (await Reading.PointAsync(Fixture.With(Fixture.ApiRow, ("metrics.median_intvty", null)), Nothing)).Interactivity.ShouldBe(160);
        (await Reading.RejectedAsync(Nothing, Fixture.With(Fixture.ApiRow, ("metrics.median_intvty", null), ("metrics.median_tpot", null))))
            .ShouldBe([("metrics.median_tpot", null, "is required and missing")]);
    }

    [Theory]
    [InlineData("sglang", "SGLang")]
    [InlineData("vllm", "vLLM")]
    [InlineData("trt", "TRT-LLM")]
    [InlineData("dynamo-trt", "Dynamo TRT-LLM")]
    [InlineData("dynamo-sglang", "Dynamo SGLang")]
    [InlineData("mori-sglang", "MoRI SGLang")]
    [InlineData("atom", "ATOM")]
    [InlineData("llama.cpp", "llama.cpp")]
    public async Task Engines_are_named_as_people_write_them(string framework, string engine)
    {
        (await Reading.PointAsync(Fixture.With(Fixture.ApiRow, ("framework", $"\"{framework}\"")), Nothing)).Configuration.Engine.ShouldBe(engine);
    }

    [Theory]
    [InlineData("isl", null, "osl", null)]
    [InlineData("isl", "null", "osl", "null")]
    [InlineData("benchmark_type", "\"agentic_traces\"", "isl", "1024")]
    public async Task Agentic_workloads_are_refused_and_can_be_left_out(string path, string? value, string otherPath, string? otherValue)
    {
        var agentic = Fixture.With(Fixture.ApiRow, (path, value), (otherPath, otherValue));

        var (field, _, reason) = (await Reading.RejectedAsync(Nothing with { Sequence = new Sequence(1024, 1024) }, $"[{Fixture.ApiRow},{agentic}]"))
            .ShouldHaveSingleItem();

        field.ShouldBe("isl");
        reason.ShouldStartWith("belongs to an agentic workload");
        using var temporary = await TemporaryStore.BundledAsync();
        var result = await temporary.Store.ImportAsync(
            [temporary.Write("rows.json", $"[{Fixture.ApiRow},{agentic}]")], new ImportOptions { SkipBadRows = true });
        (result.Stored.BenchmarkPoints, result.RejectedCount, result.Rejected[0].Line).ShouldBe((1, 1, 2));
    }

    [Fact]
    public async Task A_row_without_a_run_belongs_to_the_run_of_the_import()
    {
        var row = Fixture.With(Fixture.ApiRow, ("run_url", "null"));

        (await Reading.PointAsync(row, Nothing)).Run.ShouldMatch("^import-[0-9a-f]{8}$");
        (await Reading.PointAsync(row, Nothing with { Run = "nightly" })).Run.ShouldBe("nightly");
    }

    [Theory]
    [InlineData("model", "\"dsr2\"", "Unknown model “dsr2”. Did you mean ")]
    [InlineData("hardware", "\"a100\"", "Unknown GPU “a100”. Did you mean h100, b200 or b300? Otherwise add it with `gpu add a100 ")]
    [InlineData("precision", "\"fp-8\"", "may hold letters, digits and underscores only")]
    [InlineData("conc", "null", "is required and empty")]
    [InlineData("conc", "\"8\"", "is a text; numbers are written without quotes")]
    [InlineData("isl", "1024.5", "is not a whole number of at least 1")]
    [InlineData("decode_tp", "0", "is not a whole number of at least 1")]
    [InlineData("disagg", "\"maybe\"", "is neither true nor false")]
    [InlineData("date", "\"11.06.2026\"", "is not a date like 2026-04-30")]
    [InlineData("metrics.tput_per_gpu", "NaN", "is not a finite number")]
    [InlineData("metrics.tput_per_gpu", "-Infinity", "is not a finite number")]
    [InlineData("metrics", "null", "is required and missing")]
    [InlineData("framework", "{}", "is not a text")]
    public async Task A_field_that_cannot_be_read_is_reported_with_its_row(string path, string value, string reason)
    {
        using var temporary = await TemporaryStore.BundledAsync();
        var flawed = Fixture.With(Fixture.ApiRow, (path, value));

        var result = await temporary.ImportAsync($"[{Fixture.ApiRow},\n{flawed}]", "rows.json");

        result.IsRefused.ShouldBeTrue();
        result.Rejected.ShouldAllBe(row => row.Line == 2 && row.File.EndsWith("rows.json"));
        result.Rejected[0].Field!.ShouldStartWith(path);
        result.Rejected[0].Reason.ShouldStartWith(reason);
    }

    [Theory]
    [InlineData("1000", "token-basis")]
    [InlineData("8", "")]
    public async Task Littles_law_flags_a_wrong_number_of_GPUs(string concurrency, string flags)
    {
        (await Reading.FlagsAsync(Nothing, Fixture.With(Fixture.ApiRow, ("conc", concurrency)))).ShouldBe(flags);
    }
}
