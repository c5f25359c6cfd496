using System.Text;

namespace InferenceDash.Store.Import.Sources;

/// <summary>A YAML file as the JSON that says the same, made while it is read.</summary>
/// <param name="yaml">UTF-8 text without byte order mark.</param>
internal sealed class YamlStream(Stream yaml) : ReadOnlyStream(yaml)
{
    /// <summary>Largest file, in bytes.</summary>
    public const int Largest = 64 * 1024 * 1024;

    private readonly YamlToJson _json = new(new StreamReader(new Limited(yaml), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false));
    private SourceException? _flaw;
    private bool _isAtEnd;
    private int _taken;

    protected override int ReadSome(Span<byte> buffer)
    {
        if (_taken == _json.Written.Length)
            WriteOn();
        var rest = _json.Written[_taken..];
        // What stands before a flaw is read before the flaw is told.
        if (rest.IsEmpty && _flaw is not null)
            throw _flaw;
        var count = Math.Min(rest.Length, buffer.Length);
        rest[..count].CopyTo(buffer);
        _taken += count;
        return count;
    }

    private void WriteOn()
    {
        _json.Forget();
        _taken = 0;
        try
        {
            if (!_isAtEnd && _flaw is null)
                _isAtEnd = !_json.Advance();
        }
        catch (SourceException exception)
        {
            _flaw = exception;
        }
    }

    private sealed class Limited(Stream inner) : ReadOnlyStream(inner)
    {
        private long _read;

        protected override int ReadSome(Span<byte> buffer)
        {
            var read = Inner.Read(buffer);
            if ((_read += read) > Largest)
                throw new SourceException($"is YAML of more than {Largest / (1024 * 1024)} MB; save it as JSON, which may be of any size");
            return read;
        }
    }
}
