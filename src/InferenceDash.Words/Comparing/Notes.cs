namespace InferenceDash.Words.Comparing;

/// <summary>Something a reader must know to read the figures right.</summary>
/// <param name="Code">Stable name of the kind of note.</param>
/// <param name="Title">A few words.</param>
/// <param name="Text">One or two sentences.</param>
/// <param name="IsCaution">It limits what the figures can be used for.</param>
public sealed record Note(string Code, string Title, string Text, bool IsCaution);

/// <summary>The notes of a comparison.</summary>
public static class Notes
{
    /// <summary>Code of the note about a ceiling on TTFT.</summary>
    public const string CeilingCode = "ttft-ceiling";

    private const string Incomparable =
        "Engines count accepted draft tokens differently, so points of different engines are not directly comparable.";

    /// <summary>The notes of a comparison, cautions first.</summary>
    /// <param name="comparison">Both sides.</param>
    /// <param name="names">What they are called.</param>
    /// <param name="older">The runs of both that are set aside; null: there are none.</param>
    public static IReadOnlyList<Note> Of(Comparison comparison, Labels names, OlderRuns? older = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(names);
        Note?[] notes =
        [
            comparison.Ceiling is { } ceiling ? Ceiling(ceiling) : null,
            Engines(comparison, names),
            Shape(comparison.Method, names.Method, comparison.Ceiling),
            Shape(comparison.Off, names.Off, comparison.Ceiling),
            CustomRates(comparison.Rates),
            Price(comparison.Rates),
            older is { Points: > 0 } ? new(OlderRunWords.Code, "Older runs.", OlderRunWords.Because(older), IsCaution: false) : null,
        ];
        return [.. notes.OfType<Note>()];
    }

    private static Note Ceiling(TtftCeiling ceiling)
    {
        var (points, leftOut) = (Count.Of(ceiling.Points, "point"), Count.Of(ceiling.LeftOut));
        var (tooSlow, unknown) = (Count.Of(ceiling.TooSlow), Count.Of(ceiling.Unknown));
        var text = ceiling switch
        {
            { LeftOut: 0 } => "No point is left out.",
            { LeavesNothing: true, TooSlow: 0 } =>
                $"Nothing is left to compare: the p99 TTFT of {points} is unknown. Published points and files without latency percentiles have none.",
            { LeavesNothing: true } => $"Nothing is left to compare: of {points}, the p99 TTFT is above it for {tooSlow} and unknown for {unknown}.",
            _ => $"{leftOut} of {points} left out: the p99 TTFT is above it for {tooSlow} and unknown for {unknown}.",
        };
        return new(CeilingCode, $"Only points with {CeilingWords.Label(ceiling)}.", text, IsCaution: ceiling.LeftOut > 0);
    }

    private static Note? Engines(Comparison comparison, Labels names)
    {
        if (comparison.IsPublished())
        {
            return new("engine-not-published", "Engine not published.",
                $"The source does not say which engine each point ran on. {Incomparable}", IsCaution: true);
        }

        // Without points there is no engine to speak of.
        if (comparison.Method.Knots.Count + comparison.Off.Knots.Count == 0)
            return null;
        var (method, off) = (EnginesOf(comparison, Side.Method), EnginesOf(comparison, Side.Off));
        var all = method.Union(off, StringComparer.OrdinalIgnoreCase).ToList();
        return (all, method, off) switch
        {
            ([var one], _, _) => new("engine-comparability", "One engine.", $"All points in use ran on {one}. {Incomparable}", IsCaution: false),
            (_, [], _) => Differ($"The {names.Off} points in use ran on {Listed.Of(off)}. {Incomparable}"),
            (_, _, []) => Differ($"The {names.Method} points in use ran on {Listed.Of(method)}. {Incomparable}"),
            _ => Differ($"The points in use ran on different engines: {names.Method} on {Listed.Of(method)}, {names.Off} on {Listed.Of(off)}. {Incomparable}"),
        };
    }

    private static Note Differ(string text) => new("engines-differ", "Different engines.", text, IsCaution: true);

    // The knots that the figures on the page rest on; without any figure, all knots.
    private static List<string> EnginesOf(Comparison comparison, Side side)
    {
        var used = comparison.Targets.SelectMany(t => t.Of(side).Bracket).ToList();
        return [.. (used.Count > 0 ? used : comparison.Of(side).Knots).Select(k => k.Engine ?? "an unknown engine")
            .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
    }

    private static Note? Shape(Curve curve, string side, TtftCeiling? ceiling) => curve.Knots switch
    {
        [] when ceiling is not null =>
            new("no-points", $"{side} has no points under the ceiling.", "There is nothing to compare under it.", IsCaution: true),
        [] => new("no-points", $"{side} has no points.", "There is nothing to compare at this sequence.", IsCaution: true),
        [var only] =>
            new("one-point", $"{side} is a single point.", $"It has figures at {Figure.Knot(only.Interactivity)} tok/s/user only.", IsCaution: true),
        [_, _] => new("two-points", $"{side} has two points.", "Between them, the curve is a straight line.", IsCaution: true),
        _ => null,
    };

    private static Note? CustomRates(GpuRates rates) => rates.IsCustomPrice || rates.IsCustomPower
        ? new("custom-rates", "Custom rates.", "Cost or power uses figures from the address instead of an assumption set.", IsCaution: true)
        : null;

    private static Note? Price(GpuRates rates) => rates.UsdPerGpuHour is null
        ? new("no-price", "No price.", "The assumption set has no price for this GPU, so there is no cost.", IsCaution: true)
        : null;
}
