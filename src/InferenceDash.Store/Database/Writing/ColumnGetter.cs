using System.Reflection;
using InferenceDash.Store.Database.Rows;
using Microsoft.EntityFrameworkCore.Metadata;

namespace InferenceDash.Store.Database.Writing;

/// <summary>Reads a column's value from a row without boxing it: a sweep has millions of values.</summary>
internal static class ColumnGetter
{
    public static Func<T, TValue> Of<T, TValue>(IProperty column)
        where T : DataRow
    {
        if (!column.IsIndexerProperty())
            return column.PropertyInfo!.GetMethod!.CreateDelegate<Func<T, TValue>>();
        var field = BenchmarkPointRow.FieldOf(column.Name);
        Func<BenchmarkPointRow, double?> figure = row => row.Figures[field];
        return (Func<T, TValue>)(object)figure;
    }
}
