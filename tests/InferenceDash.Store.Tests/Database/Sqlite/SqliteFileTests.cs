using InferenceDash.Store.Database.Rows;
using InferenceDash.Store.Database.Sqlite;
using InferenceDash.Store.Import;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Tests.Database.Sqlite;

public sealed class SqliteFileTests
{
    [Fact]
    public async Task The_file_uses_a_write_ahead_log_and_foreign_keys()
    {
        using var temporary = await TemporaryStore.EmptyAsync();

        (await temporary.QueryAsync("PRAGMA journal_mode")).ShouldBe(["wal"]);
        (await temporary.QueryAsync("PRAGMA foreign_keys")).ShouldBe(["1"]);
    }

    [Fact]
    public async Task An_import_leaves_its_connection_no_more_memory_than_any_other_has()
    {
        using var temporary = await TemporaryStore.BundledAsync();
        await temporary.ImportSoundAsync(Sweep.With(("run", "another")));

        (await temporary.QueryAsync("PRAGMA cache_size")).ShouldBe(["-2000"]);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        using var temporary = new TemporaryStore();
        temporary.Options.Path = temporary.Write("notes.txt", string.Concat(Enumerable.Repeat("These are notes, not a database. ", 100)));

        var refusal = await Should.ThrowAsync<StoreException>(() => temporary.Another().OpenAsync());

        refusal.Message.ShouldContain("is no InferenceDash store");
    }

    [Fact]
    public async Task A_folder_in_place_of_the_file_is_refused()
    {
        using var temporary = new TemporaryStore();
        temporary.Options.Path = temporary.Folder;

        (await Should.ThrowAsync<StoreException>(() => temporary.Another().OpenAsync())).Message.ShouldContain(temporary.Folder);
    }

    [Fact]
    public async Task A_writer_killed_before_its_commit_leaves_the_store_as_it_was()
    {
        using var temporary = await TemporaryStore.BundledAsync();
        using var survivor = new TemporaryStore();
        Directory.CreateDirectory(Path.GetDirectoryName(survivor.Options.Path)!);
        await using var context = temporary.Database.CreateContext();
        await using var transaction = await temporary.Database.BeginWriteAsync(context, CancellationToken.None);
        var row = BenchmarkPointRow.From(await Sweep.PointAsync());
        using var sink = new SqliteRowSink(context, 1);
        // Little room in memory, so that rows reach the file before their commit.
        await context.Database.ExecuteSqlRawAsync("PRAGMA cache_size = 100");
        for (var i = 0; i < 50_000; i++)
            sink.Write(row);

        // What a kill leaves behind are the files as they are now, with part of the rows already in the log.
        foreach (var suffix in new[] { "", "-wal" })
            File.Copy(temporary.Options.Path + suffix, survivor.Options.Path + suffix);
        survivor.Options.BundledDataFolder = TemporaryStore.FirstStep;
        await survivor.Store.OpenAsync();

        new FileInfo(temporary.Options.Path + "-wal").Length.ShouldBeGreaterThan(1_000_000);
        (await survivor.CountPointsAsync()).ShouldBe(0);
        (await survivor.ReadAsync()).Published.Count.ShouldBe(222);
    }

    [Fact]
    public async Task A_copy_is_a_whole_store_even_while_somebody_writes()
    {
        using var temporary = await TemporaryStore.BundledAsync();
        await temporary.ImportSoundAsync(Sweep.With());
        await using var writer = temporary.Database.CreateContext();
        await using var transaction = await temporary.Database.BeginWriteAsync(writer, CancellationToken.None);
        using var other = new TemporaryStore();
        other.Options.Path = other.Write("copy.db", "an earlier copy");

        await temporary.Store.BackupAsync(other.Options.Path);

        Directory.GetFiles(other.Folder).ShouldBe([other.Options.Path]);
        other.Options.BundledDataFolder = TemporaryStore.FirstStep;
        var copy = other.Another();
        await copy.OpenAsync();
        (await copy.SnapshotsAsync()).Select(snapshot => snapshot.Id).ShouldBe((await temporary.Store.SnapshotsAsync()).Select(snapshot => snapshot.Id));
        (await copy.ReadAsync())!.Measured.ShouldBe((await temporary.ReadAsync()).Measured);
    }

    [Fact]
    public async Task A_copy_that_cannot_be_written_is_refused_and_leaves_nothing()
    {
        using var temporary = await TemporaryStore.EmptyAsync();
        var folder = Directory.CreateDirectory(Path.Combine(temporary.Folder, "copies")).FullName;

        foreach (var path in new[] { temporary.Options.Path, folder, Path.Combine(folder, "nowhere", "copy.db") })
            (await Should.ThrowAsync<StoreException>(() => temporary.Store.BackupAsync(path))).Message.ShouldContain(path);

        Directory.GetFiles(temporary.Folder).ShouldBeEmpty();
        (await temporary.Store.SnapshotsAsync()).ShouldBeEmpty();
    }
}
