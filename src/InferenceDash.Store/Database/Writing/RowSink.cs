using InferenceDash.Store.Database.Rows;

namespace InferenceDash.Store.Database.Writing;

/// <summary>
/// Writes the rows of one import into the open transaction, each into its table, as they come. Disposed before
/// <see cref="Complete"/> it may have written any part of them: the transaction must not be committed.
/// </summary>
internal abstract class RowSink : IDisposable
{
    // A connection to PostgreSQL writes one table at a time, so that records are written some at once.
    private const int MostWaitingBytes = 1024 * 1024;

    private readonly List<RequestRecordRow> _records = [];
    private int _recordCount;
    private int _waitingBytes;

    public void Add(Model model) => Write(ModelRow.From(model));

    public void Add(Gpu gpu) => Write(GpuRow.From(gpu));

    public void Add(string set, string gpu, GpuAssumptions assumptions) => Write(GpuAssumptionRow.From(set, gpu, assumptions));

    public void Add(PublishedPoint point) => Write(PublishedPointRow.From(point));

    public void Add(MeasuredAcceptance acceptance) => Write(AcceptanceLengthRow.From(acceptance));

    public void Add(MeasuredEvaluation evaluation) => Write(EvaluationRow.From(evaluation));

    public void Add(BenchmarkPoint point)
    {
        var row = BenchmarkPointRow.From(point);
        if (point.Requests?.Latencies is { } latencies)
            row.Requests = Keep(latencies);
        Write(row);
    }

    public abstract void Write<T>(T row)
        where T : DataRow;

    /// <summary>Ends with every row in the database. Until then the connection may be busy with rows only.</summary>
    public void Complete()
    {
        WriteRecords();
        End();
    }

    public abstract void Dispose();

    /// <summary>Ends the writing of rows.</summary>
    protected abstract void End();

    /// <summary>Keeps latencies of requests; the number that they get.</summary>
    protected virtual int? Keep(RequestLatencies latencies)
    {
        var record = new RequestRecordRow { Number = ++_recordCount, Latencies = latencies.ToBytes() };
        _records.Add(record);
        _waitingBytes += record.Latencies.Length;
        if (_waitingBytes > MostWaitingBytes)
            WriteRecords();
        return record.Number;
    }

    private void WriteRecords()
    {
        foreach (var record in _records)
            Write(record);
        _records.Clear();
        _waitingBytes = 0;
    }
}
