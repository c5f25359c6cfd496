using CsvHelper;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.Csv;

/// <summary>Walks a CSV file whose first row names its columns.</summary>
internal static class CsvTable
{
    private const int LongestField = 1000;

    private const int LargestRow = 1024 * 1024;

    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    /// <summary>Calls <paramref name="readRow"/> for every row that has the header's number of fields and sound quotes.</summary>
    public static void Read(SourceContent source, CsvColumns columns, ImportRows rows, Action<CsvFields> readRow)
    {
        try
        {
            ReadRows(source, columns, rows, readRow);
        }
        catch (CsvFormatException exception)
        {
            // Thrown before the row is in memory, so nothing of the rest can be told.
            rows.Reject(source.Name, (int)exception.LineNumber, null, null, $"is longer than {LargestRow / 1024:N0} kB; a quote before it may never be closed");
        }
    }

    private static void ReadRows(SourceContent source, CsvColumns columns, ImportRows rows, Action<CsvFields> readRow)
    {
        CsvMalformedReason? malformed = null;
        using var stream = source.Open();
        using var reader = CsvReader.Create(stream, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = ',',
            // As an editor counts them, quoted ones included.
            TrackLineNumbers = true,
            MaxRecordSize = LargestRow,
            OnMalformedRecord = record => malformed = record.Reason,
        });
        var given = columns.TakesDefaults ? source.Defaults.Texts : Nothing;
        var header = reader.Read() ? Fields(reader) : [];
        if (columns.Locate(source.Name, header, Math.Max((int)reader.LineNumber, 1), given, rows) is not { } positions)
            return;
        var file = new CsvSource(source.Name, positions, given, columns.TakesDefaults, rows);

        var isEmpty = true;
        while (reader.Read())
        {
            isEmpty = false;
            var line = (int)reader.LineNumber;
            var values = Fields(reader);
            if (Flaw(values, header, malformed, columns.Long) is { } flaw)
                rows.Reject(source.Name, line, flaw.Field, flaw.Value, flaw.Reason);
            else
                readRow(new CsvFields(file, line, values));
            malformed = null;
        }

        if (isEmpty)
            rows.Reject(source.Name, null, null, null, "has a header and no rows");
    }

    /// <summary>The fields of the current row, clean.</summary>
    public static string[] Fields(CsvReader reader)
    {
        var fields = new string[reader.FieldCount];
        for (var i = 0; i < fields.Length; i++)
            fields[i] = CsvCell.Read(CleanText.Of(reader.GetString(i)));
        return fields;
    }

    private static (string? Field, string? Value, string Reason)? Flaw(string[] values, string[] header, CsvMalformedReason? malformed, string? exempt)
    {
        if (malformed == CsvMalformedReason.UnterminatedQuote)
            return (null, null, "has a quote that is never closed");
        if (malformed is not null)
            return (null, null, "has a quote in the middle of a field; quote the whole field and double the quotes in it");
        // As when files were put together: of a format whose fields are all texts it would be a row like any other.
        if (values.AsSpan().SequenceEqual(header))
            return (null, null, "repeats the header; only the first line of a file may be one");
        if (values.Length != header.Length)
            return (null, null, $"has {values.Length} fields, and the header {header.Length}");
        var tooLong = Array.FindIndex(values, value => value.Length > LongestField);
        if (tooLong >= 0 && header[tooLong].Equals(exempt, StringComparison.OrdinalIgnoreCase))
            tooLong = Array.FindIndex(values, tooLong + 1, value => value.Length > LongestField);
        return tooLong < 0 ? null : (header[tooLong], Shortened.Of(values[tooLong]), $"is longer than {LongestField:N0} characters");
    }
}
