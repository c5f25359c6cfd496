using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace InferenceDash.Store.Database;

/// <summary>
/// Inserts data rows with one prepared statement per table: several times as fast as the change tracker on a large
/// sweep, and in the order given, which the change tracker does not promise. Columns come from the model.
/// </summary>
internal static class RowWriter
{
    public static void Insert<T>(StoreContext context, int snapshotOrdinal, IEnumerable<T> rows, CancellationToken cancellationToken)
        where T : DataRow
    {
        var entity = context.Model.FindEntityType(typeof(T))!;
        var columns = entity.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never).ToArray();
        using var command = Prepare(context, entity.GetTableName()!, columns);
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            row.SnapshotOrdinal = snapshotOrdinal;
            for (var i = 0; i < columns.Length; i++)
                command.Parameters[i].Value = ColumnValue(columns[i], row);
            command.ExecuteNonQuery();
        }
    }

    private static DbCommand Prepare(StoreContext context, string table, IProperty[] columns)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        var names = string.Join(", ", columns.Select(column => $"\"{column.GetColumnName()}\""));
        var parameters = string.Join(", ", columns.Select((_, i) => $"$p{i}"));
        command.CommandText = $"INSERT INTO \"{table}\" ({names}) VALUES ({parameters})";
        for (var i = 0; i < columns.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"$p{i}";
            parameter.Value = DBNull.Value;
            command.Parameters.Add(parameter);
        }

        command.Prepare();
        return command;
    }

    private static object ColumnValue(IProperty column, DataRow row)
    {
        var value = column.GetGetter().GetClrValue(row);
        return (column.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
    }
}
