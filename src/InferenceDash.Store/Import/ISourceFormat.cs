using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import;

/// <summary>One kind of file that can be imported.</summary>
internal interface ISourceFormat
{
    /// <summary>Its name in options and snapshots.</summary>
    string Name { get; }

    /// <summary>Whether its rows define models or GPUs that rows of other files may name.</summary>
    bool DefinesNames { get; }

    /// <summary>Whether a file looks like this format, sound or not.</summary>
    bool Recognises(SourceHead head);

    /// <summary>
    /// Adds the file's rows, or reports what is wrong with them, one after the other: the file may be larger than the
    /// memory, so it is never held as a whole.
    /// </summary>
    void Read(SourceContent source, ImportRows rows);
}
