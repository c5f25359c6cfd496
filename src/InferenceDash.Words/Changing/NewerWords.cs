namespace InferenceDash.Words.Changing;

/// <summary>What a pinned view says of newer data.</summary>
public static class NewerWords
{
    private const int MostFigures = 3;

    /// <summary>The way to the newest data, and to what is different there.</summary>
    public static string ToNewest => Say.Of("Show the newest data");
    public static string ToChanges => Say.Of("What changed since");

    /// <summary>Which data the view shows, and that there is newer.</summary>
    public static string Pinned(string snapshot, DateTimeOffset importedAt) =>
        Say.Of($"This view shows snapshot {snapshot} ({Figure.Minute(importedAt)} UTC). Newer data is available.");

    /// <summary>What newer data change of the figures of a view: a sentence for each of the first few, and how many more there are.</summary>
    /// <param name="shifts">Every figure that is another one.</param>
    /// <param name="rates">The rates of the view.</param>
    /// <param name="newer">Those of the same view by newer data; null: there is none.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<FigureShift> shifts, GpuRates rates, GpuRates? newer)
    {
        ArgumentNullException.ThrowIfNull(shifts);
        ArgumentNullException.ThrowIfNull(rates);
        if (shifts.Count == 0)
            return [Say.Of("It changes none of the figures in the table.")];
        // Cost and power follow throughput: one sentence for each series at each target is enough.
        var told = shifts.DistinctBy(s => (s.Interactivity, s.Series)).ToList();
        var sentences = told.Take(MostFigures).Select(Sentence).ToList();
        if (told.Count > MostFigures)
            sentences.Add(Say.Of($"{Count.Of(told.Count - MostFigures, "more operating point")} of the table changed too."));
        // The reader's own price and power are the same by any data.
        if (newer is { Set.Length: > 0 } && newer.Set != rates.Set && !(rates.IsCustomPrice && rates.IsCustomPower))
            sentences.Add(Say.Of($"Newer prices are those of {newer.Set}, here they are those of {rates.Set}."));
        return sentences;
    }

    /// <summary>That newer data answer the question with points of another source, which are nothing to compare with.</summary>
    public static string OtherSource(PointSource here, PointSource newer) =>
        Say.Of($"By newer data the comparison shows {SourceWords.Said(newer)} points instead of {SourceWords.Said(here)} ones.");

    private static string Sentence(FigureShift shift)
    {
        var at = Say.Of($"At {Figure.Interactivity(shift.Interactivity)} tok/s/user, {shift.Series}:");
        var before = shift.Metric.Print(shift.Here);
        if (shift.Newer is not { } newer || shift.Metric.Value(newer) is null)
            return Say.Of($"{at} no {shift.Metric.SaidTitle().ToLowerInvariant()} by newer data, {before} {shift.Metric.Unit} here.");
        return Say.Of($"{at} {shift.Metric.SaidTitle().ToLowerInvariant()} {shift.Metric.Print(newer)} {shift.Metric.Unit} by newer data, {before} here.");
    }
}
