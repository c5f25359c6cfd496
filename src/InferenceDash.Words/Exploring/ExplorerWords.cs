namespace InferenceDash.Words.Exploring;

/// <summary>What the explorer says of its points.</summary>
public static class ExplorerWords
{
    /// <summary>How many rows there are without a script, up to the link to the table view.</summary>
    public static string RowsWithoutScript(int most) =>
        Say.Of($"Without JavaScript {Count.Of(most)} rows are shown at a time in the table view, and fewer here:");

    /// <summary>The link to the table view.</summary>
    public static string ToTableView => Say.Of("table view");

    /// <summary>What the explorer has beyond the chart of a comparison; the link to it stands before.</summary>
    public static string OpensWith(string model) => Say.Of($"with every GPU, precision and sequence of {model}.");

    /// <summary>Heading of what all lines say at one interactivity.</summary>
    public static string ReadoutHeading => Say.Of("Read all lines at");

    /// <summary>How to read them.</summary>
    public static string ReadoutHint => Say.Of("Enter an interactivity, or point at the chart and rest. A click keeps the reading in the address.");

    /// <summary>What the figures of a reading are.</summary>
    public static string ReadoutUnit(Metric metric, double at)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return Say.Of($"{metric.SaidLongTitle()}, {metric.Unit}, at {Figure.Interactivity(at)} tok/s/user, the best first.");
    }

    /// <summary>Why a line has no figure at an interactivity.</summary>
    public static string NoReading(InteractivityRange range) => Say.Of($"covers {Figure.AboutRange(range)}");

    /// <summary>That of many lines only some are in colour.</summary>
    public static string InColour(int quiet, int all) =>
        Say.Of($"{Count.Of(all - quiet)} of {Count.Of(all)} lines are in colour: those ahead in the middle of the chart. Point at another in the list "
            + $"to light it.");

    /// <summary>The heading of the explorer's own page.</summary>
    public static string Heading => Say.Of("Inference performance explorer");

    /// <summary>What the page holds.</summary>
    public static string About =>
        Say.Of("Every stored point of one model: throughput, cost, power and latency across hardware configurations and serving parameters.");

    /// <summary>An option that the other filters leave no points for.</summary>
    public static string NoPointsWithOtherFilters => Say.Of("no points with the other filters");

    /// <summary>A metric that no point of the view has.</summary>
    public static string NotKnown => Say.Of("not known for these points");

    /// <summary>Series that are split by nothing.</summary>
    public static string NoSplit => Say.Of("GPU only");

    /// <summary>What a gap in a line means.</summary>
    public static string Interrupted => Say.Of("Where a line is interrupted, only a bound is known: the next faster point serves slower users too.");

    /// <summary>The explorer as a part of a comparison.</summary>
    public static string SectionTitle => Say.Of("Inference performance: all metrics and filters");

    /// <summary>The link that opens it without JavaScript.</summary>
    public static string ShowHere => Say.Of("Show the explorer here");

    /// <summary>Under a comparison of run dates.</summary>
    public static string NewestRuns => Say.Of("The explorer shows the newest runs, whatever dates are compared.");

    /// <summary>Under a comparison of draft lengths.</summary>
    public static string EveryDraftLength => Say.Of("The explorer takes all draft lengths together.");

    /// <summary>What a published point does not tell.</summary>
    public static string NotPublished => Say.Of("not published");

    /// <summary>What the page is about, for search engines.</summary>
    public static string Description(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Say.Of($"Inference performance of {model.Label} across hardware configurations and serving parameters");
    }

    /// <summary>What the explorer under a comparison offers.</summary>
    public static string SectionScope(Model model, Sequence sequence)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(sequence);
        return Say.Of($"Every point of these series of {model.Label} at {sequence.Label} on any axes, with latencies, engines and deployments");
    }

    /// <summary>The heading.</summary>
    public static string Title(Model model, Sequence? sequence, Metric x, Metric y)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return sequence is { } at
            ? Say.Of($"{model.Label}, {at.Label}: {y.SaidLongTitle()} against {x.SaidLongTitle()}")
            : Say.Of($"{model.Label}: {y.SaidLongTitle()} against {x.SaidLongTitle()}");
    }

    /// <summary>What the chart shows, for those who cannot see it.</summary>
    public static string Description(string title, int series, int points) =>
        Say.Of($"{title}. {Series(series)}, {Count.Of(points, "point")}; the table below has the same rows.");

    /// <summary>What is on the chart and what is not, in sentences.</summary>
    public static string Caption(ExplorerFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        string[] sentences = [Shown(facts), Hidden(facts), LeftOut(facts), NoBetterSide(facts), Disaggregated(facts), Lines(facts)];
        return Listed.Sentences(sentences.Where(s => s.Length > 0));
    }

    /// <summary>The filters in force, for a picture or a file.</summary>
    /// <param name="facts">The view.</param>
    /// <param name="choices">Title and chosen options of each filter that narrows it.</param>
    public static string Filters(ExplorerFacts facts, IEnumerable<(string Title, string Chosen)> choices)
    {
        ArgumentNullException.ThrowIfNull(facts);
        List<string> words = [.. choices.Select(c => Say.Of($"{c.Title}: {c.Chosen}"))];
        if (facts.TtftCeilingSeconds is { } seconds)
            words.Add(Say.Of($"p99 TTFT at most {Figure.AsTyped(seconds)} s"));
        words.Add(facts.IsFrontierOnly ? Say.Of("frontier points") : Say.Of("all points"));
        if (facts.HiddenSeries > 0)
            words.Add(Say.Of($"{Series(facts.HiddenSeries)} hidden"));
        return string.Join(" · ", words);
    }

    /// <summary>Price and power behind cost, energy and tok/s/MW.</summary>
    /// <param name="sets">The assumption sets in use.</param>
    /// <param name="price">Whose price.</param>
    /// <param name="customGpus">Labels of the GPUs with rates of the reader's own.</param>
    public static string Assumptions(IReadOnlyList<string> sets, PriceBasis price, IReadOnlyList<string> customGpus)
    {
        ArgumentNullException.ThrowIfNull(sets);
        ArgumentNullException.ThrowIfNull(customGpus);
        var (names, custom) = (Listed.Commas(sets), Listed.Commas(customGpus));
        return (sets.Count, customGpus.Count) switch
        {
            (0, _) => Say.Of("none in use"),
            (_, 0) => Say.Of($"set {names}, {RateWords.Said(price)} price"),
            _ => Say.Of($"set {names}, {RateWords.Said(price)} price, custom rates for {custom}"),
        };
    }

    /// <summary>Series with their number.</summary>
    public static string Series(int count) => Count.Of(count, "series", "series");

    /// <summary>How many series the legend shows: <c>3 of 59 shown</c>.</summary>
    public static string SeriesShown(int shown, int all) => Say.Of($"{Count.Of(shown)} of {Count.Of(all)} shown");

    /// <summary>How many rows a table has, and how many there are without its filter.</summary>
    public static string Rows(int shown, int all) =>
        shown == all ? Say.Of($"{Count.Of(all, "row")}.") : Say.Of($"{Count.Of(shown)} of {Count.Of(all, "row")}.");

    /// <summary>Points outside the stretch of the axis that is shown.</summary>
    public static string Beyond(int points, double low, double high, string unit) =>
        Say.Of($"{Count.Of(points, "point is", "points are")} outside {Figure.Edge(low)} to {Figure.Edge(high)} {unit}.");

    /// <summary>The same in a row of facts.</summary>
    public static string ShortBeyond(int points) => Say.Of($"{Count.Of(points, "point")} outside the range shown");

    /// <summary>A stretch of the axis that holds no point.</summary>
    public static string ZoomMissed(double low, double high, string unit) =>
        Say.Of($"No point lies between {Figure.AsTyped(low)} and {Figure.AsTyped(high)} {unit}, so the whole axis is shown.");

    /// <summary>Points that have no place on the axes.</summary>
    public static string WithoutPlace(int points, IEnumerable<string> metrics)
    {
        var missing = string.Join(Say.Of(" or "), metrics);
        return Say.Of($"{Count.Of(points, "point has", "points have")} no known {missing} and cannot be drawn.");
    }

    /// <summary>Heading of the card of a point.</summary>
    public static string PointHeading(string series, OperatingPoint figures) => Say.Of($"{series} at {Metrics.Interactivity.Print(figures)} tok/s/user");

    /// <summary>Where a published point was read, and what it lacks.</summary>
    public static string PublishedPoint(PublishedPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        var (publisher, page) = (PublishedSources.Publishers([point]), point.Source.Page);
        return Say.Of($"Published: {publisher}, page {page}; not measured by us, engine and TTFT not published");
    }

    /// <summary>What a point is that no server delivered.</summary>
    public static string ComposedPoint => Say.Of("Composed of step times, not measured on a server");

    /// <summary>The run of a point.</summary>
    public static string Run(string run, DateOnly day) => Say.Of($"run {run}, {Figure.Day(day)}");

    private static string Shown(ExplorerFacts facts)
    {
        var (series, shown, all) = (Series(facts.ShownSeries), Count.Of(facts.Shown), Count.Of(facts.All));
        var (published, publishers) = (Count.Of(facts.Published), facts.Publishers);
        var composed = facts.Composed == 0 ? "" : Say.Of($" {Count.Of(facts.Composed)} of them are composed of step times.");
        return (facts.IsFrontierOnly, facts.Published) switch
        {
            _ when facts.Shown == 0 => Say.Of($"{series}, no points."),
            (true, 0) when facts.Composed == facts.Shown => Say.Of($"{series}, {shown} of {all} points composed of step times (frontier only)."),
            (false, 0) when facts.Composed == facts.Shown => Say.Of($"{series}, {Count.Of(facts.Shown, "point")} composed of step times."),
            (true, _) when facts.Composed > 0 => Say.Of($"{series}, {shown} of {all} points (frontier only).{composed}"),
            (false, _) when facts.Composed > 0 => Say.Of($"{series}, {Count.Of(facts.Shown, "point")}.{composed}"),
            (true, 0) => Say.Of($"{series}, {shown} of {all} measured points (frontier only)."),
            (false, 0) => Say.Of($"{series}, {Count.Of(facts.Shown, "measured point")}."),
            (true, var n) when n == facts.Shown =>
                Say.Of($"{series}, {shown} of {all} operating points published by {publishers}, not measured by us (frontier only)."),
            (false, var n) when n == facts.Shown => Say.Of($"{series}, {Count.Of(n, "operating point")} published by {publishers}, not measured by us."),
            (true, _) => Say.Of($"{series}, {shown} of {all} points (frontier only): {published} published by {publishers}, the others measured."),
            (false, _) => Say.Of($"{series}, {Count.Of(facts.Shown, "point")}: {published} published by {publishers}, the others measured."),
        };
    }

    private static string Hidden(ExplorerFacts facts) =>
        facts.HiddenSeries == 0 ? "" : Say.Of($"{Count.Of(facts.HiddenSeries, "series is", "series are")} hidden.");

    private static string LeftOut(ExplorerFacts facts)
    {
        if (facts.LeftOut == 0 || facts.TtftCeilingSeconds is not { } seconds)
            return "";
        var (points, ceiling, unknown) = (Count.Of(facts.LeftOut, "point is", "points are"), Figure.AsTyped(seconds), Count.Of(facts.LeftOutUnknown));
        return facts.LeftOutUnknown == 0
            ? Say.Of($"{points} left out by the TTFT ceiling of {ceiling} s.")
            : Say.Of($"{points} left out by the TTFT ceiling of {ceiling} s, {unknown} of them without a known TTFT.");
    }

    private static string NoBetterSide(ExplorerFacts facts) => facts.Y.Better == Better.Neither
        ? Say.Of($"{facts.Y.Title} has no better side: the frontier is that of throughput.")
        : "";

    private static string Disaggregated(ExplorerFacts facts) => (facts.Disaggregated, facts.Y.Basis) switch
    {
        (> 0, TokenBasis.Output) => Say.Of("Disaggregated deployments count output tokens on their decode GPUs alone."),
        (> 0, TokenBasis.Input) => Say.Of("Disaggregated deployments count input tokens on their prefill GPUs alone."),
        _ => "",
    };

    private static string Lines(ExplorerFacts facts)
    {
        var haveCurves = facts.X == Metrics.Interactivity && facts.Y.IsKnownBetweenPoints;
        return (haveCurves, facts.MixesPrecisions, facts.MixesMethods, facts.MixesEngines) switch
        {
            _ when facts.Shown == 0 => "",
            (true, true, true, _) =>
                Say.Of("A line is the best of its precisions and spec methods at each interactivity: the upper envelope of their interpolated curves."),
            (true, true, false, _) => Say.Of("A line is the best of its precisions at each interactivity: the upper envelope of their interpolated curves."),
            (true, false, true, _) => Say.Of("A line is the best of its spec methods at each interactivity: the upper envelope of their interpolated curves."),
            (true, false, false, _) => Say.Of("Lines are the interpolated curves."),
            (false, false, false, false) => Say.Of("Straight lines join measured points; nothing is interpolated."),
            (false, _, _, _) =>
                Say.Of("Straight lines join the frontier of all points of a series, whatever their precision, method and engine; nothing is interpolated."),
        };
    }
}
