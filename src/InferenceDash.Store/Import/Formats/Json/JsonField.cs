using System.Text;
using System.Text.Json;

namespace InferenceDash.Store.Import.Formats.Json;

/// <summary>What stands in a field of a JSON row.</summary>
internal enum JsonKind
{
    Missing,
    Null,
    Text,
    LongText,
    BadText,
    Number,
    NotFinite,
    Truth,
    Object,
    Array,
}

/// <summary>
/// A field of the rows of a JSON file, with its value in the current row. Rows repeat their fields, mostly in the same
/// order, so the fields are kept from row to row and found again without making a string of each name.
/// </summary>
internal sealed class JsonField(string name, JsonField? parent)
{
    private const int LongestText = 1000;

    private readonly byte[] _name = Encoding.UTF8.GetBytes(name);
    private Dictionary<string, JsonField>? _fields;
    private JsonField? _first;
    private JsonField? _after;
    private int _row;
    private int _namedIn;
    private JsonKind _kind;
    private double _number;
    private string _text = "";

    public JsonField? Parent { get; } = parent;

    /// <summary>Names from the row down, joined by dots.</summary>
    public string Path { get; } = parent?.Path is { Length: > 0 } outer ? $"{outer}.{name}" : name;

    public JsonKind Kind(int row) => _row == row ? _kind : JsonKind.Missing;

    public double Number => _number;

    /// <summary>The text, the word that is no finite number, or true or false.</summary>
    public string Text => _text;

    /// <summary>The field of the name that the reader stands on; null: there are too many different ones already.</summary>
    /// <param name="reader">On a property name.</param>
    /// <param name="previous">The field that stood before it in the same object; null: it is the first.</param>
    /// <param name="fields">All fields of the file by path.</param>
    public JsonField? Named(ref Utf8JsonReader reader, JsonField? previous, JsonFieldTable fields)
    {
        var expected = previous is null ? _first : previous._after;
        if (expected is null || !reader.ValueTextEquals(expected._name))
        {
            expected = Find(reader.GetString()!, fields);
            if (expected is null)
                return null;
            if (previous is null)
                _first = expected;
            else
                previous._after = expected;
        }

        return expected;
    }

    public JsonField? Find(string name, JsonFieldTable fields)
    {
        _fields ??= new Dictionary<string, JsonField>(StringComparer.Ordinal);
        if (!_fields.TryGetValue(name, out var field) && fields.Add(field = new JsonField(name, this)))
            _fields.Add(name, field);
        return _fields.GetValueOrDefault(name);
    }

    /// <summary>Names that the object in this field has in the row.</summary>
    public IEnumerable<string> NamesIn(int row) => _fields?.Where(entry => entry.Value._namedIn == row).Select(entry => entry.Key) ?? [];

    /// <summary>Whether the row names it for the first time.</summary>
    public bool IsNamedFirst(int row) => (_namedIn != row, _namedIn = row).Item1;

    public void Set(int row, JsonKind kind) => (_row, _kind) = (row, kind);

    /// <summary>Takes the value that the reader stands on.</summary>
    public void Set(int row, ref Utf8JsonReader reader)
    {
        Set(row, reader.TokenType switch
        {
            JsonTokenType.Null => JsonKind.Null,
            JsonTokenType.True or JsonTokenType.False => JsonKind.Truth,
            JsonTokenType.Number => JsonKind.Number,
            _ => TextKind(ref reader),
        });
        switch (_kind)
        {
            case JsonKind.Truth:
                _text = reader.TokenType == JsonTokenType.True ? "true" : "false";
                break;
            case JsonKind.Number:
                _number = reader.TryGetDouble(out var number) ? number : double.PositiveInfinity;
                break;
            case JsonKind.Text when !reader.ValueTextEquals(_text):
                _text = reader.GetString()!;
                break;
            case JsonKind.NotFinite:
                _text = reader.ValueSpan.Length switch { 1 => "NaN", 6 => "Infinity", _ => "-Infinity" };
                break;
        }
    }

    private static JsonKind TextKind(ref Utf8JsonReader reader)
    {
        var text = reader.ValueSpan;
        if (text.Length > LongestText)
            return JsonKind.LongText;
        if (reader.ValueIsEscaped && JsonEscapes.HaveFlaw(text))
            return JsonKind.BadText;
        return text.Length > 0 && text[0] == JsonWindow.Mark ? JsonKind.NotFinite : JsonKind.Text;
    }
}

/// <summary>All fields that the rows of one file have had so far, by path.</summary>
internal sealed class JsonFieldTable
{
    /// <summary>A file with more is none that a benchmark writes.</summary>
    public const int Most = 50_000;

    private readonly Dictionary<string, JsonField> _byPath = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>The field; null: no row has had it yet.</summary>
    public JsonField? this[string path] => _byPath.GetValueOrDefault(path);

    public bool Add(JsonField field)
    {
        _byPath.TryAdd(field.Path, field);
        return ++_count <= Most;
    }
}
