namespace InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

public sealed class VllmBenchTests
{
    private static readonly ImportOptions Given = Reading.Given with { Engine = null, Date = null };

    [Fact]
    public async Task Milliseconds_become_seconds_and_totals_are_shared_among_the_GPUs()
    {
        var point = await Reading.PointAsync(Fixture.Vllm, Given with { Run = "nightly", Image = "vllm:1" });

        var workers = new Parallelism(null, null, null, null, 8);
        (point with { SourceFile = null, ImportOrder = 0 }).ShouldBe(new BenchmarkPoint(
            new SeriesKey("qwen-3-5", "h100", new Precision("fp8"), new Sequence(1024, 1024), SpecMethod.Mtp),
            new Configuration("vLLM", false, false, workers, workers),
            "nightly",
            new DateOnly(2026, 6, 11),
            8,
            160,
            320)
        {
            OutputThroughputPerGpu = 160,
            InputThroughputPerGpu = 160,
            MedianTtftSeconds = 0.125,
            P99TtftSeconds = 0.5,
            MedianE2eLatencySeconds = 6.5,
            MedianTpotSeconds = 0.00625,
            P90TpotSeconds = 0.008,
            P99TpotSeconds = 0.01,
            AcceptanceLength = 2.5,
            AcceptanceRate = 0.75,
            MeanInputTokens = 1024,
            MeanOutputTokens = 1024,
            AcceptanceLengthTool = "vLLM",
            Image = "vllm:1",
        });
    }

    [Fact]
    public async Task Names_without_ms_hold_seconds()
    {
        var early = Fixture.With(
            Fixture.Vllm,
            ("median_tpot_ms", null), ("p90_tpot_ms", null), ("p99_tpot_ms", null), ("median_ttft_ms", null), ("p99_ttft_ms", null),
            ("median_e2el_ms", null), ("median_tpot", "0.00625"), ("median_ttft", "0.125"), ("p99_ttft", "0.5"), ("median_e2el", "6.5"));

        var point = await Reading.PointAsync(early, Given);

        (point.Interactivity, point.MedianTpotSeconds, point.MedianTtftSeconds, point.P99TtftSeconds, point.MedianE2eLatencySeconds)
            .ShouldBe((160, 0.00625, 0.125, 0.5, 6.5));
    }

    [Fact]
    public async Task Milliseconds_under_a_name_of_seconds_are_refused()
    {
        var rejected = await Reading.RejectedAsync(Given, Fixture.With(Fixture.Vllm, ("median_tpot_ms", null), ("median_tpot", "6.25")));

        rejected.ShouldContain(row => row.Reason.Contains("milliseconds labelled as seconds?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_line_of_appended_results_is_a_point()
    {
        var lines = new[] { "8", "16", "32" }.Select(concurrency => Fixture.With(Fixture.Vllm, ("max_concurrency", concurrency)));

        var points = await Reading.PointsAsync(Given, string.Join('\n', lines) + "\n");

        points.Select(point => point.Concurrency).ShouldBe([8, 16, 32]);
    }

    [Fact]
    public async Task Two_sweeps_of_single_files_make_both_sides_of_one_comparison()
    {
        using var temporary = await TemporaryStore.BundledAsync();
        await SweepAsync("mtp", "6.25");
        await SweepAsync("none", "10");

        var matchup = new Catalog(await temporary.ReadAsync()).Find("qwen-3-5-h100-fp8-mtp-vs-none").ShouldNotBeNull();

        matchup.Coverage.PointsOf(new Sequence(1024, 1024), PointSource.Measured).Select(points => points.Count).ShouldBe([3, 3]);

        async Task SweepAsync(string method, string tpot)
        {
            var files = new[] { "8", "16", "32" }.Select(concurrency => temporary.Write(
                $"{method}-{concurrency}.json",
                Fixture.With(
                    Fixture.Vllm,
                    ("max_concurrency", concurrency), ("median_tpot_ms", tpot), ("p90_tpot_ms", null), ("spec_decode_acceptance_length", null),
                    ("spec_decode_acceptance_rate", null))));
            var result = await temporary.Store.ImportAsync([.. files], Given with { SpecMethod = method });
            result.Stored.BenchmarkPoints.ShouldBe(3);
        }
    }

    [Theory]
    [InlineData("gpus", "--gpus")]
    [InlineData("gpu", "--gpu")]
    [InlineData("model", "--model")]
    [InlineData("precision", "--precision")]
    [InlineData("spec_method", "--spec-method")]
    public async Task What_the_file_does_not_carry_is_asked_for_by_the_name_of_the_option(string field, string option)
    {
        var given = new ImportOptions
        {
            Model = field == "model" ? null : "qwen-3-5",
            Gpu = field == "gpu" ? null : "h100",
            Gpus = field == "gpus" ? null : 8,
            Precision = field == "precision" ? null : "fp8",
            SpecMethod = field == "spec_method" ? null : "mtp",
        };

        var rejected = (await Reading.RejectedAsync(given, Fixture.With(Fixture.Vllm, ("model_id", null)))).ShouldHaveSingleItem();

        rejected.ShouldBe((field, null, $"is not in the file; needs {option} or a sidecar"));
    }

    [Theory]
    [InlineData("dsr1")]
    [InlineData("deepseek-ai/DeepSeek-R1")]
    [InlineData("/models/deepseek-r1")]
    [InlineData("nvidia/DeepSeek-R1-FP4")]
    [InlineData("DeepSeek_R1-nvfp4")]
    public async Task A_served_name_that_is_known_says_the_model(string served)
    {
        var point = await Reading.PointAsync(Fixture.With(Fixture.Vllm, ("model_id", $"\"{served}\"")), Given with { Model = null });

        point.Series.Model.ShouldBe("deepseek-r1");
    }

    [Fact]
    public async Task A_served_name_that_is_not_known_is_never_a_model()
    {
        var file = Fixture.With(Fixture.Vllm, ("model_id", "\"Qwen/Qwen3.5-397B-A17B-Tuned\""));

        var (field, value, reason) = (await Reading.RejectedAsync(Given with { Model = null }, file)).ShouldHaveSingleItem();

        (field, value).ShouldBe(("model_id", "Qwen/Qwen3.5-397B-A17B-Tuned"));
        reason.ShouldStartWith("Unknown model “Qwen/Qwen3.5-397B-A17B-Tuned”. Did you mean --model qwen-3-5? ");
    }

    [Fact]
    public async Task An_option_that_contradicts_a_known_model_is_refused()
    {
        var file = Fixture.With(Fixture.Vllm, ("model_id", "\"deepseek-ai/DeepSeek-R1\""));

        (await Reading.RejectedAsync(Given, file)).ShouldHaveSingleItem().Reason.ShouldStartWith("names deepseek-r1, and --model says qwen-3-5");
    }

    [Fact]
    public async Task A_run_driven_by_its_request_rate_is_refused_by_name()
    {
        var (field, value, reason) = (await Reading.RejectedAsync(Given, Fixture.With(Fixture.Vllm, ("max_concurrency", "null"), ("request_rate", "4.0"))))
            .ShouldHaveSingleItem();

        (field, value).ShouldBe(("max_concurrency", "null"));
        reason.ShouldStartWith("is null: the run was driven by its request rate");
    }

    [Fact]
    public async Task The_first_versions_have_input_and_output_throughput_apart_and_no_total()
    {
        var early = Fixture.With(Fixture.Vllm, ("total_token_throughput", null), ("input_throughput", "1280.0"), ("backend", "\"vllm\""));

        var point = await Reading.PointAsync(early, Given);

        (point.ThroughputPerGpu, point.InputThroughputPerGpu, point.OutputThroughputPerGpu).ShouldBe((320, 160, 160));
    }

    [Fact]
    public async Task Early_results_of_InferenceX_are_in_seconds_and_have_no_total()
    {
        // Figures of a public result: GLM 5 on eight GPUs, 8k/128.
        const string early = """
            {"date": "20260213-120009", "model_id": "zai-org/GLM-5-FP8", "tokenizer_id": "zai-org/GLM-5-FP8", "num_prompts": 160,
             "request_rate": "inf", "burstiness": 1.0, "max_concurrency": 16, "duration": 177.66349850222468, "completed": 160,
             "good_completed": null, "total_input_tokens": 1310720, "total_output_tokens": 20480, "request_goodput": null,
             "input_throughput": 7377.54243865454, "output_throughput": 115.27410060397719, "median_ttft": 2.090382312424481,
             "p99_ttft": 14.431065822597594, "median_e2el": 17.728696141391993, "median_tpot": 0.11806020186847355, "p99_tpot": 0.1602952565285047}
            """;

        var point = await Reading.PointAsync(early, Given with { Model = "glm-5" });

        point.Series.Sequence.ShouldBe(new Sequence(8192, 128));
        (Math.Round(point.ThroughputPerGpu, 2), Math.Round(point.Interactivity, 4), point.Concurrency).ShouldBe((936.6, 8.4703, 16));
        point.P99TtftSeconds.ShouldBe(14.431065822597594);
    }

    [Fact]
    public async Task Detailed_results_with_a_list_for_every_request_are_read_like_others()
    {
        var lists = string.Join(',', Enumerable.Range(1, 5000).Select(i => $"0.{i}"));
        var detailed = Fixture.Vllm.TrimEnd()[..^1]
            + $",\"ttfts\": [{lists}], \"itls\": [[{lists}], [{lists}]], \"errors\": [\"\", \"\"], \"generated_texts\": [\"{{\"]}}";

        (await Reading.PointAsync(detailed, Given)).ThroughputPerGpu.ShouldBe(320);
    }

    [Theory]
    [InlineData("vllm", "vLLM")]
    [InlineData("openai", "vLLM")]
    [InlineData("tensorrt-llm", null)]
    public async Task The_engine_is_vLLM_unless_its_client_spoke_to_another_server(string backend, string? engine)
    {
        var file = Fixture.With(Fixture.Vllm, ("endpoint_type", $"\"{backend}\""));
        if (engine is not null)
            (await Reading.PointAsync(file, Given)).Configuration.Engine.ShouldBe(engine);
        else
            (await Reading.RejectedAsync(Given, file)).ShouldHaveSingleItem().Field.ShouldBe("engine");
        (await Reading.PointAsync(file, Given with { Engine = "TRT-LLM" })).Configuration.Engine.ShouldBe("TRT-LLM");
    }

    [Fact]
    public async Task Lengths_are_tokens_by_completed_request_unless_the_sequence_is_given()
    {
        var file = Fixture.With(Fixture.Vllm, ("total_input_tokens", "73760"), ("completed", "80"));

        (await Reading.PointAsync(file, Given)).Series.Sequence.ShouldBe(new Sequence(922, 1024));
        (await Reading.PointAsync(file, Given with { Sequence = new Sequence(1024, 1024) })).Series.Sequence.ShouldBe(new Sequence(1024, 1024));
    }

    [Theory]
    [InlineData("median_tpot_ms", "NaN", "is not a finite number: the tool that wrote the file had nothing to measure here")]
    [InlineData("median_tpot_ms", "-1", "is not above 0")]
    [InlineData("median_tpot_ms", "\"6.25\"", "is a text; numbers are written without quotes")]
    [InlineData("median_tpot_ms", "[6.25]", "is not a number")]
    [InlineData("total_token_throughput", "null", "is required and empty")]
    [InlineData("total_token_throughput", "1e999", "is larger than any number this program can hold")]
    [InlineData("p99_ttft_ms", "-1", "is not above 0")]
    [InlineData("completed", "-1", "says that no request completed")]
    [InlineData("date", "\"yesterday\"", "is not a date like 20260430-120000")]
    public async Task A_field_that_cannot_be_read_is_reported(string path, string value, string reason)
    {
        var rejected = await Reading.RejectedAsync(Given with { Date = new DateOnly(2026, 6, 11) }, Fixture.With(Fixture.Vllm, (path, value)));

        rejected.Select(row => (row.Field, row.Reason)).ShouldBe([(path, reason)]);
    }

    [Fact]
    public async Task A_bare_NaN_in_a_field_that_is_not_read_does_no_harm()
    {
        (await Reading.PointAsync(Fixture.With(Fixture.Vllm, ("mean_ttft_ms", "NaN"), ("burstiness", "-Infinity")), Given)).Concurrency.ShouldBe(8);
    }
}
