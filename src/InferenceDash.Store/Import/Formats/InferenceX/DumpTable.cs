using System.Buffers.Text;
using CsvHelper;

namespace InferenceDash.Store.Import.Formats.InferenceX;

/// <summary>
/// Walks a table of a database dump: CSV with a header, columns in any order and more of them than are read here. Fields
/// are read as bytes where they lie, because a dump has a hundred thousand rows. A flaw is reported with its place and
/// leaves the row unsound.
/// </summary>
internal sealed class DumpTable : IDisposable
{
    private const int LargestRow = 1024 * 1024;
    private const int LongestText = 1000;

    private readonly SourceContent _source;
    private readonly ImportRows _rows;
    private readonly Stream _stream;
    private readonly CsvReader _reader;
    private readonly Dictionary<string, int> _positions = new(StringComparer.OrdinalIgnoreCase);
    private CsvMalformedReason? _malformed;
    private int _fieldCount;
    private byte[] _dayAsBytes = [];
    private DateOnly? _day;

    public DumpTable(SourceContent source, ImportRows rows)
    {
        (_source, _rows) = (source, rows);
        _stream = source.Open();
        _reader = CsvReader.Create(_stream, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = ',',
            TrackLineNumbers = true,
            MaxRecordSize = LargestRow,
            PoolStrings = true,
            OnMalformedRecord = record => _malformed = record.Reason,
        });
    }

    public int Line => (int)_reader.LineNumber;

    public bool IsSound { get; private set; }

    /// <summary>Reads the header; false, and the flaws reported, without one of the columns.</summary>
    public bool HasColumns(params ReadOnlySpan<string> required)
    {
        _fieldCount = Next() ? _reader.FieldCount : 0;
        for (var i = 0; i < _fieldCount; i++)
            _positions.TryAdd(CleanText.Of(_reader.GetString(i)), i);
        var isComplete = true;
        foreach (var column in required)
        {
            if (_positions.ContainsKey(column))
                continue;
            isComplete = false;
            _rows.Reject(_source.Name, 1, column, null, "is a required column, and the header does not have it");
        }

        return isComplete;
    }

    /// <summary>Position of a column; -1: the table does not have it.</summary>
    public int Column(string name) => _positions.GetValueOrDefault(name, -1);

    /// <summary>Goes to the next row that has the fields of the header and sound quotes.</summary>
    public bool Read()
    {
        while (Next())
        {
            IsSound = true;
            if (_malformed is not null)
                Reject(null, "has a quote that is never closed, or one in the middle of a field");
            else if (_reader.FieldCount != _fieldCount)
                Reject(null, $"has {_reader.FieldCount} fields, and the header {_fieldCount}");
            _malformed = null;
            if (IsSound)
                return true;
        }

        return false;
    }

    public ReadOnlySpan<byte> Bytes(int column) => column < 0 ? [] : _reader.GetSpan(column);

    /// <summary>The text, the same object for the same text; null where the field is empty.</summary>
    public string? Text(int column)
    {
        if (column < 0 || _reader.IsEmpty(column))
            return null;
        if (_reader.GetSpan(column).Length <= LongestText)
            return CleanText.Of(_reader.GetString(column)) is { Length: > 0 } text ? text : null;
        Reject(column, "is longer than 1,000 characters");
        return null;
    }

    /// <summary>A whole number of at least <paramref name="least"/>; null where the field is empty.</summary>
    public int? Count(int column, int least)
    {
        var bytes = Bytes(column);
        if (bytes.IsEmpty)
            return null;
        if (Utf8Parser.TryParse(bytes, out int count, out var length) && length == bytes.Length && count >= least)
            return count;
        Reject(column, $"is not a whole number of at least {least}");
        return null;
    }

    /// <summary>True or false, as databases write them; null where the field is empty.</summary>
    public bool? Truth(int column)
    {
        switch (Text(column))
        {
            case null:
                return null;
            case "t" or "true" or "True" or "TRUE" or "1":
                return true;
            case "f" or "false" or "False" or "FALSE" or "0":
                return false;
            default:
                Reject(column, "is neither true nor false");
                return null;
        }
    }

    /// <summary>The day that a date or a time begins with; null where the field is empty.</summary>
    public DateOnly? Day(int column)
    {
        var bytes = Bytes(column);
        if (bytes.IsEmpty)
            return null;
        // A dump has as many dates as rows, and few different ones.
        if (!bytes.SequenceEqual(_dayAsBytes))
            (_dayAsBytes, _day) = (bytes.ToArray(), DayText.DayOfTime(Text(column) ?? ""));
        if (_day is null)
            Reject(column, "is not a date like 2026-04-30");
        return _day;
    }

    public void Reject(int column, string reason) => Reject(
        _positions.First(position => position.Value == column).Key, _reader.IsEmpty(column) ? null : _reader.GetString(column), reason);

    public void Reject(string? column, string reason) => Reject(column, null, reason);

    public void Dispose()
    {
        _reader.Dispose();
        _stream.Dispose();
    }

    private void Reject(string? column, string? value, string reason)
    {
        IsSound = false;
        _rows.Reject(_source.Name, Line, column, value, reason);
    }

    private bool Next()
    {
        try
        {
            return _reader.Read();
        }
        catch (CsvFormatException exception)
        {
            var reason = $"has a row of more than {LargestRow / 1024:N0} kB at line {exception.LineNumber}; a quote may never be closed";
            _rows.Reject(_source.Name, null, null, null, reason);
            return false;
        }
    }
}
