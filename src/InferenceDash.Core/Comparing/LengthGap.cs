namespace InferenceDash.Core.Comparing;

/// <summary>
/// Output lengths of compared series that lie too far apart: a series that generates less per request spends more of its tokens
/// on prefill, so its total throughput is not that of the others.
/// </summary>
/// <param name="Shortest">Index of the series with the shortest outputs.</param>
/// <param name="ShortestTokens">Their mean length, tokens.</param>
/// <param name="Longest">Index of the series with the longest outputs.</param>
/// <param name="LongestTokens">Their mean length, tokens.</param>
public sealed record LengthGap(int Shortest, double ShortestTokens, int Longest, double LongestTokens)
{
    /// <summary>The rule that it breaks, with greatest ÷ least − 1.</summary>
    public QualityFlag Flag => new(QualityRules.LengthsDiffer, (LongestTokens / ShortestTokens) - 1);

    /// <summary>The gap of series; null: their lengths are alike, or fewer than two are known.</summary>
    public static LengthGap? Of(IReadOnlyList<ComparedSeries> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var known = series.Select((s, i) => (Index: i, Tokens: OutputTokens(s.Curve))).Where(s => s.Tokens is not null)
            .Select(s => (s.Index, Tokens: s.Tokens!.Value)).ToList();
        if (known.Count < 2)
            return null;
        var (shortest, longest) = (known.MinBy(s => s.Tokens), known.MaxBy(s => s.Tokens));
        var gap = new LengthGap(shortest.Index, shortest.Tokens, longest.Index, longest.Tokens);
        return gap.Flag.Value > QualityRules.LengthsDiffer.Limit ? gap : null;
    }

    // What was counted, else the length asked for. Published points have the length of their sequence.
    private static double? OutputTokens(SeriesCurve curve) => curve.Points.Count == 0 || curve.IsPublished
        ? null
        : curve.Points.Average(p => p.Measured is { } m ? m.MeanOutputTokens ?? m.Series.Sequence.OutputTokens : (double?)null);
}
