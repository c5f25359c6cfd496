using InferenceDash.Store.Database.Rows;
using InferenceDash.Store.Database.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SQLitePCL;

namespace InferenceDash.Store.Database.Sqlite;

/// <summary>
/// Inserts rows of one table with one prepared statement, in the order given. It binds values by SQLite's own functions:
/// a sweep has millions of them, and a parameter object for each would take longer than storing it. Columns come from the
/// model.
/// </summary>
internal sealed class RowWriter<T> : IDisposable
    where T : DataRow
{
    private readonly int? _snapshotOrdinal;
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly Action<T>[] _bind;

    /// <param name="context">The store.</param>
    /// <param name="snapshotOrdinal">The import that brings the rows, which get keys of their own; null: they keep key and import.</param>
    public RowWriter(StoreContext context, int? snapshotOrdinal)
    {
        _snapshotOrdinal = snapshotOrdinal;
        _database = ((SqliteConnection)context.Database.GetDbConnection()).Handle!;
        var entity = context.Model.FindEntityType(typeof(T))!;
        var columns = entity.GetProperties().Where(column => snapshotOrdinal is null || column.ValueGenerated == ValueGenerated.Never).ToArray();
        var names = string.Join(", ", columns.Select(column => $"\"{column.GetColumnName()}\""));
        var parameters = string.Join(", ", columns.Select((_, i) => $"?{i + 1}"));
        Check(raw.sqlite3_prepare_v2(_database, $"INSERT INTO \"{entity.GetTableName()}\" ({names}) VALUES ({parameters})", out _statement));
        _bind = [.. columns.Select((column, i) => Binder(column, i + 1))];
    }

    public void Write(T row)
    {
        row.SnapshotOrdinal = _snapshotOrdinal ?? row.SnapshotOrdinal;
        foreach (var bind in _bind)
            bind(row);
        var result = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        if (result != raw.SQLITE_DONE)
            Check(result);
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);

    private Action<T> Binder(IProperty column, int position)
    {
        var type = column.ClrType;
        if (type == typeof(double))
            return Binder(ColumnGetter.Of<T, double>(column), value => raw.sqlite3_bind_double(_statement, position, value));
        if (type == typeof(double?))
            return OptionalBinder(ColumnGetter.Of<T, double?>(column), position, value => raw.sqlite3_bind_double(_statement, position, value));
        if (type == typeof(int))
            return Binder(ColumnGetter.Of<T, int>(column), value => raw.sqlite3_bind_int(_statement, position, value));
        if (type == typeof(int?))
            return OptionalBinder(ColumnGetter.Of<T, int?>(column), position, value => raw.sqlite3_bind_int(_statement, position, value));
        if (type == typeof(bool))
            return Binder(ColumnGetter.Of<T, bool>(column), value => raw.sqlite3_bind_int(_statement, position, value ? 1 : 0));
        if (type == typeof(bool?))
            return OptionalBinder(ColumnGetter.Of<T, bool?>(column), position, value => raw.sqlite3_bind_int(_statement, position, value ? 1 : 0));
        if (type == typeof(string))
            return Binder(ColumnGetter.Of<T, string?>(column), value => BindText(position, value));
        if (type == typeof(DateOnly))
            return Binder(ColumnGetter.Of<T, DateOnly>(column), value => BindText(position, DayText.Of(value)));
        if (type == typeof(DateOnly?))
            return OptionalBinder(ColumnGetter.Of<T, DateOnly?>(column), position, value => BindText(position, DayText.Of(value)));
        if (type == typeof(byte[]))
            return Binder(ColumnGetter.Of<T, byte[]>(column), value => raw.sqlite3_bind_blob(_statement, position, value));
        // Lists, as the model's conversion writes them.
        var convert = column.GetTypeMapping().Converter!.ConvertToProvider;
        return row => BindText(position, (string?)convert(column.PropertyInfo!.GetValue(row)));
    }

    private static Action<T> Binder<TValue>(Func<T, TValue> get, Action<TValue> bind) => row => bind(get(row));

    private Action<T> OptionalBinder<TValue>(Func<T, TValue?> get, int position, Action<TValue> bind)
        where TValue : struct => row =>
    {
        if (get(row) is { } value)
            bind(value);
        else
            raw.sqlite3_bind_null(_statement, position);
    };

    private void BindText(int position, string? value)
    {
        if (value is null)
            raw.sqlite3_bind_null(_statement, position);
        else
            raw.sqlite3_bind_text(_statement, position, value);
    }
}
