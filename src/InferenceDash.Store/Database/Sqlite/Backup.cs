using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Database.Sqlite;

/// <summary>Copies the whole store while others read and write it.</summary>
internal static class Backup
{
    /// <exception cref="StoreException">The copy cannot be written.</exception>
    public static async Task WriteAsync(StoreContext context, string path, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        var source = (SqliteConnection)context.Database.GetDbConnection();
        await NewFile.WriteAsync(path, async temporary =>
        {
            // Not pooled, or the file would stay open after the copy.
            await using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = temporary, Pooling = false }.ToString());
            try
            {
                await target.OpenAsync(cancellationToken);
            }
            catch (SqliteException exception)
            {
                // Said here, because the store itself is not what failed.
                throw new IOException("it cannot be opened for writing", exception);
            }

            source.BackupDatabase(target);
            // The copy of a store with a write-ahead log wants one too; a backup is one file.
            await using var command = target.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = DELETE";
            await command.ExecuteNonQueryAsync(cancellationToken);
        });
    }
}
