namespace InferenceDash.Core.Tests.Catalogs;

/// <summary>Points of a snapshot, put together from those of another one: what both have is one object, and nothing else differs.</summary>
public sealed class MeasuredBuilderTests
{
    [Fact]
    public void A_series_that_an_import_does_not_touch_is_the_same_object_after_it()
    {
        var held = Built((1, Point(1)), (2, Point(1, gpu: "h100")));

        var newer = Built(held, [1], [1, 2], (3, Point(2, gpu: "h100", concurrency: 8)));

        newer.Series[0].ShouldBeSameAs(held.Series[0]);
        newer.Series[1].ShouldNotBeSameAs(held.Series[1]);
        newer.Series[1].Points[0].ShouldBeSameAs(held.Series[1].Points[0]);
        newer.Series[1].Points.Select(p => p.Concurrency).ShouldBe([4, 8]);
    }

    [Fact]
    public void An_older_snapshot_is_made_from_a_newer_one_without_reading()
    {
        var newest = Built((1, Point(1)), (2, Point(2, concurrency: 8)), (3, Point(2, gpu: "h100")));

        MeasuredBuilder.PlanOf(newest, Set(1, 2), Set(1)).Read.ShouldBeEmpty();
        var older = Built(newest, [1, 2], [1]);

        older.ShouldHaveSingleItem().ShouldBeSameAs(newest[0]);
    }

    [Fact]
    public void What_a_newer_import_replaced_is_read_again_for_a_snapshot_without_it()
    {
        var newest = Built((1, Point(1, throughput: 100)), (2, Point(1, concurrency: 8)), (3, Point(2, throughput: 111)));
        newest.Select(p => p.ThroughputPerGpu).ShouldBe([500, 111]);

        var (read, left) = MeasuredBuilder.PlanOf(newest, Set(1, 2), Set(1));

        (read.ShouldHaveSingleItem(), left.Order()).ShouldSatisfyAllConditions(p => p.Item1.ShouldBe(1), p => p.Item2.ShouldBe([1, 2]));
        Built(newest, [1, 2], [1], (1, Point(1, throughput: 100)), (2, Point(1, concurrency: 8))).Select(p => p.ThroughputPerGpu).ShouldBe([100, 500]);
    }

    [Fact]
    public void What_an_import_replaced_stays_out_while_the_import_stands()
    {
        var newest = Built((1, Point(1, throughput: 100)), (2, Point(2, throughput: 111)), (3, Point(3, gpu: "h100")));

        MeasuredBuilder.PlanOf(newest, Set(1, 2, 3), Set(1, 2)).Read.ShouldBeEmpty();
        Built(newest, [1, 2, 3], [1, 2]).ShouldHaveSingleItem().ThroughputPerGpu.ShouldBe(111);
    }

    [Fact]
    public void Series_stand_in_the_order_of_their_first_points_whatever_they_are_made_from()
    {
        (int, BenchmarkPoint)[] all = [(1, Point(1, gpu: "h100")), (2, Point(2)), (3, Point(3, gpu: "h100", concurrency: 8))];
        var newest = Built(all);

        // Without the first import the series on H100 begins with the last point.
        var retracted = Built(newest, [1, 2, 3], [2, 3]);

        retracted.Select(p => p.Series.Gpu).ShouldBe(["b200", "h100"]);
    }

    [Fact]
    public void A_name_is_spelled_as_by_its_first_point()
    {
        var held = Built((1, Point(1, run: "Nightly", engine: "vLLM")));

        var newer = Built(held, [1], [1, 2], (2, Point(2, run: "nightly", engine: "VLLM", concurrency: 8)));

        newer[1].Run.ShouldBeSameAs(held[0].Run);
        newer[1].Configuration.Engine.ShouldBe("vLLM");
    }

    [Fact]
    public void Where_the_import_that_spelled_a_name_is_gone_everything_has_to_be_read()
    {
        var held = Built((1, Point(1, run: "Nightly")), (2, Point(2, run: "nightly", concurrency: 8)));
        var (_, left) = MeasuredBuilder.PlanOf(held, Set(1, 2), Set(2));

        new MeasuredBuilder(held, left).Build().ShouldBeNull();
    }

    private static HashSet<int> Set(params int[] imports) => [.. imports];

    private static BenchmarkPoint Point(
        int import, double throughput = 500, string gpu = "b200", double concurrency = 4, string run = "run-1", string engine = "vLLM") =>
        SomeRuns.Measured(throughput: throughput, gpu: gpu, concurrency: concurrency, run: run, engine: engine, order: import);

    private static MeasuredPoints Built(params (int Row, BenchmarkPoint Point)[] read) => Built(new MeasuredBuilder(), read);

    private static MeasuredPoints Built(MeasuredPoints held, int[] heldImports, int[] imports, params (int Row, BenchmarkPoint Point)[] read) =>
        Built(new MeasuredBuilder(held, MeasuredBuilder.PlanOf(held, Set(heldImports), Set(imports)).Left), read);

    private static MeasuredPoints Built(MeasuredBuilder builder, (int Row, BenchmarkPoint Point)[] read)
    {
        foreach (var (row, p) in read)
        {
            var shared = p with
            {
                Series = builder.Shared(p.Series),
                Configuration = builder.Shared(p.Configuration, p.ImportOrder),
                Run = builder.Run(p.Run, p.ImportOrder),
            };
            builder.Add(row, shared, []);
        }

        return builder.Build().ShouldNotBeNull();
    }
}
