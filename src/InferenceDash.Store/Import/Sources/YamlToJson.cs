using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace InferenceDash.Store.Import.Sources;

/// <summary>
/// Writes the JSON that says what a YAML file says, as far as it is asked: one value for each document, each on its own
/// line. What an anchor names is remembered within bounds, because a file of a few lines may refer to it over and over.
/// </summary>
internal sealed class YamlToJson
{
    public const int Deepest = 64;

    /// <summary>Names that one mapping may have. They are all held, to find one that stands twice.</summary>
    public const int MostNames = 100_000;

    /// <summary>Most that anchors may name, in bytes of JSON.</summary>
    public const int MostNamed = 4 * 1024 * 1024;

    /// <summary>Most that references may add, in bytes of JSON.</summary>
    public const int MostReferred = 64 * 1024 * 1024;

    private const int PieceSize = 16 * 1024;
    private static readonly JsonWriterOptions Unchecked = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Scanner _scanner;
    private readonly Parser _events;
    private readonly ArrayBufferWriter<byte> _json = new();
    private readonly Dictionary<string, byte[]> _named = new(StringComparer.Ordinal);
    private readonly List<Frame> _open = [];
    private Utf8JsonWriter? _writer;
    private int _openAnchors;
    private long _namedBytes;
    private long _referredBytes;
    private bool _isEmpty;

    public YamlToJson(TextReader text)
    {
        _scanner = new Scanner(text, skipComments: true);
        _events = new Parser(_scanner);
    }

    private Utf8JsonWriter Writer => _writer ??= new Utf8JsonWriter(_json, Unchecked);

    private int Position => _json.WrittenCount + Writer.BytesPending;

    /// <summary>What is written since the last <see cref="Forget"/>.</summary>
    public ReadOnlySpan<byte> Written
    {
        get
        {
            Writer.Flush();
            return _json.WrittenSpan;
        }
    }

    public void Forget() => _json.ResetWrittenCount();

    /// <summary>Writes on until there is a piece to take; false at the end of the file.</summary>
    /// <exception cref="SourceException">The file is no YAML that has a JSON; what was written before stands.</exception>
    public bool Advance()
    {
        while (MoveNext())
        {
            Take(_events.Current!);
            if (_openAnchors == 0 && Position >= PieceSize)
                return true;
            if (_openAnchors > 0 && Position > MostNamed + PieceSize)
                throw TooMuchNamed(_events.Current!);
        }

        return false;
    }

    private static SourceException Flaw(ParsingEvent at, string reason) => new(reason, (int)at.Start.Line);

    private static SourceException TooMuchNamed(ParsingEvent at) =>
        Flaw(at, $"has anchors that name more than {MostNamed / (1024 * 1024)} MB; save it as JSON");

    private static SourceException NotYaml(Mark at) => new($"is not YAML from this line on (column {at.Column})", (int)at.Line);

    private bool MoveNext()
    {
        try
        {
            return _events.MoveNext();
        }
        catch (YamlException exception)
        {
            throw NotYaml(exception.Start);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException or ArithmeticException)
        {
            // The parser's other answers to text that is no YAML.
            throw NotYaml(_scanner.CurrentPosition);
        }
    }

    private void Take(ParsingEvent happening)
    {
        switch (happening)
        {
            case DocumentStart:
                _isEmpty = true;
                break;
            case DocumentEnd:
                EndDocument();
                break;
            case NodeEvent or AnchorAlias when _open.Count > 0 && _open[^1].ExpectsKey:
                Name(happening);
                break;
            case NodeEvent node:
                Open(node);
                break;
            case AnchorAlias alias:
                Refer(alias);
                break;
            case MappingEnd or SequenceEnd:
                Close();
                break;
        }
    }

    private void Name(ParsingEvent happening)
    {
        if (happening is not Scalar name)
            throw Flaw(happening, "has a name that is not plain text");
        var text = YamlScalars.Sound(name);
        if (!_open[^1].Names!.Add(text))
            throw Flaw(name, "has a name twice in the same mapping");
        if (_open[^1].Names!.Count > MostNames)
            throw Flaw(name, $"has more than {MostNames:N0} names in one mapping");
        _open[^1].ExpectsKey = false;
        Writer.WritePropertyName(text);
    }

    private void Open(NodeEvent node)
    {
        // An empty document, such as the rest after a last separator, is no row.
        if (_open.Count == 0 && node is Scalar { Value: "", Style: ScalarStyle.Plain, Anchor.IsEmpty: true })
            return;
        _isEmpty = false;
        var frame = new Frame(node.Anchor.IsEmpty ? null : node.Anchor.Value, Position, node is MappingStart);
        _openAnchors += frame.Anchor is null ? 0 : 1;
        switch (node)
        {
            case Scalar scalar:
                YamlScalars.Write(Writer, scalar);
                End(frame);
                return;
            case MappingStart:
                Writer.WriteStartObject();
                break;
            default:
                Writer.WriteStartArray();
                break;
        }

        if (_open.Count == Deepest)
            throw Flaw(node, $"is nested deeper than {Deepest} levels");
        _open.Add(frame);
    }

    private void Close()
    {
        var frame = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (frame.Names is null)
            Writer.WriteEndArray();
        else
            Writer.WriteEndObject();
        End(frame);
    }

    // A value is complete, and the next thing in a mapping is a name.
    private void End(Frame frame)
    {
        if (frame.Anchor is not null)
            Remember(frame);
        if (_open.Count > 0)
            _open[^1].ExpectsKey = _open[^1].Names is not null;
    }

    private void Remember(Frame frame)
    {
        var value = Written[frame.Start..];
        // The separator before it is none of its own.
        value = value.StartsWith(","u8) ? value[1..] : value;
        if ((_namedBytes += value.Length) > MostNamed)
            throw TooMuchNamed(_events.Current!);
        _named[frame.Anchor!] = value.ToArray();
        _openAnchors--;
    }

    private void Refer(AnchorAlias alias)
    {
        if (!_named.TryGetValue(alias.Value.Value, out var value))
            throw Flaw(alias, "refers to an anchor that names nothing before it");
        if ((_referredBytes += value.Length) > MostReferred)
            throw Flaw(alias, $"becomes more than {MostReferred / (1024 * 1024)} MB larger when its references are followed; save it as JSON");
        Writer.WriteRawValue(value, skipInputValidation: true);
        _isEmpty = false;
        if (_open.Count > 0)
            _open[^1].ExpectsKey = _open[^1].Names is not null;
    }

    private void EndDocument()
    {
        Writer.Flush();
        Writer.Reset();
        if (!_isEmpty)
            _json.Write("\n"u8);
        _named.Clear();
    }

    /// <summary>A value that has begun.</summary>
    private sealed class Frame(string? anchor, int start, bool isMapping)
    {
        public string? Anchor { get; } = anchor;

        public int Start { get; } = start;

        public HashSet<string>? Names { get; } = isMapping ? new HashSet<string>(StringComparer.Ordinal) : null;

        public bool ExpectsKey { get; set; } = isMapping;
    }
}
