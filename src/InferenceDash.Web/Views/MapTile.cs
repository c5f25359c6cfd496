using InferenceDash.Core;

namespace InferenceDash.Web.Views;

/// <summary>A cell of the map as a page shows it.</summary>
/// <param name="Css">Its colour class; <c>none</c> without a ratio.</param>
/// <param name="Words">The ratio, or why there is none.</param>
/// <param name="Under">Speed, or without a ratio the nearest speed that has one; break-even, and the sequence where it is not the usual one.</param>
/// <param name="Name">All of it in words, for a reader who does not see the table.</param>
/// <param name="Url">Its comparison.</param>
public sealed record MapTile(string Css, string Words, string Under, string Name, string Url)
{
    private const string NoRatio = "none";
    private const int MostBreakEvens = 2;

    public static MapTile Of(MapCell cell, MapView view)
    {
        var (pair, at) = (cell.Pair, Figure.Interactivity(cell.Interactivity));
        var matchup = pair.Matchup;
        var sequence = pair.Sequence.Sequence;
        var words = WordsOf(cell);
        var breakEvens = (pair.BreakEven ?? []).Select(Figure.About).ToList();
        var shown = string.Join(", ", breakEvens.Take(MostBreakEvens)) + (breakEvens.Count > MostBreakEvens ? ", …" : "");

        var under = cell.ThroughputRatio is null ? Shared(pair.Comparison, cell.Interactivity) : $"at{Figure.Nbsp}{at}";
        var name = $"{matchup.Model.Label}, {matchup.Gpu.Label}, {matchup.Precision.Label}: {words} at {at} tok/s per user, {Outcome(cell)}";
        if (breakEvens.Count > 0)
            (under, name) = ($"{under} · ⇄{shown}", $"{name}; break-even at {string.Join(", ", breakEvens)}");
        if (sequence != view.Map.UsualSequence)
            (under, name) = ($"{under} · {sequence.Label}", $"{name}; sequence {sequence.Label}");
        var css = cell.ThroughputRatio is { } ratio ? HeatScale.Of(ratio, cell.Verdict).Css : NoRatio;
        return new MapTile(css, words, under, name, view.Url(pair, view.Query.Interactivity));
    }

    /// <summary>The ratio; without one what is known instead. A bound is a bound of that side, in tok/s/GPU.</summary>
    private static string WordsOf(MapCell cell)
    {
        if (cell.ThroughputRatio is { } ratio)
            return Figure.Ratio(ratio);
        var (method, off) = (cell.Target.Method, cell.Target.Off);
        var label = cell.Pair.Matchup.Method.Label;
        var missing = cell.Pair.Points.Source == PointSource.Published ? "not published" : "not measured";
        return cell.Verdict switch
        {
            Verdict.OnlyMethod => $"only {label}",
            Verdict.OnlyOff => "only Off",
            _ when IsBound(method) && !IsBound(off) => $"{label} {Metrics.Throughput.Print(method)}",
            _ when IsBound(off) && !IsBound(method) => $"Off {Metrics.Throughput.Print(off)}",
            _ when method.HasValue => $"Off {missing}",
            _ when off.HasValue => $"{label} {missing}",
            _ => missing,
        };
    }

    private static string Shared(Comparison comparison, double interactivity) => comparison.Overlap switch
    {
        null => "no shared speed",
        { } shared when interactivity < shared.Low => $"both from{Figure.Nbsp}{Figure.Knot(shared.Low)}",
        { } shared => $"both to{Figure.Nbsp}{Figure.Knot(shared.High)}",
    };

    private static bool IsBound(OperatingPoint point) => point.Status == OperatingPointStatus.BelowRange;

    private static string Outcome(MapCell cell)
    {
        var (label, comparison) = (cell.Pair.Matchup.Method.Label, cell.Pair.Comparison);
        return cell.Verdict switch
        {
            Verdict.Method => $"{label} ahead",
            Verdict.Off => "Off ahead",
            Verdict.Tie => $"a tie within 1{Figure.Nbsp}%",
            _ => $"no ratio: {label} {StatusWords.Of(cell.Target.Method, comparison.Method, cell.Interactivity)}, Off {StatusWords.Of(cell.Target.Off, comparison.Off, cell.Interactivity)}",
        };
    }
}
