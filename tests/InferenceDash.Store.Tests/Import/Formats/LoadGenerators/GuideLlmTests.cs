namespace InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

public sealed class GuideLlmTests
{
    private const string First = "benchmarks.0.";
    private const string Strategy = First + "config.strategy";
    private const string Metrics = First + "metrics.";

    [Fact]
    public async Task A_benchmark_of_the_report_is_a_point()
    {
        var point = await Reading.PointAsync(Fixture.GuideLlm, Reading.Given with { Date = null, Model = null });

        (point.Series.Model, point.Series.Sequence).ShouldBe(("qwen-3-5", new Sequence(1030, 1018)));
        (point.MeanInputTokens, point.MeanOutputTokens).ShouldBe((1030, 1018));
        point.Date.ShouldBe(new DateOnly(2026, 6, 11));
        (point.Concurrency, point.Interactivity).ShouldBe((8, 160));
        (point.MedianTtftSeconds, point.P99TtftSeconds, point.MedianE2eLatencySeconds).ShouldBe((0.125, 0.5, 6.5));
        (point.MedianTpotSeconds, point.P90TpotSeconds, point.P99TpotSeconds).ShouldBe((0.00625, 0.008, 0.01));
        point.Quality.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_throughput_is_tokens_by_measured_seconds_whatever_the_means_of_rates_say()
    {
        var point = await Reading.PointAsync(Fixture.GuideLlm);

        (point.ThroughputPerGpu, point.OutputThroughputPerGpu).ShouldBe((320, 80 * 1018 / 64.0 / 8));
    }

    [Fact]
    public async Task Without_a_duration_the_start_and_the_end_say_how_long_it_was()
    {
        var file = Fixture.With(Fixture.GuideLlm, (First + "duration", null), (First + "end_time", "1781170264.5"));

        (await Reading.PointAsync(file)).ThroughputPerGpu.ShouldBe(320);
    }

    [Fact]
    public async Task The_time_per_output_token_includes_the_first_token_and_is_not_used()
    {
        var file = Fixture.With(Fixture.GuideLlm, (Metrics + "inter_token_latency_ms", null));

        (await Reading.RejectedAsync(Reading.Given, file)).ShouldHaveSingleItem()
            .ShouldBe(("metrics.inter_token_latency_ms.successful.median", null, "is required and missing"));
    }

    [Fact]
    public async Task Every_benchmark_of_a_report_is_read_however_many_requests_stand_between()
    {
        var requests = "[" + string.Join(',', Enumerable.Repeat("""{"output": "some text, some more", "itl": [1.5, 2.5, {"deep": [[]]}]}""", 4000)) + "]";
        var benchmark = Fixture.With(Fixture.GuideLlm, (First + "requests.successful", requests));
        var list = benchmark[(benchmark.IndexOf("\"benchmarks\":[", StringComparison.Ordinal) + 14)..^2];
        var other = list.Replace("\"streams\":8", "\"streams\":16", StringComparison.Ordinal);

        var points = await Reading.PointsAsync(Reading.Given, benchmark.Replace(list, $"{list},{other}", StringComparison.Ordinal));

        points.Select(point => point.Concurrency).ShouldBe([8, 16]);
    }

    [Theory]
    [InlineData("""{"type_": "synchronous"}""", 1.0)]
    [InlineData("""{"type_": "concurrent", "streams": 8}""", 8.0)]
    [InlineData("""{"type_": "concurrent", "max_concurrency": 8}""", 8.0)]
    [InlineData("""{"kind": "concurrent", "streams": 8}""", 8.0)]
    [InlineData("""{"type_": "constant", "rate": 2.5, "max_concurrency": 512}""", 7.6)]
    [InlineData("""{"type_": "poisson", "rate": 2.5}""", 7.6)]
    [InlineData("null", 7.6)]
    public async Task The_concurrency_is_the_one_that_the_strategy_holds_else_the_one_measured(string strategy, double concurrency) =>
        (await Reading.PointAsync(Fixture.With(Fixture.GuideLlm, (Strategy, strategy)))).Concurrency.ShouldBe(concurrency);

    [Fact]
    public async Task A_benchmark_driven_by_a_rate_says_so()
    {
        var file = Fixture.With(Fixture.GuideLlm, (Strategy, """{"type_": "constant", "rate": 2.5}"""));

        (await Reading.PointAsync(file)).Quality.ToString().ShouldBe("rate-driven=2.5");
    }

    [Theory]
    [InlineData("""{"mean": 7.6, "max": 80}""", 80.0, "concurrency-not-reached=0.095")]
    [InlineData("""{"mean": 7.6, "max": 8}""", 8.0, "")]
    public async Task All_requests_at_once_held_the_most_in_flight_if_the_mean_comes_near_it(string total, double concurrency, string flags)
    {
        var file = Fixture.With(
            Fixture.GuideLlm, (Strategy, """{"type_": "throughput", "max_concurrency": 512}"""), (Metrics + "request_concurrency.total", total));

        var point = await Reading.PointAsync(file);

        (point.Concurrency, point.Quality.ToString()).ShouldBe((concurrency, flags));
    }

    [Theory]
    [InlineData("metrics.request_totals.errored", "4", "failed-requests=0.046511627906976744")]
    [InlineData("config.strategy.streams", "16", "concurrency-not-reached=0.475")]
    public async Task What_went_wrong_is_told(string path, string value, string flags)
    {
        (await Reading.PointAsync(Fixture.With(Fixture.GuideLlm, (First + path, value)))).Quality.ToString().ShouldBe(flags);
    }

    [Theory]
    [InlineData("20", null, "ramp-up")]
    [InlineData("20", "20", "")]
    [InlineData("5", null, "")]
    public async Task A_slow_start_counts_unless_it_is_short_or_warm_up(string seconds, string? warmup, string flags)
    {
        var file = Fixture.With(Fixture.GuideLlm, (Strategy + ".rampup_duration", seconds), (First + "warmup_duration", warmup ?? "0"));

        (await Reading.PointAsync(file)).Quality.ToString().ShouldBe(flags);
    }

    // 64 streams for 55 s, 320 requests of 1280 tokens and 10 s each, and 64 that were cut off after 5 s.
    [Fact]
    public async Task What_cut_off_requests_had_of_the_time_is_no_loss_of_throughput()
    {
        var file = Fixture.With(
            Fixture.GuideLlm,
            (Strategy + ".streams", "64"), (First + "duration", "55"),
            (Metrics + "request_totals", """{"successful": 320, "errored": 0, "incomplete": 64, "total": 384}"""),
            (Metrics + "request_concurrency", """{"successful": {"mean": 58.18181818181818}, "total": {"mean": 64.0}}"""),
            (Metrics + "request_latency.successful", """{"mean": 10.0, "median": 10.0}"""),
            (Metrics + "prompt_token_count.successful.mean", "1024"), (Metrics + "output_token_count.successful.mean", "256"),
            (Metrics + "time_to_first_token_ms.successful", """{"median": 500.0}"""),
            (Metrics + "inter_token_latency_ms.successful", """{"median": 37.254901960784316}"""));

        var point = await Reading.PointAsync(file, Reading.Given with { Gpus = 1 });

        point.Concurrency.ShouldBe(64);
        point.ThroughputPerGpu.ShouldBe(8192, tolerance: 1e-9);
        point.OutputThroughputPerGpu!.Value.ShouldBe(1638.4, tolerance: 1e-9);
        point.Quality.ToString().ShouldBe("cancelled-requests=0.16666666666666666");
    }

    // Requests that began before the measured time count whole in the totals: 88 in 64 s, each of 6 s, in 7.6 streams.
    [Fact]
    public async Task Requests_that_reach_into_the_warm_up_are_not_counted_whole()
    {
        var file = Fixture.With(Fixture.GuideLlm, (Metrics + "request_totals.successful", "88"), (First + "warmup_duration", "6.0"));

        (await Reading.PointAsync(file, Reading.Given with { Gpus = 1 })).ThroughputPerGpu.ShouldBe(7.6 / 6 * 2048, tolerance: 1e-9);
    }

    [Fact]
    public async Task A_run_that_was_not_streamed_is_refused_for_that()
    {
        const string zero = """{"mean": 0.0, "median": 0.0, "percentiles": {"p90": 0.0, "p99": 0.0}}""";
        var file = Fixture.With(
            Fixture.GuideLlm, (Metrics + "time_to_first_token_ms.successful", zero), (Metrics + "inter_token_latency_ms.successful", zero));

        (await Reading.RejectedAsync(Reading.Given, file)).ShouldHaveSingleItem().ShouldBe(
            ("metrics.inter_token_latency_ms.successful.median", "0",
            "shows that responses were not streamed, so there is no interactivity; measure with streamed responses"));
    }

    [Fact]
    public async Task A_benchmark_in_which_nothing_completed_is_refused_for_that()
    {
        var file = Fixture.With(Fixture.GuideLlm, (Metrics + "request_totals", """{"successful": 0, "errored": 12, "incomplete": 0, "total": 12}"""));

        (await Reading.RejectedAsync(Reading.Given, file)).ShouldHaveSingleItem().Reason.ShouldBe("says that no request completed (12 failed)");
    }

    [Theory]
    [InlineData("{\"metadata\": {\"version\": 1}, \"benchmarks\": []}", "holds no rows in benchmarks")]
    [InlineData("{\"metadata\": {\"version\": 1}, \"benchmarks\": [1]}", "is not an object with names and values")]
    [InlineData("{\"metadata\": {\"version\": 1}, \"benchmarks\": {\"a\": 1}}", "holds no rows in benchmarks")]
    public async Task A_report_without_benchmarks_is_refused(string report, string reason)
    {
        (await Reading.RejectedAsync(Reading.Given, report))[0].Reason.ShouldBe(reason);
    }
}
