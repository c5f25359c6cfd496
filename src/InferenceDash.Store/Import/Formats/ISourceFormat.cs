namespace InferenceDash.Store.Import.Formats;

/// <summary>One kind of file that can be imported.</summary>
internal interface ISourceFormat
{
    /// <summary>Its name in options and snapshots.</summary>
    string Name { get; }

    /// <summary>Whether its rows define models or GPUs that rows of other files may name.</summary>
    bool DefinesNames { get; }

    /// <summary>Whether a file looks like this format, sound or not.</summary>
    bool Recognises(SourceFile file);

    /// <summary>Adds the file's rows, and whatever is wrong with them, to the batch.</summary>
    void Read(SourceFile file, ImportBatch batch);
}
