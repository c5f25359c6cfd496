namespace InferenceDash.Store.Database;

/// <summary>A column that the database has.</summary>
internal sealed class StoredColumn
{
    public required string Table { get; init; }

    public required string Column { get; init; }

    /// <summary>Whether it belongs to data, and not to the records that EF or the database keep for themselves.</summary>
    public bool IsOfData =>
        !Table.Contains("EFMigrations", StringComparison.OrdinalIgnoreCase) && !Table.StartsWith("sqlite_", StringComparison.OrdinalIgnoreCase);
}
