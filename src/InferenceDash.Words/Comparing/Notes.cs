namespace InferenceDash.Words.Comparing;

/// <summary>Something a reader must know to read the figures right.</summary>
/// <param name="Code">Stable name of the kind of note.</param>
/// <param name="Title">A few words.</param>
/// <param name="Text">One or two sentences.</param>
/// <param name="IsCaution">It limits what the figures can be used for.</param>
public sealed record Note(string Code, string Title, string Text, bool IsCaution)
{
    /// <summary>What the text shortens, in full; null: nothing.</summary>
    public string? Whole { get; init; }
}

/// <summary>The notes of a comparison of two series on one GPU.</summary>
public static class Notes
{
    /// <summary>Code of the note about a ceiling on TTFT.</summary>
    public const string CeilingCode = "ttft-ceiling";

    private static string Incomparable =>
        Say.Of("Engines count accepted draft tokens differently, so points of different engines are not directly comparable.");

    /// <summary>The notes of a comparison, cautions first.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="older">The runs of its series that are set aside; null: there are none.</param>
    /// <param name="excluded">Of each series the flagged points that are kept out of curves; null: there are none.</param>
    /// <param name="outputs">Evaluations of its series; null: there are none.</param>
    public static IReadOnlyList<Note> Of(
        Comparison comparison, OlderRuns? older = null, IReadOnlyList<IReadOnlyList<BenchmarkPoint>>? excluded = null,
        IReadOnlyList<OutputCheck>? outputs = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        Note?[] notes =
        [
            OutputWords.Note(outputs ?? [], comparison),
            Flagged(comparison, excluded),
            comparison.Lengths is { } gap ? new(LengthWords.Code, Say.Of("Different output lengths."), LengthWords.Of(gap, comparison.Series),
                IsCaution: true) : null,
            comparison.Ceiling is { } ceiling ? Ceiling(ceiling) : null,
            IntervalWords.Of(comparison) is { Length: > 0 } repeats ? new(IntervalWords.Code, Say.Of("Repeats."), repeats, IsCaution: false) : null,
            ComposedWords.Of(comparison.Series),
            SyntheticWords.Of(comparison.Series),
            Engines(comparison),
            .. comparison.Series.Select(Shape),
            CustomRates(comparison.Series),
            Price(comparison.Series),
            older is { Points: > 0 } ? new(OlderRunWords.Code, Say.Of("Older runs."), OlderRunWords.Because(older), IsCaution: false) : null,
        ];
        return [.. notes.OfType<Note>()];
    }

    private static Note? Flagged(Comparison comparison, IReadOnlyList<IReadOnlyList<BenchmarkPoint>>? excluded)
    {
        var text = Listed.Sentences(comparison.Series.Select((s, i) => FlaggedWords.Of(s, excluded?[i] ?? [])).Where(s => s.Length > 0));
        return text.Length == 0 ? null : new(FlaggedWords.Code, Say.Of("Flagged points."), text, IsCaution: true);
    }

    private static Note Ceiling(TtftCeiling ceiling)
    {
        var (points, leftOut) = (Count.Of(ceiling.Points, "point"), Count.Of(ceiling.LeftOut));
        var (tooSlow, unknown) = (Count.Of(ceiling.TooSlow), Count.Of(ceiling.Unknown));
        var text = ceiling switch
        {
            { LeftOut: 0 } => Say.Of("No point is left out."),
            { LeavesNothing: true, TooSlow: 0 } =>
                Say.Of($"Nothing is left to compare: the p99 TTFT of {points} is unknown. Published points and files without latency percentiles have none."),
            { LeavesNothing: true } => Say.Of($"Nothing is left to compare: of {points}, the p99 TTFT is above it for {tooSlow} and unknown for {unknown}."),
            _ => Say.Of($"{leftOut} of {points} left out: the p99 TTFT is above it for {tooSlow} and unknown for {unknown}."),
        };
        return new(CeilingCode, Say.Of($"Only points with {CeilingWords.Label(ceiling)}."), text, IsCaution: ceiling.LeftOut > 0);
    }

    private static Note? Engines(Comparison comparison)
    {
        if (comparison.IsPublished)
        {
            return new("engine-not-published", Say.Of("Engine not published."),
                Say.Of($"The source does not say which engine each point ran on. {Incomparable}"), IsCaution: true);
        }

        // Without points there is no engine to speak of, and none made composed ones.
        if (comparison.Series.All(s => s.Curve.KnotCount == 0) || comparison.IsComposed)
            return null;
        var (first, second) = (EnginesOf(comparison, 0), EnginesOf(comparison, 1));
        var (one, other) = (comparison.Series[0].Label, comparison.Series[1].Label);
        var all = first.Union(second, StringComparer.OrdinalIgnoreCase).ToList();
        return (all, first, second) switch
        {
            ([var only], _, _) => new("engine-comparability", Say.Of("One engine."), Say.Of($"All points in use ran on {only}. "
                + $"{Incomparable}"), IsCaution: false),
            (_, [], _) => Differ(Say.Of($"The {other} points in use ran on {Listed.Of(second)}. {Incomparable}")),
            (_, _, []) => Differ(Say.Of($"The {one} points in use ran on {Listed.Of(first)}. {Incomparable}")),
            _ => Differ(Say.Of($"The points in use ran on different engines: {one} on {Listed.Of(first)}, {other} on {Listed.Of(second)}. {Incomparable}")),
        };
    }

    private static Note Differ(string text) => new("engines-differ", Say.Of("Different engines."), text, IsCaution: true);

    // The knots that the figures on the page rest on; without any figure, all knots.
    private static List<string> EnginesOf(Comparison comparison, int series)
    {
        var used = comparison.Rows.SelectMany(r => r.Points[series].Bracket).ToList();
        return [.. (used.Count > 0 ? used : comparison.Series[series].Curve.Single.Knots).Select(k => k.Engine ?? Say.Of("an unknown engine"))
            .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
    }

    private static Note? Shape(ComparedSeries series) => series.Curve.Single.Knots switch
    {
        [] when series.Ceiling is not null =>
            new("no-points", Say.Of($"{series.Label} has no points under the ceiling."), Say.Of("There is nothing to compare under it."), IsCaution: true),
        [] => new("no-points", Say.Of($"{series.Label} has no points."), Say.Of("There is nothing to compare at this sequence."), IsCaution: true),
        [var only] =>
            new("one-point", Say.Of($"{series.Label} is a single point."), Say.Of($"It has figures at {Figure.Knot(only.Interactivity)} "
                + $"tok/s/user only."), IsCaution: true),
        [_, _] => new("two-points", Say.Of($"{series.Label} has two points."), Say.Of("Between them, the curve is a straight line."), IsCaution: true),
        _ => null,
    };

    private static Note? CustomRates(IEnumerable<ComparedSeries> series) => series.Any(s => s.Rates.IsCustomPrice || s.Rates.IsCustomPower)
        ? new("custom-rates", Say.Of("Custom rates."), Say.Of("Cost or power uses figures from the address instead of an assumption set."), IsCaution: true)
        : null;

    private static Note? Price(IEnumerable<ComparedSeries> series) => series.Any(s => s.Rates.UsdPerGpuHour is null)
        ? new("no-price", Say.Of("No price."), Say.Of("The assumption set has no price for this GPU, so there is no cost."), IsCaution: true)
        : null;
}
