using InferenceDash.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace InferenceDash.Store.Tests;

public abstract class SchemaTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : SchemaTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : SchemaTests(StoreKind.Postgres);

    [StoreFact]
    public async Task The_migrations_make_the_schema_that_the_model_describes()
    {
        using var migrated = await EmptyAsync();
        using var described = Unopened();
        Directory.CreateDirectory(Path.GetDirectoryName(described.Options.Path)!);
        await described.Database.UseAsync(context => context.Database.EnsureCreatedAsync());

        var (actual, expected) = (await Schema.OfAsync(migrated), await Schema.OfAsync(described));

        expected.Count.ShouldBeGreaterThan(60);
        actual.Except(expected).ShouldBeEmpty("only in the migrations");
        expected.Except(actual).ShouldBeEmpty("only in the model");
    }

    [StoreFact]
    public async Task A_store_of_the_first_version_is_upgraded_and_keeps_its_points()
    {
        using var temporary = Unopened();
        Directory.CreateDirectory(Path.GetDirectoryName(temporary.Options.Path)!);
        await temporary.Database.UseAsync(async context =>
        {
            await context.GetService<IMigrator>().MigrateAsync("20261121000000_Initial");
            return true;
        });
        // Braces are doubled for EF, which takes single ones for places of parameters.
        var none = Kind == StoreKind.Postgres ? "{{}}" : "[]";
        await temporary.ExecuteAsync(
            $"""
             INSERT INTO snapshots ("Id", "Hash", "Kind", "ImportedAt", "Format", "Files", "Options", "ContentHash", "RowCount", "RejectedCount")
             VALUES ('0000cafe', '0000cafe', 'Import', '2026-06-11 00:00:00+00:00', 'benchmark-csv', '{none}', '', 'abc', 1, 0);
             INSERT INTO benchmark_points (
                 "Model", "Gpu", "Precision", "InputTokens", "OutputTokens", "Method", "Engine", "Disaggregated", "Multinode", "DecodeGpus",
                 "Run", "Date", "Concurrency", "Interactivity", "ThroughputPerGpu", "SnapshotOrdinal")
             VALUES ('qwen-3-5', 'h100', 'fp8', 1024, 1024, 'mtp', 'vLLM', false, true, 4, 'run-1', '2026-06-11', 1.5, 103.64816793368249, 198.9447984579421, 1)
             """);

        await temporary.Store.OpenAsync();

        (await temporary.ReadAsync()).Measured.ShouldHaveSingleItem().ShouldBe(new BenchmarkPoint(
            new SeriesKey("qwen-3-5", "h100", new Precision("fp8"), new Sequence(1024, 1024), SpecMethod.Mtp),
            new Configuration("vLLM", false, true, new Parallelism(null, null, null, null, null), new Parallelism(null, null, null, null, 4)),
            "run-1",
            new DateOnly(2026, 6, 11),
            1.5,
            103.64816793368249,
            198.9447984579421));
        (await temporary.Store.SnapshotsAsync()).Select(snapshot => snapshot.Id).First().ShouldBe("0000cafe");
        await temporary.ImportSoundAsync(Sweep.With(("acceptance_length_tool", "vLLM"), ("acceptance_length", "2.5")));
        (await temporary.ReadAsync()).Measured.Select(point => point.AcceptanceLengthTool).ShouldBe([null, "vLLM"]);
    }
}
