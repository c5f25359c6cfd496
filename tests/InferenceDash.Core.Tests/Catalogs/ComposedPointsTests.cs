using static InferenceDash.Core.Tests.Catalogs.SomeRuns;

namespace InferenceDash.Core.Tests.Catalogs;

/// <summary>Points that are composed of the times of steps: beside measurements, and never among them.</summary>
public sealed class ComposedPointsTests
{
    [Theory]
    [InlineData(2, 0, 0, 0, 2, PointSource.Composed)]
    [InlineData(2, 0, 0, 0, 1, PointSource.Composed)]
    [InlineData(2, 1, 0, 0, 2, PointSource.Measured)]
    [InlineData(2, 0, 1, 0, 2, PointSource.Published)]
    [InlineData(2, 0, 0, 1, 2, PointSource.Own)]
    public void They_are_shown_unasked_only_where_there_are_no_others(
        int series, int measured, int published, int own, int composed, PointSource source) =>
        SourceRule.Of(series, measured, published, own, composed).ShouldBe(source);

    [Fact]
    public void A_curve_has_either_composed_or_measured_points()
    {
        var pool = Catalog(Measured(50, 500, concurrency: 1), Composed(40, 900, concurrency: 1), Composed(90, 300, concurrency: 2)).Pool;

        pool.CurveOf(Spec(), Short, PointSource.Measured).Points.Select(p => p.Interactivity).ShouldBe([50]);
        pool.CurveOf(Spec(), Short, PointSource.Composed).Points.Select(p => p.Interactivity).ShouldBe([40, 90]);
        pool.CurveOf(Spec() with { Method = SpecMethod.Best }, Short, PointSource.Measured).Points.Count.ShouldBe(1);
        Should.Throw<ArgumentException>(() => Curve.Of([CurvePoint.Of(Measured(50, 500)), CurvePoint.Of(Composed(40, 900))]));
    }

    [Fact]
    public void They_do_not_pass_for_a_newer_import_of_a_measurement()
    {
        var points = Catalog(Measured(50, 500) with { ImportOrder = 1 }, Composed(40, 900) with { ImportOrder = 2 }).Pool;

        points.PointsOf(Spec().On(Short), PointSource.Measured).ShouldHaveSingleItem().Interactivity.ShouldBe(50);
        points.PointsOf(Spec().On(Short), PointSource.Composed).ShouldHaveSingleItem().Interactivity.ShouldBe(40);
        points.OlderRunsOf(Spec(), Short).Points.ShouldBe(0);
    }

    [Fact]
    public void A_figure_on_such_a_point_is_composed()
    {
        var curve = Catalog(Composed(40, 900), Composed(90, 300, concurrency: 2)).Pool.CurveOf(Spec(), Short, PointSource.Composed);

        curve.At(40, Given.NoRates).Status.ShouldBe(OperatingPointStatus.Composed);
        curve.At(60, Given.NoRates).Status.ShouldBe(OperatingPointStatus.Interpolated);
        curve.IsComposed.ShouldBeTrue();
    }

    [Fact]
    public void The_map_of_where_a_method_pays_leaves_them_out()
    {
        var catalog = Catalog(Composed(), Composed(method: "none"));

        catalog.Matchups.ShouldHaveSingleItem().Coverage.DefaultSource(Short).ShouldBe(PointSource.Composed);
        (catalog.MapOf().Pairs.Count, catalog.MapOf().Served.Count()).ShouldBe((1, 0));
    }

    [Fact]
    public void A_ranking_has_them_only_where_it_has_nothing_else()
    {
        Sources(Catalog(Measured(gpu: "h100"), Composed(gpu: "b200"))).ShouldBe([PointSource.Measured, PointSource.Measured]);
        Sources(Catalog(Composed(gpu: "h100"), Composed(gpu: "b200"))).ShouldBe([PointSource.Composed, PointSource.Composed]);

        static PointSource[] Sources(Catalog catalog)
        {
            var hardware = ModelHardware.Of(catalog, ModelHardware.ModelsOf(catalog)[0]);
            return [.. hardware.Candidates(Short, SpecMethod.Best, null, (_, _) => Given.NoRates).Select(c => c.Source)];
        }
    }

    [Fact]
    public void The_explorer_shows_them_as_points_of_their_own()
    {
        var catalog = Catalog(Measured(gpu: "h100"), Composed(gpu: "b200"), Composed(60, 300, gpu: "h100"));
        var model = Spec().Model;

        catalog.PointsOf(model).Select(p => (p.Series.Gpu, p.Source))
            .ShouldBe([("h100", PointSource.Measured), ("b200", PointSource.Composed)], ignoreOrder: true);
        catalog.PointsOf(model, PointSource.Composed).Count.ShouldBe(2);
    }

    private static BenchmarkPoint Composed(
        double interactivity = 40, double throughput = 900, string gpu = "b200", string method = "mtp", double concurrency = 4)
    {
        var point = Measured(interactivity, throughput, gpu: gpu, method: method, concurrency: concurrency);
        return point with { Configuration = point.Configuration with { IsComposed = true } };
    }
}
