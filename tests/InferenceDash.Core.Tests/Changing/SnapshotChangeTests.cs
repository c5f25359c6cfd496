using InferenceDash.Core.Tests.Catalogs;

namespace InferenceDash.Core.Tests.Changing;

/// <summary>What differs between two snapshots, of catalogs with two points a side.</summary>
public sealed class SnapshotChangeTests
{
    private static readonly BenchmarkPoint[] Mtp = [SomeRuns.Measured(40, 500, concurrency: 8), SomeRuns.Measured(80, 300)];
    private static readonly BenchmarkPoint[] Off =
        [SomeRuns.Measured(40, 400, method: "none", concurrency: 8), SomeRuns.Measured(80, 150, method: "none")];

    [Fact]
    public void The_same_data_from_another_import_differ_in_nothing()
    {
        var again = Mtp.Concat(Off).Select(p => p with { ImportOrder = 7, SourceFile = "again.csv" });

        SnapshotChange.Of(CatalogOf(Mtp, Off), CatalogOf([.. again], [])).ShouldSatisfyAllConditions(
            c => c.Series.ShouldBeEmpty(), c => c.Pairs.ShouldBeEmpty(), c => c.Sets.ShouldBeEmpty(), c => c.Models.ShouldBeEmpty());
    }

    [Fact]
    public void A_newer_run_of_one_side_moves_its_series_and_the_answer_of_the_pair()
    {
        BenchmarkPoint[] newer =
        [
            .. Mtp.Select(p => p with { Run = "run-2", Date = new DateOnly(2026, 6, 1), ThroughputPerGpu = 1.1 * p.ThroughputPerGpu }),
        ];

        var change = SnapshotChange.Of(CatalogOf(Mtp, Off), CatalogOf([.. Mtp, .. newer], Off));

        var series = change.Series.ShouldHaveSingleItem();
        (series.Kind, series.Came, series.Went).ShouldBe((SeriesChangeKind.NewerRuns, 2, 2));
        series.Points.ShouldBe(new Change(2, 2));
        series.Newest.ShouldBe(new DateOnly(2026, 6, 1));
        series.Middle!.Interactivity.ShouldBe(60);
        series.Throughput.Percent!.Value.ShouldBe(10, 1e-9);
        var pair = change.Pairs.ShouldHaveSingleItem();
        pair.Interactivity.ShouldBe(60);
        pair.Ratio.Percent!.Value.ShouldBe(10, 1e-9);
        pair.IsElsewhere.ShouldBeFalse();
    }

    [Fact]
    public void Other_figures_of_the_same_run_are_a_correction()
    {
        BenchmarkPoint[] corrected = [Mtp[0] with { ThroughputPerGpu = 505, ImportOrder = 2 }, Mtp[1]];

        var series = SnapshotChange.Of(CatalogOf(Mtp, Off), CatalogOf(corrected, Off)).Series.ShouldHaveSingleItem();

        (series.Kind, series.Came, series.Went).ShouldBe((SeriesChangeKind.Corrected, 1, 1));
    }

    [Fact]
    public void Points_that_come_or_go_are_counted()
    {
        var (two, three) = (CatalogOf(Mtp, Off), CatalogOf([.. Mtp, SomeRuns.Measured(60, 420, concurrency: 6)], Off));

        var more = SnapshotChange.Of(two, three).Series.ShouldHaveSingleItem();
        var fewer = SnapshotChange.Of(three, two).Series.ShouldHaveSingleItem();

        (more.Kind, more.Came, more.Went).ShouldBe((SeriesChangeKind.MorePoints, 1, 0));
        (fewer.Kind, fewer.Came, fewer.Went).ShouldBe((SeriesChangeKind.FewerPoints, 0, 1));
    }

    [Fact]
    public void A_series_that_comes_or_goes_has_a_figure_on_one_side_alone()
    {
        var (with, without) = (CatalogOf(Mtp, Off), CatalogOf([], Off));

        var added = SnapshotChange.Of(without, with);
        var removed = SnapshotChange.Of(with, without);

        added.Series.ShouldHaveSingleItem().Kind.ShouldBe(SeriesChangeKind.Added);
        added.Series[0].Throughput.Before.ShouldBeNull();
        added.Series[0].Throughput.After.ShouldNotBeNull();
        added.Pairs.ShouldHaveSingleItem().Before.ShouldBeNull();
        removed.Series.ShouldHaveSingleItem().Kind.ShouldBe(SeriesChangeKind.Removed);
        removed.Pairs.ShouldHaveSingleItem().After.ShouldBeNull();
        removed.Pairs[0].Ratio.After.ShouldBeNull();
    }

    [Fact]
    public void Measurements_that_take_the_place_of_published_points_change_the_answer_though_no_published_point_changed()
    {
        PublishedPoint[] published =
        [
            SomeRuns.Published(40, 450), SomeRuns.Published(80, 280), SomeRuns.Published(40, 420, method: "none"), SomeRuns.Published(80, 160, method: "none"),
        ];

        var change = SnapshotChange.Of(SomeRuns.Catalog([.. published]), SomeRuns.Catalog([.. published, .. Mtp, .. Off]));

        change.Series.ShouldAllBe(s => s.Source == PointSource.Measured && s.Kind == SeriesChangeKind.Added);
        var pair = change.Pairs.ShouldHaveSingleItem();
        pair.IsElsewhere.ShouldBeTrue();
        pair.Ratio.Before!.Value.ShouldNotBe(pair.Ratio.After!.Value);
    }

    [Fact]
    public void Names_and_prices_that_came_are_named_and_prices_move_costs_alone()
    {
        var before = CatalogOf(Mtp, Off);
        var prices = new Dictionary<string, GpuAssumptions> { ["b200"] = new(2.17, 1.95, 2.34, UsdPerGpuHourRental: null) };
        var after = new Catalog(before.Dataset with
        {
            Models = [.. before.Dataset.Models, new Model("new", "New", [], [])],
            AssumptionSets = [before.Dataset.AssumptionSets[0], new AssumptionSet("2026-07", prices)],
        });

        var change = SnapshotChange.Of(before, after);

        change.Models.ShouldHaveSingleItem().Label.ShouldBe("New");
        change.Sets.ShouldHaveSingleItem().Id.ShouldBe("2026-07");
        change.Series.ShouldBeEmpty();
        var pair = change.Pairs.ShouldHaveSingleItem();
        pair.Cost.Before.ShouldBeNull();
        pair.Cost.After!.Value.ShouldBe(1.95e6 / (3600 * pair.After!.At(60).Row.Points[0].ThroughputPerGpu!.Value), 1e-12);
        pair.Ratio.Difference!.Value.ShouldBe(0, 1e-12);
    }

    [Fact]
    public void A_pair_whose_figures_stay_is_no_changed_answer_whatever_its_points()
    {
        // Beyond the frontier: nothing that is read at any speed rests on it.
        var change = SnapshotChange.Of(CatalogOf(Mtp, Off), CatalogOf([.. Mtp, SomeRuns.Measured(45, 100, concurrency: 16)], Off));

        change.Series.ShouldHaveSingleItem().Kind.ShouldBe(SeriesChangeKind.MorePoints);
        change.Pairs.ShouldBeEmpty();
    }

    private static Catalog CatalogOf(BenchmarkPoint[] mtp, BenchmarkPoint[] off) => SomeRuns.Catalog([.. mtp, .. off]);
}
