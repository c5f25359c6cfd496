namespace InferenceDash.Core.Tests.Curves;

public sealed class MetricsTests
{
    [Fact]
    public void Every_metric_is_named_once_and_has_a_unit()
    {
        Metrics.All.Select(m => m.Key).ShouldBeUnique();
        Metrics.All.Select(m => m.Title).ShouldBeUnique();
        Metrics.All.ShouldAllBe(m => m.Unit.Length > 0 && m.LongTitle.Length > 0);
        Metrics.Charted.Select(m => m.Key).ShouldBe(["throughput", "cost", "concurrency"]);
    }

    [Fact]
    public void Concurrency_has_no_better_side() => Metrics.Concurrency.Better.ShouldBe(Better.Neither);
}
