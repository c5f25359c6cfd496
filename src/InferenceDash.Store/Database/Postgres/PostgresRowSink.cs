using InferenceDash.Store.Database.Writing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InferenceDash.Store.Database.Postgres;

/// <summary>
/// A binary COPY, the fastest way in. A connection carries one at a time, so a row of another table ends it and begins
/// the next: imports hold their rows table by table, or nearly so.
/// </summary>
internal sealed class PostgresRowSink(StoreContext context, int? snapshotOrdinal) : RowSink
{
    private object? _table;
    private NpgsqlBinaryImporter? _copy;

    public override void Write<T>(T row)
    {
        if (_table is not CopyTable<T> table)
        {
            End();
            _table = table = new CopyTable<T>(context.Model, withKeys: snapshotOrdinal is null);
            _copy = ((NpgsqlConnection)context.Database.GetDbConnection()).BeginBinaryImport(table.Command);
            // The end of a long import checks and indexes all its rows at once: no limit for that.
            _copy.Timeout = TimeSpan.Zero;
        }

        row.SnapshotOrdinal = snapshotOrdinal ?? row.SnapshotOrdinal;
        table.Write(_copy!, row);
    }

    protected override void End()
    {
        _copy?.Complete();
        Dispose();
    }

    public override void Dispose()
    {
        _copy?.Dispose();
        (_table, _copy) = (null, null);
    }
}
