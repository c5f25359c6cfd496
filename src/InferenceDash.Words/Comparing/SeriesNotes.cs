namespace InferenceDash.Words.Comparing;

/// <summary>What limits the use of a comparison's figures.</summary>
/// <param name="Code">What it is, for programs.</param>
/// <param name="Text">The same in a sentence or two.</param>
/// <param name="Series">Indexes of the series that it is about.</param>
public sealed record SeriesNote(string Code, string Text, IReadOnlyList<int> Series)
{
    /// <summary>What the text shortens, in full; null: nothing.</summary>
    public string? Whole { get; init; }
}

/// <summary>The notes of a comparison of any series.</summary>
public static class SeriesNotes
{
    /// <summary>The notes, gravest first.</summary>
    /// <param name="comparison">The series.</param>
    /// <param name="older">Of each series the runs that are set aside; empty: of none.</param>
    /// <param name="excluded">Of each series the flagged points that are kept out of curves; null: of none.</param>
    /// <param name="outputs">Evaluations of the series; null: there are none.</param>
    public static IReadOnlyList<SeriesNote> Of(
        Comparison comparison, IReadOnlyList<OlderRuns> older, IReadOnlyList<IReadOnlyList<BenchmarkPoint>>? excluded = null,
        IReadOnlyList<OutputCheck>? outputs = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(older);
        return
        [
            .. Outputs(comparison, outputs ?? []), .. Quality(comparison, excluded), .. Notes(comparison, comparison.Series), .. Repeats(comparison),
            .. OlderRunsOf(comparison.Series, older),
        ];
    }

    private static IEnumerable<SeriesNote> Outputs(Comparison comparison, IReadOnlyList<OutputCheck> outputs)
    {
        if (OutputWords.Note(outputs, comparison) is { } note)
            yield return new(note.Code, note.Text, [.. outputs.Where(o => o.IsOutside).Select(o => o.Series).Append(comparison.Baseline).Distinct().Order()]);
    }

    private static IEnumerable<SeriesNote> Repeats(Comparison comparison)
    {
        if (IntervalWords.Of(comparison) is { Length: > 0 } text)
            yield return new(IntervalWords.Code, text, Where(comparison.Series, s => s.Curve.Points.Any(p => p.Repeats.Count > 0)));
    }

    private static IEnumerable<SeriesNote> Quality(Comparison comparison, IReadOnlyList<IReadOnlyList<BenchmarkPoint>>? excluded)
    {
        var flagged = comparison.Series.Select((s, i) => (Index: i, Text: FlaggedWords.Of(s, excluded?[i] ?? []))).Where(s => s.Text.Length > 0).ToList();
        if (flagged.Count > 0)
            yield return new(FlaggedWords.Code, Listed.Sentences(flagged.Select(s => s.Text)), [.. flagged.Select(s => s.Index)]);
        if (comparison.Lengths is { } gap)
            yield return new(LengthWords.Code, LengthWords.Of(gap, comparison.Series), [.. new[] { gap.Shortest, gap.Longest }.Order()]);
        if (ComposedWords.Of(comparison.Series) is { } composed)
            yield return new(composed.Code, composed.Text, ComposedWords.Which(comparison.Series)) { Whole = composed.Whole };
        if (SyntheticWords.Of(comparison.Series) is { } synthetic)
        {
            var which = Where(comparison.Series, s => s.Curve.Points.Any(p => p.Measured is { AcceptanceIsSynthetic: true, IsComposed: false }));
            yield return new(synthetic.Code, synthetic.Text, which) { Whole = synthetic.Whole };
        }
    }

    private static IEnumerable<SeriesNote> OlderRunsOf(IReadOnlyList<ComparedSeries> series, IReadOnlyList<OlderRuns> older)
    {
        List<int> which = [.. Enumerable.Range(0, older.Count).Where(i => older[i].Points > 0)];
        if (which.Count > 0)
            yield return new(OlderRunWords.Code, OlderRunWords.Of(Names(series, which), OlderRuns.Together(which.Select(i => older[i]))), which);
    }

    private static IEnumerable<SeriesNote> Notes(Comparison comparison, IReadOnlyList<ComparedSeries> series)
    {
        if (comparison.IsPublished)
            yield return new("published", Say.Of("The points are published operating points, not measured by us. Their engines are not "
                + "published."), All(series));
        if (Where(series, s => s.Curve.KnotCount == 0) is { Count: > 0 } none)
            yield return new("no-points", none.Count == 1 ? Say.Of($"{Names(series, none)} has no points here.") : Say.Of($"{Names(series, none)} have no "
                + $"points here."), none);
        if (Where(series, s => s.Curve.KnotCount == 1) is { Count: > 0 } one)
            yield return new("one-point", one.Count == 1
                ? Say.Of($"{Names(series, one)} has a single point, so it has a figure at one interactivity only.")
                : Say.Of($"{Names(series, one)} have a single point each, so each has a figure at one interactivity only."), one);
        if (Where(series, s => s.Curve.KnotCount == 2) is { Count: > 0 } two)
            yield return new("two-points", two.Count == 1
                ? Say.Of($"{Names(series, two)} has two points. Between them, the curve is a straight line.")
                : Say.Of($"{Names(series, two)} have two points each. Between them, the curve is a straight line."), two);
        if (Where(series, s => s.Rates.UsdPerGpuHour is null) is { Count: > 0 } noPrice)
            yield return new("no-price", Say.Of($"The assumption set has no price for {Names(series, noPrice)}, so there is no cost."), noPrice);
        if (Where(series, s => s.Rates.IsCustomPrice || s.Rates.IsCustomPower) is { Count: > 0 } custom)
            yield return new("custom-rates", Say.Of($"Cost or power of {Names(series, custom)} follow from rates in the address, not from an "
                + $"assumption set."), custom);
        if (Where(series, s => s.Ceiling is { LeftOut: > 0 }) is { Count: > 0 } limited)
            yield return new("ttft-ceiling", CeilingText(comparison.Ceiling!), limited);
        foreach (var note in Engines(series))
            yield return note;
    }

    private static IEnumerable<SeriesNote> Engines(IReadOnlyList<ComparedSeries> series)
    {
        var mixed = Where(series, s => s.Spec.Engine is null && EnginesOf(s).Count > 1);
        if (mixed.Count > 0)
            yield return new("mixed-engines", mixed.Count == 1
                ? Say.Of($"The frontier of {Names(series, mixed)} pools points of several engines, which are not strictly comparable.")
                : Say.Of($"The frontiers of {Names(series, mixed)} pool points of several engines, which are not strictly comparable."), mixed);
    }

    private static string CeilingText(TtftCeiling ceiling)
    {
        var (most, leftOut, unknown) = (CeilingWords.Label(ceiling), Figure.Print(ceiling.LeftOut, 0), Figure.Print(ceiling.Unknown, 0));
        return Say.Of($"Only points with {most} count: {leftOut} are left out, {unknown} of them because it is unknown.");
    }

    private static List<string> EnginesOf(ComparedSeries series) =>
        [.. series.Curve.Recipes.SelectMany(r => r.Curve.Knots).Select(k => k.Engine).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    private static List<int> Where(IReadOnlyList<ComparedSeries> series, Func<ComparedSeries, bool> holds) =>
        [.. Enumerable.Range(0, series.Count).Where(i => holds(series[i]))];

    private static List<int> All(IReadOnlyList<ComparedSeries> series) => [.. Enumerable.Range(0, series.Count)];

    private static string Names(IReadOnlyList<ComparedSeries> series, List<int> which) => Listed.Of(which.Select(i => series[i].Label));
}
