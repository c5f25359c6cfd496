using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Database.Sqlite;

/// <summary>Copies a whole SQLite database into a new file, page by page.</summary>
internal static class Pages
{
    /// <exception cref="IOException">The new file cannot be written. A failure of the database that is read stays what it is.</exception>
    public static void Copy(SqliteConnection source, string file, bool isForServing)
    {
        try
        {
            using var target = Open(file, SqliteOpenMode.ReadWriteCreate);
            source.BackupDatabase(target);
            Settle(target, isForServing);
        }
        catch (SqliteException exception) when (ReasonOf(exception) is { } reason)
        {
            throw new IOException(reason, exception);
        }
    }

    /// <summary>Copies what a context is connected to.</summary>
    public static Task<bool> CopyAsync(StoreContext source, string file)
    {
        Copy((SqliteConnection)source.Database.GetDbConnection(), file, isForServing: false);
        return Task.FromResult(true);
    }

    /// <summary>A store that is served has a write-ahead log, so that readers never wait; a backup is one file.</summary>
    public static void Settle(SqliteConnection target, bool isForServing)
    {
        using var command = target.CreateCommand();
        command.CommandText = isForServing ? "PRAGMA journal_mode = WAL" : "PRAGMA journal_mode = DELETE";
        command.ExecuteNonQuery();
    }

    /// <summary>Opens a file that is closed with its connection: pooled, it would stay open.</summary>
    public static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(file), Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Why a file cannot be written, where that is what a failure says: nobody fills a disk by reading.</summary>
    public static string? ReasonOf(SqliteException failure) => failure.SqliteErrorCode switch
    {
        8 or 14 => "it cannot be opened for writing",
        13 => "its disk is full",
        _ => null,
    };
}
