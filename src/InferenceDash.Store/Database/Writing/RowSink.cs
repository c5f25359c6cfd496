using InferenceDash.Store.Database.Rows;

namespace InferenceDash.Store.Database.Writing;

/// <summary>
/// Writes the rows of one import into the open transaction, each into its table, as they come. Disposed before
/// <see cref="Complete"/> it may have written any part of them: the transaction must not be committed.
/// </summary>
internal abstract class RowSink : IDisposable
{
    public void Add(Model model) => Write(ModelRow.From(model));

    public void Add(Gpu gpu) => Write(GpuRow.From(gpu));

    public void Add(string set, string gpu, GpuAssumptions assumptions) => Write(GpuAssumptionRow.From(set, gpu, assumptions));

    public void Add(PublishedPoint point) => Write(PublishedPointRow.From(point));

    public void Add(MeasuredAcceptance acceptance) => Write(AcceptanceLengthRow.From(acceptance));

    public void Add(BenchmarkPoint point) => Write(BenchmarkPointRow.From(point));

    public abstract void Write<T>(T row)
        where T : DataRow;

    /// <summary>Ends with every row in the database. Until then the connection may be busy with rows only.</summary>
    public abstract void Complete();

    public abstract void Dispose();
}
