using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace InferenceDash.Store.Tests;

/// <summary>A store as the first release left it.</summary>
internal static class FirstVersion
{
    public const string Schema = "20261121000000_Initial";

    /// <summary>Id of its only snapshot.</summary>
    public const string Snapshot = "426e0799";

    /// <summary>Makes it, with two points.</summary>
    public static async Task MakeAsync(TemporaryStore temporary)
    {
        temporary.MakePlace();
        await temporary.Database.UseAsync(async context =>
        {
            await context.GetService<IMigrator>().MigrateAsync(Schema);
            return true;
        });
        // Braces are doubled for EF, which takes single ones for places of parameters.
        var (files, none) = temporary.Kind == StoreKind.Postgres ? ("{{old.csv}}", "{{}}") : ("[\"old.csv\"]", "[]");
        await temporary.ExecuteAsync(
            $"""
             INSERT INTO snapshots ("Id", "Hash", "Kind", "ImportedAt", "Format", "Files", "Options", "ContentHash", "RowCount", "RejectedCount")
             VALUES ('{Snapshot}', '426e0799711d0ae24f9cf63761e97f8e2d0a5cf4695d6c95721645a352fd8d98', 'Import', '2026-06-12 10:00:00+00:00',
                 'benchmark-csv', '{files}', '', 'abc', 4, 0);
             INSERT INTO models ("Slug", "Label", "SourceKeys", "Aliases", "SnapshotOrdinal") VALUES ('qwen-3-5', 'Qwen', '{none}', '{none}', 1);
             INSERT INTO gpus ("Key", "Label", "Vendor", "Architecture", "SnapshotOrdinal") VALUES ('h100', 'H100', 'NVIDIA', 'Hopper', 1);
             INSERT INTO benchmark_points ("Engine", "Disaggregated", "Multinode", "DecodeGpus", "PrefillGpus", "Run", "Date", "Concurrency",
                 "Interactivity", "ThroughputPerGpu", "SnapshotOrdinal", "Model", "Gpu", "Precision", "InputTokens", "OutputTokens", "Method")
             VALUES ('vLLM', false, false, 4, 4, 'r', '2026-06-11', 1, 150.5, 100.5, 1, 'qwen-3-5', 'h100', 'fp8', 1024, 1024, 'mtp'),
                    ('vLLM', false, false, 4, 4, 'r', '2026-06-11', 2, 120.5, 200.25, 1, 'qwen-3-5', 'h100', 'fp8', 1024, 1024, 'mtp');
             """);
    }
}
