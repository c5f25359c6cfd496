namespace InferenceDash.Web.Comparing;

/// <summary>A comparison of a method with Off as a badge.</summary>
public static class Badge
{
    /// <summary>What it says, at the middle target; null: there is no target.</summary>
    public static string? Of(ComparisonView view)
    {
        if (FleetQuestion.MiddleTarget(view.Comparison) is not { } target)
            return null;
        var ratio = view.Comparison.At(target).Ratio(Metrics.Throughput, VersionOne.Method, VersionOne.Off);
        return ShareWords.BadgeOf(view.Series[VersionOne.Method].Label, ratio, target);
    }
}
