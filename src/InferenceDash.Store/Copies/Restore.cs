using InferenceDash.Store.Checks;
using InferenceDash.Store.Database;
using InferenceDash.Store.Database.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Copies;

/// <summary>Puts a backup in the place of a store: all of it, or nothing.</summary>
internal static class Restore
{
    public static async Task FromAsync(StoreDatabase store, string path, bool replace, CancellationToken cancellationToken)
    {
        if (Path.GetFullPath(path) == store.Name)
            throw new StoreException($"The file {path} is the store itself. Name a backup of it.");
        var backup = new SqliteDatabase(path);
        if (await StoreCheck.OfAsync(backup, cancellationToken) is [var first, ..])
            throw new StoreException($"The file {path} is not restored: {first.Problem} Choose another backup.");
        if (!store.IsAbsent)
            await MayBeReplacedAsync(store, replace, cancellationToken);
        await CurrentAsync(backup, path, file => store.BecomeAsync(file, cancellationToken), cancellationToken);
    }

    private static async Task MayBeReplacedAsync(StoreDatabase store, bool replace, CancellationToken cancellationToken)
    {
        // Makes the tables where there are none, and refuses a store that is damaged, newer, or another program's: none of them is overwritten.
        await store.OpenAsync(cancellationToken);
        if (!replace && await store.UseAsync(context => context.Snapshots.AnyAsync(cancellationToken)))
            throw new StoreException($"The store {store.Name} holds data. Back it up, then add --replace to put the backup in its place.");
    }

    // A backup of an older version stays as it is: a copy of it is brought up to date.
    private static async Task CurrentAsync(SqliteDatabase backup, string path, Func<string, Task> use, CancellationToken cancellationToken)
    {
        if (await backup.LookAsync(async context => (await backup.SchemaAsync(context, cancellationToken)).IsCurrent, cancellationToken))
        {
            await use(path);
            return;
        }

        var folder = Directory.CreateTempSubdirectory("inferencedash-restore-");
        try
        {
            var current = new SqliteDatabase(Path.Combine(folder.FullName, "current.db"));
            await backup.LookAsync(context => Pages.CopyAsync(context, current.Name), cancellationToken);
            await current.OpenAsync(cancellationToken);
            current.Close();
            await use(current.Name);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
