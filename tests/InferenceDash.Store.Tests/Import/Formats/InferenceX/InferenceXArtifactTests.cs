namespace InferenceDash.Store.Tests.Import.Formats.InferenceX;

public sealed class InferenceXArtifactTests
{
    private static readonly ImportOptions Dated = new() { Date = new DateOnly(2026, 6, 12), Run = "27213443242" };

    [Fact]
    public async Task Version_1_has_one_kind_of_worker()
    {
        var point = await Reading.PointAsync($"[{Fixture.ArtifactV1}]", Dated);

        var workers = new Parallelism(8, 8, false, null, 8);
        (point with { SourceFile = null, ImportOrder = 0 }).ShouldBe(new BenchmarkPoint(
            new SeriesKey("deepseek-r1", "b200", new Precision("fp8"), new Sequence(1024, 1024), SpecMethod.Off),
            new Configuration("TRT-LLM", false, false, workers, workers),
            "27213443242",
            new DateOnly(2026, 6, 12),
            8,
            160,
            312.5)
        {
            OutputThroughputPerGpu = 156.25,
            MedianTtftSeconds = 0.125,
            P99TtftSeconds = 0.5,
            MedianE2eLatencySeconds = 6.5,
            MedianTpotSeconds = 0.00625,
            Image = "nvcr.io/nvidia/trt:1",
        });
    }

    [Fact]
    public async Task Version_2_has_two()
    {
        var point = await Reading.PointAsync($"[{Fixture.ArtifactV2}]", Dated);

        point.Series.ShouldBe(new SeriesKey("deepseek-r1", "mi355x", new Precision("fp4"), new Sequence(8192, 1024), SpecMethod.Mtp));
        point.Configuration.ShouldBe(new Configuration(
            "MoRI SGLang", true, true, new Parallelism(8, 1, true, 2, 16), new Parallelism(8, 8, false, 1, 8)));
        (point.Interactivity, point.ThroughputPerGpu, point.InputThroughputPerGpu, point.OutputThroughputPerGpu)
            .ShouldBe((80, 900, 1200, 300));
    }

    [Fact]
    public async Task Rows_of_both_versions_may_stand_in_one_file()
    {
        var points = await Reading.PointsAsync(Dated, $"[{Fixture.ArtifactV1},{Fixture.ArtifactV2}]");

        points.Select(point => point.Configuration.TotalGpus).ShouldBe([8, 24]);
    }

    [Theory]
    [InlineData("b200", "b200")]
    [InlineData("h200-nv", "h200")]
    [InlineData("h100-dgxc-slurm", "h100")]
    [InlineData("mi355x-amds_12", "mi355x")]
    [InlineData("GB200-NVS", "gb200")]
    [InlineData("cluster:gb300-nv", "gb300")]
    [InlineData("cluster:mi355x-amds", "mi355x")]
    public async Task The_GPU_is_the_runner_without_its_own_parts(string runner, string gpu)
    {
        (await Reading.PointAsync(Fixture.With(Fixture.ArtifactV1, ("hw", $"\"{runner}\"")), Dated)).Series.Gpu.ShouldBe(gpu);
    }

    [Theory]
    [InlineData("date", "date")]
    [InlineData("spec_decoding", "spec_decoding")]
    public async Task What_an_artifact_does_not_carry_is_asked_for(string missing, string field)
    {
        var file = Fixture.With(Fixture.ArtifactV1, (missing, null));

        var rejected = (await Reading.RejectedAsync(missing == "date" ? new ImportOptions() : Dated, file)).ShouldHaveSingleItem();

        rejected.Field.ShouldBeOneOf(field, "spec_method");
        rejected.Reason.ShouldBe($"is not in the file; needs --{(missing == "date" ? "date" : "spec-method")} or a sidecar");
    }

    [Fact]
    public async Task The_first_artifacts_have_neither_lengths_nor_a_prefix()
    {
        var file = Fixture.With(Fixture.ArtifactV1, ("isl", null), ("osl", null), ("infmax_model_prefix", null));

        var point = await Reading.PointAsync(file, Dated with { Sequence = new Sequence(8192, 1024), Model = "dsr1" });

        (point.Series.Sequence.Label, point.Series.Model).ShouldBe(("8k/1k", "deepseek-r1"));
        (await Reading.RejectedAsync(Dated, file)).ShouldContain(row => row.Field == "isl" && row.Reason.Contains("--sequence", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("on", "mtp")]
    [InlineData("off", "none")]
    public async Task The_first_artifacts_of_MTP_runs_say_that_it_was_on(string mode, string method)
    {
        var file = Fixture.With(Fixture.ArtifactV1, ("spec_decoding", null), ("mtp", $"\"{mode}\""));

        (await Reading.PointAsync(file, Dated)).Series.Method.Key.ShouldBe(method);
    }

    [Fact]
    public async Task Disaggregated_serving_without_its_workers_is_refused()
    {
        (await Reading.RejectedAsync(Dated, Fixture.With(Fixture.ArtifactV1, ("disagg", "true")))).ShouldContain(row => row.Field == "disagg");
    }

    [Fact]
    public async Task An_agentic_row_of_an_artifact_is_refused()
    {
        var file = Fixture.With(Fixture.ArtifactV1, ("scenario_type", "\"agentic-coding\""));

        (await Reading.RejectedAsync(Dated, file)).ShouldHaveSingleItem().Reason.ShouldStartWith("belongs to an agentic workload");
    }

    [Fact]
    public async Task A_time_per_token_in_milliseconds_is_refused()
    {
        var file = Fixture.With(Fixture.ArtifactV1, ("median_tpot", "6.25"), ("median_intvty", null));

        (await Reading.RejectedAsync(Dated, file))[0].Reason.ShouldContain("milliseconds labelled as seconds?");
    }

    [Fact]
    public async Task Pipeline_and_prefill_context_parallelism_multiply_the_GPUs_and_that_of_decode_does_not()
    {
        var file = Fixture.With(Fixture.ArtifactV1, ("tp", "1"), ("pp", "2"), ("pcp_size", "8"), ("dcp_size", "4"));

        (await Reading.PointAsync(file, Dated)).Configuration.TotalGpus.ShouldBe(16);
    }

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public async Task Serving_on_several_nodes_without_decode_workers_is_aggregated_on_those_of_prefill(string disaggregated)
    {
        var point = await Reading.PointAsync(
            Fixture.With(
                Fixture.ArtifactV2,
                ("disagg", disaggregated), ("decode_tp", "0"), ("decode_ep", "0"), ("decode_num_workers", "0"), ("num_decode_gpu", "0"),
                ("output_tput_per_gpu", "100"), ("input_tput_per_gpu", "800")),
            Dated);

        var workers = new Parallelism(8, 1, true, 2, 16);
        point.Configuration.ShouldBe(new Configuration("MoRI SGLang", false, true, workers, workers));
        (point.Configuration.TotalGpus, point.ThroughputPerGpu).ShouldBe((16, 900));
    }

    [Fact]
    public async Task Prefill_and_decode_on_different_GPUs_are_refused_with_both_names()
    {
        var mixed = Fixture.With(Fixture.ArtifactV2, ("prefill_hw", "\"h200-nv\""), ("decode_hw", "\"mi355x_0\""));
        var alike = Fixture.With(Fixture.ArtifactV2, ("prefill_hw", "\"cluster:mi355x-amds\""), ("decode_hw", "\"mi355x_0\""));

        var (field, value, reason) = (await Reading.RejectedAsync(Dated, mixed)).ShouldHaveSingleItem();

        (field, value).ShouldBe(("prefill_hw", "h200-nv"));
        reason.ShouldStartWith("is not the GPU of decode_hw, mi355x_0: a point is of one kind of GPU");
        (await Reading.PointAsync(alike, Dated)).Series.Gpu.ShouldBe("mi355x");
    }

    [Fact]
    public async Task A_mean_TPOT_far_above_the_median_is_flagged()
    {
        (await Reading.FlagsAsync(Dated, Fixture.With(Fixture.ArtifactV1, ("mean_tpot", "0.009")))).ShouldBe("tpot-stall");
        (await Reading.FlagsAsync(Dated, Fixture.With(Fixture.ArtifactV1, ("mean_tpot", "NaN")))).ShouldBe("");
    }
}
