namespace InferenceDash.Store;

/// <summary>What an import is doing.</summary>
public enum ImportStage
{
    /// <summary>Reading all files once, to know what they are and that they are text.</summary>
    Checking,

    /// <summary>Parsing and storing rows.</summary>
    Storing,
}

/// <summary>How far an import is. Reported from the thread that imports, several times a second.</summary>
/// <param name="Stage">What it is doing.</param>
/// <param name="BytesRead">Bytes read in this stage, unpacked.</param>
/// <param name="BytesTotal">Bytes to read in this stage; null: not known yet.</param>
/// <param name="Rows">Rows read so far.</param>
public sealed record ImportProgress(ImportStage Stage, long BytesRead, long? BytesTotal, long Rows);
