namespace InferenceDash.Web.Answering;

/// <summary>Columns of text, two spaces apart.</summary>
internal static class TextTable
{
    public static void Write(TextWriter output, IReadOnlyList<string> header, IReadOnlyList<string[]> rows, IReadOnlyList<int> rightAligned)
    {
        var all = rows.Prepend([.. header]).ToList();
        var widths = Enumerable.Range(0, header.Count).Select(i => all.Max(row => ChineseText.Width(row[i]))).ToList();
        foreach (var row in all)
        {
            var cells = row.Select((cell, i) => Padded(cell, widths[i], rightAligned.Contains(i)));
            output.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }

    private static string Padded(string cell, int width, bool isRight)
    {
        var room = new string(' ', width - ChineseText.Width(cell));
        return isRight ? room + cell : cell + room;
    }
}
