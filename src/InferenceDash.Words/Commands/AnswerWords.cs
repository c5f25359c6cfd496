using InferenceDash.Words.Comparing;
using InferenceDash.Words.HeatMap;

namespace InferenceDash.Words.Commands;

/// <summary>What commands and tools say around an answer, and the columns of its table.</summary>
public static class AnswerWords
{
    /// <summary>The columns of a ranking.</summary>
    /// <param name="by">The metric of its order.</param>
    public static string[] RankColumns(Metric by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return [Say.Of("#"), Say.Of("hardware"), by.Unit, Say.Of("method"), Say.Of("against"), Say.Of("engine"), Say.Of("source"), Say.Of("notes")];
    }

    /// <summary>The columns of the map.</summary>
    public static IReadOnlyList<string> MapColumns =>
        [Say.Of("model"), Say.Of("GPU"), Say.Of("precision"), Say.Of("method"), Say.Of("sequence"), Say.Of("tok/s/user"), Say.Of("ratio"), Say.Of("ahead"),
            Say.Of("break-even"), Say.Of("evidence")];

    /// <summary>The columns of an answer to a limit.</summary>
    public static IReadOnlyList<string> SolveColumns => [Say.Of("asked"), Say.Of("series"), Say.Of("tok/s/user"), Say.Of("basis")];

    /// <summary>The columns of a comparison: a row for each series at each target.</summary>
    /// <param name="baseline">The series that the others are read against.</param>
    public static string[] SeriesColumns(string baseline) =>
        [Say.Of("tok/s/user"), Say.Of("series"), Say.Of("tok/s/GPU"), Say.Of("$/M tok"), Say.Of("tok/s/MW"), Say.Of("in flight"), Say.Of($"throughput / "
            + $"{baseline}"), Say.Of($"cost against {baseline}"), Say.Of("basis")];

    /// <summary>The columns of a fleet.</summary>
    /// <param name="labels">The series.</param>
    /// <param name="saves">The heading of what is saved.</param>
    public static string[] FleetColumns(IEnumerable<string> labels, string saves) => [Say.Of("figure"), Say.Of("unit"), .. labels, saves];

    /// <summary>Who leads where, by a metric: <c>Cheapest per million tokens: B200 from 62 to 100, …</c>.</summary>
    public static string Leads(Metric metric, IEnumerable<string> stretches)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return Say.Of($"{SeriesWords.Strip(metric)}: {Listed.Phrases(stretches)} tok/s/user.");
    }

    /// <summary>The address that shows the same figures for good.</summary>
    public static string Pinned(string url) => Say.Of($"Pinned address: {url}");

    /// <summary>A value of an option or an input that cannot be used.</summary>
    public static string Problem(string name, string value, string reason) =>
        value.Length == 0 ? Say.Of($"{name}: {reason}") : Say.Of($"{name} {value}: {reason}");

    /// <summary>A model without points.</summary>
    public static string UnknownModel(string model, IReadOnlyList<string> near)
    {
        ArgumentNullException.ThrowIfNull(near);
        return near.Count == 0
            ? Say.Of($"There are no points of a model {model}.")
            : Say.Of($"There are no points of a model {model}. Near matches: {Listed.Commas(near)}.");
    }

    /// <summary>What a figure rests on: <c>published</c>, <c>interpolated 84–108, steep</c>, <c>MTP interpolated 26–31</c>.</summary>
    /// <param name="point">The figure.</param>
    /// <param name="series">The series that it is of.</param>
    /// <param name="target">The target, tok/s/user.</param>
    public static string Basis(OperatingPoint point, ComparedSeries series, double target)
    {
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(series);
        var marks = point.Marks.Where(m => m != EvidenceMark.Bound).Select(m => SeriesWords.Of(m, point));
        return Listed.Commas(marks.Prepend(Status(point, series, target)));
    }

    /// <summary>Who is ahead in a cell of the map: <c>MTP</c>, <c>tie</c>, or why nobody is.</summary>
    public static string Ahead(MapCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Row switch
        {
            { Ahead: { } leader } => cell.Pair.Comparison.Series[leader].Label,
            { IsCompared: true } => Say.Of("tie"),
            _ => MapGap.Of(cell),
        };
    }

    private static string Status(OperatingPoint point, ComparedSeries series, double target)
    {
        if (series.Curve.Recipes is [var only])
            return StatusWords.Of(point, only.Curve, target);
        if (point.ThroughputPerGpu is null)
            return SeriesWords.WhyNone(point, series.Curve, series.Label, target);
        return series.Curve.Recipes.FirstOrDefault(r => r.Method == point.Method) is { } own
            ? $"{own.Method.Label} {StatusWords.Of(point, own.Curve, target)}"
            : StatusWords.Of(point, Curve.Empty, target);
    }
}
