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
        var middle = LeadHeadline.Middle(range);
        var row = comparison.At(middle);
        var at = Figure.About(middle);
        foreach (var mark in Enum.GetValues<EvidenceMark>())
        {
            string[] names = [.. comparison.Series.Where((_, i) => row.Points[i].Marks.Contains(mark)).Select(s => s.Label)];
            if (names.Length > 0)
                return Sentence(mark, Listed.Of(names), names.Length == 1, at);
        }

        return null;
    }

    private static string Sentence(EvidenceMark mark, string names, bool isOne, string at) => (mark, isOne) switch
    {
        (EvidenceMark.Bound, true) => $"At {at} tok/s/user, {names} is known by a bound only: all its points are faster.",
        (EvidenceMark.Bound, false) => $"At {at} tok/s/user, {names} are known by a bound only: all their points are faster.",
        (EvidenceMark.Sparse, true) => $"At {at} tok/s/user, the curve of {names} rests on fewer than three points.",
        (EvidenceMark.Sparse, false) => $"At {at} tok/s/user, the curves of {names} rest on fewer than three points each.",
        (EvidenceMark.Steep, true) => $"At {at} tok/s/user, {names} is read between two points that lie far apart.",
        (EvidenceMark.Steep, false) => $"At {at} tok/s/user, {names} are each read between two points that lie far apart.",
        (EvidenceMark.MixedEngines, _) => $"At {at} tok/s/user, the points behind {names} ran on different engines.",
        _ => $"At {at} tok/s/user, a point of {names} was flagged when it was imported.",
    };
}
