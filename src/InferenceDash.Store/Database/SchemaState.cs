namespace InferenceDash.Store.Database;

/// <summary>What the tables of a database and its history of migrations say of each other.</summary>
/// <param name="Columns">What is there.</param>
/// <param name="IsCurrent">Every migration is applied, and its tables and columns are there.</param>
/// <param name="Finding">Why it cannot be opened; null: it can, though it may be of an older version.</param>
internal sealed record SchemaState(IReadOnlyList<StoredColumn> Columns, bool IsCurrent, StoreFinding? Finding)
{
    /// <summary>There is no table.</summary>
    public bool IsEmpty => !Columns.Any(column => column.IsOfData);

    /// <summary>Whether a table has a column: an older schema lacks those that were added later.</summary>
    public bool Has(string table, string column) => Columns.Any(stored => stored.Table == table && stored.Column == column);
}
