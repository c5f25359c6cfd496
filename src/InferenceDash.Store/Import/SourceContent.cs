namespace InferenceDash.Store.Import;

/// <summary>One file of an import, wherever it lies: on disk, in an archive, or read from standard input.</summary>
/// <param name="name">As messages name it.</param>
/// <param name="defaults">What its rows are taken to be where they do not say.</param>
/// <param name="open">Opens it from its start, as often as wanted.</param>
internal sealed class SourceContent(string name, RowDefaults defaults, Func<Stream> open)
{
    public string Name { get; } = name;

    public RowDefaults Defaults { get; } = defaults;

    /// <summary>The other files of the same import, for formats that are spread over several.</summary>
    public IReadOnlyList<SourceContent> Companions { get; set; } = [];

    /// <summary>UTF-8 text, already known to be valid and without NUL bytes; no byte order mark. The caller closes it.</summary>
    public Stream Open() => open();
}
