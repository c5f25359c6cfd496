using CsvHelper;

namespace InferenceDash.Store.Import.Formats;

/// <summary>Walks a CSV file whose first row names its columns.</summary>
internal static class CsvTable
{
    private const int LongestField = 1000;

    /// <summary>Calls <paramref name="readRow"/> for every row that has the header's number of fields and sound quotes.</summary>
    public static void Read(SourceFile file, CsvColumns columns, ImportBatch batch, Action<CsvFields> readRow)
    {
        CsvMalformedReason? malformed = null;
        using var reader = Open(file, reason => malformed = reason);
        reader.Read();
        var header = Fields(reader);
        var before = batch.Rejected.Count;
        var positions = columns.Locate(file, header, (int)reader.LineNumber, batch.Rejected);
        if (batch.Rejected.Count > before)
            return;

        var rows = 0;
        while (reader.Read())
        {
            rows++;
            var line = (int)reader.LineNumber;
            var values = Fields(reader);
            if (Flaw(values, header, malformed) is { } flaw)
                batch.Rejected.Add(new RejectedRow(file.Name, line, flaw.Field, flaw.Value, flaw.Reason));
            else
                readRow(new CsvFields(file.Name, line, positions, values, batch));
            malformed = null;
        }

        if (rows == 0)
            batch.Rejected.Add(new RejectedRow(file.Name, null, null, null, "has a header and no rows"));
    }

    /// <summary>A reader over the file, before its first row. Lines are counted as an editor does, quoted ones included.</summary>
    public static CsvReader Open(SourceFile file, Action<CsvMalformedReason>? onMalformed = null) => CsvReader.Create(
        file.Content,
        new CsvReaderOptions
        {
            HasHeader = false,
            Separator = ',',
            TrackLineNumbers = true,
            OnMalformedRecord = record => onMalformed?.Invoke(record.Reason),
        });

    /// <summary>The fields of the current row, without the white space around them.</summary>
    public static string[] Fields(CsvReader reader)
    {
        var fields = new string[reader.FieldCount];
        for (var i = 0; i < fields.Length; i++)
            fields[i] = reader.GetString(i).Trim();
        return fields;
    }

    private static (string? Field, string? Value, string Reason)? Flaw(string[] values, string[] header, CsvMalformedReason? malformed)
    {
        if (malformed == CsvMalformedReason.UnterminatedQuote)
            return (null, null, "has a quote that is never closed");
        if (malformed is not null)
            return (null, null, "has a quote in the middle of a field; quote the whole field and double the quotes in it");
        if (values.Length != header.Length)
            return (null, null, $"has {values.Length} fields, and the header {header.Length}");
        var tooLong = Array.FindIndex(values, value => value.Length > LongestField);
        return tooLong < 0 ? null : (header[tooLong], Shortened.Of(values[tooLong]), $"is longer than {LongestField:N0} characters");
    }
}
