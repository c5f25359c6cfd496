namespace InferenceDash.Store;

/// <summary>What became of an import. All or nothing: where it is refused, nothing is stored.</summary>
public sealed record ImportResult
{
    /// <summary>The snapshot that holds the files: new, or the earlier one when they were imported before; null when refused.</summary>
    public string? SnapshotId { get; init; }

    /// <summary>The same content stands in the store with the same options, so nothing was done.</summary>
    public bool AlreadyImported { get; init; }

    /// <summary>It was imported before and retracted, and is not imported again: a step of the bundled data.</summary>
    internal bool IsRetracted { get; init; }

    /// <summary>Rows this import stored.</summary>
    public RowCounts Stored { get; init; } = RowCounts.None;

    /// <summary>
    /// The first thousand flaws of rows, or of whole files, that cannot be imported as they stand. A row may have several, and
    /// a flaw that rows of a file share is one.
    /// </summary>
    public IReadOnlyList<RejectedRow> Rejected { get; init; } = [];

    /// <summary>All flaws.</summary>
    public int RejectedCount { get; init; }

    /// <summary>Rows that have them: refused, or left out on request.</summary>
    public int RejectedRowCount { get; init; }

    /// <summary>Files that cannot be imported as a whole.</summary>
    public int RejectedFileCount { get; init; }

    /// <summary>The first thousand oddities of rows that were imported nevertheless.</summary>
    public IReadOnlyList<RejectedRow> Warnings { get; init; } = [];

    public int WarningCount { get; init; }

    /// <summary>The first thousand rules of quality that rows break.</summary>
    public IReadOnlyList<FlaggedRow> Flagged { get; init; } = [];

    public int FlaggedCount { get; init; }

    /// <summary>Points that break a rule, or several.</summary>
    public int FlaggedPointCount { get; init; }

    /// <summary>Points by the rule they break, the most frequent first.</summary>
    public IReadOnlyList<RuleCount> FlaggedByRule { get; init; } = [];

    /// <summary>Remarks on what was not looked at, such as files of a folder that are in no known format.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Stored runs that counted before this import and do not any more, with the run that does.</summary>
    public IReadOnlyList<SetAsideRun> Superseded { get; init; } = [];

    /// <summary>Runs of this import that are stored and do not count, with the run that does.</summary>
    public IReadOnlyList<SetAsideRun> NotCounting { get; init; } = [];

    /// <summary>Measurements that earlier imports hold and this one has anew: its figures count.</summary>
    public int Replaced { get; init; }

    /// <summary>Every flaw is one of a row, so that leaving out bad rows would import the rest, if there is any.</summary>
    public bool CanSkip { get; init; }

    public bool IsRefused => SnapshotId is null;
}

/// <summary>Rows by kind.</summary>
public sealed record RowCounts(int Models, int Gpus, int GpuAssumptions, int PublishedPoints, int AcceptanceLengths, int BenchmarkPoints)
{
    public static readonly RowCounts None = new(0, 0, 0, 0, 0, 0);

    /// <summary>Evaluations of the answers.</summary>
    public int Evaluations { get; init; }

    public int Total => Models + Gpus + GpuAssumptions + PublishedPoints + AcceptanceLengths + Evaluations + BenchmarkPoints;

    /// <summary>These and those of another import.</summary>
    public RowCounts Plus(RowCounts other) => new(
        Models + other.Models,
        Gpus + other.Gpus,
        GpuAssumptions + other.GpuAssumptions,
        PublishedPoints + other.PublishedPoints,
        AcceptanceLengths + other.AcceptanceLengths,
        BenchmarkPoints + other.BenchmarkPoints)
    {
        Evaluations = Evaluations + other.Evaluations,
    };
}
