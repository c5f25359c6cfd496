using InferenceDash.Store.Tests.Import.Formats;
using InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

namespace InferenceDash.Store.Tests.Database;

/// <summary>Records of single requests in the store: beside the points, never read with them, and carried wherever points go.</summary>
public abstract class RequestRecordTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : RequestRecordTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : RequestRecordTests(StoreKind.Postgres);

    private static readonly GoodputLimits Limits = new(0.2, 0.01);

    [StoreFact]
    public async Task Points_name_their_record_and_the_record_is_read_when_it_is_asked_for()
    {
        using var temporary = await DetailedAsync();

        var points = (await temporary.ReadAsync()).Measured;

        points.Count(p => p.Requests is not null).ShouldBe(2);
        RequestRecord[] records = [.. points.Select(p => p.Requests).OfType<RequestRecord>()];
        records.Select(r => r.Number).ShouldBe([1, 2]);
        var read = await temporary.Another().RequestsAsync(records);
        records.Select(r => read[r].Within(Limits).Both).ShouldBe([52, 52]);
        (await temporary.Store.RequestsAsync([new RequestRecord(99, 1)])).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task An_export_imports_again_with_its_records()
    {
        using var temporary = await DetailedAsync();
        var exported = Path.Combine(temporary.Folder, "export.csv");
        (await temporary.Store.ExportAsync(exported, ExportSelection.Everything)).ShouldBe(3);

        using var other = await BundledAsync();
        (await other.Store.ImportAsync([exported], new ImportOptions())).Rejected.ShouldBeEmpty();

        (await LatenciesAsync(other)).ShouldBe(await LatenciesAsync(temporary));
        (await other.Store.CheckAsync()).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task A_backup_is_restored_into_either_kind_of_store_with_its_records()
    {
        using var temporary = await DetailedAsync();
        var backup = Path.Combine(temporary.Folder, "backup.db");
        await temporary.Store.BackupAsync(backup);

        using var other = Unopened();
        await other.Store.RestoreAsync(backup);

        (await LatenciesAsync(other)).ShouldBe(await LatenciesAsync(temporary));
        (await other.Another().CheckAsync()).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task A_retracted_import_takes_its_records_out_of_sight_and_earlier_snapshots_keep_them()
    {
        using var temporary = await DetailedAsync();
        var import = (await temporary.Store.SnapshotsAsync())[^1].Id;

        (await temporary.Store.RetractAsync(import)).IsRefused.ShouldBeFalse();

        (await temporary.ReadAsync()).Measured.ShouldAllBe(p => p.Requests == null);
        (await temporary.ReadAsync(import)).Measured.Count(p => p.Requests is not null).ShouldBe(2);
        (await temporary.Store.CheckAsync()).ShouldBeEmpty();
    }

    [StoreTheory]
    [InlineData("DELETE FROM request_records WHERE \"Number\" = 2", "The table benchmark_points has a row whose record of requests is missing.")]
    [InlineData("UPDATE benchmark_points SET \"Requests\" = NULL WHERE \"Requests\" = 2", "The table request_records has a row of no point.")]
    [InlineData("UPDATE request_records SET \"Latencies\" = ''", "The table request_records has 2 rows that cannot be read.")]
    public async Task A_check_finds_records_that_are_lost_or_cannot_be_read(string damage, string problem)
    {
        using var temporary = await DetailedAsync();
        // A text where bytes belong is what SQLite takes and PostgreSQL makes no bytes of.
        await temporary.ExecuteAsync(damage);

        (await temporary.Store.CheckAsync()).Select(finding => finding.Problem).ShouldBe([problem]);
    }

    // Two points with records and one without.
    private async Task<TemporaryStore> DetailedAsync()
    {
        var temporary = await BundledAsync();
        var file = RequestListTests.Detailed(Fixture.Vllm);
        string[] files =
        [
            temporary.Write("c8.json", file), temporary.Write("c16.json", Fixture.With(file, ("max_concurrency", "16"))),
            temporary.Write("c4.json", Fixture.With(Fixture.Vllm, ("max_concurrency", "4"))),
        ];
        (await temporary.Store.ImportAsync(files, Reading.Given with { Engine = null, Date = null })).Rejected.ShouldBeEmpty();
        return temporary;
    }

    private static async Task<IReadOnlyList<(double, string)>> LatenciesAsync(TemporaryStore temporary)
    {
        BenchmarkPoint[] points = [.. (await temporary.ReadAsync()).Measured.Where(p => p.Requests is not null)];
        var read = await temporary.Another().RequestsAsync([.. points.Select(p => p.Requests!)]);
        return [.. points.Select(p => (p.Concurrency, read[p.Requests!].ToString()))];
    }
}
