using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace InferenceDash.Store.Database.Reading;

/// <summary>The values of the row that a reader stands on, by the place of their column.</summary>
internal abstract class RowValues
{
    public abstract bool IsNull(int ordinal);

    public abstract int Int32(int ordinal);

    public abstract double Double(int ordinal);

    public abstract bool Boolean(int ordinal);

    /// <summary>A text; the same object as in the row before where it is the same.</summary>
    public abstract string Text(int ordinal);

    public abstract DateOnly Day(int ordinal);

    /// <summary>The fastest way to a reader's values.</summary>
    public static RowValues Of(DbDataReader reader) => reader is SqliteDataReader sqlite ? new SqliteRow(sqlite) : new AnyRow(reader);
}

/// <summary>A row of any database.</summary>
internal sealed class AnyRow(DbDataReader reader) : RowValues
{
    private readonly string?[] _texts = new string?[reader.FieldCount];

    public override bool IsNull(int ordinal) => reader.IsDBNull(ordinal);

    public override int Int32(int ordinal) => reader.GetInt32(ordinal);

    public override double Double(int ordinal) => reader.GetDouble(ordinal);

    public override bool Boolean(int ordinal) => reader.GetBoolean(ordinal);

    public override string Text(int ordinal)
    {
        var text = reader.GetString(ordinal);
        return text == _texts[ordinal] ? _texts[ordinal]! : _texts[ordinal] = text;
    }

    public override DateOnly Day(int ordinal) => reader.GetFieldValue<DateOnly>(ordinal);
}
