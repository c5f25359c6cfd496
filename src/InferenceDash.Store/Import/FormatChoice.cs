using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import;

/// <summary>The formats that an import may be in. It is handed them, so that formats know the import and not the reverse.</summary>
internal sealed class FormatChoice(IReadOnlyList<ISourceFormat> formats)
{
    public string Names => string.Join(", ", formats.Select(format => format.Name));

    public bool IsKnown(string name) => formats.Any(format => format.Name == name);

    /// <summary>The one format named, else all that recognise the file.</summary>
    public IReadOnlyList<ISourceFormat> For(SourceHead head, string? name) =>
        [.. formats.Where(format => name is null ? format.Recognises(head) : format.Name == name)];

    /// <summary>Why the format of a file is not known.</summary>
    public string ReasonAgainst(SourceHead head, IReadOnlyList<ISourceFormat> candidates) => candidates.Count == 0
        ? $"is not in a known format; {Nearest(head) ?? $"the formats are {Names}"}"
        : $"could be {string.Join(" or ", candidates.Select(format => format.Name))}; name the format";

    /// <summary>What a file in no known format would need to be in one; null: it is near none.</summary>
    public string? Nearest(SourceHead head) => NearestFormat.Of(formats, head) is { } nearest
        ? $"nearest: {nearest.Format.Name}, which also has {string.Join(", ", nearest.Missing)}"
        : null;
}
