namespace InferenceDash.Words.Comparing;

/// <summary>Where a headline reads a lead: in the middle of its stretch, since the ends of curves rest on least.</summary>
internal static class LeadPlace
{
    /// <summary>The place, as it is printed: where points are published, the published one nearest to the middle.</summary>
    public static double Of(Comparison comparison, InteractivityRange range)
    {
        var middle = range.Low + ((range.High - range.Low) / 2);
        var published = comparison.IsPublished
            ? comparison.Series.Select(s => s.Curve.Points.Select(p => p.Interactivity)).Aggregate(Enumerable.Intersect).Where(range.Contains).ToList()
            : [];
        return published.Count > 0 ? published.MinBy(p => Math.Abs(p - middle)) : LeadHeadline.Middle(range);
    }

    /// <summary>The middle half of a stretch.</summary>
    public static InteractivityRange MiddleHalf(InteractivityRange range)
    {
        var quarter = (range.High - range.Low) / 4;
        return new InteractivityRange(range.Low + quarter, range.High - quarter);
    }
}
