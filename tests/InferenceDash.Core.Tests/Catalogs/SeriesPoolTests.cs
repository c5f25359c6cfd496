using static InferenceDash.Core.Tests.Catalogs.SomeRuns;

namespace InferenceDash.Core.Tests.Catalogs;

/// <summary>Which points a series has: narrowed to an engine, a draft length or a day, and the best of all methods.</summary>
public sealed class SeriesPoolTests
{
    [Theory]
    [InlineData("2026-04-30", new double[0])]
    [InlineData("2026-05-01", new double[] { 500 })]
    [InlineData("2026-06-14", new double[] { 500 })]
    [InlineData("2026-06-15", new double[] { 600 })]
    [InlineData("2026-12-31", new double[] { 700 })]
    [InlineData(null, new double[] { 700 })]
    public void A_day_shows_the_run_that_was_the_newest_then(string? day, double[] throughput)
    {
        var catalog = Catalog(
            Measured(throughput: 600, date: "2026-06-15", run: "run-2"), Measured(throughput: 500),
            Measured(throughput: 700, date: "2026-07-01", run: "run-3"));

        PointsOf(catalog, Spec() with { AsOf = day is null ? null : DateOnly.ParseExact(day, "O") }).ShouldBe(throughput);
    }

    [Fact]
    public void A_day_shows_each_configuration_as_it_stood_and_no_run_is_mixed_with_another()
    {
        var catalog = Catalog(
            Measured(50, 500, k: 1), Measured(60, 400, k: 3), Measured(80, 300, k: 3, concurrency: 2),
            Measured(55, 450, k: 3, date: "2026-06-15", run: "run-2"));

        PointsOf(catalog, Spec() with { AsOf = new DateOnly(2026, 5, 1) }).ShouldBe([500, 400, 300], ignoreOrder: true);
        PointsOf(catalog, Spec() with { AsOf = new DateOnly(2026, 6, 15) }).ShouldBe([500, 450], ignoreOrder: true);
    }

    [Fact]
    public void Of_two_runs_of_a_day_the_later_import_counts_whatever_they_are_called()
    {
        var catalog = Catalog(Measured(throughput: 500, run: "zzz-9999", order: 1), Measured(throughput: 600, run: "a", order: 2));

        PointsOf(catalog, Spec()).ShouldBe([600]);
        PointsOf(catalog, Spec() with { AsOf = new DateOnly(2026, 5, 1) }).ShouldBe([600]);
    }

    [Fact]
    public void What_a_newer_run_sets_aside_is_counted()
    {
        var catalog = Catalog(
            Measured(50, 500), Measured(60, 400, concurrency: 2), Measured(70, 300, method: "none"),
            Measured(55, 450, date: "2026-06-15", run: "run-2"), Measured(75, 350, method: "none", date: "2026-06-15", run: "run-2"));

        Older(Spec()).ShouldBe((2, 1));
        Older(Spec(method: "none")).ShouldBe((1, 1));
        // Of all methods, and the run that holds points of both is one run.
        Older(Spec(method: "best")).ShouldBe((3, 1));
        Older(Spec() with { Engine = "VLLM" }).ShouldBe((2, 1));
        Older(Spec() with { Engine = "SGLang" }).ShouldBe((0, 0));
        Older(Spec() with { DraftTokens = 3 }).ShouldBe((0, 0));
        // As of a day, a run of later is none that is older.
        Older(Spec() with { AsOf = new DateOnly(2026, 5, 1) }).ShouldBe((0, 0));
        Older(Spec("h100")).ShouldBe((0, 0));

        (int, int) Older(SeriesSpec spec) => (catalog.Pool.OlderRunsOf(spec, Short).Points, catalog.Pool.OlderRunsOf(spec, Short).Count);
    }

    [Fact]
    public void Older_runs_of_several_series_are_counted_once()
    {
        var catalog = Catalog(
            Measured(50, 500), Measured(55, 450, date: "2026-06-15", run: "run-2"), Measured(60, 420, date: "2026-07-01", run: "RUN-3"));
        OlderRuns[] older = [catalog.Pool.OlderRunsOf(Spec() with { AsOf = new DateOnly(2026, 6, 15) }, Short), catalog.Pool.OlderRunsOf(Spec(), Short)];

        older.Select(o => (o.Points, o.Count)).ShouldBe([(1, 1), (2, 2)]);
        var together = OlderRuns.Together(older);
        (together.Points, together.Count).ShouldBe((2, 2));
    }

    [Fact]
    public void A_published_point_has_no_day_and_no_engine_and_no_draft_length()
    {
        var catalog = Catalog(Published(), Published(method: "none"));

        foreach (var spec in new[] { Spec() with { AsOf = new DateOnly(2030, 1, 1) }, Spec() with { Engine = "vLLM" }, Spec() with { DraftTokens = 3 } })
            catalog.Pool.CurveOf(spec, Short, PointSource.Published).Points.ShouldBeEmpty();
        catalog.Pool.CurveOf(Spec(), Short, PointSource.Published).Points.Count.ShouldBe(1);
    }

    [Fact]
    public void An_engine_is_asked_for_in_any_case()
    {
        var catalog = Catalog(Measured(throughput: 500, engine: "SGLang"), Measured(60, 400, engine: "sglang", concurrency: 2), Measured(70, 300));

        PointsOf(catalog, Spec() with { Engine = "SGLANG" }).ShouldBe([500, 400]);
    }

    [Fact]
    public void A_draft_length_leaves_only_its_own_points_and_zero_is_off()
    {
        var catalog = Catalog(Measured(50, 500, k: 1), Measured(60, 400, k: 3), Measured(70, 300), Measured(40, 600, method: "none"));

        PointsOf(catalog, Spec() with { DraftTokens = 3 }).ShouldBe([400]);
        PointsOf(catalog, Spec(method: "none") with { DraftTokens = 0 }).ShouldBe([600]);
    }

    [Fact]
    public void Best_is_the_envelope_of_curves_and_names_the_method()
    {
        // Off delivers 600 at 40 and 200 at 80, straight between; MTP 500 at 60 and 100 at 100.
        var best = Catalog(
            Measured(40, 600, method: "none"), Measured(80, 200, method: "none", concurrency: 2),
            Measured(60, 500), Measured(100, 100, concurrency: 2)).Pool.CurveOf(Spec(method: "best"), Short, PointSource.Measured);

        best.At(40, Given.Rates)
            .ShouldSatisfyAllConditions(p => p.ThroughputPerGpu.ShouldBe(600), p => p.Method.ShouldBe(SpecMethod.Off), p => p.IsBound.ShouldBeFalse());
        best.At(45, Given.Rates).ShouldSatisfyAllConditions(p => p.ThroughputPerGpu.ShouldBe(550), p => p.Method.ShouldBe(SpecMethod.Off));
        best.At(55, Given.Rates)
            .ShouldSatisfyAllConditions(p => p.ThroughputPerGpu.ShouldBe(500), p => p.Method.ShouldBe(SpecMethod.Mtp), p => p.IsBound.ShouldBeTrue(),
                p => p.Status.ShouldBe(OperatingPointStatus.BelowRange));
        best.At(80, Given.Rates).ShouldSatisfyAllConditions(p => p.ThroughputPerGpu.ShouldBe(300), p => p.Status.ShouldBe(OperatingPointStatus.Interpolated));
        best.At(101, Given.Rates).Status.ShouldBe(OperatingPointStatus.AboveRange);
    }

    [Fact]
    public void A_published_best_is_a_curve_of_its_own()
    {
        var pool = Catalog(Published(50, 900), Published(50, 950, method: "none"), Published(50, 700, method: "best"), Published(50, 800, on: Long)).Pool;

        pool.CurveOf(Spec(method: "best"), Short, PointSource.Published).Points.Select(p => p.ThroughputPerGpu).ShouldBe([700]);
        pool.CurveOf(Spec(method: "best"), Long, PointSource.Published).Points.Select(p => p.ThroughputPerGpu).ShouldBe([800]);
    }

    private static IEnumerable<double> PointsOf(Catalog catalog, SeriesSpec spec) =>
        catalog.Pool.CurveOf(spec, Short, PointSource.Measured).Points.Select(p => p.ThroughputPerGpu);
}
