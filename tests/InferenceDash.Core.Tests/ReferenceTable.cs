using System.Globalization;

namespace InferenceDash.Core.Tests;

/// <summary>A table of the Reference folder: figures made by another implementation, see the first line of each file.</summary>
internal static class ReferenceTable
{
    public static TheoryData<ReferenceRow> Rows(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Reference", name + ".csv"));
        var header = lines[1].Split(',');
        return [.. lines.Skip(2).Select((line, i) => new ReferenceRow(i + 3, header, line.Split(',')))];
    }
}

/// <summary>One row of a reference table.</summary>
/// <param name="line">Where it stands in the file.</param>
public sealed class ReferenceRow(int line, string[] header, string[] cells)
{
    public string Text(string column) => cells[Array.IndexOf(header, column)];

    public double Number(string column) => double.Parse(Text(column), CultureInfo.InvariantCulture);

    /// <summary>The numbers of a cell that holds several.</summary>
    public double[] Numbers(string column) =>
        Array.ConvertAll(Text(column).Split(' ', StringSplitOptions.RemoveEmptyEntries), static t => double.Parse(t, CultureInfo.InvariantCulture));

    public override string ToString() => $"line {line}: {cells[0]}";
}
