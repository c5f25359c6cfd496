using Microsoft.Data.Sqlite;
using InferenceDash.Store.Uploads;

namespace InferenceDash.Store.Tests.Uploads;

/// <summary>Where uploads are kept beside a store in a file.</summary>
public sealed class UploadFileTests
{
    [Fact]
    public async Task The_file_of_the_store_stays_as_it_is_to_the_byte()
    {
        using var area = await Area.OfAsync(await TemporaryStore.BundledAsync());
        SqliteConnection.ClearAllPools();
        var before = await File.ReadAllBytesAsync(area.Temporary.Options.Path);

        await area.ReadAsync(Area.File("sweep.csv", Sweep.With()));
        SqliteConnection.ClearAllPools();

        (await File.ReadAllBytesAsync(area.Temporary.Options.Path)).ShouldBe(before);
    }

    [Fact]
    public async Task The_file_of_uploads_is_its_users_alone_and_holds_no_id()
    {
        using var area = await Area.OfAsync(await TemporaryStore.BundledAsync());
        var path = UploadDatabase.PathBeside(area.Temporary.Options.Path);

        var id = await area.AddAsync(Area.File("sweep.csv", Sweep.With()));
        SqliteConnection.ClearAllPools();

        (await File.ReadAllTextAsync(path)).ShouldNotContain(id);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task What_is_deleted_leaves_the_file()
    {
        const string Secret = "a-run-that-nobody-else-may-see";
        using var area = await Area.OfAsync(await TemporaryStore.BundledAsync());
        var path = UploadDatabase.PathBeside(area.Temporary.Options.Path);
        var id = await area.AddAsync(Area.File("sweep.csv", Sweep.With(("run", Secret))));

        await area.Uploads.DeleteAsync(id);

        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*"))
            (await File.ReadAllTextAsync(file)).ShouldNotContain(Secret);
    }
}
