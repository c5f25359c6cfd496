using CsvHelper;

namespace InferenceDash.Store.Import.Sources;

/// <summary>How the JSON or YAML of a file is laid out.</summary>
internal enum JsonShape
{
    /// <summary>It is neither.</summary>
    None,

    /// <summary>One array.</summary>
    Array,

    /// <summary>One object.</summary>
    Object,

    /// <summary>One object after the other, usually one a line.</summary>
    Lines,
}

/// <summary>What recognition may look at: the beginning of a file.</summary>
internal sealed class SourceHead
{
    /// <summary>How much of a file is looked at, in bytes.</summary>
    public const int Most = 256 * 1024;

    private const int LongestName = 200;

    /// <param name="name">As messages name the file.</param>
    /// <param name="bytes">Its beginning, with or without a byte order mark.</param>
    public SourceHead(string name, byte[] bytes)
    {
        Name = name;
        Bytes = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        var json = JsonOutline.Of(Bytes);
        if (json.Shape == JsonShape.None && YamlHead.Json(Bytes) is { } yaml)
            (json, IsYaml) = (JsonOutline.Of(yaml), true);
        Shape = json.Shape;
        Keys = json.Keys;
        CsvHeader = Shape == JsonShape.None ? FirstRecord(Bytes) : null;
        Names = CsvHeader?.ToHashSet(SameName) ?? Keys;
    }

    // The same file with other names in it.
    private SourceHead(SourceHead head, IReadOnlySet<string> names)
    {
        (Name, Bytes, Shape) = (head.Name, head.Bytes, head.Shape);
        Keys = Shape == JsonShape.None ? head.Keys : names;
        CsvHeader = Shape == JsonShape.None ? [.. names] : null;
        Names = names;
    }

    /// <summary>The beginning of a file that is opened for it.</summary>
    public static SourceHead Of(string name, Func<Stream> open)
    {
        using var stream = open();
        var bytes = new byte[Most];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return new SourceHead(name, bytes[..length]);
    }

    public string Name { get; }

    /// <summary>At most <see cref="Most"/> bytes, without byte order mark.</summary>
    public byte[] Bytes { get; }

    /// <summary>The fields of the first line; null when none of them looks like the name of a column.</summary>
    public IReadOnlyList<string>? CsvHeader { get; }

    /// <summary>Whether it is YAML: layout and names are those of the JSON that says the same.</summary>
    public bool IsYaml { get; }

    public JsonShape Shape { get; }

    /// <summary>
    /// Names of the properties of the first object (of the array, of the file, or of the first line), also one level
    /// down as <c>metrics.tput_per_gpu</c> and in lists as <c>benchmarks[].metrics</c>, as far as the head reaches.
    /// </summary>
    public IReadOnlySet<string> Keys { get; }

    /// <summary>What the file is recognised by: its columns, or its keys.</summary>
    public IReadOnlySet<string> Names { get; }

    /// <summary>Which of its names are the same: the case of columns does not matter.</summary>
    public StringComparer SameName => Shape == JsonShape.None ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The same file as if it had other names.</summary>
    public SourceHead Supposing(IReadOnlySet<string> names) => new(this, names);

    private static List<string>? FirstRecord(byte[] bytes)
    {
        using var reader = CsvReader.Create(bytes, new CsvReaderOptions { HasHeader = false, Separator = ',' });
        if (!reader.Read())
            return null;
        var fields = Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i).Trim()).ToList();
        return fields.Exists(IsIdentifier) ? fields : null;
    }

    private static bool IsIdentifier(string text) =>
        text.Length is > 0 and <= LongestName
        && (char.IsAsciiLetter(text[0]) || text[0] == '_')
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.');
}
