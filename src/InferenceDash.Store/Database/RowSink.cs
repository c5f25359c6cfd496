namespace InferenceDash.Store.Database;

/// <summary>Writes the rows of one import into the open transaction, each into its table, as they come.</summary>
internal sealed class RowSink(StoreContext context, int snapshotOrdinal) : IDisposable
{
    private readonly Dictionary<Type, IDisposable> _writers = [];

    public void Write<T>(T row)
        where T : DataRow
    {
        if (!_writers.TryGetValue(typeof(T), out var writer))
            _writers.Add(typeof(T), writer = new RowWriter<T>(context, snapshotOrdinal));
        ((RowWriter<T>)writer).Write(row);
    }

    public void Dispose()
    {
        foreach (var writer in _writers.Values)
            writer.Dispose();
    }
}
