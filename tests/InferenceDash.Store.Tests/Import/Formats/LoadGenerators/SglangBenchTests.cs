namespace InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

public sealed class SglangBenchTests
{
    private static readonly ImportOptions Given = Reading.Given with { Engine = null };

    [Fact]
    public async Task Input_and_output_throughput_together_are_the_total()
    {
        var point = await Reading.PointAsync(Fixture.Sglang, Given);

        point.Series.Sequence.ShouldBe(new Sequence(8192, 1024));
        point.Configuration.Engine.ShouldBe("SGLang");
        point.Date.ShouldBe(new DateOnly(2026, 6, 12));
        (point.Concurrency, point.Interactivity).ShouldBe((8, 160));
        (point.ThroughputPerGpu, point.InputThroughputPerGpu, point.OutputThroughputPerGpu).ShouldBe((1440, 1280, 160));
        (point.MedianTtftSeconds, point.P99TtftSeconds, point.MedianE2eLatencySeconds).ShouldBe((0.4, 0.9, 6.8));
        (point.MedianTpotSeconds, point.P99TpotSeconds).ShouldBe((0.00625, 0.01));
        (point.AcceptanceLength, point.AcceptanceLengthTool).ShouldBe((2.75, "SGLang (server lifetime)"));
    }

    [Fact]
    public async Task Every_line_is_a_point_and_an_unlimited_rate_may_be_a_bare_Infinity()
    {
        var points = await Reading.PointsAsync(
            Given, $"{Fixture.Sglang}\n\n{Fixture.With(Fixture.Sglang, ("max_concurrency", "16"))}\n");

        points.Select(point => point.Concurrency).ShouldBe([8, 16]);
        (await Reading.WarningsAsync(Given, Fixture.Sglang)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lengths_of_random_requests_say_nothing_about_other_datasets()
    {
        var chat = Fixture.With(
            Fixture.Sglang, ("dataset_name", "\"sharegpt\""), ("total_input_tokens", "24000"), ("total_output_tokens", "16000"));

        (await Reading.PointAsync(chat, Given)).Series.Sequence.ShouldBe(new Sequence(300, 200));
    }

    [Fact]
    public async Task Without_the_name_of_the_dataset_the_totals_speak()
    {
        var old = Fixture.With(Fixture.Sglang, ("dataset_name", null), ("total_input_tokens", "24000"), ("total_output_tokens", "16000"));
        var oldest = Fixture.With(Fixture.Sglang, ("dataset_name", null), ("total_input_tokens", null));

        (await Reading.PointAsync(old, Given)).Series.Sequence.ShouldBe(new Sequence(300, 200));
        (await Reading.PointAsync(oldest, Given)).Series.Sequence.ShouldBe(new Sequence(8192, 1024));
    }

    [Fact]
    public async Task No_acceptance_length_is_unknown()
    {
        var point = await Reading.PointAsync(Fixture.With(Fixture.Sglang, ("accept_length", "null")), Given with { SpecMethod = "none" });

        (point.AcceptanceLength, point.AcceptanceLengthTool).ShouldBe((null, null));
    }

    [Theory]
    [InlineData("sglang-oai-chat", "SGLang")]
    [InlineData("vllm", "vLLM")]
    [InlineData("trt", null)]
    public async Task The_backend_says_the_engine_where_it_is_one(string backend, string? engine)
    {
        var file = Fixture.With(Fixture.Sglang, ("backend", $"\"{backend}\""));
        if (engine is not null)
            (await Reading.PointAsync(file, Given)).Configuration.Engine.ShouldBe(engine);
        else
            (await Reading.RejectedAsync(Given, file)).ShouldHaveSingleItem().ShouldBe(("engine", null, "is not in the file; needs --engine or a sidecar"));
    }

    [Theory]
    [InlineData("max_concurrency", "null")]
    [InlineData("input_throughput", "NaN")]
    [InlineData("median_tpot_ms", null)]
    public async Task A_row_without_what_a_point_needs_is_refused(string path, string? value)
    {
        (await Reading.RejectedAsync(Given, Fixture.With(Fixture.Sglang, (path, value)))).ShouldHaveSingleItem().Field.ShouldBe(path);
    }

    [Fact]
    public async Task The_date_comes_from_an_option()
    {
        (await Reading.RejectedAsync(Given with { Date = null }, Fixture.Sglang)).ShouldHaveSingleItem()
            .ShouldBe(("date", null, "is not in the file; needs --date or a sidecar"));
    }

    [Theory]
    [InlineData("0.0", "40960", "20480", 512, 256)]
    [InlineData("1.0", "655360", "81920", 8192, 1024)]
    [InlineData("1.0", "660000", "80000", 8192, 1024)]
    [InlineData("1.0", "655360", "40000", 8192, 500)]
    [InlineData(null, "655360", "81920", 8192, 1024)]
    [InlineData(null, "21198", "4944", 265, 62)]
    public async Task Lengths_that_were_asked_for_count_only_where_requests_had_them(
        string? ratio, string input, string output, int inputTokens, int outputTokens)
    {
        var file = Fixture.With(
            Fixture.Sglang, ("random_range_ratio", ratio), ("completed", "80"), ("total_input_tokens", input), ("total_output_tokens", output));

        var point = await Reading.PointAsync(file, Given);

        point.Series.Sequence.ShouldBe(new Sequence(inputTokens, outputTokens));
        (point.MeanInputTokens, point.MeanOutputTokens).ShouldBe((double.Parse(input) / 80, double.Parse(output) / 80));
    }

    [Theory]
    [InlineData("random", "random-text")]
    [InlineData("random-ids", "random-text")]
    [InlineData("generated-shared-prefix", "prefix-cached")]
    [InlineData("mooncake", "prefix-cached")]
    [InlineData("sharegpt", "")]
    [InlineData("something-new", "")]
    public async Task The_dataset_says_what_the_prompts_were(string dataset, string flags)
    {
        (await Reading.FlagsAsync(Given, Fixture.With(Fixture.Sglang, ("dataset_name", $"\"{dataset}\"")))).ShouldBe(flags);
    }

    [Theory]
    [InlineData("max_concurrency", "256", "concurrency-not-reached")]
    [InlineData("concurrency", "6.3", "concurrency-not-reached")]
    [InlineData("concurrency", "7.8", "")]
    [InlineData("request_rate", "4.0", "rate-driven")]
    [InlineData("request_rate", "\"trace\"", "rate-driven")]
    [InlineData("accept_length", "1.0", "nothing-accepted")]
    public async Task How_a_run_went_is_judged(string path, string value, string flags)
    {
        var real = Fixture.With(Fixture.Sglang, ("dataset_name", "\"sharegpt\""), (path, value));

        (await Reading.FlagsAsync(Given, real)).ShouldBe(flags);
    }

    [Fact]
    public async Task Accepted_drafts_contradict_a_sweep_without_speculative_decoding()
    {
        (await Reading.RejectedAsync(Given with { SpecMethod = "none" }, Fixture.Sglang)).ShouldHaveSingleItem().Field.ShouldBe("accept_length");
        (await Reading.PointAsync(Fixture.With(Fixture.Sglang, ("accept_length", "1.0")), Given with { SpecMethod = "none" })).AcceptanceLength.ShouldBeNull();
    }

    [Fact]
    public async Task A_run_of_which_nothing_completed_has_one_flaw()
    {
        var nothing = Fixture.With(
            Fixture.Sglang, ("completed", "0"), ("total_input_tokens", "0"), ("total_output_tokens", "0"), ("input_throughput", "0"),
            ("output_throughput", "0"), ("median_tpot_ms", "0"), ("median_ttft_ms", "0"));

        (await Reading.RejectedAsync(Given, nothing)).ShouldHaveSingleItem().ShouldBe(("completed", "0", "says that no request completed"));
    }

    [Fact]
    public async Task Versions_without_an_input_throughput_have_the_tokens_and_the_time()
    {
        var old = Fixture.With(Fixture.Sglang, ("input_throughput", null), ("dataset_name", null), ("duration", "64.0"), ("total_input_tokens", "655360"));

        (await Reading.PointAsync(old, Given)).InputThroughputPerGpu.ShouldBe(1280);
    }
}
