using System.Globalization;
using System.Text.RegularExpressions;

namespace InferenceDash.Store.Import.Formats.Csv;

/// <summary>What the rows of one CSV file have in common.</summary>
/// <param name="Name">The file as messages name it.</param>
/// <param name="Positions">Position of each column.</param>
/// <param name="Given">Values of columns that the file leaves out, by column.</param>
/// <param name="TakesDefaults">Whether options can give such values.</param>
/// <param name="Rows">Where flaws are reported.</param>
internal sealed record CsvSource(
    string Name, IReadOnlyDictionary<string, int> Positions, IReadOnlyDictionary<string, string> Given, bool TakesDefaults, ImportRows Rows);

/// <summary>
/// The fields of one row, read by column. A field that cannot be read is reported and leaves the row unsound; what was
/// returned for it is of no use, so ask <see cref="IsSound"/> after the last field.
/// </summary>
internal sealed class CsvFields(CsvSource source, int line, IReadOnlyList<string> values)
{
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public bool IsSound { get; private set; } = true;

    /// <summary>Line on which the row starts.</summary>
    public int Line => line;

    public void Reject(string? column, string reason)
    {
        IsSound = false;
        source.Rows.Reject(source.Name, line, column, column is null ? null : Optional(column), reason);
    }

    /// <summary>Rejects the row for what other rows may share: it is reported once.</summary>
    public void RejectAlike(string column, string reason)
    {
        IsSound = false;
        source.Rows.RejectAlike(source.Name, line, column, Optional(column), reason);
    }

    /// <summary>The text, or what is given in its place; null where the field is empty or the file has no such column.</summary>
    public string? Optional(string column) =>
        Has(column) ? values[source.Positions[column]] : source.Given.GetValueOrDefault(column);

    /// <summary>Whether the row itself has a value.</summary>
    public bool Has(string column) => source.Positions.TryGetValue(column, out var position) && values[position].Length > 0;

    public string Text(string column)
    {
        if (Optional(column) is { } text)
            return text;
        if (source.TakesDefaults)
            source.Rows.Stated.Lacks(column);
        var needed = source.TakesDefaults ? RowDefaults.NeededFor(column) : "";
        if (needed.Length > 0)
            RejectAlike(column, "is required and empty" + needed);
        else
            Reject(column, "is required and empty");
        return "";
    }

    /// <summary>A required text of a given shape.</summary>
    public string Text(string column, Regex shape, string description)
    {
        var text = Text(column);
        if (text.Length > 0 && !shape.IsMatch(text))
            Reject(column, description);
        return text;
    }

    /// <summary>A text of a given shape; null where the field is empty.</summary>
    public string? Optional(string column, Regex shape, string description)
    {
        var text = Optional(column);
        if (text is not null && !shape.IsMatch(text))
            Reject(column, description);
        return text;
    }

    /// <summary>Names separated by spaces; none where the field is empty.</summary>
    public IReadOnlyList<string> Words(string column) =>
        Optional(column)?.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>A number within bounds.</summary>
    public double Within(string column, Bounds bounds) => Text(column).Length == 0 ? 0 : OptionalWithin(column, bounds) ?? 0;

    /// <summary>A number within bounds; null where the field is empty.</summary>
    public double? OptionalWithin(string column, Bounds bounds)
    {
        var number = OptionalNumber(column);
        if (number is { } given && FigureFlaws.Of(given, bounds) is { } flaw)
            Reject(column, flaw);
        return number;
    }

    /// <summary>A finite number; null where the field is empty. Whether it can be true is for the checks of points.</summary>
    public double? OptionalNumber(string column)
    {
        if (Optional(column) is not { } text)
            return null;
        if (!double.TryParse(text, Decimal, CultureInfo.InvariantCulture, out var number))
        {
            Reject(column, "is not a number; decimals are written with a point, without separators for thousands");
            return null;
        }

        if (!double.IsFinite(number))
        {
            Reject(column, "is not a finite number");
            return null;
        }

        return number;
    }

    /// <summary>A number within bounds and the decimals it is printed with; null where the field is empty.</summary>
    public (double Value, int Decimals)? OptionalPrinted(string column, Bounds bounds)
    {
        if (OptionalWithin(column, bounds) is not { } number)
            return null;
        var text = Optional(column)!;
        if (text.Contains('e', StringComparison.OrdinalIgnoreCase))
            Reject(column, "is not written as the page prints it: write it without an exponent");
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return (number, point < 0 ? 0 : text.Length - point - 1);
    }

    /// <summary>A whole number of at least <paramref name="least"/>; null where the field is empty.</summary>
    public int? OptionalCount(string column, int least = 1)
    {
        if (Optional(column) is not { } text)
            return null;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < least)
            Reject(column, $"is not a whole number of at least {least}");
        return count;
    }

    public int Count(string column) => Text(column).Length == 0 ? 0 : OptionalCount(column) ?? 0;

    public bool? OptionalTruth(string column)
    {
        if (Optional(column) is not { } text)
            return null;
        if (!bool.TryParse(text, out var truth))
            Reject(column, "is neither true nor false");
        return truth;
    }

    public DateOnly Day(string column) => Text(column).Length == 0 ? default : OptionalDay(column) ?? default;

    /// <summary>A day; null where the field is empty.</summary>
    public DateOnly? OptionalDay(string column)
    {
        if (Optional(column) is not { } text)
            return null;
        var day = DayText.Day(text);
        if (day is null)
            Reject(column, "is not a date like 2026-04-30");
        return day;
    }
}
