namespace InferenceDash.Store.Import;

/// <summary>What is wrong with an import: the first thousand of each kind for the answer, all of them for the log.</summary>
/// <param name="skipsBadRows">Whether rows that cannot be imported are left out, instead of refusing the import.</param>
/// <param name="log">Where every rejected row is written; null: nowhere.</param>
internal sealed class ImportIssues(bool skipsBadRows, RejectLog? log)
{
    private const int MostKept = 1000;

    private readonly List<RejectedRow> _rejected = [];
    private readonly List<RejectedRow> _warnings = [];
    private readonly AlikeFlaws _alike = new(MostKept);
    private (string File, int Line)? _lastRow;
    private string? _lastFile;
    private int _rowsOfFile;

    public IReadOnlyList<RejectedRow> Rejected => _rejected;

    public IReadOnlyList<RejectedRow> Warnings => _warnings;

    /// <summary>What the judge says of rows that are sound in themselves.</summary>
    public FlagTally Flags { get; } = new(MostKept);

    /// <summary>Remarks on what was not looked at.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Flaws: a row may have several, and rows of a file may share one.</summary>
    public int RejectedCount { get; private set; }

    /// <summary>Rows that cannot be imported.</summary>
    public int RejectedRowCount { get; private set; }

    /// <summary>Files, or parts of the command, that cannot be imported as a whole.</summary>
    public int RejectedFileCount { get; private set; }

    public int WarningCount { get; private set; }

    /// <summary>Whether nothing of this import may be stored.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Whether some flaw is not one of a row.</summary>
    public bool HasFlawedFile => RejectedFileCount > 0;

    /// <summary>Reports a row. A flaw without a line is one of a whole file, which is never skipped: it would be missed.</summary>
    public void Reject(RejectedRow row)
    {
        if (row.Line is null && row.Field is null)
            CountFile(row.File);
        else
            CountRow(row);
        Keep(row);
        log?.Write(row);
    }

    /// <summary>
    /// Reports a row for what other rows of its file may share, such as a name that none of them gives. What they share has
    /// one cause, so it is one flaw; only the log has it for each row.
    /// </summary>
    public void RejectAlike(RejectedRow row)
    {
        CountRow(row);
        if (_alike.IsNew(row, RejectedCount))
            Keep(row);
        log?.Write(row);
    }

    /// <summary>Reports a whole file, or part of the command: never skipped.</summary>
    public void RejectFile(string file, int? line, string reason, string? value = null, string? field = null)
    {
        var flaw = new RejectedRow(file, line, field, value, reason);
        CountFile(file);
        Keep(flaw);
        log?.Write(flaw);
    }

    /// <summary>Ends a file: what its rows share is said of the rows that have it.</summary>
    /// <param name="soundRows">Rows of the file that were imported.</param>
    public void EndFile(int soundRows)
    {
        foreach (var (index, flaw) in _alike.Take(soundRows + _rowsOfFile))
        {
            if (index < _rejected.Count)
                _rejected[index] = flaw;
        }

        _rowsOfFile = 0;
    }

    public void Warn(RejectedRow row)
    {
        WarningCount++;
        if (_warnings.Count < MostKept)
            _warnings.Add(row);
    }

    private void Keep(RejectedRow row)
    {
        RejectedCount++;
        if (_rejected.Count < MostKept)
            _rejected.Add(row);
    }

    // The flaws of one row come one after the other.
    private void CountRow(RejectedRow row)
    {
        IsRefused |= !skipsBadRows;
        if (row.Line is { } line && _lastRow == (row.File, line))
            return;
        _lastRow = row.Line is { } known ? (row.File, known) : null;
        RejectedRowCount++;
        _rowsOfFile++;
    }

    private void CountFile(string file)
    {
        IsRefused = true;
        if (_lastFile != file)
            RejectedFileCount++;
        _lastFile = file;
    }
}
