namespace InferenceDash.Store;

/// <summary>An upload, read as an import would read it. Nothing of it is in the store.</summary>
public sealed record UploadReading
{
    /// <summary>Changes with what the reader says of the files, and with the data that their names are looked up in.</summary>
    public required string Version { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is deleted.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>What the reader has said of the files.</summary>
    public required UploadFields Given { get; init; }

    /// <summary>Its files, those of archives one by one.</summary>
    public required IReadOnlyList<ReadFile> Files { get; init; }

    /// <summary>What was not looked at, such as files of an archive that are in no known format.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The measurements of all files.</summary>
    public IReadOnlyList<BenchmarkPoint> Points => field ??= [.. Files.SelectMany(file => file.Points)];

    /// <summary>Whether no file lacks anything.</summary>
    public bool IsComplete => Files.All(file => file.Missing.Count == 0);
}

/// <summary>What one file of an upload holds.</summary>
/// <param name="Name">Its name, within its archive where it comes from one.</param>
/// <param name="Format">The format it is in; null: in none that is known.</param>
public sealed record ReadFile(string Name, string? Format)
{
    /// <summary>Its measurements, as far as they can be had.</summary>
    public IReadOnlyList<BenchmarkPoint> Points { get; init; } = [];

    /// <summary>What neither the file nor its reader says, and a measurement needs; by the names of sidecars.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What the file itself says, by the same names, as it says it.</summary>
    public IReadOnlyDictionary<string, string> Says { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What may be meant for what is missing. Nothing is taken for granted: a reader confirms it.</summary>
    public IReadOnlyDictionary<string, FieldHint> Hints { get; init; } = new Dictionary<string, FieldHint>(StringComparer.Ordinal);

    /// <summary>Rows, or the whole file, that cannot be used whatever the reader says.</summary>
    public IReadOnlyList<RejectedRow> Rejected { get; init; } = [];

    /// <summary>All of them.</summary>
    public int RejectedCount { get; init; }

    /// <summary>Oddities of rows that are used nevertheless.</summary>
    public IReadOnlyList<RejectedRow> Warnings { get; init; } = [];

    /// <summary>Rules of quality that its measurements break.</summary>
    public IReadOnlyList<FlaggedRow> Flagged { get; init; } = [];
}

/// <summary>A value that a missing field may have.</summary>
/// <param name="Value">As the reader would write it.</param>
/// <param name="Origin">Where it is seen.</param>
public sealed record FieldHint(string Value, HintOrigin Origin);

/// <summary>Where a hint is seen.</summary>
public enum HintOrigin
{
    /// <summary>In the name of the file.</summary>
    FileName,

    /// <summary>In the name that the server gives its model.</summary>
    ServedModel,

    /// <summary>The day on which the file was brought.</summary>
    UploadDay,
}
