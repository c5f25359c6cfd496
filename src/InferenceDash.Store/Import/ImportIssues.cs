namespace InferenceDash.Store.Import;

/// <summary>What is wrong with an import: the first thousand of each kind for the answer, all of them for the log.</summary>
/// <param name="skipsBadRows">Whether rows that cannot be imported are left out, instead of refusing the import.</param>
/// <param name="log">Where every rejected row is written; null: nowhere.</param>
internal sealed class ImportIssues(bool skipsBadRows, RejectLog? log)
{
    private const int MostKept = 1000;

    private readonly List<RejectedRow> _rejected = [];
    private readonly List<RejectedRow> _warnings = [];
    private readonly List<FlaggedRow> _flagged = [];

    public IReadOnlyList<RejectedRow> Rejected => _rejected;

    public IReadOnlyList<RejectedRow> Warnings => _warnings;

    /// <summary>What the judge says of rows that are sound in themselves.</summary>
    public IReadOnlyList<FlaggedRow> Flagged => _flagged;

    /// <summary>Remarks on what was not looked at.</summary>
    public List<string> Notes { get; } = [];

    public int RejectedCount { get; private set; }

    public int WarningCount { get; private set; }

    public int FlaggedCount { get; private set; }

    /// <summary>Whether nothing of this import may be stored.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Whether some flaw is not one of a row.</summary>
    public bool HasFlawedFile { get; private set; }

    /// <summary>Reports a row. A flaw without a line is one of a whole file, which is never skipped: it would be missed.</summary>
    public void Reject(RejectedRow row)
    {
        RejectedCount++;
        HasFlawedFile |= row.Line is null && row.Field is null;
        IsRefused |= !skipsBadRows || HasFlawedFile;
        if (_rejected.Count < MostKept)
            _rejected.Add(row);
        log?.Write(row);
    }

    /// <summary>Reports a whole file, or part of the command: never skipped.</summary>
    public void RejectFile(string file, int? line, string reason, string? value = null, string? field = null)
    {
        Reject(new RejectedRow(file, line, field, value, reason));
        HasFlawedFile = IsRefused = true;
    }

    public void Flag(FlaggedRow row)
    {
        FlaggedCount++;
        if (_flagged.Count < MostKept)
            _flagged.Add(row);
    }

    public void Warn(RejectedRow row)
    {
        WarningCount++;
        if (_warnings.Count < MostKept)
            _warnings.Add(row);
    }
}
