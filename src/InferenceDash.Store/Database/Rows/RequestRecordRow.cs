namespace InferenceDash.Store.Database.Rows;

/// <summary>
/// The latencies of the requests of one point, which names them by their number in the import. In a table of their own: they are
/// larger than their point, and nobody reads them until somebody asks for goodput.
/// </summary>
internal sealed class RequestRecordRow : DataRow
{
    public required int Number { get; set; }

    public required byte[] Latencies { get; set; }
}
