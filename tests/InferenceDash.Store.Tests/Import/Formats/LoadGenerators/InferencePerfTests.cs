namespace InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

public sealed class InferencePerfTests
{
    private const string Stage = ToolFixture.InferencePerfStage;

    [Fact]
    public async Task A_stage_is_a_point()
    {
        var point = await Reading.PointAsync(Stage);

        point.Series.Sequence.ShouldBe(new Sequence(1024, 1024));
        (point.Concurrency, point.Interactivity).ShouldBe((8, 160));
        (point.ThroughputPerGpu, point.OutputThroughputPerGpu, point.InputThroughputPerGpu).ShouldBe((320, 160, 160));
        (point.MedianTtftSeconds, point.P99TtftSeconds, point.MedianE2eLatencySeconds).ShouldBe((0.125, 0.5, 6.5));
        (point.MedianTpotSeconds, point.P90TpotSeconds, point.P99TpotSeconds).ShouldBe((0.00625, 0.008, 0.01));
        (point.MeanInputTokens, point.MeanOutputTokens).ShouldBe((1024, 1024));
        point.Quality.ShouldBe(QualityFlags.None);
    }

    // Figures of stage 3 of the EAGLE run that kubernetes-sigs/inference-perf shows (demos/kubecon-na-2025): 30.91 requests/s
    // were sent, so no concurrency was held.
    [Fact]
    public async Task A_stage_driven_by_its_rate_needs_the_concurrency_and_is_flagged()
    {
        var file = Fixture.With(
            Stage,
            ("load_summary.concurrency", null), ("load_summary.requested_rate", "30.91"), ("successes.count", "1854"),
            ("successes.throughput", """
                {"input_tokens_per_sec": 2214.4850157980195, "output_tokens_per_sec": 3499.6697162304213,
                 "total_tokens_per_sec": 5714.154732028441, "requests_per_sec": 29.934200613094053}
                """),
            ("successes.latency.request_latency", """{"mean": 1.271510320013912, "median": 1.2269518745015375}"""),
            ("successes.latency.time_to_first_token", """{"median": 0.044576351065188646, "p99": 0.06417253694380634}"""),
            ("successes.latency.time_per_output_token", """{"mean": 0.00813330068205907, "median": 0.008164951835135228, "p99": 0.009814368110884347}"""));

        var (field, _, reason) = (await Reading.RejectedAsync(Reading.Given, file)).ShouldHaveSingleItem();
        var point = await Reading.PointAsync(file, Reading.Given with { Gpus = 1, Concurrency = 38 });

        field.ShouldBe("load_summary.requested_rate");
        reason.ShouldBe("drove the stage, which held no concurrency; measure with load.type: concurrent, or say with --concurrency what was held");
        point.ThroughputPerGpu.ShouldBe(5714.154732028441);
        point.Interactivity.ShouldBe(1 / 0.008164951835135228);
        point.Series.Sequence.ShouldBe(new Sequence(74, 117));
        point.Quality.Select(flag => flag.Rule).ShouldContain(QualityRules.RateDriven);
    }

    [Fact]
    public async Task The_inter_token_latency_is_not_the_time_per_output_token()
    {
        var burst = Fixture.With(Stage, ("successes.latency.inter_token_latency.median", "0.00001"));

        (await Reading.PointAsync(burst)).Interactivity.ShouldBe(160);
    }

    [Fact]
    public async Task The_summary_of_all_stages_is_no_point()
    {
        (await Reading.RejectedAsync(Reading.Given, Summary())).ShouldHaveSingleItem().Reason.ShouldBe(
            "holds no rows; 1 summary of inference-perf was left out: it takes stages together that held different loads; "
            + "import stage_N_lifecycle_metrics.json of each stage");
    }

    [Fact]
    public async Task Beside_its_stages_the_summary_is_left_out()
    {
        var points = await Reading.PointsAsync(Reading.Given, Stage, Fixture.With(Stage, ("load_summary.concurrency", "16")), Summary());

        points.Select(point => point.Concurrency).ShouldBe([8, 16]);
    }

    [Fact]
    public async Task Prompts_from_the_cache_are_told()
    {
        var file = Fixture.With(Stage, ("successes.prompt_tokens.cached", "40000"));

        (await Reading.PointAsync(file)).Quality.Select(flag => flag.Rule).ShouldBe([QualityRules.PrefixCached]);
    }

    [Fact]
    public async Task A_stage_in_which_nothing_was_completed_is_refused_in_one_sentence()
    {
        var file = Fixture.With(
            Stage,
            ("successes.count", "0"), ("failures.count", "80"), ("successes.latency", """{"request_latency": null, "time_per_output_token": null}"""),
            ("successes.throughput", """{"input_tokens_per_sec": 0.0, "output_tokens_per_sec": 0.0, "total_tokens_per_sec": 0.0, "requests_per_sec": 0.0}"""));

        (await Reading.RejectedAsync(Reading.Given, file)).ShouldBe([("successes.count", "0", "says that no request completed (80 failed)")]);
    }

    [Fact]
    public async Task A_stage_that_was_not_streamed_is_refused_with_the_reason()
    {
        var file = Fixture.With(
            Stage,
            ("successes.latency.time_per_output_token", "null"), ("successes.latency.time_to_first_token", "null"),
            ("successes.latency.inter_token_latency", "null"));

        (await Reading.RejectedAsync(Reading.Given, file)).ShouldHaveSingleItem().Reason
            .ShouldBe("shows that responses were not streamed, so there is no interactivity; measure with api.streaming: true");
    }

    [Theory]
    [InlineData("failures.count", "4", "failed-requests")]
    [InlineData("successes.latency.request_latency.mean", "1.0", "concurrency-not-reached")]
    public async Task Doubtful_stages_are_flagged(string path, string value, string rule)
    {
        (await Reading.PointAsync(Fixture.With(Stage, (path, value)))).Quality.Select(flag => flag.Rule.Key).ShouldContain(rule);
    }

    private static string Summary() => Fixture.With(
        Stage, ("load_summary.requested_rate", null), ("load_summary.achieved_rate", null), ("load_summary.concurrency", null));
}
