using System.Reflection;
using InferenceDash.Store.Database.Rows;
using InferenceDash.Store.Database.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace InferenceDash.Store.Database.Postgres;

/// <summary>The columns of one table as COPY takes them: by the model, without the key, which counts up by itself, unless rows bring theirs.</summary>
internal sealed class CopyTable<T>
    where T : DataRow
{
    private readonly Action<NpgsqlBinaryImporter, T>[] _columns;

    public CopyTable(IModel model, bool withKeys)
    {
        var entity = model.FindEntityType(typeof(T))!;
        var columns = entity.GetProperties().Where(column => withKeys || column.ValueGenerated == ValueGenerated.Never).ToArray();
        var names = string.Join(", ", columns.Select(column => $"\"{column.GetColumnName()}\""));
        Command = $"COPY \"{entity.GetTableName()}\" ({names}) FROM STDIN (FORMAT BINARY)";
        _columns = [.. columns.Select(Writer)];
    }

    public string Command { get; }

    public void Write(NpgsqlBinaryImporter copy, T row)
    {
        copy.StartRow();
        foreach (var write in _columns)
            write(copy, row);
    }

    // Generic in the type of the column: a sweep has millions of values, and none of them is boxed.
    private static Action<NpgsqlBinaryImporter, T> Writer(IProperty column)
    {
        var optional = Nullable.GetUnderlyingType(column.ClrType);
        var writer = typeof(CopyTable<T>)
            .GetMethod(optional is null ? nameof(Plain) : nameof(Optional), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(optional ?? column.ClrType);
        return (Action<NpgsqlBinaryImporter, T>)writer.Invoke(null, [column])!;
    }

    private static Action<NpgsqlBinaryImporter, T> Plain<TValue>(IProperty column)
    {
        var get = ColumnGetter.Of<T, TValue?>(column);
        return (copy, row) =>
        {
            if (get(row) is { } value)
                copy.Write(value);
            else
                copy.WriteNull();
        };
    }

    private static Action<NpgsqlBinaryImporter, T> Optional<TValue>(IProperty column)
        where TValue : struct
    {
        var get = ColumnGetter.Of<T, TValue?>(column);
        return (copy, row) =>
        {
            if (get(row) is { } value)
                copy.Write(value);
            else
                copy.WriteNull();
        };
    }
}
