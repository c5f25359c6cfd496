namespace InferenceDash.Store;

/// <summary>A file that a reader brings.</summary>
/// <param name="Name">Its name, as the reader's machine has it.</param>
/// <param name="Content">Its bytes.</param>
public sealed record BroughtFile(string Name, byte[] Content);

/// <summary>Why an upload is not taken. Nothing of it is kept, and nothing of earlier ones is lost.</summary>
public enum UploadRefusal
{
    /// <summary>It has no file with content.</summary>
    Empty,

    /// <summary>It has more bytes than one upload may have.</summary>
    TooLarge,

    /// <summary>It has more files than one upload may have.</summary>
    TooManyFiles,

    /// <summary>Too many uploads came within the last minute.</summary>
    TooFrequent,

    /// <summary>The area is full.</summary>
    Full,
}

/// <summary>What became of files that a reader brought.</summary>
/// <param name="Id">What the upload is found under, known to the reader alone; null: it was refused.</param>
/// <param name="Refusal">Why; null: it was taken.</param>
public sealed record UploadAnswer(string? Id, UploadRefusal? Refusal);

/// <summary>What a reader says that the files of an upload do not say, by the names of sidecars: <c>model</c>, <c>spec_method</c>, …</summary>
/// <param name="OfAll">What holds for all files.</param>
/// <param name="OfFiles">What holds for one file in its place, by the name of the file.</param>
public sealed record UploadFields(
    IReadOnlyDictionary<string, string> OfAll, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> OfFiles)
{
    /// <summary>Nothing.</summary>
    public static readonly UploadFields None = new(
        new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal));

    /// <summary>What is said of one file: its own, and for the rest what holds for all.</summary>
    public IReadOnlyDictionary<string, string> Of(string file)
    {
        var fields = new Dictionary<string, string>(OfAll, StringComparer.Ordinal);
        foreach (var (name, value) in OfFiles.GetValueOrDefault(file) ?? OfAll)
            fields[name] = value;
        return fields;
    }
}
