namespace InferenceDash.Store;

/// <summary>What a file does not say of itself.</summary>
public sealed record ImportOptions
{
    /// <summary>Name of the format of every file; null: each file is recognised by its header.</summary>
    public string? Format { get; init; }

    /// <summary>Run of the rows whose file names none; null: they belong to a run named after the import.</summary>
    public string? Run { get; init; }

    /// <summary>
    /// The options that shape rows, as text: with the content they are what an import is. The format is no part of it:
    /// naming the format that would have been recognised anyway makes no other import.
    /// </summary>
    internal string Identity => Run is null ? "" : $"run={Run}";
}
