namespace InferenceDash.Web.Comparing;

/// <summary>The series of a comparison at another acceptance length. An estimate; null is unknown.</summary>
public sealed record SeriesRereadResponse(double AcceptanceLength, IReadOnlyList<RereadSeriesResponse> Series)
{
    /// <summary>The answer of a view; null: no other length is asked for, or no series has any.</summary>
    public static SeriesRereadResponse? Of(LineUpView view) => view.Query.AcceptanceLength is { } length && view.Reread is { } reread
        ? new SeriesRereadResponse(length, [.. reread.Series.Select(s => RereadSeriesResponse.Of(s, view.Comparison))])
        : null;
}

/// <summary>One series of it, by its key; ratios are to the baseline as measured.</summary>
public sealed record RereadSeriesResponse(string Key, bool KnowsPrefill, int PointsLeftOut, IReadOnlyList<RereadPlaceResponse> Targets)
{
    public static RereadSeriesResponse Of(SeriesReread s, Comparison comparison) => new(
        comparison.Series[s.Series].Key, s.Reread.KnowsPrefill, s.Reread.LeftOut, [.. s.Rows.Select(RereadPlaceResponse.Of)]);
}

/// <summary>One target: throughput of both ends of the estimate, and the ratio from the lower to the higher; null: not reached, or a bound.</summary>
public sealed record RereadPlaceResponse(double Interactivity, double? Scaled, double? Prefilled, double? LeastRatio, double? GreatestRatio)
{
    public static RereadPlaceResponse Of(RereadRow row) => new(
        row.Interactivity, row.Scaled.HasValue ? row.Scaled.ThroughputPerGpu : null, row.Prefilled.HasValue ? row.Prefilled.ThroughputPerGpu : null,
        row.Ratio?.Low, row.Ratio?.High);
}
