namespace InferenceDash.Words.Changing;

/// <summary>What differs between two snapshots, in words.</summary>
public static class ChangeWords
{
    private const int MostOfFiles = 24;

    /// <summary>The page.</summary>
    public const string Title = "What changed", About = "What an import changed: which answers moved, by how much, and which points are behind it.";

    /// <summary>Its parts.</summary>
    public const string Answers = "Answers that changed", Series = "Series that changed", Names = "Other changes";

    /// <summary>What the tables hold, for those who do not see them.</summary>
    public const string AnswersCaption = "Spec method against Off, before and after", SeriesCaption = "Series at one speed, before and after";

    /// <summary>The fields that choose two snapshots.</summary>
    public const string From = "From", To = "To", Compare = "Compare", Nothing = "before the first import";

    /// <summary>Columns.</summary>
    public const string PairColumn = "GPU, precision", SeriesColumn = "Series", SourceColumn = "Source", WhyColumn = "Why", PointsColumn = "Points",
        AtColumn = "At", BeforeColumn = "Before", AfterColumn = "After", ChangeColumn = "Change", RatioColumn = "Ratio to Off";

    /// <summary>Why an earlier snapshot cannot be used.</summary>
    public const string UnknownSince = "There is no such snapshot.", LaterSince = "This snapshot is later than the one it is compared with.";

    /// <summary>That no figure differs.</summary>
    public const string None = "No figure of a comparison differs between the two.";

    /// <summary>What the answers are read at.</summary>
    public const string AboutAnswers =
        "Each pair at the middle one of its default targets, before and after at the same speed. Ratio is throughput with the method over Off.";

    /// <summary>What the series are read at.</summary>
    public const string AboutSeries =
        "Each series at a speed that it has before and after. Costs follow the prices of each snapshot. Points are those that count.";

    /// <summary>The way to the page.</summary>
    public const string Link = "What changed since", OfImport = "What it changed", All = "All changes";

    /// <summary>Why a series shows other points.</summary>
    public static string Why(SeriesChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Kind switch
        {
            SeriesChangeKind.Added => "new series",
            SeriesChangeKind.Removed => "taken back",
            SeriesChangeKind.NewerRuns => $"newer runs: {Moved(change)}",
            SeriesChangeKind.Corrected => $"other points of the same runs: {Moved(change)}",
            SeriesChangeKind.MorePoints => $"{Count.Of(change.Came, "point")} more",
            _ => $"{Count.Of(change.Went, "point")} fewer",
        };
    }

    /// <summary>Why the answer of a pair is another one.</summary>
    public static string Why(PairChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change switch
        {
            { Before: null } => "new comparison",
            { After: null } => "taken back",
            { IsElsewhere: true, Before: { } was, After: { } now } when was.Source != now.Source =>
                $"{SourceWords.Name(now.Source)} points instead of {SourceWords.Name(was.Source)} ones",
            { IsElsewhere: true, Before: { } was, After: { } now } => $"shown at {now.Sequence.Label} instead of {was.Sequence.Label}",
            { Before: { } was, After: { } now } when was.Comparison.Series[0].Rates != now.Comparison.Series[0].Rates => "other prices",
            _ => "other points",
        };
    }

    /// <summary>A series within its model: <c>H100 FP8, 8k/1k, MTP</c>.</summary>
    public static string SeriesName(string gpu, SeriesKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return $"{gpu} {key.Precision.Label}, {key.Sequence.Label}, {key.Method.Label}";
    }

    /// <summary>How many points count, before and after.</summary>
    public static string Points(Change points) =>
        points.Before == points.After ? Count.Of((long)points.After!) : $"{Count.Of((long)points.Before!)} → {Count.Of((long)points.After!)}";

    /// <summary>The speed at which a series is read; unknown as such.</summary>
    public static string At(double? interactivity) => interactivity is { } target ? Figure.ShortInteractivity(target) : Printed.Unknown;

    /// <summary>A snapshot as it is chosen: its id, when it was made and from which files.</summary>
    public static string Choice(string id, DateTimeOffset importedAt, string files) =>
        files.Length == 0 ? $"{id} · {Figure.Minute(importedAt)}" : $"{id} · {Figure.Minute(importedAt)} · {Shortened(files)}";

    /// <summary>Which two snapshots a file compares.</summary>
    public static string Between(string? since, string snapshot) =>
        since is null ? $"From before the first import to snapshot {snapshot}." : $"From snapshot {since} to snapshot {snapshot}.";

    /// <summary>A ratio of throughputs; unknown as such.</summary>
    public static string Ratio(double? ratio) => ratio is { } times ? Figure.Ratio(times) : Printed.Unknown;

    /// <summary>A throughput, tok/s/GPU.</summary>
    public static string Throughput(double? figure) => figure is { } value ? Figure.Print(value, Metrics.Throughput.Decimals) : Printed.Unknown;

    /// <summary>A cost, $ per million tokens.</summary>
    public static string Cost(double? figure) => figure is { } value ? Figure.Print(value, Metrics.Cost.Decimals) : Printed.Unknown;

    /// <summary>A signed percentage.</summary>
    public static string Percent(Change change) => SignedPercent.Of(change.Percent);

    /// <summary>How many rows a table leaves to the files.</summary>
    public static string More(int rows) => $"{Count.Of(rows, "more row")} in the files below.";

    /// <summary>How much changed, in a line.</summary>
    public static string Summary(SnapshotChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Series.Count + change.Pairs.Count == 0
            ? None
            : $"{Count.Of(change.Series.Count)} series and {Count.Of(change.Pairs.Count, "answer")} changed.";
    }

    /// <summary>What names came; empty: none.</summary>
    public static IReadOnlyList<string> NewNames(SnapshotChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return [.. new[]
        {
            Row("Models", change.Models.Select(m => m.Label)), Row("GPUs", change.Gpus.Select(g => g.Label)),
            Row("Assumption sets", change.Sets.Select(s => s.Id)),
            Row("Acceptance lengths", Moved(change.AcceptanceLengths)), Row("Evaluations", Moved(change.Evaluations)),
        }.OfType<string>()];
    }

    // A list of choices is as wide as the longest one.
    private static string Shortened(string files) => files.Length <= MostOfFiles ? files : files[..MostOfFiles].TrimEnd(',', ' ') + " …";

    private static string? Row(string what, IEnumerable<string> names) => Listed.Of(names) is { Length: > 0 } all ? $"{what}: {all}." : null;

    private static IEnumerable<string> Moved((int Came, int Went) of)
    {
        if (of.Came > 0)
            yield return $"{Count.Of(of.Came)} came";
        if (of.Went > 0)
            yield return $"{Count.Of(of.Went)} went";
    }

    private static string Moved(SeriesChange change) => $"{Count.Of(change.Came)} came, {Count.Of(change.Went)} went";
}
