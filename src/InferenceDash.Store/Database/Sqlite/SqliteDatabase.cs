using InferenceDash.Store.Database.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace InferenceDash.Store.Database.Sqlite;

/// <summary>The store in one file.</summary>
internal sealed class SqliteDatabase : StoreDatabase
{
    private readonly string _path;
    private readonly DbContextOptions<StoreContext> _looking;
    private long _opened;

    public SqliteDatabase(string path)
        : base(Path.GetFullPath(path), Options(path, SqliteOpenMode.ReadWrite, isPooled: true))
    {
        _path = Path.GetFullPath(path);
        // Not pooled, so that a file that was only looked at is closed and may be moved.
        _looking = Complete(Options(path, SqliteOpenMode.ReadOnly, isPooled: false));
    }

    public override string Mending => "Move the file away and restore a backup (restore FILE), or choose another path.";

    // With the log, where the last of the data may be.
    public override Task<long> SizeAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new[] { _path, $"{_path}-wal" }.Select(file => new FileInfo(file)).Where(file => file.Exists).Sum(file => file.Length));

    public override bool IsAbsent => new FileInfo(_path) is not { Exists: true, Length: > 0 };

    private string NotWritable => $"The store {_path} cannot be opened for writing: check that it is a file in a folder you may write to.";

    // The provider begins with BEGIN IMMEDIATE: SQLite's write lock, which ends with its process.
    public override Task<IDbContextTransaction> BeginWriteAsync(StoreContext context, CancellationToken cancellationToken) =>
        context.Database.BeginTransactionAsync(cancellationToken);

    public override RowSink Rows(StoreContext context, int snapshotOrdinal) => new SqliteRowSink(context, snapshotOrdinal);

    public override RowSink Copies(StoreContext context) => new SqliteRowSink(context, snapshotOrdinal: null);

    public override Task CopyToAsync(string file, CancellationToken cancellationToken) => UseAsync(async context =>
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        Pages.Copy((SqliteConnection)context.Database.GetDbConnection(), file, isForServing: false);
        return true;
    });

    public override Task BecomeAsync(string file, CancellationToken cancellationToken) => UseAsync(async context =>
    {
        using var source = Pages.Open(file, SqliteOpenMode.ReadOnly);
        if (IsAbsent)
        {
            RefuseOrphanedLog();
            CreateFolder();
            await NewFile.WriteAsync(_path, temporary => Task.Run(() => Pages.Copy(source, temporary, isForServing: true), cancellationToken));
            return true;
        }

        // One transaction of SQLite's own, into the file itself: servers that have it open see the new data after it.
        await context.Database.OpenConnectionAsync(cancellationToken);
        source.BackupDatabase((SqliteConnection)context.Database.GetDbConnection());
        return true;
    });

    /// <summary>Closes what the pool keeps open of the file.</summary>
    public void Close()
    {
        using var context = CreateContext();
        SqliteConnection.ClearPool((SqliteConnection)context.Database.GetDbConnection());
    }

    public override async Task<IReadOnlyList<string>> DamageAsync(StoreContext context, CancellationToken cancellationToken)
    {
        var lines = await context.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync(cancellationToken);
        return lines is ["ok"] ? [] : lines;
    }

    public override Task<T> LookAsync<T>(Func<StoreContext, Task<T>> operation, CancellationToken cancellationToken) =>
        UseAsync(() => new StoreContext(_looking), async context =>
        {
            RefuseOrphanedLog();
            if (IsAbsent)
                throw new StoreException(File.Exists(_path) ? $"The file {_path} is empty: it holds no store." : $"There is no store {_path}.");
            await context.Database.OpenConnectionAsync(cancellationToken);
            // Deferred, because the usual transaction takes the lock of writers.
            await using var transaction = ((SqliteConnection)context.Database.GetDbConnection()).BeginTransaction(deferred: true);
            await context.Database.UseTransactionAsync(transaction, cancellationToken);
            return await operation(context);
        });

    protected override Task ConnectAsync(StoreContext context, CancellationToken cancellationToken)
    {
        RefuseOrphanedLog();
        CreateFile();
        return base.ConnectAsync(context, cancellationToken);
    }

    // A pooled connection keeps to the file that it opened, wherever that went since: what took its place is opened anew.
    protected override void BeforeUse()
    {
        var made = File.GetCreationTimeUtc(_path).Ticks;
        if (Interlocked.Exchange(ref _opened, made) is var before && before != 0 && before != made)
            Close();
    }

    // Readers then never wait for a writer. It cannot be switched on inside a transaction.
    protected override Task PrepareAsync(StoreContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);

    protected override Task<List<StoredColumn>> ColumnsAsync(StoreContext context, CancellationToken cancellationToken) =>
        context.Database
            .SqlQueryRaw<StoredColumn>(
                """
                SELECT t.name AS "Table", c.name AS "Column" FROM sqlite_master AS t JOIN pragma_table_info(t.name) AS c WHERE t.type = 'table'
                """)
            .ToListAsync(cancellationToken);

    protected override string? Explain(Exception failure) => failure is not SqliteException cause ? null : cause.SqliteErrorCode switch
    {
        1 when Lacking(cause) is { } lacking => Damaged(lacking).ToString(),
        5 or 6 => $"The store {_path} is busy: another import is running. Try again when it is done.",
        14 when IsAbsent => $"The store {_path} is missing. Put it back, or restore a backup (restore FILE).",
        8 or 14 => NotWritable,
        10 => $"The store {_path} cannot be read or written: {cause.Message}. Look after its disk.",
        13 => $"The disk of the store {_path} is full. Nothing of this operation was stored.",
        11 or 26 => $"The file {_path} is damaged or is no InferenceDash store. {Mending}",
        _ => $"The store {_path} failed: {cause.Message}",
    };

    protected override bool RefusesWriting(Exception failure) => failure is SqliteException { SqliteErrorCode: 8 };

    private static DbContextOptionsBuilder<StoreContext> Options(string path, SqliteOpenMode mode, bool isPooled) =>
        new DbContextOptionsBuilder<StoreContext>().UseSqlite(new SqliteConnectionStringBuilder
        {
            DataSource = Path.GetFullPath(path), Mode = mode, Pooling = isPooled, ForeignKeys = true,
        }.ToString());

    // SQLite Error 1: 'no such table: gpus'.
    private static string? Lacking(SqliteException failure) =>
        failure.Message.Split('\'') is [_, var what, ..] && what.StartsWith("no such ", StringComparison.Ordinal) ? what : null;

    // SQLite would take the log for one of an earlier file of that name, and delete it with the last of the data.
    private void RefuseOrphanedLog()
    {
        if (IsAbsent && new FileInfo($"{_path}-wal") is { Exists: true, Length: > 0 } log)
        {
            throw new StoreException(
                $"The store {_path} is damaged: {(File.Exists(_path) ? "the file is empty" : "the file is missing")}, and its log {log.FullName} is not. "
                + "Move the log away too, then restore a backup (restore FILE).");
        }
    }

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

    // Only who opens the store makes its file: whoever reads one that is lost would find an empty one.
    private void CreateFile()
    {
        CreateFolder();
        if (File.Exists(_path))
            return;
        try
        {
            // By SQLite itself: to close a file in another way takes away the locks that this process has on it.
            Pages.Open(_path, SqliteOpenMode.ReadWriteCreate).Dispose();
        }
        catch (SqliteException exception)
        {
            throw new StoreException(NotWritable, exception);
        }
    }
}
