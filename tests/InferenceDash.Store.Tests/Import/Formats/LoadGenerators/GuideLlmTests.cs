namespace InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

public sealed class GuideLlmTests
{
    private const string First = "benchmarks.0.";

    [Fact]
    public async Task A_benchmark_of_the_report_is_a_point()
    {
        var point = await Reading.PointAsync(Fixture.GuideLlm, Reading.Given with { Date = null });

        point.Series.Sequence.ShouldBe(new Sequence(1024, 1024));
        point.Date.ShouldBe(new DateOnly(2026, 6, 11));
        (point.Concurrency, point.Interactivity).ShouldBe((7.5, 160));
        (point.ThroughputPerGpu, point.OutputThroughputPerGpu).ShouldBe((300, 150));
        (point.MedianTtftSeconds, point.P99TtftSeconds, point.MedianE2eLatencySeconds).ShouldBe((0.125, 0.5, 6.5));
        (point.MedianTpotSeconds, point.P90TpotSeconds, point.P99TpotSeconds).ShouldBe((0.00625, 0.008, 0.01));
    }

    [Fact]
    public async Task The_time_per_output_token_includes_the_first_token_and_is_not_used()
    {
        var file = Fixture.With(Fixture.GuideLlm, (First + "metrics.inter_token_latency_ms", null));

        (await Reading.RejectedAsync(Reading.Given, file)).ShouldHaveSingleItem()
            .ShouldBe(("metrics.inter_token_latency_ms.successful.median", null, "is required and missing"));
    }

    [Fact]
    public async Task Every_benchmark_of_a_report_is_read_however_many_requests_stand_between()
    {
        var requests = "[" + string.Join(',', Enumerable.Repeat("""{"output": "some text, some more", "itl": [1.5, 2.5, {"deep": [[]]}]}""", 4000)) + "]";
        var benchmark = Fixture.With(Fixture.GuideLlm, (First + "requests.successful", requests));
        var list = benchmark[(benchmark.IndexOf("\"benchmarks\":[", StringComparison.Ordinal) + 14)..^2];
        var other = list.Replace("\"mean\":7.5", "\"mean\":15.5", StringComparison.Ordinal);

        var points = await Reading.PointsAsync(Reading.Given, benchmark.Replace(list, $"{list},{other}", StringComparison.Ordinal));

        points.Select(point => point.Concurrency).ShouldBe([7.5, 15.5]);
    }

    [Fact]
    public async Task Failed_requests_are_warned_of()
    {
        var file = Fixture.With(Fixture.GuideLlm, (First + "metrics.request_totals.errored", "4"));

        (await Reading.WarningsAsync(Reading.Given, file)).ShouldHaveSingleItem().Field.ShouldBe("metrics.request_totals.errored");
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
