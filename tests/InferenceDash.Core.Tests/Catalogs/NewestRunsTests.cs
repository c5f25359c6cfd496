namespace InferenceDash.Core.Tests.Catalogs;

public sealed class NewestRunsTests
{
    private static readonly Parallelism Eight = new(8, 1, DataParallelAttention: false, Workers: 1, Gpus: 8);
    private static readonly Configuration Aggregated = new("vLLM", Disaggregated: false, Multinode: false, Eight, Eight);

    [Fact]
    public void Of_a_configuration_only_the_newest_run_counts_with_every_concurrency_of_it()
    {
        BenchmarkPoint[] points = [Point("a", 10, 4), Point("a", 10, 8), Point("a", 10, 16), Point("b", 11, 8), Point("b", 11, 32)];

        NewestRuns.Of(points).ShouldBe([points[3], points[4]], ignoreOrder: true);
    }

    [Fact]
    public void A_newer_run_of_another_configuration_replaces_nothing()
    {
        BenchmarkPoint[] points =
        [
            Point("a", 10, 4), Point("b", 11, 4) with { Configuration = Aggregated with { Engine = "SGLang" } },
            Point("c", 12, 4) with { Configuration = Aggregated with { Decode = Eight with { TensorParallel = 4 } } },
            Point("d", 13, 4) with { Configuration = Aggregated with { Decode = Eight with { DataParallelAttention = true } } },
        ];

        NewestRuns.Of(points).Count.ShouldBe(4);
    }

    [Fact]
    public void A_newer_run_of_another_series_replaces_nothing()
    {
        BenchmarkPoint[] points = [Point("a", 10, 4), Point("b", 11, 4) with { Series = Point("b", 11, 4).Series with { Sequence = new Sequence(8192, 1024) } }];

        NewestRuns.Of(points).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("run/9", "run/10")]
    [InlineData("run/10", "run/11")]
    [InlineData("nightly-a", "nightly-b")]
    public void Of_runs_of_one_day_the_later_id_is_the_newer(string earlier, string later)
    {
        NewestRuns.Of([Point(later, 10, 4), Point(earlier, 10, 8)]).ShouldHaveSingleItem().Run.ShouldBe(later);
        NewestRuns.Of([Point(earlier, 10, 8), Point(later, 10, 4)]).ShouldHaveSingleItem().Run.ShouldBe(later);
    }

    [Fact]
    public void A_run_is_as_new_as_its_newest_point()
    {
        NewestRuns.Of([Point("over-midnight", 10, 4), Point("over-midnight", 12, 8), Point("z", 11, 4)]).Select(p => p.Run).ShouldBe(["over-midnight", "over-midnight"]);
    }

    private static BenchmarkPoint Point(string run, int day, double concurrency) => new(
        new SeriesKey("a-model", "h200", new Precision("fp8"), new Sequence(1024, 1024), SpecMethod.Mtp),
        Aggregated, run, new DateOnly(2026, 6, day), concurrency, Interactivity: 200 - concurrency, ThroughputPerGpu: 10 * concurrency);
}
