using InferenceDash.Words.Quality;

namespace InferenceDash.Words.Comparing;

/// <summary>The words in, under and around the charts of a comparison.</summary>
public static class ChartWords
{
    /// <summary>Why the picture stays.</summary>
    public static string Still => Say.Of("The interactive chart could not be loaded. This picture shows the same, without zoom and tooltips.");

    /// <summary>What keys and pointer do on a chart.</summary>
    public static string Controls =>
        Say.Of("Shift + scroll to zoom, drag to pan. Keyboard: arrows to move between points, Enter to pin, Escape to unpin, + − 0 to zoom.");

    /// <summary>What filling a mark means.</summary>
    public static string MarkKey => Say.Of("filled: with a spec method, hollow: Off");

    /// <summary>The scale that the figures choose.</summary>
    public static string Automatic => Say.Of("Automatic");

    /// <summary>The same where they chose a logarithmic one.</summary>
    public static string AutomaticLog => Say.Of("Log (automatic)");

    /// <summary>A logarithmic axis.</summary>
    public static string Log => Say.Of("Log");

    /// <summary>An axis from 0.</summary>
    public static string Linear => Say.Of("Linear");

    /// <summary>Only the points that no other one beats.</summary>
    public static string OnFrontier => Say.Of("On the frontier");

    /// <summary>Those off the frontier too.</summary>
    public static string EveryPoint => Say.Of("All points");

    /// <summary>How to read the strip of leads.</summary>
    public static string LeadsKey => Say.Of("tok/s/user. Striped: no other series has a point there. Hatched: no leader can be named there.");

    /// <summary>Points that are too many to be drawn; null: all are drawn.</summary>
    /// <param name="points">How many are not.</param>
    public static string? NotDrawn(int points) => points == 0
        ? null
        : Say.Of($"{Count.Of(points, "more point is", "more points are")} not drawn, left out evenly along the axis. "
            + $"All figures count them, and the API has them.");

    /// <summary>What a mark of the chart over run dates is.</summary>
    public static string TrendKey => Say.Of("Each mark is the figure at the middle target as of that day, from the runs that were newest then.");

    /// <summary>What the chart of a metric shows, for those who cannot see it.</summary>
    public static string Description(Metric metric, Headline headline)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(headline);
        return Say.Of($"{metric.SaidLongTitle()} in {metric.Unit} against interactivity in tok/s/user. {headline.Text}.");
    }

    /// <summary>The title of the chart of ratios.</summary>
    public static string RatioTitle(Comparison comparison) => Say.Of($"Throughput ratio, {Ratio(comparison)}");

    /// <summary>What the chart of ratios shows, for those who cannot see it.</summary>
    public static string RatioDescription(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return Say.Of($"Throughput of {comparison.Series[0].Label} divided by throughput of {comparison.Series[1].Label}, against interactivity in "
            + $"tok/s/user");
    }

    /// <summary>Which ratio: <c>MTP ÷ Off</c>.</summary>
    public static string Ratio(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return $"{comparison.Series[0].Label} ÷ {comparison.Series[1].Label}";
    }

    /// <summary>What the large chart draws and what it leaves out, in sentences.</summary>
    /// <param name="source">Where its points come from.</param>
    /// <param name="hasBreakEven">Whether a crossing is marked.</param>
    /// <param name="outside">Targets outside its axis, tok/s/user.</param>
    public static string Caption(PointSource source, bool hasBreakEven, IReadOnlyList<double> outside)
    {
        ArgumentNullException.ThrowIfNull(outside);
        var marks = source == PointSource.Published
            ? Say.Of("Marks are published points, not measured by us; the curve between them is a monotone spline.")
            : Say.Of($"Marks are {(source == PointSource.Composed ? Say.Of("composed") : Say.Of("measured"))} points; "
                + $"the curve through the frontier is a monotone spline, and faint marks are not on the frontier.");
        var crossing = hasBreakEven ? Say.Of("The break-even is where the two curves cross, computed exactly.") : "";
        var targets = Listed.Of(outside.Select(Figure.Interactivity));
        var beyond = outside.Count > 0 ? Say.Of($"Outside the chart: {targets} tok/s/user.") : "";
        return Listed.Sentences(new[] { marks, Say.Of("Nothing is drawn outside the outermost points."), crossing, beyond }.Where(s => s.Length > 0));
    }

    /// <summary>What the chart of any series draws, in sentences.</summary>
    /// <param name="source">Where its points come from.</param>
    /// <param name="isLogBySpan">Whether the span of the figures made its scale logarithmic, not the reader.</param>
    /// <param name="outside">Targets outside its axis, tok/s/user.</param>
    public static string SeriesCaption(PointSource source, bool isLogBySpan, IReadOnlyList<double> outside)
    {
        ArgumentNullException.ThrowIfNull(outside);
        var marks = source switch
        {
            PointSource.Published => Say.Of("Marks are published points, not measured by us."),
            PointSource.Composed => Say.Of("Marks are points composed of step times."),
            _ => Say.Of("Marks are measured points."),
        };
        var scale = isLogBySpan ? Say.Of("The scale is logarithmic because the figures span more than 20×.") : "";
        var targets = Listed.Of(outside.Select(Figure.Interactivity));
        var beyond = outside.Count > 0 ? Say.Of($"Beyond the chart: {targets}.") : "";
        var curve = Say.Of("The curve between them is monotone, and nothing is drawn outside the outermost points.");
        return Listed.Sentences(new[] { marks, curve, scale, beyond }.Where(s => s.Length > 0));
    }

    /// <summary>Why a metric has no chart.</summary>
    public static string Unknown(Metric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return Say.Of($"{metric.SaidTitle()} is not known for these points.");
    }

    /// <summary>Who does not tell it.</summary>
    public static string WhyUnknown(bool isPublished) => isPublished ? Say.Of("The source page does not print it.") : Say.Of("The imported files do not "
        + "contain it.");

    /// <summary>Why a precision cannot be added to the chart: <c>no data on H100 at 8k/1k</c>.</summary>
    public static string NoData(Matchup matchup, Sequence sequence)
    {
        ArgumentNullException.ThrowIfNull(matchup);
        ArgumentNullException.ThrowIfNull(sequence);
        return Say.Of($"no data on {matchup.Gpu.Label} at {sequence.Label}");
    }

    /// <summary>The mark where the lead changes.</summary>
    public static string BreakEven(double interactivity) => Say.Of($"break-even {Figure.Crossing(interactivity)}");

    /// <summary>Heading of a tooltip: <c>MTP at 84 tok/s/user</c>.</summary>
    public static string Place(string name, double interactivity) => Say.Of($"{name} at {Figure.OneDecimal(interactivity)} tok/s/user");

    /// <summary>Heading of the tooltip of a target.</summary>
    public static string Target(double interactivity) => $"{Figure.Interactivity(interactivity)} tok/s/user";

    /// <summary>Heading of the tooltip of a crossing.</summary>
    public static string BreakEvenPlace(double interactivity) => Say.Of($"Break-even at {Figure.Crossing(interactivity)} tok/s/user");

    /// <summary>Where cost crosses, under the tooltip of a crossing.</summary>
    public static string BreakEvenSource(IReadOnlyList<double> costCrossings)
    {
        ArgumentNullException.ThrowIfNull(costCrossings);
        return costCrossings.Count > 0 ? Say.Of($"Interpolated · costs cross at {Listed.Of(costCrossings.Select(Figure.Crossing))}") : Say.Of("Interpolated");
    }

    /// <summary>What is known of a point besides its figures.</summary>
    public static string Source(CurvePoint point, GpuRates rates)
    {
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(rates);
        if (point.Measured is { } m)
        {
            string?[] facts =
            [
                m.IsComposed ? Say.Of($"Composed of step times of {Figure.Day(m.Date)}") : Say.Of($"Measured {Figure.Day(m.Date)}"),
                m.IsComposed ? null : m.Configuration.Engine, DeploymentWords.Of(m.Configuration),
                m.Image, Say.Of($"run {DeploymentWords.ShortRun(m.Run)}"), RepeatWords.Of(point),
            ];
            var source = string.Join(" · ", facts.Where(s => !string.IsNullOrEmpty(s)));
            return point.IsFlagged ? Say.Of($"{source}. Flagged: {QualityWords.SentencesOf(point.Quality)}") : source;
        }

        var publisher = PublishedSources.Publishers([point]);
        return rates.Priced(point.Published!.Source)
            ? Say.Of($"Published: {publisher} · not measured by us · engine not published")
            : Say.Of($"Published: {publisher} · not measured by us · engine not published · cost derived, set {rates.Set}");
    }
}
