namespace InferenceDash.Words.Changing;

/// <summary>What a pinned view says of newer data.</summary>
public static class NewerWords
{
    private const int MostFigures = 3;

    /// <summary>The way to the newest data, and to what is different there.</summary>
    public const string ToNewest = "Show the newest data", ToChanges = "What changed since";

    /// <summary>Which data the view shows, and that there is newer.</summary>
    public static string Pinned(string snapshot, DateTimeOffset importedAt) =>
        $"This view shows snapshot {snapshot} ({Figure.Minute(importedAt)} UTC). Newer data is available.";

    /// <summary>What newer data change of the figures of a view: a sentence for each of the first few, and how many more there are.</summary>
    /// <param name="shifts">Every figure that is another one.</param>
    /// <param name="set">The assumption set of the view.</param>
    /// <param name="newerSet">That of the same view by newer data; null: there is none.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<FigureShift> shifts, string set, string? newerSet)
    {
        ArgumentNullException.ThrowIfNull(shifts);
        if (shifts.Count == 0)
            return ["It changes none of the figures of the table."];
        // Cost and power follow throughput: one sentence for each series at each target is enough.
        var told = shifts.DistinctBy(s => (s.Interactivity, s.Series)).ToList();
        var sentences = told.Take(MostFigures).Select(Sentence).ToList();
        if (told.Count > MostFigures)
            sentences.Add($"{Count.Of(told.Count - MostFigures, "more operating point")} of the table changed too.");
        if (newerSet is not null && newerSet.Length > 0 && newerSet != set)
            sentences.Add($"Its prices are those of {newerSet} instead of {set}.");
        return sentences;
    }

    private static string Sentence(FigureShift shift)
    {
        var at = $"At {Figure.Interactivity(shift.Interactivity)} tok/s/user";
        var before = shift.Metric.Print(shift.Here);
        if (shift.Newer is not { } newer || shift.Metric.Value(newer) is null)
            return $"{at} {shift.Series} has no figure in it; here {shift.Metric.Title.ToLowerInvariant()} is {before} {shift.Metric.Unit}.";
        return $"{at} {shift.Series} has {shift.Metric.Title.ToLowerInvariant()} {shift.Metric.Print(newer)} {shift.Metric.Unit} in it, {before} here.";
    }
}
