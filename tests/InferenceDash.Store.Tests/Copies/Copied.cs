using System.Text.Json;

namespace InferenceDash.Store.Tests.Copies;

/// <summary>A store to copy, and what has to be equal afterwards.</summary>
internal static class Copied
{
    private static readonly (string, string)[] Disaggregated =
    [
        ("disaggregated", "true"), ("multinode", "true"), ("gpus", "48"), ("prefill_gpus", "16"), ("decode_gpus", "32"), ("prefill_tp", "4"),
        ("decode_dp_attention", "false"), ("median_tpot_s", "0.009618676175431115"), ("acceptance_length", "2.71"), ("acceptance", "measured"),
        ("draft_tokens", "3"), ("image", "=one, \"two\" thrëe"), ("run", "'=1"), ("engine", "@vLLM"), ("throughput_tok_s_gpu", "0.30000000000000004"),
    ];

    /// <summary>A store of several imports and a retraction, with values that are easily spoilt.</summary>
    public static async Task<TemporaryStore> WithHistoryAsync(StoreKind kind)
    {
        var temporary = await TemporaryStore.WholeAsync(kind);
        var import = await temporary.ImportSoundAsync(Sweep.With(Disaggregated), "a.csv");
        await temporary.ImportSoundAsync(Sweep.File([("concurrency", "1.5"), ("throughput_tok_s_gpu", "98.9883650269406")], [("concurrency", "2")]), "b.csv");
        (await temporary.Store.RetractAsync(import)).IsRefused.ShouldBeFalse();
        await temporary.ImportSoundAsync(Sweep.With([.. Disaggregated, ("concurrency", "3")]), "c.csv");
        await temporary.ImportSoundAsync(Sweep.With([.. Disaggregated, ("concurrency", "4"), ("composed", "true")]), "d.csv");
        return temporary;
    }

    /// <summary>Path of a backup.</summary>
    public static async Task<string> BackUpAsync(TemporaryStore source)
    {
        var path = Path.Combine(source.Folder, "backup.db");
        await source.Store.BackupAsync(path);
        return path;
    }

    /// <summary>One store is sound and holds exactly what another one does.</summary>
    public static async Task ShouldEqualAsync(TemporaryStore target, TemporaryStore source)
    {
        (await target.Another().CheckAsync()).ShouldBeEmpty();
        (await DigitsAsync(target)).ShouldBe(await DigitsAsync(source));
    }

    /// <summary>Everything that a reader of the store could see: its history, its exports, and its data as of each snapshot.</summary>
    public static async Task<IReadOnlyList<string>> DigitsAsync(TemporaryStore temporary)
    {
        var store = temporary.Another();
        var digits = new List<string>();
        foreach (var snapshot in await store.SnapshotsAsync())
        {
            // PostgreSQL keeps times to the microsecond.
            digits.Add(JsonSerializer.Serialize(snapshot with { ImportedAt = snapshot.ImportedAt.AddTicks(-(snapshot.ImportedAt.Ticks % 10)) }));
            digits.Add(await ExportAsync(new ExportSelection { Snapshot = snapshot.Id }));
            digits.Add(await ExportAsync(new ExportSelection { Snapshot = snapshot.Id, Published = true }));
            var data = (await store.ReadAsync(snapshot.Id)).ShouldNotBeNull();
            digits.Add(JsonSerializer.Serialize(new { data.Models, data.Gpus, data.AssumptionSets, data.Published }));
            digits.AddRange(data.Measured.Select(point => point.ToString()));
        }

        return digits;

        async Task<string> ExportAsync(ExportSelection selection)
        {
            using var stream = new MemoryStream();
            (await store.ExportAsync(stream, selection)).ShouldNotBeNull();
            return System.Text.Encoding.UTF8.GetString(stream.ToArray());
        }
    }
}
