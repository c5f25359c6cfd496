namespace InferenceDash.Words.Comparing;

/// <summary>The worst thing that can be said of an answer, in a sentence.</summary>
public static class LeadCaveat
{
    /// <summary>The caveat of a comparison at the middle of what is compared; null: the figures there carry no mark.</summary>
    public static string? Of(Comparison comparison, Metric metric)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(metric);
        if ((comparison.Overlap ?? comparison.Union) is not { } range)
            return null;
        var middle = range.Low + ((range.High - range.Low) / 2);
        var row = comparison.At(middle);
        var at = Figure.About(middle);
        var marked = Enum.GetValues<EvidenceMark>()
            .Select(mark => (Mark: mark, Series: Enumerable.Range(0, row.Points.Count).Where(i => row.Points[i].Marks.Contains(mark)).ToList()))
            .FirstOrDefault(m => m.Series.Count > 0);
        return marked.Series is null ? null : Sentence(marked.Mark, Listed.Of(marked.Series.Select(i => comparison.Series[i].Label)), at);
    }

    private static string Sentence(EvidenceMark mark, string names, string at) => mark switch
    {
        EvidenceMark.Bound => $"At {at} tok/s/user {names} is known by a bound only: all its points are faster.",
        EvidenceMark.Sparse => $"At {at} tok/s/user the curve of {names} rests on fewer than three points.",
        EvidenceMark.Steep => $"At {at} tok/s/user {names} is read between two points that lie far apart.",
        EvidenceMark.MixedEngines => $"At {at} tok/s/user the points behind {names} ran on different engines.",
        _ => $"At {at} tok/s/user a point of {names} was flagged when it was imported.",
    };
}
