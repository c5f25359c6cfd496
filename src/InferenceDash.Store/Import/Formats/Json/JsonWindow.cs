namespace InferenceDash.Store.Import.Formats.Json;

/// <summary>
/// The part of a JSON file that a parser is looking at; it moves over the file and grows only while a single value does
/// not fit. Python writes bare NaN and Infinity, which JSON does not have: each becomes a marked text of its own length,
/// so that a row is refused for a number it needs and not for one that nobody asks for.
/// </summary>
internal sealed class JsonWindow(Stream stream)
{
    /// <summary>First byte of a text that stands for a bare NaN or Infinity. No tool writes texts that begin with it.</summary>
    public const byte Mark = 0x7F;

    /// <summary>Largest single value, in bytes.</summary>
    public const int Largest = 16 * 1024 * 1024;

    private byte[] _bytes = new byte[64 * 1024];
    private int _start;
    private int _ready;
    private int _filled;
    private bool _isInText;

    public bool IsAtEnd { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(_start, _ready - _start);

    /// <summary>Moves the beginning forward over what the parser is done with.</summary>
    public void Consume(int count) => _start += count;

    /// <summary>Reads on; false when there is no more room for the value at the beginning.</summary>
    public bool Advance()
    {
        _bytes.AsSpan(_start, _filled - _start).CopyTo(_bytes);
        (_ready, _filled, _start) = (_ready - _start, _filled - _start, 0);
        if (_filled == _bytes.Length)
        {
            if (_bytes.Length >= Largest)
                return false;
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        var count = stream.Read(_bytes.AsSpan(_filled));
        IsAtEnd = count == 0;
        _filled += count;
        Release();
        return true;
    }

    // Makes bytes ready. A word or an escape that the end of the bytes cuts in two waits for the rest of it,
    // in vain when the file is cut off.
    private void Release()
    {
        while (_ready < _filled)
        {
            var rest = _bytes.AsSpan(_ready, _filled - _ready);
            var stop = _isInText ? rest.IndexOfAny((byte)'"', (byte)'\\') : rest.IndexOfAny((byte)'"', (byte)'N', (byte)'I');
            if (stop < 0)
            {
                _ready = _filled;
                return;
            }

            var length = Length(rest[stop..]);
            if (stop + length > rest.Length)
            {
                _ready += stop;
                return;
            }

            if (length > 2)
                MarkWord(_ready + stop, length);
            _isInText ^= rest[stop] == '"' && length == 1;
            _ready += stop + length;
        }
    }

    // Of what begins with a quote, a backslash or a capital: 1 or 2 for a quote or an escape, more for a word.
    private int Length(ReadOnlySpan<byte> text)
    {
        if (text[0] is (byte)'"')
            return 1;
        if (_isInText)
            return 2;
        var word = text[0] == 'N' ? "NaN"u8 : "Infinity"u8;
        var common = Math.Min(word.Length, text.Length);
        return text[..common].SequenceEqual(word[..common]) ? word.Length : 1;
    }

    // The minus before a word is still here: a parser does not consume half a number.
    private void MarkWord(int start, int length)
    {
        var end = start + length;
        if (start > _start && _bytes[start - 1] == '-')
            start--;
        (_bytes[start], _bytes[start + 1], _bytes[end - 1]) = ((byte)'"', Mark, (byte)'"');
    }
}
