namespace InferenceDash.Store.Tests.Database;

/// <summary>A disk of 1 MB, on which a store, a backup or a restored store does not find room.</summary>
public sealed class FullDiskTests
{
    [SmallDiskFact]
    public async Task An_import_onto_a_full_disk_stores_nothing_and_the_store_stays_sound()
    {
        using var disk = new SmallDisk();
        using var temporary = new TemporaryStore();
        temporary.Options.Path = Path.Combine(disk.Folder, "store.db");
        temporary.Options.BundledDataFolder = TemporaryStore.FirstStep;
        var store = temporary.Another();
        await store.OpenAsync();
        var rows = Enumerable.Range(1, 20_000).Select(i => new[] { ("concurrency", $"{i}") }).ToArray();

        var refusal = await Should.ThrowAsync<StoreException>(() => store.ImportAsync([temporary.Write("sweep.csv", Sweep.File(rows))], new ImportOptions()));

        refusal.Message.ShouldBe($"The disk of the store {temporary.Options.Path} is full. Nothing of this operation was stored.");
        (await store.ReadAsync()).ShouldNotBeNull().Measured.ShouldBeEmpty();
        (await store.CheckAsync()).ShouldBeEmpty();
    }

    [SmallDiskFact]
    public Task A_backup_of_a_file_onto_a_full_disk_names_the_backup_and_leaves_nothing() => BackUpAsync(StoreKind.Sqlite);

    [SmallDiskFact(NeedsPostgres = true)]
    public Task A_backup_of_PostgreSQL_onto_a_full_disk_names_the_backup_and_leaves_nothing() => BackUpAsync(StoreKind.Postgres);

    [SmallDiskFact]
    public async Task A_restored_store_without_room_is_not_there_and_one_that_was_there_stays()
    {
        using var disk = new SmallDisk();
        using var source = await TemporaryStore.BundledAsync();
        var rows = Enumerable.Range(1, 5_000).Select(i => new[] { ("concurrency", $"{i}") }).ToArray();
        await source.ImportSoundAsync(Sweep.File(rows));
        var backup = Path.Combine(source.Folder, "backup.db");
        await source.Store.BackupAsync(backup);
        using var target = new TemporaryStore();
        target.Options.Path = Path.Combine(disk.Folder, "store.db");
        target.Options.BundledDataFolder = TemporaryStore.FirstStep;

        (await Should.ThrowAsync<StoreException>(() => target.Another().RestoreAsync(backup))).Message.ShouldContain(target.Options.Path);
        Directory.GetFiles(disk.Folder).ShouldBeEmpty();

        await target.Another().OpenAsync();
        var full = await Should.ThrowAsync<StoreException>(() => target.Another().RestoreAsync(backup, replace: true));
        full.Message.ShouldBe($"The disk of the store {target.Options.Path} is full. Nothing of this operation was stored.");
        (await target.Another().CheckAsync()).ShouldBeEmpty();
        (await target.Another().ReadAsync()).ShouldNotBeNull().Published.Count.ShouldBe(222);
    }

    [SmallDiskFact]
    public async Task An_export_onto_a_full_disk_names_the_file_and_leaves_nothing()
    {
        using var disk = new SmallDisk();
        using var temporary = await TemporaryStore.BundledAsync();
        await temporary.ImportSoundAsync(Sweep.File([.. Enumerable.Range(1, 2_000).Select(i => new[] { ("concurrency", $"{i}") })]));
        var other = Path.Combine(disk.Folder, "other");
        await File.WriteAllBytesAsync(other, new byte[1_000_000]);
        var export = Path.Combine(disk.Folder, "export.csv");

        var refusal = await Should.ThrowAsync<StoreException>(() => temporary.Store.ExportAsync(export, new ExportSelection()));

        refusal.Message.ShouldBe($"The file {export} cannot be written: its disk is full");
        Directory.GetFiles(disk.Folder).ShouldBe([other]);
    }

    [SmallDiskFact]
    public async Task A_new_store_without_room_is_refused_and_opens_once_there_is_some()
    {
        using var disk = new SmallDisk();
        var other = Path.Combine(disk.Folder, "other");
        await File.WriteAllBytesAsync(other, new byte[990_000]);
        using var temporary = new TemporaryStore();
        temporary.Options.Path = Path.Combine(disk.Folder, "store.db");
        temporary.Options.BundledDataFolder = TemporaryStore.FirstStep;

        (await Should.ThrowAsync<StoreException>(() => temporary.Another().OpenAsync())).Message.ShouldContain(temporary.Options.Path);
        File.Delete(other);
        await temporary.Another().OpenAsync();

        (await temporary.Another().CheckAsync()).ShouldBeEmpty();
        (await temporary.Another().ReadAsync()).ShouldNotBeNull().Published.Count.ShouldBe(222);
    }

    private static async Task BackUpAsync(StoreKind kind)
    {
        using var disk = new SmallDisk();
        using var temporary = await TemporaryStore.BundledAsync(kind);
        await File.WriteAllBytesAsync(Path.Combine(disk.Folder, "other"), new byte[1_000_000]);
        var backup = Path.Combine(disk.Folder, "backup.db");

        var refusal = await Should.ThrowAsync<StoreException>(() => temporary.Store.BackupAsync(backup));

        refusal.Message.ShouldBe($"The file {backup} cannot be written: its disk is full");
        Directory.GetFiles(disk.Folder).ShouldBe([Path.Combine(disk.Folder, "other")]);
    }
}
