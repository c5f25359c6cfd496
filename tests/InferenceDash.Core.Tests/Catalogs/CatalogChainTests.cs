namespace InferenceDash.Core.Tests.Catalogs;

/// <summary>A catalog that is made beside another one takes over what is drawn of the series that both have alike.</summary>
public sealed class CatalogChainTests
{
    private static readonly BenchmarkPoint[] Points =
    [
        SomeRuns.Measured(50, 500, order: 1), SomeRuns.Measured(60, 400, concurrency: 2, order: 1),
        SomeRuns.Measured(40, 300, method: "none", order: 1), SomeRuns.Measured(30, 310, gpu: "h100", order: 1),
    ];

    [Fact]
    public void A_curve_of_an_untouched_series_is_drawn_once_for_both()
    {
        var older = SomeRuns.Catalog([.. Points]);
        var drawn = CurveOf(older, "mtp");

        var newer = Newer(older, SomeRuns.Measured(20, 900, gpu: "h100", concurrency: 9, order: 2));

        CurveOf(newer, "mtp").ShouldBeSameAs(drawn);
        newer.Pool.CurveOf(Spec("mtp") with { Gpu = "h100" }, SomeRuns.Short, PointSource.Measured).Points.Count.ShouldBe(2);
    }

    [Fact]
    public void A_curve_of_a_touched_series_is_drawn_anew()
    {
        var older = SomeRuns.Catalog([.. Points]);
        var (drawn, off) = (CurveOf(older, "mtp"), CurveOf(older, "none"));

        var newer = Newer(older, SomeRuns.Measured(70, 200, concurrency: 1, order: 2));

        CurveOf(newer, "mtp").ShouldNotBeSameAs(drawn);
        CurveOf(newer, "mtp").Points.Count.ShouldBe(3);
        CurveOf(newer, "none").ShouldBeSameAs(off);
        CurveOf(older, "mtp").ShouldBeSameAs(drawn);
    }

    private static Catalog Newer(Catalog older, BenchmarkPoint point) =>
        new(older.Dataset with { Snapshot = "newer", Measured = Beside(older, point) }, older);

    private static MeasuredPoints Beside(Catalog older, BenchmarkPoint point)
    {
        var builder = new MeasuredBuilder(older.Dataset.Measured, new HashSet<int>());
        builder.Add(1_000, point with { Series = builder.Shared(point.Series) }, []);
        return builder.Build().ShouldNotBeNull();
    }

    private static SeriesSpec Spec(string method) => new("phi-4", "b200", new Precision("fp8"), new SpecMethod(method));

    private static Curve CurveOf(Catalog catalog, string method) => catalog.Pool.CurveOf(Spec(method), SomeRuns.Short, PointSource.Measured).Single;
}
