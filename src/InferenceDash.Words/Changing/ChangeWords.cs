namespace InferenceDash.Words.Changing;

/// <summary>What differs between two snapshots, in words.</summary>
public static class ChangeWords
{
    private const int MostOfFiles = 24;

    /// <summary>The page.</summary>
    public static string Title => Say.Of("What changed");
    public static string About => Say.Of("What an import changed: which answers moved, by how much, and which points are behind it.");

    /// <summary>Its parts.</summary>
    public static string Answers => Say.Of("Answers that changed");
    public static string Series => Say.Of("Series that changed");
    public static string Names => Say.Of("Other changes");

    /// <summary>What the tables hold, for those who do not see them.</summary>
    public static string AnswersCaption => Say.Of("Spec method against Off, before and after");
    public static string SeriesCaption => Say.Of("Series at one speed, before and after");

    /// <summary>The fields that choose two snapshots.</summary>
    public static string From => Say.Of("From");
    public static string To => Say.Of("To");
    public static string Compare => Say.Of("Compare");
    public static string Nothing => Say.Of("before the first import");

    /// <summary>Columns.</summary>
    public static string PairColumn => Say.Of("GPU, precision");
    public static string SeriesColumn => Say.Of("Series");
    public static string SourceColumn => Say.Of("Source");
    public static string WhyColumn => Say.Of("Why");
    public static string PointsColumn => Say.Of("Points");
    public static string AtColumn => Say.Of("At");
    public static string BeforeColumn => Say.Of("Before");
    public static string AfterColumn => Say.Of("After");
    public static string ChangeColumn => Say.Of("Change");
    public static string RatioColumn => Say.Of("Ratio to Off");

    /// <summary>Why an earlier snapshot cannot be used.</summary>
    public static string UnknownSince => Say.Of("There is no such snapshot.");
    public static string LaterSince => Say.Of("This snapshot is later than the one it is compared with.");

    /// <summary>That no figure differs.</summary>
    public static string None => Say.Of("No figure of a comparison differs between the two.");

    /// <summary>What the answers are read at.</summary>
    public static string AboutAnswers =>
        Say.Of("Each pair at the middle one of its default targets, before and after at the same speed. Ratio is throughput with the method over Off.");

    /// <summary>What the series are read at.</summary>
    public static string AboutSeries =>
        Say.Of("Each series at a speed that it has before and after. Costs follow the prices of each snapshot. Points are those that count.");

    /// <summary>The way to the page.</summary>
    public static string Link => Say.Of("What changed since");
    public static string OfImport => Say.Of("What it changed");
    public static string All => Say.Of("All changes");

    /// <summary>Why a series shows other points.</summary>
    public static string Why(SeriesChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Kind switch
        {
            SeriesChangeKind.Added => Say.Of("new series"),
            SeriesChangeKind.Removed => Say.Of("taken back"),
            SeriesChangeKind.NewerRuns => Say.Of($"newer runs: {Moved(change)}"),
            SeriesChangeKind.Corrected => Say.Of($"other points of the same runs: {Moved(change)}"),
            SeriesChangeKind.MorePoints => Say.Of($"{Count.Of(change.Came, "point")} more"),
            _ => Say.Of($"{Count.Of(change.Went, "point")} fewer"),
        };
    }

    /// <summary>Why the answer of a pair is another one.</summary>
    public static string Why(PairChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change switch
        {
            { Before: null } => Say.Of("new comparison"),
            { After: null } => Say.Of("taken back"),
            { IsElsewhere: true, Before: { } was, After: { } now } when was.Source != now.Source =>
                Say.Of($"{SourceWords.Said(now.Source)} points instead of {SourceWords.Said(was.Source)} ones"),
            { IsElsewhere: true, Before: { } was, After: { } now } => Say.Of($"shown at {now.Sequence.Label} instead of {was.Sequence.Label}"),
            { Before: { } was, After: { } now } when was.Comparison.Series[0].Rates != now.Comparison.Series[0].Rates => Say.Of("other prices"),
            _ => Say.Of("other points"),
        };
    }

    /// <summary>A series within its model: <c>H100 FP8, 8k/1k, MTP</c>.</summary>
    public static string SeriesName(string gpu, SeriesKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Say.Of($"{gpu} {key.Precision.Label}, {key.Sequence.Label}, {key.Method.Label}");
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
        since is null ? Say.Of($"From before the first import to snapshot {snapshot}.") : Say.Of($"From snapshot {since} to snapshot {snapshot}.");

    /// <summary>A ratio of throughputs; unknown as such.</summary>
    public static string Ratio(double? ratio) => ratio is { } times ? Figure.Ratio(times) : Printed.Unknown;

    /// <summary>A throughput, tok/s/GPU.</summary>
    public static string Throughput(double? figure) => figure is { } value ? Figure.Print(value, Metrics.Throughput.Decimals) : Printed.Unknown;

    /// <summary>A cost, $ per million tokens.</summary>
    public static string Cost(double? figure) => figure is { } value ? Figure.Print(value, Metrics.Cost.Decimals) : Printed.Unknown;

    /// <summary>A signed percentage.</summary>
    public static string Percent(Change change) => SignedPercent.Of(change.Percent);

    /// <summary>How many rows a table leaves to the files.</summary>
    public static string More(int rows) => Say.Of($"{Count.Of(rows, "more row")} in the files below.");

    /// <summary>How much changed, in a line.</summary>
    public static string Summary(SnapshotChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Series.Count + change.Pairs.Count == 0
            ? None
            : Say.Of($"{Count.Of(change.Series.Count)} series and {Count.Of(change.Pairs.Count, "answer")} changed.");
    }

    /// <summary>What names came; empty: none.</summary>
    public static IReadOnlyList<string> NewNames(SnapshotChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return [.. new[]
        {
            Row(Say.Of("Models"), change.Models.Select(m => m.Label)), Row(Say.Of("GPUs"), change.Gpus.Select(g => g.Label)),
            Row(Say.Of("Assumption sets"), change.Sets.Select(s => s.Id)),
            Row(Say.Of("Acceptance lengths"), Moved(change.AcceptanceLengths)), Row(Say.Of("Evaluations"), Moved(change.Evaluations)),
        }.OfType<string>()];
    }

    // A list of choices is as wide as the longest one.
    private static string Shortened(string files) => files.Length <= MostOfFiles ? files : files[..MostOfFiles].TrimEnd(',', ' ') + " …";

    private static string? Row(string what, IEnumerable<string> names) => Listed.Of(names) is { Length: > 0 } all ? Say.Of($"{what}: {all}.") : null;

    private static IEnumerable<string> Moved((int Came, int Went) of)
    {
        if (of.Came > 0)
            yield return Say.Of($"{Count.Of(of.Came)} came");
        if (of.Went > 0)
            yield return Say.Of($"{Count.Of(of.Went)} went");
    }

    private static string Moved(SeriesChange change) => Say.Of($"{Count.Of(change.Came)} came, {Count.Of(change.Went)} went");
}
