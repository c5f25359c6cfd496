using InferenceDash.Store.Checks;
using InferenceDash.Store.Database;
using InferenceDash.Store.Database.Sqlite;

namespace InferenceDash.Store.Copies;

/// <summary>
/// Copies a whole store to a SQLite file, whatever database it is in, while others read and write it. The copy is checked before
/// it takes the place of an earlier one.
/// </summary>
internal static class Backup
{
    public static async Task WriteAsync(StoreDatabase store, string path, CancellationToken cancellationToken)
    {
        if (Path.GetFullPath(path) == store.Name)
            throw new StoreException($"The file {path} is the store itself. Name another file for the backup.");
        await NewFile.WriteAsync(path, async temporary =>
        {
            await store.CopyToAsync(temporary, cancellationToken);
            if (await FlawAsync(new SqliteDatabase(temporary), cancellationToken) is { } flaw)
            {
                // The file is gone with this message; what it speaks of is the store.
                var reason = flaw.Replace(Path.GetFullPath(temporary), store.Name, StringComparison.Ordinal);
                throw new StoreException($"The store {store.Name} is not copied, because it is not sound: {reason}");
            }
        });
    }

    private static async Task<string?> FlawAsync(SqliteDatabase copy, CancellationToken cancellationToken)
    {
        try
        {
            return await StoreCheck.OfAsync(copy, cancellationToken) is [var first, ..] ? first.ToString() : null;
        }
        catch (StoreException exception)
        {
            return exception.Message;
        }
    }
}
