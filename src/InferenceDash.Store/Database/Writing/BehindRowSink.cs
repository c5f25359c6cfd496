using System.Threading.Channels;
using InferenceDash.Store.Database.Rows;

namespace InferenceDash.Store.Database.Writing;

/// <summary>
/// Writes rows on a task of its own, a batch behind the one who reads them: reading and storing take about equally long,
/// so an import on two cores takes half the time. What goes wrong there comes out of the next call here.
/// </summary>
internal sealed class BehindRowSink : RowSink
{
    private const int BatchSize = 512;
    private const int MostBatches = 8;

    private readonly RowSink _inner;
    private readonly Channel<List<(DataRow Row, Action<DataRow> Write)>> _batches;
    private readonly Dictionary<Type, Action<DataRow>> _writes = [];
    private readonly Task _writing;
    private List<(DataRow Row, Action<DataRow> Write)> _batch = new(BatchSize);
    private volatile bool _abandoned;

    public BehindRowSink(RowSink inner)
    {
        _inner = inner;
        _batches = Channel.CreateBounded<List<(DataRow, Action<DataRow>)>>(
            new BoundedChannelOptions(MostBatches) { SingleReader = true, SingleWriter = true });
        _writing = Task.Run(WriteAllAsync);
    }

    public override void Write<T>(T row)
    {
        if (!_writes.TryGetValue(typeof(T), out var write))
            _writes.Add(typeof(T), write = untyped => _inner.Write((T)untyped));
        _batch.Add((row, write));
        if (_batch.Count == BatchSize)
            Pass();
    }

    protected override void End()
    {
        Pass();
        // The writing has closed it already if it failed; its reason is the one to tell, in the next line.
        _batches.Writer.TryComplete();
        _writing.GetAwaiter().GetResult();
        _inner.Complete();
    }

    public override void Dispose()
    {
        // Disposed without Complete: what is still waiting need not be written.
        _abandoned = true;
        _batches.Writer.TryComplete();
        Task.WaitAny(_writing);
        _inner.Dispose();
    }

    // A full channel waits here, so memory stays bounded however fast the reading is.
    private void Pass()
    {
        if (_batch.Count == 0)
            return;
        while (!_batches.Writer.TryWrite(_batch))
        {
            // Nobody reads any more: the writing failed, and says here how.
            if (!_batches.Writer.WaitToWriteAsync().AsTask().GetAwaiter().GetResult())
                _writing.GetAwaiter().GetResult();
        }

        _batch = new List<(DataRow, Action<DataRow>)>(BatchSize);
    }

    private async Task WriteAllAsync()
    {
        try
        {
            await foreach (var batch in _batches.Reader.ReadAllAsync())
            {
                foreach (var (row, write) in batch)
                {
                    if (_abandoned)
                        return;
                    write(row);
                }
            }
        }
        finally
        {
            // A writer that waits for room learns that nobody reads any more.
            _batches.Writer.TryComplete();
        }
    }
}
