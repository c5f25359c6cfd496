namespace InferenceDash.Core.Tests.Catalogs;

public sealed class CountingRunsTests
{
    private static readonly Parallelism Eight = new(8, 1, DataParallelAttention: false, Workers: 1, Gpus: 8);
    private static readonly Configuration Aggregated = new("vLLM", Disaggregated: false, Multinode: false, Eight, Eight);

    [Fact]
    public void Of_a_configuration_only_the_newest_run_counts_with_every_concurrency_of_it()
    {
        BenchmarkPoint[] points = [Point("a", 10, 4), Point("a", 10, 8), Point("a", 10, 16), Point("b", 11, 8), Point("b", 11, 32)];

        CountingRuns.Of(points).Points.ShouldBe([points[3], points[4]]);
    }

    [Fact]
    public void A_newer_run_of_another_configuration_replaces_nothing()
    {
        BenchmarkPoint[] points =
        [
            Point("a", 10, 4), Point("b", 11, 4) with { Configuration = Aggregated with { Engine = "SGLang" } },
            Point("c", 12, 4) with { Configuration = Aggregated with { Decode = Eight with { TensorParallel = 4 } } },
            Point("d", 13, 4) with { Configuration = Aggregated with { Decode = Eight with { DataParallelAttention = true } } },
            Point("e", 14, 4) with { Configuration = Aggregated with { DraftTokens = 3 } },
            Point("f", 15, 4) with { Configuration = Aggregated with { DraftTokens = 1 } },
        ];

        CountingRuns.Of(points).Points.Count.ShouldBe(6);
    }

    [Fact]
    public void A_newer_run_of_another_series_replaces_nothing()
    {
        var (first, newer) = (Point("a", 10, 4), Point("b", 11, 4));
        BenchmarkPoint[] points = [first, newer with { Series = newer.Series with { Sequence = new Sequence(8192, 1024) } }];

        CountingRuns.Of(points).Points.Count.ShouldBe(2);
    }

    [Fact]
    public void Engines_that_differ_in_case_are_one_configuration()
    {
        BenchmarkPoint[] points = [Point("may", 10, 4), Point("june", 11, 8) with { Configuration = Aggregated with { Engine = "VLLM" } }];

        CountingRuns.Of(points).Points.ShouldBe([points[1]]);
    }

    [Theory]
    [InlineData("import-ffffffff", "import-00000000")]
    [InlineData("import-00000000", "import-ffffffff")]
    [InlineData("run/10", "run/9")]
    public void Of_runs_of_one_day_the_later_import_counts_whatever_its_name(string earlier, string later)
    {
        CountingRuns.Of([Point(earlier, 10, 4, import: 2), Point(later, 10, 4, import: 3)]).Points.ShouldHaveSingleItem().Run.ShouldBe(later);
        CountingRuns.Of([Point(later, 10, 4, import: 3), Point(earlier, 10, 4, import: 2)]).Points.ShouldHaveSingleItem().Run.ShouldBe(later);
    }

    [Fact]
    public void A_newer_day_counts_though_it_was_imported_earlier()
    {
        CountingRuns.Of([Point("new", 11, 4, import: 2), Point("old", 10, 4, import: 3)]).Points.ShouldHaveSingleItem().Run.ShouldBe("new");
    }

    [Theory]
    [InlineData("run/9", "run/10")]
    [InlineData("run/10", "run/11")]
    [InlineData("99999999999999999999", "100000000000000000000")]
    public void Of_runs_of_one_day_in_one_import_the_higher_counter_is_the_newer(string earlier, string later)
    {
        CountingRuns.Of([Point(later, 10, 4), Point(earlier, 10, 8)]).Points.ShouldHaveSingleItem().Run.ShouldBe(later);
        CountingRuns.Of([Point(earlier, 10, 8), Point(later, 10, 4)]).Points.ShouldHaveSingleItem().Run.ShouldBe(later);
    }

    [Theory]
    [InlineData("nightly-b", "nightly-a")]
    [InlineData("x/10", "y/9")]
    public void Of_runs_of_one_day_in_one_import_without_a_common_counter_the_last_one_counts(string first, string last)
    {
        CountingRuns.Of([Point(first, 10, 4), Point(last, 10, 8)]).Points.ShouldHaveSingleItem().Run.ShouldBe(last);
    }

    [Fact]
    public void A_run_is_as_new_as_its_newest_point()
    {
        CountingRuns.Of([Point("over-midnight", 10, 4), Point("over-midnight", 12, 8), Point("z", 11, 4)]).Points
            .Select(p => p.Run).ShouldBe(["over-midnight", "over-midnight"]);
    }

    [Theory]
    [InlineData(9, null)]
    [InlineData(10, "a")]
    [InlineData(11, "a")]
    [InlineData(12, "c")]
    public void As_of_a_day_the_newest_run_until_then_counts(int day, string? run)
    {
        var counting = CountingRuns.Of([Point("a", 10, 4), Point("c", 12, 4)], new DateOnly(2026, 6, day));

        counting.Points.Select(p => p.Run).SingleOrDefault().ShouldBe(run);
        counting.SetAside.Sum(s => s.Run.Points).ShouldBe(run is null ? 2 : 1);
    }

    [Fact]
    public void A_run_over_midnight_counts_as_of_its_last_day_only_and_never_in_part()
    {
        BenchmarkPoint[] points = [Point("a", 9, 4), Point("over-midnight", 10, 4), Point("over-midnight", 11, 8)];

        CountingRuns.Of(points, new DateOnly(2026, 6, 10)).Points.ShouldBe([points[0]]);
        CountingRuns.Of(points, new DateOnly(2026, 6, 11)).Points.ShouldBe([points[1], points[2]]);
    }

    [Fact]
    public void A_measurement_of_two_imports_counts_once_as_the_newest_has_it()
    {
        BenchmarkPoint[] points = [Point("a", 10, 4, import: 2), Point("a", 10, 8, import: 2), Point("A", 10, 8, import: 3), Point("a", 10, 16, import: 3)];

        var counting = CountingRuns.Of(points);

        counting.Points.ShouldBe([points[0], points[2], points[3]]);
        var again = counting.SetAside.ShouldHaveSingleItem();
        (again.Run.Points, again.Reason, again.Counting!.Points, again.Counting.ImportOrder).ShouldBe((1, SetAsideReason.ImportedAgain, 3, 3));
    }

    [Fact]
    public void Within_one_import_a_repetition_is_not_dropped()
    {
        CountingRuns.Of([Point("a", 10, 4, import: 2), Point("a", 10, 4, import: 2)]).Points.Count.ShouldBe(2);
    }

    [Fact]
    public void What_is_set_aside_is_told_by_run_with_the_run_that_counts_instead()
    {
        var counting = CountingRuns.Of([Point("a", 10, 4), Point("a", 10, 8), Point("b", 11, 4), Point("c", 12, 4)], new DateOnly(2026, 6, 11));

        counting.SetAside.Select(s => (s.Run.Name, s.Run.Points, s.Reason, s.Counting?.Name)).ShouldBe(
            [("a", 2, SetAsideReason.OlderRun, "b"), ("c", 1, SetAsideReason.AfterDate, "b")]);
    }

    private static BenchmarkPoint Point(string run, int day, double concurrency, int import = 1) => new(
        new SeriesKey("a-model", "h200", new Precision("fp8"), new Sequence(1024, 1024), SpecMethod.Mtp),
        Aggregated, run, new DateOnly(2026, 6, day), concurrency, Interactivity: 200 - concurrency, ThroughputPerGpu: 10 * concurrency)
    {
        ImportOrder = import,
    };
}
