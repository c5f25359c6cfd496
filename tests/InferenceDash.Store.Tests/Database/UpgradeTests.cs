using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Tests.Database;

public abstract class UpgradeTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : UpgradeTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : UpgradeTests(StoreKind.Postgres);

    [StoreFact]
    public async Task A_store_of_the_first_version_is_upgraded_and_keeps_every_point()
    {
        using var temporary = Unopened();
        await FirstVersion.MakeAsync(temporary);

        await temporary.Store.OpenAsync();

        var data = await temporary.ReadAsync(FirstVersion.Snapshot);
        data.Measured.Select(point => (point.Concurrency, point.ThroughputPerGpu)).ShouldBe([(1, 100.5), (2, 200.25)]);
        (data.Measured[0].MedianTpotSeconds, data.Measured[0].AcceptanceLengthTool).ShouldBe((null, null));
        (data.Measured[0].Quality.Any, data.Measured[0].IsExcluded, data.Measured[0].IsComposed).ShouldBe((false, false, false));
        (await temporary.ReadAsync()).Measured.Count.ShouldBe(2 + 49);
        (await temporary.ReadAsync()).Published.Count(point => !point.Series.Method.IsBest).ShouldBe(222);
        await temporary.ImportSoundAsync(Sweep.With(("median_tpot_s", "0.0075")));
        (await temporary.ReadAsync()).Measured.MaxBy(point => point.ImportOrder)!.MedianTpotSeconds.ShouldBe(0.0075);
    }

    [StoreFact]
    public async Task An_upgraded_store_has_the_schema_of_a_new_one()
    {
        using var temporary = Unopened();
        await FirstVersion.MakeAsync(temporary);
        await temporary.Store.OpenAsync();

        var applied = await temporary.Database.UseAsync(context => context.Database.GetAppliedMigrationsAsync());

        applied.ShouldBe(
        [
            FirstVersion.Schema, "20261122000000_PointDetails", "20261126104216_DraftTokens", "20261126112803_Publications", "20261126175141_Quality",
            "20261127110000_ServerKeys", "20261127170000_AcceptanceLengths", "20261127210000_ComposedPoints", "20261128100000_RequestRecords",
            "20261128110000_Evaluations", "20261128120000_ShortLinks",
        ]);
    }

    [StoreFact]
    public async Task Bundled_points_of_an_older_store_keep_their_source_and_others_have_none()
    {
        const string bundled = "1d5982bf0bd6b45c778f3e9bea7a907cc4c70f28fb6b53993c71c43ae31f3e72";
        using var temporary = Unopened();
        await FirstVersion.MakeAsync(temporary);
        await temporary.ExecuteAsync(
            $"""
             INSERT INTO snapshots ("Id", "Hash", "Kind", "ImportedAt", "Format", "Files", "Options", "ContentHash", "RowCount", "RejectedCount")
             SELECT '22222222', '2222222222', "Kind", "ImportedAt", "Format", "Files", "Options", '{bundled}', 1, 0 FROM snapshots;
             INSERT INTO published_points ("Interactivity", "ThroughputPerGpu", "ThroughputDecimals", "CostPerMillionTokens", "CostDecimals", "SourcePage",
                 "SnapshotOrdinal", "Model", "Gpu", "Precision", "InputTokens", "OutputTokens", "Method")
             VALUES (84, 360.9, 1, 1.005, 3, 'bundled-page', 2, 'qwen-3-5', 'h100', 'fp8', 1024, 1024, 'mtp'),
                    (84, 361.9, 1, 1.006, 3, 'own-page', 1, 'qwen-3-5', 'h100', 'fp8', 1024, 1024, 'mtp');
             """);

        await temporary.Store.OpenAsync();

        var sources = (await temporary.ReadAsync("22222222")).Published.Select(point => point.Source).ToDictionary(source => source.Page);
        sources["bundled-page"].ShouldBe(new Publication(
            "InferenceX by SemiAnalysis", "bundled-page", "https://inferencex.semianalysis.com/compare-spec-decode/bundled-page",
            AssumptionSet: "2026-04", PriceBasis: PriceBasis.Hyperscaler));
        sources["own-page"].ShouldBe(new Publication(null, "own-page"));
    }
}
