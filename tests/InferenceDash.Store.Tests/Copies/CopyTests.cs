using static InferenceDash.Store.Tests.Copies.Copied;

namespace InferenceDash.Store.Tests.Copies;

/// <summary>A backup, restored into a store of either kind, gives the same digits.</summary>
public abstract class CopyTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : CopyTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : CopyTests(StoreKind.Postgres);

    [StoreFact]
    public async Task A_backup_restored_in_a_new_place_gives_the_same_snapshots_exports_and_pinned_data()
    {
        using var source = await WithHistoryAsync();
        using var target = Unopened();

        await target.Store.RestoreAsync(await BackUpAsync(source));

        await ShouldEqualAsync(target, source);
    }

    [StoreFact]
    public async Task A_restored_store_goes_on_as_the_first_one_would()
    {
        using var source = await WithHistoryAsync();
        using var target = Unopened();
        await target.Store.RestoreAsync(await BackUpAsync(source));
        target.Options.BundledDataFolder = source.Options.BundledDataFolder;
        await target.Another().OpenAsync();

        var (ofSource, ofTarget) = (await source.ImportSoundAsync(Sweep.With(("run", "next"))), await target.ImportSoundAsync(Sweep.With(("run", "next"))));

        ofTarget.ShouldBe(ofSource);
        (await target.Store.CheckAsync()).ShouldBeEmpty();
        (await target.ReadAsync()).Measured.Count.ShouldBe((await source.ReadAsync()).Measured.Count);
    }

    [StoreFact]
    public async Task A_store_that_holds_data_is_replaced_only_on_demand()
    {
        using var source = await WithHistoryAsync();
        using var target = await BundledAsync();
        await target.ImportSoundAsync(Sweep.With(("run", "mine")));
        var backup = await BackUpAsync(source);
        var before = await DigitsAsync(target);

        var refusal = await Should.ThrowAsync<StoreException>(() => target.Another().RestoreAsync(backup));

        refusal.Message.ShouldBe($"The store {target.Database.Name} holds data. Back it up, then add --replace to put the backup in its place.");
        (await DigitsAsync(target)).ShouldBe(before);
        await target.Another().RestoreAsync(backup, replace: true);
        await ShouldEqualAsync(target, source);
    }

    [StoreFact]
    public async Task A_server_that_has_the_store_open_sees_the_restored_data()
    {
        using var source = await WithHistoryAsync();
        using var target = await BundledAsync();
        (await target.ReadAsync()).Measured.ShouldBeEmpty();

        await target.Another().RestoreAsync(await BackUpAsync(source), replace: true);

        (await target.Store.LatestSnapshotAsync()).ShouldBe(await source.Store.LatestSnapshotAsync());
        (await target.ReadAsync()).Measured.Count.ShouldBe((await source.ReadAsync()).Measured.Count);
    }

    [StoreFact]
    public async Task During_an_import_a_restore_waits_or_is_refused_and_never_meets_half_of_it()
    {
        using var source = await WithHistoryAsync();
        using var target = await BundledAsync();
        var backup = await BackUpAsync(source);
        var before = await target.Store.LatestSnapshotAsync();
        await using var context = target.Database.CreateContext();
        var import = await target.Database.BeginWriteAsync(context, CancellationToken.None);
        using (var sink = target.Database.Rows(context, 1))
        {
            sink.Write(InferenceDash.Store.Database.Rows.BenchmarkPointRow.From(await Sweep.PointAsync()));
            sink.Complete();
        }

        // It ends once it is refused, and else once the import has ended.
        var restore = target.Another().RestoreAsync(backup, replace: true);
        await Task.WhenAny(restore, Task.Delay(TimeSpan.FromSeconds(0.5)));
        (await target.Store.LatestSnapshotAsync()).ShouldBe(before);
        await import.DisposeAsync();

        try
        {
            await restore;
        }
        catch (StoreException refusal)
        {
            refusal.Message.ShouldContain("is busy");
            (await target.Store.LatestSnapshotAsync()).ShouldBe(before);
            await target.Another().RestoreAsync(backup, replace: true);
        }

        (await target.Store.CheckAsync()).ShouldBeEmpty();
        await ShouldEqualAsync(target, source);
    }

    [StoreFact]
    public async Task A_backup_may_be_restored_again_and_again()
    {
        using var source = await WithHistoryAsync();
        using var target = Unopened();
        var backup = await BackUpAsync(source);

        for (var i = 0; i < 3; i++)
            await target.Another().RestoreAsync(backup, replace: true);

        await ShouldEqualAsync(target, source);
    }

    [StoreFact]
    public async Task A_backup_of_an_older_version_is_restored_and_stays_as_it_was()
    {
        using var old = new TemporaryStore();
        await FirstVersion.MakeAsync(old);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var bytes = await File.ReadAllBytesAsync(old.Options.Path);
        using var target = Unopened();

        await target.Store.RestoreAsync(old.Options.Path);

        (await target.ReadAsync(FirstVersion.Snapshot)).Measured.Select(point => point.ThroughputPerGpu).ShouldBe([100.5, 200.25]);
        (await target.Store.CheckAsync()).ShouldBeEmpty();
        (await File.ReadAllBytesAsync(old.Options.Path)).ShouldBe(bytes);
    }

    [StoreTheory]
    [InlineData("DROP TABLE gpus", "the table gpus is missing")]
    [InlineData("DELETE FROM benchmark_points", "says that it brought 1 row, and the store has 0 of it")]
    [InlineData("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_FromTheFuture', '99.0.0')", "was written by a newer InferenceDash")]
    [InlineData("DELETE FROM \"__EFMigrationsHistory\"; DROP TABLE benchmark_points", "is a database of another program")]
    public async Task A_backup_that_is_not_sound_is_refused_and_the_store_stays_as_it_is(string damage, string named)
    {
        using var source = await TemporaryStore.BundledAsync();
        await source.ImportSoundAsync(Sweep.With());
        using var harmed = new TemporaryStore();
        harmed.Options.Path = await BackUpAsync(source);
        await harmed.ExecuteAsync(damage);
        using var target = await BundledAsync();
        var before = await DigitsAsync(target);

        var refusal = await Should.ThrowAsync<StoreException>(() => target.Store.RestoreAsync(harmed.Options.Path, replace: true));

        refusal.Message.ShouldContain(harmed.Options.Path);
        refusal.Message.ShouldContain(named);
        (await DigitsAsync(target)).ShouldBe(before);
    }

    [StoreTheory]
    [InlineData("DROP TABLE gpus", "is damaged: the table gpus is missing")]
    [InlineData("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_FromTheFuture', '99.0.0')", "was written by a newer InferenceDash")]
    [InlineData("DELETE FROM \"__EFMigrationsHistory\"; DROP TABLE benchmark_points", "is a database of another program")]
    public async Task A_store_that_is_damaged_newer_or_of_another_program_is_never_overwritten(string damage, string named)
    {
        using var source = await BundledAsync();
        using var target = await BundledAsync();
        await target.ExecuteAsync(damage);
        var before = await target.QueryAsync(Schema.Tables(Kind));
        var backup = await BackUpAsync(source);

        var refusal = await Should.ThrowAsync<StoreException>(() => target.Another().RestoreAsync(backup, replace: true));

        refusal.Message.ShouldContain(named);
        (await target.QueryAsync(Schema.Tables(Kind))).ShouldBe(before);
        (await target.QueryAsync("SELECT count(*) FROM published_points")).ShouldBe(["222"]);
    }

    [StoreFact]
    public async Task A_store_that_is_not_sound_does_not_take_the_place_of_an_earlier_backup()
    {
        using var source = await BundledAsync();
        await source.ImportSoundAsync(Sweep.With());
        var backup = await BackUpAsync(source);
        var bytes = await File.ReadAllBytesAsync(backup);
        await source.ExecuteAsync("DELETE FROM benchmark_points");

        var refusal = await Should.ThrowAsync<StoreException>(() => source.Store.BackupAsync(backup));

        refusal.Message.ShouldStartWith($"The store {source.Database.Name} is not copied, because it is not sound: Snapshot ");
        (await File.ReadAllBytesAsync(backup)).ShouldBe(bytes);
        Directory.GetFiles(source.Folder).ShouldNotContain(file => file.Contains(".part"));
    }

    [StoreFact]
    public async Task A_backup_is_one_file_that_can_be_served()
    {
        using var source = await WithHistoryAsync();
        using var served = new TemporaryStore();

        served.Options.Path = await BackUpAsync(source);

        Directory.GetFiles(source.Folder).Where(file => file.StartsWith(served.Options.Path, StringComparison.Ordinal)).ShouldBe([served.Options.Path]);
        await ShouldEqualAsync(served, source);
    }

    private Task<TemporaryStore> WithHistoryAsync() => Copied.WithHistoryAsync(Kind);
}
