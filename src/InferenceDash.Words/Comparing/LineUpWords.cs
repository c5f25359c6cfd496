namespace InferenceDash.Words.Comparing;

/// <summary>What a comparison of any series compares, in words.</summary>
public static class LineUpWords
{
    /// <summary>What its series have in common: <c>DeepSeek R1 B200 MTP</c>, <c>DeepSeek R1 FP4, best method</c>.</summary>
    public static string Common(LineUp lineUp)
    {
        ArgumentNullException.ThrowIfNull(lineUp);
        string?[] parts = [lineUp.Model.Label, lineUp.Gpu?.Label, lineUp.Precision?.Label, lineUp.Method is { IsBest: false } method ? method.Label : null];
        var common = string.Join(' ', parts.OfType<string>());
        return lineUp.Method is { IsBest: true } ? Say.Of($"{common}, best method") : common;
    }

    /// <summary>The table in a sentence, for those who hear it.</summary>
    public static string TableCaption(string baseline) =>
        Say.Of($"Cost, throughput, throughput per megawatt, concurrency and recipe of each series at each target, with the ratio to the baseline {baseline}");

    /// <summary>What the table's figures are.</summary>
    public static string TableSource(string baseline) =>
        Say.Of($"Throughput counts input and output tokens. Figures between two points are interpolated; the last lines of a cell name the points used, "
        + $"their method and engine. Figures at the right compare with the baseline, {baseline}. Values within 1\u00A0% have no leader.");

    /// <summary>What a screen reader hears when figures have changed.</summary>
    /// <param name="comparison">The comparison now.</param>
    /// <param name="lead">The metric that the answer goes by.</param>
    /// <param name="before">Its rows before the change.</param>
    public static string Announcement(Comparison comparison, Metric lead, IReadOnlyList<TargetRow> before)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(lead);
        return Listed.Sentences(ComparisonWords.Changed(comparison, before).Select(row =>
            Say.Of($"At {Figure.Interactivity(row.Interactivity)} tok/s/user: ")
            + Listed.Commas(comparison.Series.Zip(row.Points, (s, p) => $"{s.Label} {lead.Print(p)}")) + Say.Of($" {lead.Unit}.")));
    }

    /// <summary>Comparisons of one dimension: <c>By GPU</c>.</summary>
    public static string By(Dimension by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return Say.Of($"By {by.SaidNoun()}");
    }

    /// <summary>Those of one model.</summary>
    public static string By(Model model, Dimension by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return Say.Of($"{model.Label} by {by.SaidNoun()}");
    }

    /// <summary>What the index is for, up to the link to that of pairs.</summary>
    public static string IndexLead =>
        Say.Of("Two to eight series that differ in one thing, read at the same interactivity. For speculative decoding on against off:");

    /// <summary>The link to the index of pairs.</summary>
    public static string IndexOfPairs => Say.Of("an index of its own");

    /// <summary>What the index of comparisons is about, for search engines.</summary>
    public static string IndexDescription =>
        Say.Of("Compare GPUs, precisions, spec methods, engines, draft lengths and run dates of LLM serving at the same interactivity.");

    /// <summary>A chart in words.</summary>
    /// <param name="metric">The metric of its vertical axis.</param>
    /// <param name="answer">The answer of the comparison.</param>
    public static string Chart(Metric metric, string answer)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return Say.Of($"{metric.SaidLongTitle()} in {metric.Unit} against interactivity in tok/s/user. {answer}.");
    }

    /// <summary>A chart over run dates in words.</summary>
    /// <param name="metric">The metric of its vertical axis.</param>
    /// <param name="interactivity">The target, tok/s/user.</param>
    /// <param name="figures">Each day with its figure.</param>
    public static string TrendChart(Metric metric, double interactivity, IEnumerable<(string Day, string Figure)> figures)
    {
        ArgumentNullException.ThrowIfNull(metric);
        var days = Listed.Of(figures.Select(f => $"{f.Day} {f.Figure}"));
        return Say.Of($"{metric.SaidLongTitle()} at {Figure.Interactivity(interactivity)} tok/s/user over the run dates: {days}");
    }

    /// <summary>The line that says what is compared: its points, their sequence and the rates behind its costs.</summary>
    /// <param name="lineUp">What is compared.</param>
    /// <param name="engine">The engine that all series are narrowed to; null: none.</param>
    /// <param name="sequence">The sequence.</param>
    /// <param name="source">Where the points come from.</param>
    /// <param name="set">Id of the assumption set.</param>
    public static string About(LineUp lineUp, string? engine, Sequence sequence, PointSource source, string set)
    {
        ArgumentNullException.ThrowIfNull(lineUp);
        ArgumentNullException.ThrowIfNull(sequence);
        var common = engine is null ? Common(lineUp) : Say.Of($"{Common(lineUp)}, on {engine}");
        return lineUp.By == Dimension.Source ? Say.Of($"{common}, {sequence.Label}. Each series shows points of its own source, rates of {set}.")
            : source switch
            {
                PointSource.Published => Say.Of($"{common}, {sequence.Label}. Published operating points, rates of {set}."),
                PointSource.Own => Say.Of($"{common}, {sequence.Label}. Points of your upload, rates of {set}."),
                PointSource.Composed => Say.Of($"{common}, {sequence.Label}. Points composed of step times, rates of {set}."),
                _ => Say.Of($"{common}, {sequence.Label}. Measured points, rates of {set}."),
            };
    }
}
