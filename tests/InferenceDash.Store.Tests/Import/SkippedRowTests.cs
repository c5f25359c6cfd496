namespace InferenceDash.Store.Tests.Import;

public abstract class SkippedRowTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : SkippedRowTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : SkippedRowTests(StoreKind.Postgres);

    private static readonly ImportOptions Skip = new() { SkipBadRows = true };

    [StoreFact]
    public async Task Bad_rows_are_left_out_on_request_and_counted()
    {
        using var temporary = await BundledAsync();
        var file = temporary.Write("sweep.csv", Sweep.File([("concurrency", "1")], [("concurrency", "x")], [("concurrency", "3")]));

        var result = await temporary.Store.ImportAsync([file], Skip);

        (result.IsRefused, result.Stored.BenchmarkPoints, result.RejectedCount).ShouldBe((false, 2, 1));
        result.Rejected.ShouldHaveSingleItem().Line.ShouldBe(3);
        var snapshot = (await temporary.Store.SnapshotsAsync())[^1];
        (snapshot.RowCount, snapshot.RejectedCount).ShouldBe((2, 1));
        (await temporary.ReadAsync()).Measured.Select(point => point.Concurrency).ShouldBe([1, 3]);
    }

    [StoreFact]
    public async Task An_import_of_nothing_but_bad_rows_is_refused_all_the_same()
    {
        using var temporary = await BundledAsync();
        var file = temporary.Write("sweep.csv", Sweep.With(("concurrency", "x")));

        var result = await temporary.Store.ImportAsync([file], Skip);

        result.IsRefused.ShouldBeTrue();
        result.Rejected[^1].Reason.ShouldBe("holds no row that can be imported");
    }

    [StoreFact]
    public async Task A_file_that_cannot_be_read_is_no_bad_row()
    {
        using var temporary = await BundledAsync();
        var sound = temporary.Write("sound.csv", Sweep.With());
        var header = temporary.Write("header.csv", Sweep.With(("mean_ttft_s", "1")));

        (await temporary.Store.ImportAsync([sound, Path.Combine(temporary.Folder, "missing.csv")], Skip)).IsRefused.ShouldBeTrue();
        (await temporary.Store.ImportAsync([sound, header], Skip)).IsRefused.ShouldBeTrue();
        (await temporary.Store.SnapshotsAsync()).ShouldHaveSingleItem();
    }

    [StoreFact]
    public async Task A_thousand_flaws_are_kept_and_all_are_counted_and_logged()
    {
        using var temporary = await BundledAsync();
        var file = temporary.Write("sweep.csv", Sweep.File([.. Enumerable.Range(1, 1500).Select(i => new[] { ("concurrency", $"x{i}, \"{i}\"") })]));
        var log = Path.Combine(temporary.Folder, "rejects.csv");

        var result = await temporary.Store.ImportAsync([file], new ImportOptions { RejectLog = log });

        (result.Rejected.Count, result.RejectedCount).ShouldBe((1000, 1500));
        var lines = await File.ReadAllLinesAsync(log);
        lines.Length.ShouldBe(1501);
        lines[0].ShouldBe("file,line,field,value,reason");
        lines[1500].ShouldStartWith($"{file},1501,concurrency,\"x1500, \"\"1500\"\"\",");
    }

    [StoreFact]
    public async Task A_reject_log_that_cannot_be_written_is_told()
    {
        using var temporary = await BundledAsync();
        var file = temporary.Write("sweep.csv", Sweep.With());

        var failure = await Should.ThrowAsync<StoreException>(() =>
            temporary.Store.ImportAsync([file], new ImportOptions { RejectLog = temporary.Folder }));

        failure.Message.ShouldContain("The reject log");
    }
}
