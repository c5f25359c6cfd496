using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace InferenceDash.Store.Database.Reading;

/// <summary>
/// A row of SQLite, read from its statement: the reader asks for the type of a value before each value, which takes longer than
/// the value. A text that stands in the row before is not decoded again.
/// </summary>
internal sealed class SqliteRow(SqliteDataReader reader) : RowValues
{
    private readonly (byte[] Bytes, string Text)[] _texts = [.. Enumerable.Repeat((Array.Empty<byte>(), ""), reader.FieldCount)];
    private readonly Dictionary<string, DateOnly> _days = new(StringComparer.Ordinal);

    // The reader has a statement from its first row on.
    private sqlite3_stmt? _statement;

    private sqlite3_stmt Statement => _statement ??= reader.Handle!;

    public override bool IsNull(int ordinal) => raw.sqlite3_column_type(Statement, ordinal) == raw.SQLITE_NULL;

    public override int Int32(int ordinal) => raw.sqlite3_column_int(Statement, ordinal);

    public override double Double(int ordinal) => raw.sqlite3_column_double(Statement, ordinal);

    public override bool Boolean(int ordinal) => Int32(ordinal) != 0;

    public override string Text(int ordinal)
    {
        var bytes = raw.sqlite3_column_blob(Statement, ordinal);
        ref var last = ref _texts[ordinal];
        if (!bytes.SequenceEqual(last.Bytes))
            last = (bytes.ToArray(), Encoding.UTF8.GetString(bytes));
        return last.Text;
    }

    public override DateOnly Day(int ordinal)
    {
        var text = Text(ordinal);
        if (!_days.TryGetValue(text, out var day))
            _days.Add(text, day = DateOnly.Parse(text, CultureInfo.InvariantCulture));
        return day;
    }
}
