using System.Text;
using System.Text.Json;

namespace InferenceDash.Store.Import.Formats.Json;

/// <summary>
/// Lists of the rows of a JSON file that are read whole, however long they are: of each element a few numbers, and nothing of its
/// texts. A row's own fields hold no more than the beginning of a list.
/// </summary>
internal sealed class JsonLists
{
    private readonly Dictionary<string, JsonList> _byPath;
    private JsonList? _open;
    private int _depth;

    /// <param name="most">How many elements of a list are kept; more are counted.</param>
    /// <param name="lists">Of each list the path from the row, and the names of the numbers in its elements, if these are objects.</param>
    public JsonLists(int most, params ReadOnlySpan<(string Path, string[] Names)> lists)
    {
        _byPath = new Dictionary<string, JsonList>(StringComparer.Ordinal);
        foreach (var (path, names) in lists)
            _byPath.Add(path, new JsonList(most, names));
    }

    /// <summary>The list of the row that was read last; null: the row has none there.</summary>
    public JsonList? this[string path] => _byPath[path] is { IsPresent: true } list ? list : null;

    /// <summary>Begins another row.</summary>
    public void Clear()
    {
        foreach (var list in _byPath.Values)
            list.Clear();
    }

    /// <summary>Begins a list that the reader stands at, if it is one of these.</summary>
    public void Begin(string path, int depth)
    {
        if (_byPath.TryGetValue(path, out var list))
            (_open, _depth, list.IsPresent) = (list, depth, true);
    }

    /// <summary>Takes what the reader stands on, which may be of a list.</summary>
    public void Take(ref Utf8JsonReader reader)
    {
        if (_open is null)
            return;
        if (reader.TokenType == JsonTokenType.EndArray && reader.CurrentDepth == _depth)
            _open = null;
        else
            _open.Take(ref reader, reader.CurrentDepth - _depth - 1);
    }
}

/// <summary>
/// One list: of a plain element its number, or for a text 1 unless it is empty; of a list in it the sum of its numbers; of an
/// object its numbers by name. What is none of these is not a number.
/// </summary>
internal sealed class JsonList(int most, string[] names)
{
    private readonly byte[][] _names = [.. names.Select(Encoding.UTF8.GetBytes)];
    private readonly List<double> _numbers = [];
    private readonly int _columns = Math.Max(1, names.Length);
    private int _name = -1;

    /// <summary>Whether the row has it.</summary>
    public bool IsPresent { get; set; }

    /// <summary>How many elements it has, those that are not kept among them.</summary>
    public int Count { get; private set; }

    /// <summary>A number of an element; NaN: it has none.</summary>
    public double this[int element, int column = 0] => _numbers[(element * _columns) + column];

    public void Clear()
    {
        _numbers.Clear();
        (Count, IsPresent) = (0, false);
    }

    /// <param name="reader">On a token of an element.</param>
    /// <param name="depth">0: the element itself.</param>
    public void Take(ref Utf8JsonReader reader, int depth)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.EndArray or JsonTokenType.EndObject:
                break;
            case JsonTokenType.PropertyName when depth == 1:
                _name = NameAt(ref reader);
                break;
            case JsonTokenType.PropertyName:
                break;
            case var _ when depth == 0:
                AddElement(ref reader);
                break;
            case JsonTokenType.Number when depth == 1 && Count <= most && names.Length == 0:
                _numbers[^1] += reader.GetDouble();
                break;
            case JsonTokenType.Number or JsonTokenType.String when depth == 1 && Count <= most && _name >= 0:
                _numbers[^(_columns - _name)] = Number(ref reader);
                break;
        }
    }

    private void AddElement(ref Utf8JsonReader reader)
    {
        if (++Count > most)
            return;
        _name = -1;
        var isList = reader.TokenType == JsonTokenType.StartArray;
        var first = isList ? 0 : reader.TokenType is JsonTokenType.Number or JsonTokenType.String ? Number(ref reader) : double.NaN;
        for (var column = 0; column < _columns; column++)
            _numbers.Add(column == 0 ? first : double.NaN);
    }

    private static double Number(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number ? reader.TryGetDouble(out var number) ? number : double.NaN
        : reader.ValueSpan.IsEmpty ? 0
        : reader.ValueSpan[0] == JsonWindow.Mark ? double.NaN
        : 1;

    private int NameAt(ref Utf8JsonReader reader)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (reader.ValueTextEquals(_names[i]))
                return i;
        }

        return -1;
    }
}
