namespace InferenceDash.Store.Tests.Import;

public abstract class FlaggedPointTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : FlaggedPointTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : FlaggedPointTests(StoreKind.Postgres);

    // Twice what the streams in flight allow, and a sound row.
    private static readonly string Rows = Sweep.File([("throughput_tok_s_gpu", "1064")], [("concurrency", "4"), ("throughput_tok_s_gpu", "200")]);

    [StoreFact]
    public async Task A_flagged_point_is_stored_with_its_rule_and_counts()
    {
        var (result, data) = await ImportAsync(FlaggedPoints.Counted);

        result.Flagged.ShouldHaveSingleItem().ShouldBe(result.Flagged[0] with { Line = 2, Flag = new QualityFlag(QualityRules.TokenBasis, 2) });
        (result.FlaggedPointCount, result.FlaggedByRule.ShouldHaveSingleItem()).ShouldBe((1, new RuleCount(QualityRules.TokenBasis, 1)));
        data.Measured.Select(point => (point.Quality.ToString(), point.IsExcluded)).ShouldBe([("token-basis=2", false), ("", false)]);
    }

    [StoreFact]
    public async Task Flagged_points_are_kept_out_of_curves_on_request()
    {
        var (result, data) = await ImportAsync(FlaggedPoints.Excluded);

        result.Stored.BenchmarkPoints.ShouldBe(2);
        data.Measured.Where(point => point.IsExcluded).ShouldHaveSingleItem().ThroughputPerGpu.ShouldBe(1064);
    }

    [StoreFact]
    public async Task Flagged_points_refuse_the_import_on_request()
    {
        var (result, data) = await ImportAsync(FlaggedPoints.Refused);

        result.Rejected.ShouldHaveSingleItem().ShouldBe(result.Rejected[0] with
        {
            Line = 2, Field = "quality", Value = "token-basis=2", Reason = "is flagged, and --strict refuses flagged points",
        });
        data.Measured.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task Keeping_flagged_points_out_makes_another_import()
    {
        using var temporary = await BundledAsync();
        var file = temporary.Write("sweep.csv", Rows);
        await temporary.Store.ImportAsync([file], new ImportOptions());

        (await temporary.Store.ImportAsync([file], new ImportOptions { Flagged = FlaggedPoints.Excluded })).AlreadyImported.ShouldBeFalse();
    }

    private async Task<(ImportResult Result, Dataset Data)> ImportAsync(FlaggedPoints flagged)
    {
        using var temporary = await BundledAsync();
        var result = await temporary.Store.ImportAsync([temporary.Write("sweep.csv", Rows)], new ImportOptions { Flagged = flagged });
        return (result, await temporary.ReadAsync());
    }
}
