namespace InferenceDash.Store.Tests.Import.BadInput;

/// <summary>Flaws in the columns, rows and quotes of a CSV file.</summary>
internal static class BadCsvLayout
{
    public static IEnumerable<BadFile> Of(SoundFile sound)
    {
        var lines = sound.Content.TrimEnd('\n').Split('\n');
        var (header, row) = (lines[0], lines[1]);
        var rest = row[row.IndexOf(',', StringComparison.Ordinal)..];
        string File(params string[] content) => string.Join('\n', content) + "\n";
        return
        [
            sound.Bad("only a header", header),
            sound.Bad("only a header and empty lines", header + "\r\n\r\n\n"),
            sound.Bad("rows without a header", File(row, row)),
            sound.Bad("the header twice", File(header, header, row)),
            sound.Bad("cut off in a row", $"{header}\n{row[..row.LastIndexOf(',')]}"),
            sound.Bad("a field too many", File(header, row + ",x")),
            sound.Bad("a field too few, after a sound row", File(header, row, row[..row.LastIndexOf(',')])),
            sound.Bad("a single field", File(header, "x")),
            sound.Bad("only commas", File(header, new string(',', header.Count(c => c == ',')))),
            sound.Bad("semicolons", sound.Content.Replace(',', ';')),
            sound.Bad("tabs", sound.Content.Replace(',', '\t')),
            sound.Bad("carriage returns as line ends, and a field too many", File(header, row + ",x").Replace('\n', '\r')),
            sound.Bad("a column that the format does not have", File(header + ",colour", row + ",red")),
            sound.Bad("a column that appears twice", File($"{header},{header.Split(',')[0]}", row + ",x")),
            sound.Bad("a column without a name", File(header + ",", row + ",")),
            sound.Bad("10,000 columns", File(header + string.Concat(Enumerable.Range(0, 10_000).Select(i => $",c{i}")), row)),
            sound.Bad("a quote that is never closed", File(header, "\"" + row)),
            sound.Bad("a quote that is never closed, before many rows", File([header, "\"" + row, .. Enumerable.Repeat(row, 20_000)])),
            sound.Bad("a quote in the middle of a field", File(header, "x\"y" + rest)),
            sound.Bad("text after a closing quote", File(header, "\"x\"y" + rest)),
            sound.Bad("a header whose quote is never closed", File("\"" + header, row)),
            sound.Bad("a field of 1,001 characters", File(header, new string('x', 1001) + rest)),
            sound.Bad("a row of 2 MB", File(header, new string('x', 2 * 1024 * 1024) + rest)),
            sound.Bad("a row of a million commas", File(header, new string(',', 1_000_000))),
            .. header.Split(',').Where(column => column != "run" || sound.Format != "benchmark-csv").Select(column => Without(sound, header, row, column)),
        ];
    }

    private static BadFile Without(SoundFile sound, string header, string row, string column)
    {
        var columns = header.Split(',');
        var position = Array.IndexOf(columns, column);
        string Cut(string[] fields) => string.Join(',', [.. fields[..position], .. fields[(position + 1)..]]);
        return sound.Bad($"without the column {column}", $"{Cut(columns)}\n{Cut(row.Split(','))}\n");
    }
}
