namespace InferenceDash.Web.HeatMap;

/// <summary>A cell of the map as a page shows it, and as it is read out: subject, words, speed, outcome.</summary>
/// <param name="Css">Its colour class; <c>none</c> without a ratio.</param>
/// <param name="Subject">Model, GPU and precision, which the heads of the table show.</param>
/// <param name="Words">The ratio, or why there is none.</param>
/// <param name="Speed">The speed: <c>at 108</c>; empty where there is no ratio.</param>
/// <param name="Marks">What is shown for short: break-even, and the sequence where it is not the usual one.</param>
/// <param name="Outcome">Who is ahead, and the marks in words.</param>
/// <param name="Url">Its comparison.</param>
public sealed record MapTile(string Css, string Subject, string Words, string Speed, string Marks, string Outcome, string Url)
{
    private const string NoRatio = "none";
    private const int MostBreakEvens = 2;

    public static MapTile Of(MapCell cell, MapView view)
    {
        var (pair, matchup, sequence) = (cell.Pair, cell.Pair.Matchup, cell.Pair.Sequence.Sequence);
        var at = $"at{Figure.Nbsp}{Figure.ShortInteractivity(cell.Interactivity)}";
        var outcome = $"tok/s per user, {AheadOf(cell)}";
        // Without a ratio the speed is not worth the room: all such cells have the one that was asked for.
        var (css, speed, marks) = cell.ThroughputRatio is { } ratio
            ? (HeatScale.Of(ratio, cell.Verdict).Css, at, new List<string>())
            : (NoRatio, "", [Shared(pair.Comparison, cell.Interactivity)]);
        if (pair.BreakEven is { Count: > 0 } breakEvens)
        {
            marks.Add($"⇄{string.Join(", ", breakEvens.Take(MostBreakEvens).Select(Figure.About))}{(breakEvens.Count > MostBreakEvens ? ", …" : "")}");
            outcome += $"; break-even at {string.Join(", ", breakEvens.Select(Figure.About))}";
        }

        if (sequence != view.Map.UsualSequence)
        {
            marks.Add(sequence.Label);
            outcome += $"; sequence {sequence.Label}";
        }

        return new MapTile(
            css, $"{matchup.Model.Label}, {matchup.Gpu.Label}, {matchup.Precision.Label}:", WordsOf(cell), speed,
            (speed.Length > 0 && marks.Count > 0 ? " · " : "") + string.Join(" · ", marks),
            speed.Length > 0 ? outcome : $"{at} {outcome}",
            view.Url(pair, view.Query.Interactivity));
    }

    /// <summary>Whether the words are a bound of one side.</summary>
    public bool IsBound => Words.Contains('≥', StringComparison.Ordinal);

    /// <summary>The ratio; without one what is known instead. A bound is a bound of that side, in tok/s/GPU.</summary>
    private static string WordsOf(MapCell cell)
    {
        if (cell.ThroughputRatio is { } ratio)
            return Figure.Ratio(ratio);
        var (method, off) = (cell.Target.Method, cell.Target.Off);
        var names = Labels.Of(cell.Pair.Matchup);
        var missing = cell.Pair.Points.Source == PointSource.Published ? "not published" : "not measured";
        return cell.Verdict switch
        {
            Verdict.OnlyMethod => $"only {names.Method}",
            Verdict.OnlyOff => $"only {names.Off}",
            _ when IsLeast(method) && !IsLeast(off) => $"{names.Method} {Metrics.Throughput.Print(method)}",
            _ when IsLeast(off) && !IsLeast(method) => $"{names.Off} {Metrics.Throughput.Print(off)}",
            _ when method.HasValue => $"{names.Off} {missing}",
            _ when off.HasValue => $"{names.Method} {missing}",
            _ => missing,
        };
    }

    private static string Shared(Comparison comparison, double interactivity) => comparison.Overlap switch
    {
        null => "no shared speed",
        { } shared when interactivity < shared.Low => $"both from{Figure.Nbsp}{Figure.Knot(shared.Low)}",
        { } shared => $"both to{Figure.Nbsp}{Figure.Knot(shared.High)}",
    };

    private static bool IsLeast(OperatingPoint point) => point.Status == OperatingPointStatus.BelowRange;

    private static string AheadOf(MapCell cell)
    {
        var (names, comparison) = (Labels.Of(cell.Pair.Matchup), cell.Pair.Comparison);
        return cell.Verdict switch
        {
            Verdict.Method => $"{names.Method} ahead",
            Verdict.Off => $"{names.Off} ahead",
            Verdict.Tie => $"a tie within 1{Figure.Nbsp}%",
            _ => $"no ratio: {names.Method} {StatusWords.Of(cell.Target.Method, comparison.Method, cell.Interactivity)}, {names.Off} {StatusWords.Of(cell.Target.Off, comparison.Off, cell.Interactivity)}",
        };
    }
}
