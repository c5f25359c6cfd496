namespace InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

public sealed class TrtLlmBenchTests
{
    private const string Report = ToolFixture.TrtLlmBench;

    private static readonly ImportOptions Open = new() { SpecMethod = "mtp", Date = new DateOnly(2026, 6, 12) };

    [Fact]
    public async Task A_report_knows_engine_GPUs_and_precision_itself()
    {
        var point = await Reading.PointAsync(Report, Open);

        (point.Series.Model, point.Series.Gpu, point.Series.Precision.Key).ShouldBe(("qwen-3-5", "h100", "fp8"));
        point.Series.Sequence.ShouldBe(new Sequence(1024, 1024));
        (point.Configuration.Engine, point.EngineVersion, point.Configuration.TotalGpus).ShouldBe(("TRT-LLM", "1.2.0", 8));
        (point.Concurrency, point.Interactivity).ShouldBe((7.75, 160));
        (point.ThroughputPerGpu, point.OutputThroughputPerGpu, point.InputThroughputPerGpu).ShouldBe((320, 160, 160));
        (point.MedianTtftSeconds, point.P99TtftSeconds, point.MedianE2eLatencySeconds).ShouldBe((0.125, 0.5, 6.5));
        (point.MedianTpotSeconds, point.P90TpotSeconds, point.P99TpotSeconds).ShouldBe((0.00625, 0.008, 0.01));
    }

    // 1024 tokens by request, 512 of them accepted drafts: 512 iterations of 3 drafts each. Its own mean of the lengths of
    // single requests is another figure.
    [Fact]
    public async Task Acceptance_is_worked_out_from_the_counts()
    {
        var point = await Reading.PointAsync(Report, Open);

        (point.AcceptanceLength, point.AcceptanceLengthTool, point.AcceptanceRate).ShouldBe((2, "TensorRT-LLM", 1.0 / 3));
        (point.DraftedTokens, point.AcceptedTokens, point.Configuration.DraftTokens).ShouldBe((80 * 1536, 80 * 512, 3));
    }

    [Fact]
    public async Task Without_counts_the_mean_of_the_requests_is_the_acceptance_length()
    {
        var file = Fixture.With(
            Report,
            ("decoding_stats.num_draft_tokens_percentiles", "null"), ("decoding_stats.num_accepted_draft_tokens_percentiles", "null"));

        var point = await Reading.PointAsync(file, Open);

        (point.AcceptanceLength, point.AcceptanceRate, point.DraftedTokens, point.Configuration.DraftTokens).ShouldBe((2.2, 0.4, null, null));
    }

    [Fact]
    public async Task Accepted_drafts_contradict_a_run_without_speculative_decoding()
    {
        (await Reading.RejectedAsync(Open with { SpecMethod = "none" }, Report)).ShouldHaveSingleItem().Reason
            .ShouldBe("says that drafts were accepted, so speculative decoding was not off as --spec-method says");
    }

    [Fact]
    public async Task A_report_with_statistics_of_drafts_was_not_off_whatever_was_accepted()
    {
        var nothing = Fixture.With(Report, ("decoding_stats", """{"mode": "MTP", "acceptance_length_percentiles": {"average": 1.0}}"""));

        (await Reading.RejectedAsync(Open with { SpecMethod = "none" }, nothing)).ShouldHaveSingleItem().Field.ShouldBe("decoding_stats.mode");
        (await Reading.PointAsync(nothing, Open)).Quality.Select(flag => flag.Rule).ShouldBe([QualityRules.NothingAccepted]);
    }

    [Fact]
    public async Task Energy_is_that_of_a_token_of_input_or_output()
    {
        var file = Fixture.With(Report, ("energy", """{"total_energy_j": 327680.0, "average_gpu_power": 640.0}"""));

        (await Reading.PointAsync(file, Open)).JoulesPerTotalToken.ShouldBe(2);
    }

    [Fact]
    public async Task The_concurrency_that_was_set_is_an_option_and_what_was_reached_is_judged()
    {
        var point = await Reading.PointAsync(Fixture.With(Report, ("request_info.avg_num_concurrent_requests", "4.0")), Open with { Concurrency = 8 });

        point.Concurrency.ShouldBe(8);
        point.Quality.Single(flag => flag.Rule == QualityRules.ConcurrencyNotReached).Value.ShouldBe(0.5);
    }

    [Fact]
    public async Task First_reports_without_a_total_have_it_from_output_and_lengths()
    {
        var file = Fixture.With(Report, ("performance.system_total_throughput_tok_s", null), ("request_info.avg_input_length", "3072"));

        (await Reading.PointAsync(file, Open)).ThroughputPerGpu.ShouldBe(640);
    }

    [Theory]
    [InlineData("NVFP4", "fp4")]
    [InlineData("FP8_BLOCK_SCALES", "fp8")]
    [InlineData("W4A16_AWQ", "int4")]
    public async Task Quantization_is_the_precision_of_the_weights(string quantization, string precision)
    {
        (await Reading.PointAsync(Fixture.With(Report, ("engine.quantization", $"\"{quantization}\"")), Open)).Series.Precision.Key.ShouldBe(precision);
    }

    [Theory]
    [InlineData("engine.quantization", "null", "precision")]
    [InlineData("machine.name", "\"NVIDIA H100 PCIe\"", "gpu")]
    [InlineData("machine", null, "gpu")]
    [InlineData("world_info.world_size", null, "gpus")]
    public async Task What_the_report_leaves_open_is_asked_for(string path, string? value, string option)
    {
        (await Reading.RejectedAsync(Open, Fixture.With(Report, (path, value)))).ShouldHaveSingleItem()
            .ShouldBe((option, null, $"is not in the file; needs --{option} or a sidecar"));
    }

    [Theory]
    [InlineData("world_info.world_size", "GPUs serve in one server, and --gpus says 4; leave the option out, or give all GPUs that served")]
    [InlineData("engine.quantization", "is fp8, and --precision says fp4")]
    public async Task A_contradiction_with_an_option_is_refused(string field, string reason)
    {
        var rejected = await Reading.RejectedAsync(Open with { Gpus = 4, Precision = "fp4" }, Report);

        rejected.ShouldContain(row => row.Field == field && row.Reason == reason);
    }

    [Fact]
    public async Task A_report_that_was_not_streamed_is_refused_with_the_reason()
    {
        (await Reading.RejectedAsync(Open, Fixture.With(Report, ("streaming_metrics", null)))).ShouldBe(
            [("streaming_metrics", null, "shows that responses were not streamed, so there is no interactivity; measure with --streaming")]);
    }

    [Fact]
    public async Task A_run_in_which_nothing_was_completed_is_refused_in_one_sentence()
    {
        (await Reading.RejectedAsync(Open, Fixture.With(Report, ("request_info.num_requests", "0"), ("performance.system_output_throughput_tok_s", "0"))))
            .ShouldHaveSingleItem().Reason.ShouldBe("says that no request completed");
    }
}
