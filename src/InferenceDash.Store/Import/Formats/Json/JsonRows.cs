using System.Globalization;
using System.Text.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.Json;

/// <summary>
/// Walks the objects of a JSON file: those of an array, one after the other, or a single one. Only the plain values of
/// one object are in memory at a time, by the path of their names. Of an array in a row no more than the first
/// <see cref="MostOfList"/> values are kept, as <c>path.0</c> and so on, or the fields of its first
/// <see cref="MostObjects"/> objects, as <c>path.0.name</c>, because the long arrays of benchmark tools hold single requests.
/// </summary>
internal sealed partial class JsonRows
{
    /// <summary>How many plain values at the beginning of an array in a row can be read.</summary>
    public const int MostOfList = 64;

    /// <summary>How many objects at the beginning of an array in a row can be read. Arrays within those are passed over.</summary>
    public const int MostObjects = 16;

    private const int Deepest = 64;

    private static readonly string[] Indexes = [.. Enumerable.Range(0, MostOfList).Select(i => i.ToString(CultureInfo.InvariantCulture))];

    private readonly SourceContent _source;
    private readonly ImportRows _rows;
    private readonly Action<JsonFields> _readRow;
    private readonly string? _list;
    private readonly JsonLists? _lists;
    private readonly JsonFieldTable _fields = new();
    private readonly JsonField _root = new("", parent: null);
    private readonly Stack<JsonField?> _previous = [];
    private JsonField? _object;
    private JsonField? _field;
    private JsonField? _listed;
    private int _index;
    private (JsonField List, int Index, int Depth)? _within;
    private string? _repeated;
    private string? _flaw;
    private bool _isInList;
    private bool _hadList;
    private int _skippedDepth = -1;
    private int _row;

    private JsonRows(SourceContent source, ImportRows rows, Action<JsonFields> readRow, string? list, JsonLists? lists) =>
        (_source, _rows, _readRow, _list, _lists) = (source, rows, readRow, list, lists);

    // Depth at which the objects that are rows may begin.
    private int RowDepth => _list is null ? 1 : 2;

    /// <summary>Calls <paramref name="readRow"/> for every row that is an object without repeated names.</summary>
    /// <param name="source">The file.</param>
    /// <param name="rows">Where flaws are reported.</param>
    /// <param name="readRow">Reads one row; its fields are valid until the next.</param>
    /// <param name="list">Name of the array in a single object that holds the rows; null: the objects of the file are the rows.</param>
    /// <param name="lists">Lists of a row that are read whole; null: none.</param>
    public static void Read(SourceContent source, ImportRows rows, Action<JsonFields> readRow, string? list = null, JsonLists? lists = null)
    {
        using var stream = source.Open();
        new JsonRows(source, rows, readRow, list, lists).Read(new JsonWindow(stream));
    }

    private void Read(JsonWindow window)
    {
        var state = new JsonReaderState(new JsonReaderOptions { MaxDepth = Deepest, AllowMultipleValues = true });
        var depth = 0;
        while (_flaw is null && !window.IsAtEnd)
        {
            _rows.Cancellation.ThrowIfCancellationRequested();
            if (!window.Advance())
                _flaw = $"holds a value of more than {JsonWindow.Largest / (1024 * 1024)} MB";
            else
                depth = Parse(window, ref state);
        }

        var isCutOff = depth > 0 || window.Bytes.ContainsAnyExcept(" \t\r\n"u8);
        if (_flaw is null && isCutOff)
            _flaw = "ends in the middle of its JSON; the file is cut off";
        if (_flaw is not null)
            // Of the file as a whole: how many rows it would have had nobody knows, so they cannot be left out either.
            _rows.Reject(_source.Name, null, null, null, $"{_flaw} (row {_row + (_object is null ? 1 : 0)})");
        else if (_row == 0)
            _rows.Reject(_source.Name, null, null, null, _list is null ? "holds no rows" : $"holds no rows in {_list}");
    }

    // The depth it came to.
    private int Parse(JsonWindow window, ref JsonReaderState state)
    {
        var reader = new Utf8JsonReader(window.Bytes, isFinalBlock: false, state);
        try
        {
            while (_flaw is null && reader.Read())
                Take(ref reader);
        }
        catch (JsonException exception)
        {
            _flaw = reader.CurrentDepth >= Deepest
                ? $"is nested deeper than {Deepest} levels"
                : $"is not JSON at line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}";
        }

        window.Consume((int)reader.BytesConsumed);
        state = reader.CurrentState;
        return reader.CurrentDepth;
    }

    private void Take(ref Utf8JsonReader reader)
    {
        _lists?.Take(ref reader);
        if (_skippedDepth >= 0)
            Skip(ref reader);
        else if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueIsEscaped && JsonEscapes.HaveFlaw(reader.ValueSpan))
            _flaw = $"has a name that {JsonEscapes.Flaw}";
        else if (_object is not null)
            TakeInRow(ref reader);
        else
            TakeOutside(ref reader);
    }

    private void Skip(ref Utf8JsonReader reader)
    {
        if (reader.CurrentDepth == _skippedDepth)
            (_skippedDepth, _listed) = (-1, null);
        else if (_listed is not null && reader.CurrentDepth == _skippedDepth + 1)
            TakeOfList(ref reader);
    }

    private void TakeOutside(ref Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when depth == RowDepth || (depth == 0 && _list is null):
                _row++;
                _lists?.Clear();
                _object = _root;
                _previous.Clear();
                _previous.Push(null);
                break;
            case JsonTokenType.StartObject when depth == 0:
                _hadList = false;
                break;
            case JsonTokenType.StartArray when depth == RowDepth - 1 && (_list is null || _isInList):
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                break;
            case JsonTokenType.PropertyName:
                _isInList = reader.ValueTextEquals(_list);
                if (_isInList && _hadList)
                    _flaw = $"has {_list} twice in the same object";
                _hadList |= _isInList;
                break;
            default:
                TakeStranger(ref reader, isRow: depth == RowDepth || depth == 0);
                break;
        }
    }

    // Something that is no object: in place of a row it is a flaw, elsewhere none of our business.
    private void TakeStranger(ref Utf8JsonReader reader, bool isRow)
    {
        if (isRow)
            _rows.Reject(_source.Name, ++_row, null, null, "is not an object with names and values");
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            _skippedDepth = reader.CurrentDepth;
    }

    private void TakeInRow(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                Name(ref reader);
                break;
            case JsonTokenType.StartObject:
                _field!.Set(_row, JsonKind.Object);
                _object = _field;
                _previous.Push(null);
                break;
            case JsonTokenType.StartArray:
                _field!.Set(_row, JsonKind.Array);
                (_listed, _index) = (_within is null ? _field : null, 0);
                if (_within is null)
                    _lists?.Begin(_field!.Path, reader.CurrentDepth);
                _skippedDepth = reader.CurrentDepth;
                break;
            case JsonTokenType.EndObject when _within is { } within && _object!.Parent == within.List:
                _previous.Pop();
                EndOfListed(within);
                break;
            case JsonTokenType.EndObject:
                _previous.Pop();
                _object = _object!.Parent;
                if (_object is null)
                    EndRow();
                break;
            default:
                _field!.Set(_row, ref reader);
                break;
        }
    }

    private void Name(ref Utf8JsonReader reader)
    {
        _field = _object!.Named(ref reader, _previous.Pop(), _fields);
        _previous.Push(_field);
        if (_field is null)
            _flaw = $"has more than {JsonFieldTable.Most:N0} different names";
        else if (!_field.IsNamedFirst(_row))
            _repeated ??= _field.Path;
    }

    private void EndRow()
    {
        if (_repeated is not null)
            _rows.Reject(_source.Name, _row, Shortened.Of(_repeated), null, "appears twice in the same object");
        else
            _readRow(new JsonFields(_source, _row, _fields, _rows) { Lists = _lists });
        _repeated = null;
    }
}
