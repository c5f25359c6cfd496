namespace InferenceDash.Store.Tests;

public abstract class OpeningTests(StoreKind kind) : StoreTests(kind)
{
    // The writer of a test holds its lock until the test ends.
    private static readonly TimeSpan ForEver = TimeSpan.FromMinutes(5);

    public sealed class OnSqlite() : OpeningTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : OpeningTests(StoreKind.Postgres);

    [StoreFact]
    public async Task The_first_open_makes_one_snapshot_of_each_step_with_all_its_files()
    {
        using var temporary = await WholeAsync();

        var snapshots = await temporary.Store.SnapshotsAsync();

        snapshots.Select(snapshot => snapshot.Files).ShouldBe(
        [
            ["gpu-assumptions.csv", "models.csv", "published-operating-points.csv"],
            ["inferencex-measurements.csv", "published-best-points.csv"],
            ["acceptance-lengths.csv"],
        ]);
        snapshots.Select(snapshot => snapshot.RowCount).ShouldBe([12 + 9 + 18 + 222, 49 + 224, 112]);
        snapshots.Select(snapshot => snapshot.ParentId).ShouldBe([null, snapshots[0].Id, snapshots[1].Id]);
        snapshots.ShouldAllBe(snapshot => snapshot.ImportedAt.Offset == TimeSpan.Zero);
        snapshots.Select(snapshot => snapshot.Id).ShouldAllBe(id => id.Length == 8 && id.All(char.IsAsciiHexDigitLower));
        (await temporary.Store.LatestSnapshotAsync()).ShouldBe(snapshots[^1].Id);
    }

    [StoreFact]
    public async Task A_second_open_imports_nothing()
    {
        using var temporary = await WholeAsync();

        await temporary.Store.OpenAsync();
        await temporary.Another().OpenAsync();

        (await temporary.Store.SnapshotsAsync()).Count.ShouldBe(3);
        (await temporary.ReadAsync()).Measured.Count.ShouldBe(49);
    }

    [StoreFact]
    public async Task Newer_bundled_data_is_imported_even_where_a_user_took_one_of_its_names()
    {
        using var temporary = await EmptyAsync();
        await temporary.ImportSoundAsync(Definitions.Models("mine,Mine,,shiny"));
        File.WriteAllText(Path.Combine(temporary.Options.BundledDataFolder, "models.csv"), Definitions.Models("shiny,Shiny,,"));

        await temporary.Another().OpenAsync();

        (await temporary.ReadAsync()).Models.Select(model => model.Slug).ShouldBe(["mine", "shiny"]);
    }

    [StoreFact]
    public async Task Stores_that_open_the_same_new_file_at_once_end_with_one_import_of_each_step()
    {
        using var temporary = Unopened();
        using var start = new Barrier(4);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OpenOnAThreadAsync(temporary, start.SignalAndWait)));

        (await temporary.Store.SnapshotsAsync()).Select(snapshot => snapshot.RowCount).ShouldBe([261, 273, 112]);
        (await temporary.ReadAsync()).Measured.Count.ShouldBe(49);
    }

    [StoreFact]
    public async Task Stores_that_all_found_nothing_and_wait_for_the_lock_end_with_one_import_of_each_step()
    {
        using var temporary = await EmptyAsync();
        temporary.Options.BundledDataFolder = TemporaryStore.AllSteps;
        await using var writer = temporary.Database.CreateContext();
        await using var transaction = await temporary.Database.BeginWriteAsync(writer, CancellationToken.None);
        using var starts = new TransactionStarts(temporary.Database);

        var opens = Enumerable.Range(0, 2).Select(_ => OpenOnAThreadAsync(temporary, () => { })).ToList();
        await starts.ReachAsync(opens.Count);
        opens.ShouldAllBe(open => !open.IsCompleted);
        await transaction.RollbackAsync();
        await Task.WhenAll(opens);

        (await temporary.Store.SnapshotsAsync()).Select(snapshot => snapshot.RowCount).ShouldBe([261, 273, 112]);
    }

    [StoreFact]
    public async Task Readers_do_not_wait_for_a_writer()
    {
        using var temporary = await WholeAsync();
        await using var writer = temporary.Database.CreateContext();
        await using var transaction = await temporary.Database.BeginWriteAsync(writer, CancellationToken.None);

        await temporary.Another().OpenAsync().WaitAsync(ForEver);
        var data = await temporary.ReadAsync().WaitAsync(ForEver);

        data.Measured.Count.ShouldBe(49);
    }

    [StoreFact]
    public async Task A_store_of_a_newer_program_is_refused()
    {
        using var temporary = await BundledAsync();
        await temporary.ExecuteAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_FromTheFuture', '99.0.0')");

        var refusal = await Should.ThrowAsync<StoreException>(() => temporary.Another().OpenAsync());

        refusal.Message.ShouldContain(temporary.Database.Name);
        refusal.Message.ShouldContain("newer InferenceDash (schema 29990101000000_FromTheFuture)");
    }

    [StoreTheory]
    [InlineData("CREATE TABLE recipes (name TEXT)")]
    [InlineData("CREATE TABLE snapshots (name TEXT); CREATE TABLE \"__EFMigrationsHistory\" (\"MigrationId\" TEXT, \"ProductVersion\" TEXT)")]
    [InlineData(
        "CREATE TABLE blogs (name TEXT); CREATE TABLE \"__EFMigrationsHistory\" (\"MigrationId\" TEXT, \"ProductVersion\" TEXT); "
        + "INSERT INTO \"__EFMigrationsHistory\" VALUES ('20200101000000_Blogs', '5.0.0')")]
    public async Task A_database_of_another_program_is_refused_and_left_as_it_was(string tables)
    {
        using var temporary = Unopened();
        temporary.MakePlace();
        await temporary.ExecuteAsync(tables);
        var before = await temporary.QueryAsync(Schema.Tables(Kind));

        (await Should.ThrowAsync<StoreException>(() => temporary.Store.OpenAsync())).Message.ShouldContain("another program");

        (await temporary.QueryAsync(Schema.Tables(Kind))).ShouldBe(before);
        before.ShouldNotBeEmpty();
    }

    [StoreFact]
    public async Task A_missing_folder_of_bundled_data_is_refused()
    {
        using var temporary = Unopened();
        temporary.Options.BundledDataFolder = Path.Combine(temporary.Folder, "nowhere");

        (await Should.ThrowAsync<StoreException>(() => temporary.Store.OpenAsync())).Message.ShouldContain("nowhere");
    }

    [StoreFact]
    public async Task Damaged_bundled_data_is_refused_with_its_line()
    {
        using var temporary = Unopened();
        temporary.Options.BundledDataFolder = temporary.Folder;
        temporary.Write("models.csv", Definitions.Models("Bad Slug,Label,,"));

        (await Should.ThrowAsync<StoreException>(() => temporary.Store.OpenAsync())).Message.ShouldContain("models.csv, line 2, slug");
    }

    [StoreFact]
    public async Task An_empty_store_has_no_data_to_read()
    {
        using var temporary = await EmptyAsync();

        (await temporary.Store.LatestSnapshotAsync()).ShouldBeNull();
        (await temporary.Store.ReadAsync()).ShouldBeNull();
    }

    // A thread each, because SQLite waits for its lock without giving the thread back.
    private static Task OpenOnAThreadAsync(TemporaryStore temporary, Action before) => Task.Factory.StartNew(
        () =>
        {
            var store = temporary.Another();
            before();
            store.OpenAsync().GetAwaiter().GetResult();
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);
}
