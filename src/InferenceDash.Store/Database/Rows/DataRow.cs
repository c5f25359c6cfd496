namespace InferenceDash.Store.Database.Rows;

/// <summary>A row that some import brought. Written once; never updated, never deleted.</summary>
internal abstract class DataRow
{
    /// <summary>Counts up in the order of the files, so that reads can keep that order.</summary>
    public int Id { get; set; }

    /// <summary>The import that brought the row.</summary>
    public int SnapshotOrdinal { get; set; }
}
