using static InferenceDash.Core.Tests.Catalogs.SomeRuns;

namespace InferenceDash.Core.Tests.Catalogs;

/// <summary>Points that their import keeps out of curves, because they are flagged.</summary>
public sealed class ExcludedPointsTests
{
    private static readonly QualityFlags Stalled = QualityFlags.Of([new QualityFlag(QualityRules.TtftStall, 113)]);

    [Fact]
    public void They_are_on_no_curve_and_in_no_list_and_are_counted()
    {
        var catalog = Catalog(Measured(50, 500, concurrency: 8), Excluded(60, 450), Measured(70, 400, concurrency: 2), Measured(method: "none"));

        catalog.Pool.CurveOf(Spec(), Short, PointSource.Measured).Points.Select(p => p.Interactivity).ShouldBe([50, 70]);
        catalog.PointsOf("phi-4").Select(p => p.Point.Interactivity).ShouldNotContain(60);
        catalog.Pool.ExcludedOf(Spec(), Short).ShouldHaveSingleItem().Quality.ShouldBe(Stalled);
        catalog.Pool.ExcludedOf(Spec(method: "best"), Short).Count.ShouldBe(1);
        catalog.Pool.ExcludedOf(Spec(method: "none"), Short).ShouldBeEmpty();
        catalog.Pool.ExcludedOf(Spec() with { Engine = "SGLang" }, Short).ShouldBeEmpty();
        catalog.Dataset.Measured.Count.ShouldBe(4);
    }

    [Fact]
    public void Those_of_a_reader_are_told_apart_from_those_of_the_store()
    {
        var catalog = Catalog(Measured(50, 500), Excluded(60, 450)).With([Measured(40, 300), Excluded(70, 200), Excluded(80, 100, order: 2)]);

        catalog.Pool.ExcludedOf(Spec(), Short).ShouldHaveSingleItem().Interactivity.ShouldBe(60);
        catalog.Pool.ExcludedOf(Spec(), Short, PointSource.Own).Select(p => p.Interactivity).ShouldNotContain(60);
        catalog.Pool.ExcludedOf(Spec() with { Source = PointSource.Own }, Short).ShouldNotBeEmpty();
        catalog.Pool.ExcludedOf(Spec(), Short, PointSource.Published).ShouldBeEmpty();
    }

    [Fact]
    public void An_older_import_of_the_same_measurement_does_not_bring_one_back()
    {
        var catalog = Catalog(Measured(60, 450, order: 1), Excluded(60, 450, order: 2), Measured(70, 400, concurrency: 2, order: 1));

        catalog.Pool.CurveOf(Spec(), Short, PointSource.Measured).Points.Select(p => p.Interactivity).ShouldBe([70]);
    }

    [Fact]
    public void The_same_imported_again_without_keeping_it_out_counts()
    {
        var catalog = Catalog(Excluded(60, 450, order: 1), Measured(60, 450, order: 2));

        catalog.Pool.CurveOf(Spec(), Short, PointSource.Measured).Points.ShouldHaveSingleItem();
        catalog.Pool.ExcludedOf(Spec(), Short).ShouldBeEmpty();
    }

    [Fact]
    public void A_series_of_nothing_else_is_no_series()
    {
        var catalog = Catalog(Excluded(60, 450), Measured(method: "none"));

        catalog.Matchups.ShouldBeEmpty();
        catalog.Series.Select(s => s.Method.Key).ShouldBe(["none", "best"]);
    }

    [Fact]
    public void Of_repeats_one_may_be_kept_out_alone()
    {
        var catalog = Catalog(Measured(50, 500), Excluded(50, 300), Measured(50, 510));

        catalog.Pool.CurveOf(Spec(), Short, PointSource.Measured).Points.ShouldHaveSingleItem().ThroughputPerGpu.ShouldBe(505);
    }

    private static BenchmarkPoint Excluded(double interactivity, double throughput, int order = 0) =>
        Measured(interactivity, throughput, order: order) with { Quality = Stalled, IsExcluded = true };
}
