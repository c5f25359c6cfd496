using InferenceDash.Store.Database.Writing;

namespace InferenceDash.Store.Database.Sqlite;

/// <summary>A prepared statement per table.</summary>
internal sealed class SqliteRowSink(StoreContext context, int? snapshotOrdinal) : RowSink
{
    private readonly Dictionary<Type, IDisposable> _writers = [];

    public override void Write<T>(T row)
    {
        if (!_writers.TryGetValue(typeof(T), out var writer))
            _writers.Add(typeof(T), writer = new RowWriter<T>(context, snapshotOrdinal));
        ((RowWriter<T>)writer).Write(row);
    }

    protected override void End()
    {
        // Every statement has written its row when it returns.
    }

    public override void Dispose()
    {
        foreach (var writer in _writers.Values)
            writer.Dispose();
    }
}
