using static InferenceDash.Core.Tests.Catalogs.SomeRuns;

namespace InferenceDash.Core.Tests.Catalogs;

/// <summary>Points that a reader brings, laid over a catalog that all readers share.</summary>
public sealed class OwnPointsTests
{
    [Theory]
    [InlineData(2, 0, 0, 2, PointSource.Own)]
    [InlineData(2, 2, 2, 2, PointSource.Own)]
    [InlineData(2, 1, 1, 1, PointSource.Own)]
    [InlineData(2, 2, 0, 1, PointSource.Measured)]
    [InlineData(2, 0, 2, 1, PointSource.Published)]
    [InlineData(2, 2, 2, 0, PointSource.Measured)]
    public void Own_points_are_shown_unless_more_series_have_others(int series, int measured, int published, int own, PointSource source) =>
        SourceRule.Of(series, measured, published, own).ShouldBe(source);

    [Fact]
    public void A_comparison_that_only_the_reader_has_points_of_is_there_and_shows_them()
    {
        var stored = Catalog(Measured(gpu: "h100"));

        var catalog = stored.With([Measured(gpu: "b200"), Measured(gpu: "b200", method: "none")]);

        var matchup = catalog.Find(Matchup.SlugOf(Spec().Model, "b200", Spec().Precision, Spec().Method)).ShouldNotBeNull();
        matchup.Coverage.SourcesOn(Short).ShouldBe([PointSource.Own]);
        matchup.Coverage.DefaultSource(Short).ShouldBe(PointSource.Own);
        stored.Matchups.ShouldNotContain(m => m.Gpu.Key == "b200");
    }

    [Fact]
    public void Own_points_share_no_curve_with_stored_ones_and_stored_curves_are_drawn_once_for_all()
    {
        var stored = Catalog(Measured(50, 500), Published(60, 700));
        var catalog = stored.With([Measured(40, 300)]);

        Speeds(PointSource.Own).ShouldBe([40]);
        Speeds(PointSource.Measured).ShouldBe([50]);
        Speeds(PointSource.Published).ShouldBe([60]);
        catalog.Pool.CurveOf(Spec(), Short, PointSource.Measured).ShouldBeSameAs(stored.Pool.CurveOf(Spec(), Short, PointSource.Measured));
        stored.Pool.CurveOf(Spec(), Short, PointSource.Own).Points.ShouldBeEmpty();

        double[] Speeds(PointSource source) => [.. catalog.Pool.CurveOf(Spec(), Short, source).Points.Select(p => p.Interactivity)];
    }

    [Fact]
    public void The_sequence_is_one_of_the_readers_where_stored_points_have_others_too()
    {
        object[] stored = [.. Enumerable.Range(1, 5).SelectMany(c => new[]
        {
            Measured(20 + c, 900, concurrency: c), Measured(20 + c, 800, concurrency: c, method: "none"),
        })];

        var catalog = Catalog(stored).With([Measured(on: Long), Measured(on: Long, method: "none")]);

        catalog.Matchups.ShouldHaveSingleItem().Coverage.DefaultSequence.ShouldBe(Long);
    }

    [Fact]
    public void One_series_is_compared_along_its_sources_only_where_the_reader_brings_points()
    {
        var stored = Catalog(Measured(), Published());

        var lineUp = stored.With([Measured(40, 300)]).LineUps.All.First(l => l.By == Dimension.Source && l.Method == SpecMethod.Mtp);

        lineUp.Values.Select(v => (v.Key, v.Label, v.Spec.Source)).ShouldBe(
        [
            ("own", "MTP, yours", PointSource.Own), ("measured", "MTP, measured", PointSource.Measured), ("published", "MTP, published", PointSource.Published),
        ]);
        stored.LineUps.All.ShouldNotContain(l => l.By == Dimension.Source);
    }

    [Fact]
    public void Series_of_several_sources_each_show_their_own()
    {
        var catalog = Catalog(Measured(50, 500)).With([Measured(40, 300)]);
        SeriesSpec[] specs = [Spec() with { Source = PointSource.Own }, Spec() with { Source = PointSource.Measured }];

        var coverage = SeriesCoverage.Of(catalog, specs).ShouldNotBeNull();

        coverage.IsOfSeveralSources.ShouldBeTrue();
        coverage.DefaultSource(Short).ShouldBe(PointSource.Measured);
        coverage.PointsOf(Short, PointSource.Measured).Select(points => points.Single().Interactivity).ShouldBe([40, 50]);
    }

    [Fact]
    public void Points_of_a_GPU_that_the_snapshot_does_not_know_are_left_out()
    {
        var catalog = Catalog(Measured()).With([Measured(gpu: "unheard-of")]);

        catalog.Own.ShouldBeEmpty();
    }

    [Fact]
    public void The_explorer_lists_own_points_as_such()
    {
        var catalog = Catalog(Measured(50, 500)).With([Measured(40, 300)]);

        catalog.PointsOf(Spec().Model).Select(p => (p.Source, p.Point.Interactivity)).ShouldBe([(PointSource.Own, 40)]);
        catalog.PointsOf(Spec().Model, PointSource.Measured).Select(p => p.Point.Interactivity).ShouldBe([50]);
    }

    [Fact]
    public void Older_runs_are_told_of_the_source_that_is_shown()
    {
        var catalog = Catalog(Measured()).With(
            [Measured(40, 300, date: "2026-01-01", run: "old"), Measured(40, 310, date: "2026-02-01", run: "new")]);

        catalog.Pool.OlderRunsOf(Spec(), Short, PointSource.Own).Points.ShouldBe(1);
        catalog.Pool.OlderRunsOf(Spec(), Short).Points.ShouldBe(0);
    }
}
