namespace InferenceDash.Store;

/// <summary>
/// Text in the CSV files that InferenceDash writes. A spreadsheet takes a cell that begins with <c>=</c>, <c>+</c>,
/// <c>-</c> or <c>@</c> for a formula, so such a text gets an apostrophe in front, which an import takes off again.
/// </summary>
public static class CsvCell
{
    private const char Guard = '\'';

    /// <summary>The text as it is written. Numbers are written as they are.</summary>
    public static string Text(string? text) => text is null ? "" : IsGuarded(text) ? Guard + text : text;

    /// <summary>The text that a cell stands for.</summary>
    public static string Read(string cell) => cell.Length > 1 && cell[0] == Guard && IsGuarded(cell[1..]) ? cell[1..] : cell;

    /// <summary>Text in a comment line, which a line break would end.</summary>
    public static string Comment(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));

    // Guards in front do not hide it, so that what began with one is told from what was given one.
    private static bool IsGuarded(string text) => text.AsSpan().TrimStart(Guard) is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];
}
