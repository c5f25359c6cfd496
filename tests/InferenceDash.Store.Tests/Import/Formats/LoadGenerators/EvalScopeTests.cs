namespace InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

public sealed class EvalScopeTests
{
    private const string Summary = ToolFixture.EvalScope;
    private const string Percentiles = ToolFixture.EvalScopePercentiles;

    [Fact]
    public async Task A_summary_and_its_percentiles_are_a_point()
    {
        var point = (await Reading.PointsAsync(Reading.Given, Summary, Percentiles)).ShouldHaveSingleItem();

        point.Series.Sequence.ShouldBe(new Sequence(1024, 1024));
        (point.Concurrency, point.Interactivity).ShouldBe((8, 160));
        (point.ThroughputPerGpu, point.OutputThroughputPerGpu, point.InputThroughputPerGpu).ShouldBe((320, 160, 160));
        (point.MedianTtftSeconds, point.P99TtftSeconds, point.MedianE2eLatencySeconds).ShouldBe((0.125, 0.5, 6.5));
        (point.MedianTpotSeconds, point.P90TpotSeconds, point.P99TpotSeconds).ShouldBe((0.00625, 0.008, 0.01));
        (point.AcceptanceLength, point.AcceptanceLengthTool, point.AcceptanceRate).ShouldBe((2.5, "evalscope (tokens per chunk)", null));
        point.Quality.ShouldBe(QualityFlags.None);
    }

    [Fact]
    public async Task Without_percentiles_the_mean_takes_the_place_of_the_median_with_a_warning()
    {
        var point = await Reading.PointAsync(Summary);

        (point.Interactivity, point.MedianTpotSeconds).ShouldBe((1000 / 6.5, null));
        (await Reading.WarningsAsync(Reading.Given, Summary)).ShouldHaveSingleItem().Reason
            .ShouldStartWith("has no benchmark_percentile.json in its folder");
    }

    [Fact]
    public async Task Percentiles_belong_to_the_summary_of_their_folder()
    {
        using var temporary = await TemporaryStore.BundledAsync();
        foreach (var (folder, concurrency, median) in new[] { ("parallel_8", "8", "6.25"), ("parallel_16", "16", "8.0") })
        {
            Directory.CreateDirectory(Path.Combine(temporary.Folder, "outputs", folder));
            temporary.Write($"outputs/{folder}/benchmark_summary.json", Fixture.With(Summary, ("Concurrency", concurrency)));
            temporary.Write($"outputs/{folder}/benchmark_percentile.json", Fixture.With(Percentiles, ("1.TPOT (ms)", median)));
        }

        var result = await temporary.Store.ImportAsync([Path.Combine(temporary.Folder, "outputs", "**", "*.json")], Reading.Given);

        result.Rejected.ShouldBeEmpty();
        (await temporary.ReadAsync()).Measured.OrderBy(point => point.Concurrency).Select(point => (point.Concurrency, point.Interactivity))
            .ShouldBe([(8, 160), (16, 125)]);
    }

    [Fact]
    public async Task Percentiles_without_their_summary_hold_nothing()
    {
        (await Reading.RejectedAsync(Reading.Given, Percentiles)).ShouldHaveSingleItem().Reason
            .ShouldEndWith("it holds percentiles alone; import it together with benchmark_summary.json of its folder");
    }

    // Figures of a public run: one request after the other against Qwen3-235B on eight A100.
    [Fact]
    public async Task Older_names_are_all_in_seconds()
    {
        const string file = """
            {"Time taken for tests (s)": 255.9107, "Number of concurrency": 1, "Total requests": 10, "Succeed requests": 10, "Failed requests": 0,
             "Output token throughput (tok/s)": 40.014, "Total token throughput (tok/s)": 81.5323, "Request throughput (req/s)": 0.0391,
             "Average latency (s)": 25.5892, "Average time to first token (s)": 0.2734, "Average time per output token (s)": 0.0248,
             "Average input tokens per request": 1062.5, "Average output tokens per request": 1024.0, "Average package per request": 1022.3}
            """;
        const string percentiles = """[{"Percentiles": "50%", "TTFT (s)": 0.27, "ITL (s)": 0.0247, "TPOT (s)": 0.0247, "Latency (s)": 25.58}]""";

        var alone = await Reading.PointAsync(file);
        var point = (await Reading.PointsAsync(Reading.Given, file, percentiles)).ShouldHaveSingleItem();

        (alone.Interactivity, alone.ThroughputPerGpu, alone.Concurrency).ShouldBe((1 / 0.0248, 81.5323 / 8, 1));
        alone.Series.Sequence.ShouldBe(new Sequence(1062, 1024));
        (point.Interactivity, point.MedianTtftSeconds, point.MedianE2eLatencySeconds).ShouldBe((1 / 0.0247, 0.27, 25.58));
    }

    [Fact]
    public async Task The_time_of_the_whole_run_by_its_tokens_is_not_taken_for_that_of_a_user()
    {
        var early = Fixture.With(Summary, ("TPOT (ms)", "0.78125"));

        (await Reading.PointAsync(early)).Interactivity.ShouldBe(1023 / 6.05, tolerance: 1e-9);
    }

    [Fact]
    public async Task Tokens_by_chunk_are_no_acceptance_where_nothing_was_drafted()
    {
        (await Reading.PointAsync(Summary, Reading.Given with { SpecMethod = "none" })).AcceptanceLength.ShouldBeNull();
    }

    [Theory]
    [InlineData("Request Rate (req/s)", "2.5", "rate-driven")]
    [InlineData("Failed Requests", "8", "failed-requests")]
    [InlineData("Avg Turns/Request", "3.0", "prefix-cached")]
    [InlineData("Req Throughput (req/s)", "0.5", "concurrency-not-reached")]
    public async Task Doubtful_runs_are_flagged(string field, string value, string rule)
    {
        (await Reading.PointAsync(Fixture.With(Summary, (field, value)))).Quality.Select(flag => flag.Rule.Key).ShouldContain(rule);
    }

    [Theory]
    [InlineData("TTFT (ms)", "6200.0")]
    [InlineData("TTFT (ms)", "0.0")]
    public async Task A_run_that_was_not_streamed_is_refused_with_the_reason(string field, string value)
    {
        (await Reading.RejectedAsync(Reading.Given, Fixture.With(Summary, (field, value), ("TPOT (ms)", "0.0")))).ShouldHaveSingleItem().Reason
            .ShouldBe("shows that responses were not streamed, so there is no interactivity; measure with --stream");
    }

    [Fact]
    public async Task A_run_in_which_nothing_was_completed_is_refused_in_one_sentence()
    {
        var file = Fixture.With(
            Summary, ("Success Requests", "0"), ("Failed Requests", "80"), ("TTFT (ms)", "-1000"), ("TPOT (ms)", "-1000"), ("Total Throughput (tok/s)", "0"));

        (await Reading.RejectedAsync(Reading.Given, file)).ShouldBe([("Success Requests", "0", "says that no request completed (80 failed)")]);
    }

    [Fact]
    public async Task No_limit_on_the_requests_in_flight_is_no_concurrency()
    {
        (await Reading.RejectedAsync(Reading.Given, Fixture.With(Summary, ("Concurrency", "-1")))).ShouldHaveSingleItem().Reason
            .ShouldStartWith("does not limit the requests in flight, so no concurrency was held");
    }
}
