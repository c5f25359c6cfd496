namespace InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

public sealed class VllmOfflineTests
{
    [Theory]
    [InlineData(ToolFixture.VllmThroughput, "tokens_per_second", "is of vllm bench throughput: all requests at once")]
    [InlineData(ToolFixture.VllmLatency, "avg_latency", "is of vllm bench latency: whole batches")]
    public async Task Offline_benchmarks_are_refused_with_what_to_run_instead(string file, string field, string beginning)
    {
        var (name, _, reason) = (await Reading.RejectedAsync(Reading.Given, file)).ShouldHaveSingleItem();

        name.ShouldBe(field);
        reason.ShouldStartWith(beginning);
        reason.ShouldEndWith("so there is no interactivity; measure with vllm bench serve --max-concurrency");
    }

    [Fact]
    public async Task Beside_a_sweep_they_can_be_left_out()
    {
        (await Reading.PointsSkippingAsync(Reading.Given, Fixture.Vllm, ToolFixture.VllmThroughput)).Count.ShouldBe(1);
    }
}
