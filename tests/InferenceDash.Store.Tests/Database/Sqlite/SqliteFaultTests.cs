using System.Diagnostics;
using InferenceDash.Store.Database;
using Microsoft.Data.Sqlite;

namespace InferenceDash.Store.Tests.Database.Sqlite;

/// <summary>What happens to the file of a store, while it is open and before it is opened.</summary>
public sealed class SqliteFaultTests
{
    // Far above the 5 s that a small question may wait for a lock, and below the 30 s of any other.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(25);

    [Fact]
    public async Task A_file_that_is_removed_while_it_is_open_is_missed_and_no_other_is_made_in_its_place()
    {
        using var temporary = await OpenAsync();
        var moved = temporary.Options.Path + ".moved";
        var newest = await temporary.Store.LatestSnapshotAsync();

        File.Move(temporary.Options.Path, moved);

        await IsNamedAsync(temporary.Store, "is missing. Put it back, or restore a backup");
        File.Exists(temporary.Options.Path).ShouldBeFalse();
        File.Move(moved, temporary.Options.Path);
        (await temporary.Store.LatestSnapshotAsync()).ShouldBe(newest);
        (await temporary.ReadAsync()).Measured.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_backup_restored_in_the_place_of_a_removed_file_is_seen_by_who_had_that_open()
    {
        using var temporary = await OpenAsync();
        var backup = Path.Combine(temporary.Folder, "backup.db");
        await temporary.Store.BackupAsync(backup);
        await temporary.ImportSoundAsync(Sweep.With(("run", "lost")));
        SqliteConnection.ClearAllPools();
        File.Delete(temporary.Options.Path);

        await temporary.Another().RestoreAsync(backup);

        (await temporary.ReadAsync()).Measured.Count.ShouldBe(1);
        (await temporary.Store.CheckAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_removed_without_its_log_is_missed_at_the_next_start_and_the_log_is_kept()
    {
        using var temporary = await OpenAsync();
        // A server that is still connected keeps the log.
        await using var server = temporary.Database.CreateContext();
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.OpenConnectionAsync(server.Database);
        // SQLite opens a file with the first question: until then whoever lets go of all idle connections ends the log.
        (await SnapshotLog.LatestAsync(server, CancellationToken.None)).ShouldNotBeNull();
        await temporary.ImportSoundAsync(Sweep.With(("run", "in-the-log")));
        SqliteConnection.ClearAllPools();
        var log = new FileInfo(temporary.Options.Path + "-wal");
        var length = log.Length;

        foreach (var lose in new Action<string>[] { path => new FileStream(path, FileMode.Truncate).Dispose(), File.Delete })
        {
            lose(temporary.Options.Path);
            foreach (var use in new Func<BenchmarkStore, Task>[] { store => store.OpenAsync(), store => store.CheckAsync() })
                (await Should.ThrowAsync<StoreException>(() => use(temporary.Another()))).Message.ShouldContain(" and its log ");
        }

        log.Refresh();
        log.Length.ShouldBe(length);
        length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_file_that_is_truncated_while_it_is_open_is_damaged_until_it_is_restored()
    {
        using var temporary = await OpenAsync();
        var whole = await BytesAsync(temporary);
        var newest = await temporary.Store.LatestSnapshotAsync();

        await File.WriteAllBytesAsync(temporary.Options.Path, []);

        await IsNamedAsync(temporary.Store, temporary.Options.Path);
        new FileInfo(temporary.Options.Path).Length.ShouldBe(0);
        await File.WriteAllBytesAsync(temporary.Options.Path, whole);
        (await temporary.Store.LatestSnapshotAsync()).ShouldBe(newest);
    }

    [Fact]
    public async Task A_file_whose_first_page_is_garbage_is_named_and_left_as_it_is()
    {
        using var temporary = await OpenAsync();
        var backup = Path.Combine(temporary.Folder, "backup.db");
        await temporary.Store.BackupAsync(backup);
        var bytes = await BytesAsync(temporary);
        bytes.AsSpan(0, 4096).Fill((byte)'x');
        await File.WriteAllBytesAsync(temporary.Options.Path, bytes);

        await IsNamedAsync(temporary.Another(), "is damaged or is no InferenceDash store");
        Func<BenchmarkStore, Task>[] uses = [store => store.OpenAsync(), store => store.CheckAsync(), store => store.RestoreAsync(backup, replace: true)];
        foreach (var use in uses)
            (await Should.ThrowAsync<StoreException>(() => use(temporary.Another()))).Message.ShouldContain(temporary.Options.Path);

        (await BytesAsync(temporary)).ShouldBe(bytes);
    }

    [Fact]
    public async Task Pages_of_garbage_in_the_middle_are_named_where_they_are_read_and_by_a_check_and_are_never_copied()
    {
        using var temporary = await TemporaryStore.WholeAsync();
        var backup = Path.Combine(temporary.Folder, "backup.db");
        await temporary.Store.BackupAsync(backup);
        var good = await File.ReadAllBytesAsync(backup);
        var bytes = await BytesAsync(temporary);
        bytes.AsSpan(8 * 4096, bytes.Length - 9 * 4096).Fill((byte)'x');
        await File.WriteAllBytesAsync(temporary.Options.Path, bytes);

        (await Should.ThrowAsync<StoreException>(() => temporary.Another().ReadAsync())).Message.ShouldContain("is damaged");
        (await FindingsAsync(temporary.Another())).ShouldContain($"{temporary.Options.Path} is damaged");
        var refusal = await Should.ThrowAsync<StoreException>(() => temporary.Another().BackupAsync(backup));

        refusal.Message.ShouldContain(temporary.Options.Path);
        refusal.Message.ShouldNotContain(".part");
        (await File.ReadAllBytesAsync(backup)).ShouldBe(good);
        (await BytesAsync(temporary)).ShouldBe(bytes);
    }

    [Fact]
    public async Task A_file_that_is_locked_exclusively_is_busy_soon_and_works_again_when_it_is_let_go()
    {
        using var temporary = await OpenAsync();
        SqliteConnection.ClearAllPools();
        var newest = await temporary.Store.LatestSnapshotAsync();
        SqliteConnection.ClearAllPools();
        await using (var other = new SqliteConnection($"Data Source={temporary.Options.Path};Pooling=false"))
        {
            await other.OpenAsync();
            await using var command = other.CreateCommand();
            command.CommandText = "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE other (name TEXT);";
            await command.ExecuteNonQueryAsync();

            await IsNamedAsync(temporary.Store, "is busy: another import is running. Try again when it is done.");
        }

        (await temporary.Store.LatestSnapshotAsync()).ShouldBe(newest);
    }

    [Fact]
    public async Task A_table_that_is_dropped_while_it_is_open_is_named()
    {
        using var temporary = await OpenAsync();
        await temporary.ReadAsync();

        await temporary.ExecuteAsync("DROP TABLE gpus");

        (await Should.ThrowAsync<StoreException>(() => temporary.Store.ReadAsync())).Message.ShouldStartWith(
            $"The store {temporary.Options.Path} is damaged: no such table: gpus. ");
    }

    [Fact]
    public async Task A_check_of_what_is_no_store_says_so_and_makes_none()
    {
        using var temporary = new TemporaryStore();
        (await Should.ThrowAsync<StoreException>(() => temporary.Store.CheckAsync())).Message.ShouldBe($"There is no store {temporary.Options.Path}.");
        Directory.Exists(Path.GetDirectoryName(temporary.Options.Path)).ShouldBeFalse();

        temporary.MakePlace();
        (await Should.ThrowAsync<StoreException>(() => temporary.Store.CheckAsync())).Message.ShouldContain("is empty: it holds no store.");

        await temporary.ExecuteAsync("CREATE TABLE recipes (name TEXT)");
        (await FindingsAsync(temporary.Store)).ShouldContain("is a database of another program.");
    }

    [Fact]
    public async Task A_check_changes_no_byte_of_the_file()
    {
        using var temporary = await OpenAsync();
        var before = await BytesAsync(temporary);

        (await temporary.Another().CheckAsync()).ShouldBeEmpty();

        (await BytesAsync(temporary)).ShouldBe(before);
    }

    private static async Task<TemporaryStore> OpenAsync()
    {
        var temporary = await TemporaryStore.BundledAsync();
        await temporary.ImportSoundAsync(Sweep.With());
        return temporary;
    }

    // Nothing of it is in a log then.
    private static Task<byte[]> BytesAsync(TemporaryStore temporary)
    {
        SqliteConnection.ClearAllPools();
        return File.ReadAllBytesAsync(temporary.Options.Path);
    }

    private static async Task<string> FindingsAsync(BenchmarkStore store)
    {
        try
        {
            return string.Join('\n', await store.CheckAsync());
        }
        catch (StoreException exception)
        {
            return exception.Message;
        }
    }

    private static async Task IsNamedAsync(BenchmarkStore store, string name)
    {
        foreach (var read in new Func<Task>[] { () => store.LatestSnapshotAsync(), () => store.ReadAsync() })
        {
            var watch = Stopwatch.StartNew();
            (await Should.ThrowAsync<StoreException>(read)).Message.ShouldContain(name);
            watch.Elapsed.ShouldBeLessThan(Bound);
        }
    }
}
