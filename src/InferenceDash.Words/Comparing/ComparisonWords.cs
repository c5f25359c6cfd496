namespace InferenceDash.Words.Comparing;

/// <summary>What a comparison page says of itself.</summary>
public static class ComparisonWords
{
    /// <summary>Title of the note on the other source.</summary>
    public static string AnotherSource => Say.Of("Another source.");

    /// <summary>Title of the note on what of the address the page holds on to.</summary>
    public static string Shown => Say.Of("What this page shows.");

    /// <summary>The heading: <c>H100 FP8: MTP vs Off</c>.</summary>
    public static string Title(Matchup matchup)
    {
        ArgumentNullException.ThrowIfNull(matchup);
        return Say.Of($"{matchup.Hardware}: {Listed.Versus(matchup.Series.Select(s => s.Method.Label))}");
    }

    /// <summary>What is compared, in a sentence.</summary>
    public static string Compared(Matchup matchup)
    {
        ArgumentNullException.ThrowIfNull(matchup);
        var (method, model, precision) = (matchup.Method.Label, matchup.Model.Label, matchup.Precision.Label);
        var (vendor, gpu, architecture) = (matchup.Gpu.Vendor, matchup.Gpu.Label, matchup.Gpu.Architecture);
        return matchup.Method == SpecMethod.Mtp
            ? Say.Of($"{model} on {vendor} {gpu} ({architecture}) at {precision}: the total throughput (input + output) and the cost of one GPU "
                + $"with multi-token prediction (MTP) on and off, at the same interactivity (tok/s per user).")
            : Say.Of($"{model} on {vendor} {gpu} ({architecture}) at {precision}: the total throughput (input + output) and the cost of one GPU "
                + $"with {method} speculative decoding on and off, at the same interactivity (tok/s per user).");
    }

    /// <summary>What is compared and from how many points, in a line.</summary>
    public static string About(PointSource source, IReadOnlyList<CurvePoint> points) =>
        Say.Of($"Speculative decoding on and off at the same interactivity. {Origin(source, points)}");

    /// <summary>What the figures are.</summary>
    public static string Origin(PointSource source, IReadOnlyList<CurvePoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        return source switch
        {
            PointSource.Published => Say.Of($"The figures are published operating points of {PublishedSources.Publishers(points)}."),
            PointSource.Own => Say.Of($"The figures come from {Count.Of(points.Sum(p => p.MeasurementCount), "benchmark point")} of your upload."),
            PointSource.Composed =>
                Say.Of($"The figures come from {Count.Of(points.Sum(p => p.MeasurementCount), "point")} composed of step times; no server was measured."),
            _ => Say.Of($"The figures come from {Count.Of(points.Sum(p => p.MeasurementCount), "measured benchmark point")}."),
        };
    }

    /// <summary>What the table is interpolated from, and what its reader can do.</summary>
    public static string AboutTable(Comparison comparison) => Say.Of($"{AboutFigures(comparison)} Edit a target to read other values.");

    /// <summary>What the figures are interpolated from.</summary>
    public static string AboutFigures(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var points = Listed.Commas(comparison.Series.Select(s => Say.Of($"{s.Label}: {Count.Of(s.Curve.KnotCount)}")));
        return comparison.IsPublished ? Say.Of("Interpolated between published operating points; a published target shows the published figures.")
            : comparison.IsComposed ? Say.Of($"Interpolated between composed points on the frontier ({points}).")
            : Say.Of($"Interpolated between measured points on the frontier ({points}).");
    }

    /// <summary>What the table holds, for those who cannot see it.</summary>
    public static string TableCaption(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return Say.Of($"{comparison.Series[0].Label} and {comparison.Series[1].Label} at each target interactivity. {AboutTable(comparison)}");
    }

    /// <summary>What a change of the targets has brought, for those who hear the page.</summary>
    /// <param name="comparison">The comparison now.</param>
    /// <param name="before">Its rows before the change.</param>
    public static string Announcement(Comparison comparison, IReadOnlyList<TargetRow> before)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return Listed.Sentences(Changed(comparison, before).Select(row => Announced(row, comparison)));
    }

    /// <summary>The rows at targets that were not there before.</summary>
    internal static IEnumerable<TargetRow> Changed(Comparison comparison, IReadOnlyList<TargetRow> before) =>
        comparison.Rows.Where(row => before.All(b => b.Interactivity != row.Interactivity));

    private static string Announced(TargetRow row, Comparison comparison)
    {
        var at = Figure.Interactivity(row.Interactivity);
        var figures = Listed.Commas(comparison.Series.Zip(row.Points, (s, p) => $"{s.Label} {Metrics.Throughput.Print(p)}"));
        var outcome = row switch
        {
            { Ahead: { } leader } => PairWords.More(comparison.Series[leader].Label, row.Ratio(Metrics.Throughput, leader, 1 - leader)!.Value),
            { IsCompared: true } => PairWords.Tie,
            _ => PairWords.WhyNoRatio(row, comparison),
        };
        return Say.Of($"At {at}: {figures}, {outcome}.");
    }

    /// <summary>That the other source has points of this comparison too.</summary>
    /// <param name="other">The other source.</param>
    /// <param name="points">How many points it has.</param>
    public static string OtherSource(PointSource other, int points)
    {
        var counted = other switch
        {
            PointSource.Published => Count.Of(points, "published point is", "published points are"),
            PointSource.Own => Count.Of(points, "point of your upload is", "points of your upload are"),
            PointSource.Composed => Count.Of(points, "composed point is", "composed points are"),
            _ => Count.Of(points, "measured point is", "measured points are"),
        };
        return other is PointSource.Own or PointSource.Composed
            ? Say.Of($"{counted} available too. They are never combined with others.")
            : Say.Of($"{counted} available too. Points of different sources are never combined.");
    }

    /// <summary>The way to them.</summary>
    public static string ShowPoints(PointSource other) => other switch
    {
        PointSource.Published => Say.Of("Show published points"),
        PointSource.Own => Say.Of("Show your points"),
        PointSource.Composed => Say.Of("Show composed points"),
        _ => Say.Of("Show measured points"),
    };

    /// <summary>What of the address the page holds on to.</summary>
    public static string Pinned(Matchup matchup, Sequence sequence)
    {
        ArgumentNullException.ThrowIfNull(matchup);
        ArgumentNullException.ThrowIfNull(sequence);
        var (precision, at) = (matchup.Precision.Label, sequence.Label);
        return Say.Of($"This page is for {precision} at {at}. Another sequence changes table and chart; another precision is added to the chart only.");
    }

    /// <summary>A sequence of a matchup, with the only series that has points there: <c>8k/1k (MTP only)</c>.</summary>
    public static string SequenceChoice(Matchup matchup, Sequence sequence)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        ArgumentNullException.ThrowIfNull(matchup);
        var points = matchup.Coverage.PointsOf(sequence, matchup.Coverage.DefaultSource(sequence));
        var known = matchup.Series.Where((_, i) => points[i].Count > 0).ToList();
        return known is [var only] ? Say.Of($"{sequence.Label} ({only.Method.Label} only)") : sequence.Label;
    }
}
