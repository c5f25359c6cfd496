using InferenceDash.Store.Database.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace InferenceDash.Store.Database.Sqlite;

/// <summary>A prepared statement per table.</summary>
internal sealed class SqliteRowSink : RowSink
{
    private readonly StoreContext _context;
    private readonly int? _snapshotOrdinal;
    private readonly Dictionary<Type, IDisposable> _writers = [];

    public SqliteRowSink(StoreContext context, int? snapshotOrdinal)
    {
        (_context, _snapshotOrdinal) = (context, snapshotOrdinal);
        // Room for the index pages that a large import keeps coming back to: with the usual 2 MB each of them would be
        // written many times.
        context.Database.ExecuteSqlRaw("PRAGMA cache_size = -32768;");
    }

    public override void Write<T>(T row)
    {
        if (!_writers.TryGetValue(typeof(T), out var writer))
            _writers.Add(typeof(T), writer = new RowWriter<T>(_context, _snapshotOrdinal));
        ((RowWriter<T>)writer).Write(row);
    }

    // Every statement has written its row when it returns. With the commit the connection goes back to its pool.
    protected override void End() => GiveRoomBack();

    public override void Dispose()
    {
        foreach (var writer in _writers.Values)
            writer.Dispose();
        GiveRoomBack();
    }

    // A server's pool would keep that room for good. Past the provider, which takes no commands once SQLite itself has ended a
    // transaction that failed; and a connection on which this fails is of no use to anybody.
    private void GiveRoomBack()
    {
        if (_context.Database.GetDbConnection() is SqliteConnection { Handle: { } connection })
            raw.sqlite3_exec(connection, "PRAGMA cache_size = -2000;");
    }
}
