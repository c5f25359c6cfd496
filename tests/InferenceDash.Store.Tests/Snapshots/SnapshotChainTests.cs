namespace InferenceDash.Store.Tests.Snapshots;

/// <summary>Data of a snapshot read beside that of another one: the same points in the same order, shared where both have them.</summary>
public abstract class SnapshotChainTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : SnapshotChainTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : SnapshotChainTests(StoreKind.Postgres);

    [StoreFact]
    public async Task From_whatever_snapshot_it_is_made_a_snapshot_has_the_same_points()
    {
        using var temporary = await ChainAsync();
        var snapshots = await temporary.Store.SnapshotsAsync();
        foreach (var near in snapshots)
        {
            var held = await temporary.ReadAsync(near.Id);
            foreach (var snapshot in snapshots)
            {
                var alone = await temporary.ReadAsync(snapshot.Id);
                var beside = (await temporary.Store.ReadAsync(snapshot.Id, held)).ShouldNotBeNull();

                beside.Measured.ShouldBe(alone.Measured, $"{snapshot.Id} beside {near.Id}");
                beside.Measured.Select(p => (p.Run, p.Configuration.Engine, p.SourceFile))
                    .ShouldBe(alone.Measured.Select(p => (p.Run, p.Configuration.Engine, p.SourceFile)), $"{snapshot.Id} beside {near.Id}");
                beside.Published.ShouldBe(alone.Published);
                beside.Models.Count.ShouldBe(alone.Models.Count);
            }
        }
    }

    [StoreFact]
    public async Task After_an_import_of_one_row_one_row_is_read()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Row("1", "run-1"));
        await temporary.ImportSoundAsync(Row("2", "run-1", "none"));
        var held = await temporary.ReadAsync();
        var newest = await temporary.ImportSoundAsync(Row("3", "run-1", "none"));

        (await temporary.Store.UnsharedAsync(newest, held)).ShouldBe(1);
        var read = (await temporary.Store.ReadAsync(newest, held)).ShouldNotBeNull();

        read.Measured.Series[0].ShouldBeSameAs(held.Measured.Series[0]);
        read.Measured.Series[1].Points[0].ShouldBeSameAs(held.Measured.Series[1].Points[0]);
        read.Measured.Count.ShouldBe(3);
    }

    [StoreFact]
    public async Task For_an_older_snapshot_nothing_is_read_that_the_newest_holds()
    {
        using var temporary = await BundledAsync();
        var older = await temporary.ImportSoundAsync(Row("1", "run-1"));
        await temporary.ImportSoundAsync(Row("2", "run-1"));
        var newest = await temporary.ReadAsync();

        (await temporary.Store.UnsharedAsync(older, newest)).ShouldBe(0);
        (await temporary.Store.ReadAsync(older, newest)).ShouldNotBeNull().Measured.ShouldHaveSingleItem().ShouldBeSameAs(newest.Measured[0]);
    }

    // Imports that overlap, spell names in their own ways, fill in series of others, and are taken back.
    private async Task<TemporaryStore> ChainAsync()
    {
        var temporary = await BundledAsync();
        var first = await temporary.ImportSoundAsync(Row("1", "Nightly", engine: "vLLM"), "a.csv");
        await temporary.ImportSoundAsync(Row("1", "nightly", "none", engine: "VLLM"), "b.csv");
        var again = await temporary.ImportSoundAsync(Row("1", "nightly", engine: "vllm", throughput: "300"), "c.csv");
        await temporary.Store.RetractAsync(first);
        await temporary.ImportSoundAsync(Row("2", "weekly", engine: "SGLang"), "d.csv");
        await temporary.Store.RetractAsync(again);
        await temporary.ImportSoundAsync(Row("1", "NIGHTLY", engine: "Vllm", throughput: "310"), "e.csv");
        return temporary;
    }

    private static string Row(string concurrency, string run, string method = "mtp", string engine = "vLLM", string? throughput = null) => Sweep.With(
        ("concurrency", concurrency), ("run", run), ("spec_method", method), ("engine", engine), ("throughput_tok_s_gpu", throughput ?? $"10{concurrency}"));
}
