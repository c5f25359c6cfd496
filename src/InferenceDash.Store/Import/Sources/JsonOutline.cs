using System.Runtime.InteropServices;
using System.Text;

namespace InferenceDash.Store.Import.Sources;

/// <summary>
/// The layout of JSON text and the names in its first object: <c>name</c>, <c>name.inner</c> and, of objects in a list,
/// <c>name[].inner</c> and <c>name[].inner.innermost</c>. Reads on where a parser must stop, at the end of a
/// truncated text or at a bare NaN, because recognising a flawed file is what makes a good message about its flaw.
/// </summary>
internal sealed class JsonOutline
{
    private const int Deepest = 64;
    private const int MostKeys = 10_000;

    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly List<bool> _isObject = [];
    private readonly byte[] _text;
    private string _outer = "";
    private string _inner = "";
    private int _position;

    private JsonOutline(byte[] text) => _text = text;

    public JsonShape Shape { get; private set; }

    public IReadOnlySet<string> Keys => _keys;

    public static JsonOutline Of(byte[] text)
    {
        var outline = new JsonOutline(text);
        outline.Read();
        return outline;
    }

    private void Read()
    {
        Shape = Next() switch { (byte)'[' => JsonShape.Array, (byte)'{' => JsonShape.Object, _ => JsonShape.None };
        if (Shape == JsonShape.Array)
        {
            _position++;
            if (Next() != '{')
                return;
        }

        if (Shape != JsonShape.None && ReadObject() && Shape == JsonShape.Object && Next() == '{')
            Shape = JsonShape.Lines;
    }

    // The next byte that is no white space; 0 at the end.
    private byte Next()
    {
        while (_position < _text.Length && _text[_position] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            _position++;
        return _position < _text.Length ? _text[_position] : (byte)0;
    }

    // True when the object ends within the text.
    private bool ReadObject()
    {
        for (; _position < _text.Length && _isObject.Count <= Deepest && _keys.Count < MostKeys; _position++)
        {
            switch (_text[_position])
            {
                case (byte)'{' or (byte)'[':
                    _isObject.Add(_text[_position] == '{');
                    break;
                case (byte)'}' or (byte)']':
                    _isObject.RemoveAt(_isObject.Count - 1);
                    if (_isObject.Count == 0)
                    {
                        _position++;
                        return true;
                    }

                    break;
                case (byte)'"':
                    ReadText();
                    break;
            }
        }

        return false;
    }

    // Leaves the position on the closing quote. A text is a name when a colon follows.
    private void ReadText()
    {
        var start = _position + 1;
        for (_position = start; _position < _text.Length && _text[_position] != '"'; _position++)
        {
            if (_text[_position] == '\\')
                _position++;
        }

        var end = Math.Min(_position, _text.Length);
        var after = end + 1;
        while (after < _text.Length && _text[after] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            after++;
        if (after >= _text.Length || _text[after] != ':' || _isObject.Count > 4)
            return;
        var name = Encoding.UTF8.GetString(_text.AsSpan(start..end));
        switch (CollectionsMarshal.AsSpan(_isObject))
        {
            case [true]:
                _keys.Add(_outer = name);
                break;
            case [true, true]:
                _keys.Add($"{_outer}.{name}");
                break;
            case [true, false, true]:
                _keys.Add(_inner = $"{_outer}[].{name}");
                break;
            case [true, false, true, true]:
                _keys.Add($"{_inner}.{name}");
                break;
        }
    }
}
