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
    public static IReadOnlyList<Note> Of(Comparison comparison, string method)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return
        [
            .. Ceiling(comparison), .. Engines(comparison, method),
            .. Shape(comparison.Method, method, comparison.Ceiling), .. Shape(comparison.Off, "Off", comparison.Ceiling), .. Rates(comparison),
        ];
    }

    private static IEnumerable<Note> Ceiling(Comparison comparison)
    {
        if (comparison.Ceiling is not { } ceiling)
            yield break;
        var text = ceiling.LeftOut == 0
            ? $"All {ceiling.Points} points meet it."
            : $"{ceiling.LeftOut} of {ceiling.Points} points are left out: {ceiling.TooSlow} because their p99 TTFT is above it, {ceiling.Unknown} because it is not known.";
        var nothing = !ceiling.LeavesNothing ? ""
            : ceiling.Unknown == ceiling.Points ? " Nothing is left to compare: published operating points, and files without latency tails, do not say how long the first token takes."
            : " Nothing is left to compare.";
        yield return new(CeilingCode, $"Only points with {CeilingWords.Label(ceiling)}.", text + nothing, IsCaution: ceiling.LeftOut > 0);
    }

    private static IEnumerable<Note> Engines(Comparison comparison, string method)
    {
        if (comparison.Method.IsPublished || comparison.Off.IsPublished)
        {
            yield return new("engine-not-published", "Engine not published.",
                $"{Incomparable} The source does not say which engine each point ran on.", IsCaution: true);
            yield break;
        }

        // Without points there is no engine to speak of.
        if (comparison.Method.Knots.Count + comparison.Off.Knots.Count == 0)
            yield break;
        var (with, without) = (EnginesOf(comparison, Side.Method), EnginesOf(comparison, Side.Off));
        if (with.Union(without).Count() > 1)
        {
            yield return new("engines-differ", "Different engines.",
                $"The points in use come from different engines ({method}: {List(with)}; Off: {List(without)}). {Incomparable}", IsCaution: true);
        }
        else
        {
            yield return new("engine-comparability", "One engine.",
                $"Every point in use ran on {List(with.Union(without))}. {Incomparable}", IsCaution: false);
        }
    }

    // The knots that the figures on the page rest on; without any figure, all knots.
    private static IEnumerable<string> EnginesOf(Comparison comparison, Side side)
    {
        var used = comparison.Targets.SelectMany(t => (side == Side.Method ? t.Method : t.Off).Bracket).ToList();
        return (used.Count > 0 ? used : comparison.Of(side).Knots).Select(k => k.Engine ?? "unknown").Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<Note> Shape(Curve curve, string side, TtftCeiling? ceiling)
    {
        if (curve.Knots.Count == 0 && ceiling is not null)
            yield return new("no-points", $"{side} has no points under the ceiling.", "The figures of the other side, if any, stand alone.", IsCaution: true);
        else if (curve.Knots.Count == 0)
            yield return new("no-points", $"{side} has no points.", "There is nothing to compare with at this sequence; the figures of the other side stand alone.", IsCaution: true);
        else if (curve.Knots.Count == 1)
            yield return new("one-point", $"{side} is a single point.", $"There is a figure at {Figure.Knot(curve.Knots[0].Interactivity)} tok/s/user and nowhere else.", IsCaution: true);
        else if (curve.Knots.Count == 2)
            yield return new("two-points", $"{side} has two points.", "Between them the curve is a straight line.", IsCaution: true);
    }

    private static IEnumerable<Note> Rates(Comparison comparison)
    {
        var rates = comparison.Rates;
        if (rates.IsCustomPrice || rates.IsCustomPower)
            yield return new("custom-rates", "Custom rates.", "Cost or power rest on figures given in the address, not on an assumption set.", IsCaution: true);
        if (rates.UsdPerGpuHour is null)
            yield return new("no-price", "No price.", "The assumption set has no price for this GPU, so there is no cost.", IsCaution: true);
    }

    private static string List(IEnumerable<string> names) => names.Any() ? string.Join(", ", names) : "none";
}
