namespace InferenceDash.Words.Commands;

/// <summary>What commands say of comparisons.</summary>
public static class ComparisonCommandWords
{
    private const int MostSequences = 3;

    /// <summary>A subject that cannot be compared yet.</summary>
    public static string OnlyOff(string model, string gpu, Precision precision) =>
        Say.Of($"No comparison yet of {model} on {gpu} at {precision.Label}: only {SpecMethod.Off.Label} has points. Import a run with speculative decoding.");

    /// <summary>A side without points at a sequence.</summary>
    /// <param name="side">The side.</param>
    /// <param name="sequence">The sequence.</param>
    /// <param name="isPublished">Whether the page has published points to show meanwhile.</param>
    public static string Missing(SpecMethod side, Sequence sequence, bool isPublished)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        return isPublished
            ? Say.Of($"No {side.Label} points at {sequence.Label} yet. The page keeps showing the published figures until you import some.")
            : Say.Of($"No {side.Label} points at {sequence.Label} yet.");
    }

    /// <summary>Two sides that were both measured, and at no sequence in common.</summary>
    /// <param name="method">The side with speculative decoding.</param>
    /// <param name="ofMethod">Its sequences.</param>
    /// <param name="ofOff">Those of the other side.</param>
    /// <param name="one">The sequence that both could be imported as.</param>
    public static string Apart(SpecMethod method, IReadOnlyList<Sequence> ofMethod, IReadOnlyList<Sequence> ofOff, Sequence one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return Say.Of($"{method.Label} has points at {Labels(ofMethod)}, {SpecMethod.Off.Label} at {Labels(ofOff)}, so nothing can be compared. "
            + $"If the workload was the same, retract one import and repeat it with --sequence {one.Label}.");
    }

    /// <summary>There are more comparisons than are listed.</summary>
    public static string More(string address) => Say.Of($"… and more; {address} lists all comparisons");

    /// <summary>What an evaluation is of.</summary>
    public static string Heading(Matchup matchup, Sequence sequence, PointSource source)
    {
        ArgumentNullException.ThrowIfNull(matchup);
        ArgumentNullException.ThrowIfNull(sequence);
        return Say.Of($"{matchup.Model.Label}, {ComparisonWords.Title(matchup)}, {sequence.Label}, {SourceWords.Said(source)} points");
    }

    /// <summary>The columns of an evaluation.</summary>
    public static string[] Columns(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var labels = comparison.Series.Select(s => s.Label).ToList();
        return [Say.Of("tok/s/user"), .. labels.Select(label => Say.Of($"{label} tok/s/GPU")), .. labels.Select(label => Say.Of($"{label} $/M")),
            Say.Of("ratio"), Say.Of("verdict")];
    }

    /// <summary>Who is ahead at a target.</summary>
    public static string Verdict(TargetRow row, Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(comparison);
        var flagged = Listed.Of(comparison.Series.Where((_, i) => row.Points[i].Marks.Contains(EvidenceMark.Flagged)).Select(s => s.Label));
        var verdict = row switch
        {
            _ when !comparison.SupportOf(row, Metrics.Throughput).Holds => Say.Of("no verdict"),
            { Ahead: { } leader } => Say.Of($"{comparison.Series[leader].Label} ahead"),
            { IsCompared: true } => Say.Of("tie"),
            { Alone: { } alone } => Say.Of($"only {comparison.Series[alone].Label}"),
            _ => Say.Of("unknown"),
        };
        return flagged.Length == 0 ? verdict : Say.Of($"{verdict} ({flagged} flagged)");
    }

    /// <summary>A figure of one series: a bound is named as one; above its range there is none.</summary>
    public static string Figures(OperatingPoint point, double? value)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point.Status switch
        {
            OperatingPointStatus.AboveRange => Say.Of("not reached"),
            _ when point.IsBound && value is not null => Say.Of($"bound {Figure.FiveDigits(value)}"),
            _ => Figure.FiveDigits(value),
        };
    }

    private static string Labels(IReadOnlyList<Sequence> sequences) => sequences.Count > MostSequences
        ? Say.Of($"{Listed.Commas(sequences.Take(MostSequences).Select(s => s.Label))} and {Count.Of(sequences.Count - MostSequences)} more")
        : Listed.Of(sequences.Select(s => s.Label));

    /// <summary>A comparison that the data does not have.</summary>
    public static string Unknown(string slug, IReadOnlyList<string> near)
    {
        ArgumentNullException.ThrowIfNull(near);
        return near.Count == 0 ? Say.Of($"There is no comparison {slug}.") : Say.Of($"There is no comparison {slug}. Near matches: "
            + $"{Listed.Commas(near)}.");
    }

    /// <summary>A comparison of other series, where the question is of a method and Off.</summary>
    public static string OnlyPairs(string address) =>
        Say.Of($"{address} is not a comparison of a method with Off, which alone can be asked this. Name one such as qwen-3-5-h100-fp8-mtp-vs-none.");
}
