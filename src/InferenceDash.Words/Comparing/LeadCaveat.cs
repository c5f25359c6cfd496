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
        var measurements = OfMeasurements(comparison);
        foreach (var mark in Enum.GetValues<EvidenceMark>().Where(m => m != EvidenceMark.Flagged))
        {
            if (Clause(mark, [.. comparison.Series.Where((_, i) => row.Points[i].Marks.Contains(mark)).Select(s => s.Label)]) is { } clause)
                return measurements.Length == 0 ? Say.Of($"At {at} tok/s/user, {clause}.") : Say.Of($"{measurements} At {at} tok/s/user, {clause}.");
        }

        return measurements.Length == 0 ? null : measurements;
    }

    /// <summary>
    /// That measurements behind the answer are flagged, and why, or that the series did not serve the same work; empty: neither.
    /// It goes before every mark: a sparse curve is coarse, a cold server's is wrong.
    /// </summary>
    public static string OfMeasurements(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var flagged = (comparison.Overlap ?? comparison.Union) is { } range && comparison.Series.Any(s => s.Curve.HasFlagged)
            ? FlaggedWords.Rests(comparison, comparison.At(LeadHeadline.Middle(range)))
            : "";
        var lengths = comparison.Lengths is { } gap ? LengthWords.Of(gap, comparison.Series) : "";
        return Listed.Sentences(new[] { flagged, lengths }.Where(s => s.Length > 0));
    }

    /// <summary>What a mark says of the series that carry it, without the place; null: none does.</summary>
    internal static string? Clause(EvidenceMark mark, IReadOnlyList<string> series) => (mark, series.Count, Names: Listed.Of(series)) switch
    {
        (_, 0, _) => null,
        (EvidenceMark.Bound, 1, var name) => Say.Of($"{name} is known by a bound only: the point behind it is faster"),
        (EvidenceMark.Bound, _, var names) => Say.Of($"{names} are known by bounds only: the points behind them are faster"),
        (EvidenceMark.Sparse, 1, var name) => Say.Of($"the curve of {name} rests on fewer than three points"),
        (EvidenceMark.Sparse, _, var names) => Say.Of($"the curves of {names} rest on fewer than three points each"),
        (EvidenceMark.Steep, 1, var name) => Say.Of($"{name} is read between two points that lie far apart"),
        (EvidenceMark.Steep, _, var names) => Say.Of($"{names} are each read between two points that lie far apart"),
        (EvidenceMark.MixedEngines, _, var names) => Say.Of($"the points behind {names} ran on different engines"),
        (_, _, var names) => Say.Of($"a point of {names} was flagged when it was imported"),
    };
}
