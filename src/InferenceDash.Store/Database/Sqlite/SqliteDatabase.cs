using InferenceDash.Store.Database.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace InferenceDash.Store.Database.Sqlite;

/// <summary>The store in one file.</summary>
internal sealed class SqliteDatabase : StoreDatabase
{
    private readonly string _path;

    public SqliteDatabase(string path)
        : base(Path.GetFullPath(path), new DbContextOptionsBuilder<StoreContext>().UseSqlite(Connection(path)))
    {
        _path = Path.GetFullPath(path);
    }

    // The provider begins with BEGIN IMMEDIATE: SQLite's write lock, which ends with its process.
    public override Task<IDbContextTransaction> BeginWriteAsync(StoreContext context, CancellationToken cancellationToken) =>
        context.Database.BeginTransactionAsync(cancellationToken);

    public override RowSink Rows(StoreContext context, int snapshotOrdinal)
    {
        // Room for the index pages that a large import keeps coming back to: with the usual 2 MB each of them would be
        // written many times.
        context.Database.ExecuteSqlRaw("PRAGMA cache_size = -32768;");
        return new SqliteRowSink(context, snapshotOrdinal);
    }

    public override Task BackupAsync(string path, CancellationToken cancellationToken) => UseAsync(async context =>
    {
        if (Path.GetFullPath(path) == _path)
            throw new StoreException($"The file {path} is the store itself. Name another file for the backup.");
        await Backup.WriteAsync(context, path, cancellationToken);
        return true;
    });

    protected override Task ConnectAsync(StoreContext context, CancellationToken cancellationToken)
    {
        CreateFolder();
        return base.ConnectAsync(context, cancellationToken);
    }

    // Readers then never wait for a writer. It cannot be switched on inside a transaction.
    protected override Task PrepareAsync(StoreContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);

    protected override Task<bool> HoldsTablesAsync(StoreContext context, CancellationToken cancellationToken) =>
        context.Database
            .SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%EFMigrations%'")
            .AnyAsync(cancellationToken);

    protected override string? Explain(Exception failure) => failure is not SqliteException cause ? null : cause.SqliteErrorCode switch
    {
        5 or 6 => $"The store {_path} is busy: another import is running. Try again when it is done.",
        8 or 14 => $"The store {_path} cannot be opened for writing: check that it is a file in a folder you may write to.",
        13 => $"The disk of the store {_path} is full. Nothing of this operation was stored.",
        11 or 26 => $"The file {_path} is damaged or is no InferenceDash store. Choose another path, or remove the file.",
        _ => $"The store {_path} failed: {cause.Message}",
    };

    protected override bool RefusesWriting(Exception failure) => failure is SqliteException { SqliteErrorCode: 8 };

    private static string Connection(string path) =>
        new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(path), ForeignKeys = true }.ToString();

    private void CreateFolder()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path) ?? _path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The folder of the store {_path} cannot be created: {exception.Message}", exception);
        }
    }
}
