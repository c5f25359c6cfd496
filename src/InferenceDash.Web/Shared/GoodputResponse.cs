namespace InferenceDash.Web.Shared;

/// <summary>The goodput of a comparison. Shares are 0 to 1 and unrounded; null is unknown.</summary>
public sealed record GoodputResponse(
    string Snapshot, string Sequence, GoodputLimitsResponse Limits, IReadOnlyList<GoodputSeriesResponse> Series, int Baseline,
    IReadOnlyList<GoodputRowResponse> Rows, IReadOnlyList<GoodputTargetResponse> Targets, IReadOnlyList<string> Notes)
{
    /// <summary>The answer to a view; a problem where nothing is asked.</summary>
    public static IResult Result(GoodputView view, string snapshot, Sequence sequence) =>
        view.Limits.IsAny ? TypedResults.Ok(Of(view, snapshot, sequence)) : Problems.Incomplete(GoodputWords.AskLimits);

    /// <summary>The goodput of a view whose limits are given; without records it has no rows.</summary>
    public static GoodputResponse Of(GoodputView view, string snapshot, Sequence sequence)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(sequence);
        return new GoodputResponse(
            snapshot, sequence.Label, new GoodputLimitsResponse(view.Limits.TtftSeconds, view.Limits.TpotSeconds),
            [.. view.Comparison.Series.Select(s => new GoodputSeriesResponse(s.Key, s.Label))], view.Comparison.Baseline,
            [.. view.Answer?.Rows.Select(GoodputRowResponse.Of) ?? []], [.. view.Answer?.Targets.Select(GoodputTargetResponse.Of) ?? []],
            [.. GoodputWords.Notes(view.Answer)]);
    }
}

/// <summary>What a request has to keep; null: not limited.</summary>
public sealed record GoodputLimitsResponse(double? TtftSeconds, double? TpotSeconds);

/// <summary>A series of it.</summary>
public sealed record GoodputSeriesResponse(string Key, string Label);

/// <summary>Every series at one concurrency; of each one row for each configuration.</summary>
public sealed record GoodputRowResponse(double Concurrency, IReadOnlyList<IReadOnlyList<GoodputPointResponse>> Series)
{
    public static GoodputRowResponse Of(GoodputRow row) =>
        new(row.Concurrency, [.. row.Series.Select(IReadOnlyList<GoodputPointResponse> (points) => [.. points.Select(GoodputPointResponse.Of)])]);
}

/// <summary>One point: its requests, and the shares of them within the limits.</summary>
public sealed record GoodputPointResponse(
    string Method, string Engine, string Deployment, double Interactivity, double ThroughputPerGpu, int? Requests, int? Failed, int? CutOff,
    GoodputShareResponse? Within, GoodputShareResponse? WithinTtft, GoodputShareResponse? WithinTpot, double? GoodRequestsPerSecondPerGpu)
{
    public static GoodputPointResponse Of(GoodputPoint p) => new(
        p.Method.Key, p.Point.Measured!.Configuration.Engine, DeploymentWords.ForPrograms(p.Point.Measured.Configuration),
        p.Point.Interactivity, p.Point.ThroughputPerGpu,
        p.Count?.Requests, p.Count is null ? null : p.Failed, p.Count is null ? null : p.CutOff,
        GoodputShareResponse.Of(p.Both), GoodputShareResponse.Of(p.Ttft), GoodputShareResponse.Of(p.Tpot), p.RatePerGpu);
}

/// <summary>A share with its 95 % interval (Wilson).</summary>
public sealed record GoodputShareResponse(int Requests, double Share, Interval Interval)
{
    public static GoodputShareResponse? Of(ShareWithin? share) => share is { } s ? new GoodputShareResponse(s.Good, s.Share, s.Error) : null;
}

/// <summary>What each series bears at a share, and throughput per GPU there over that of the baseline.</summary>
public sealed record GoodputTargetResponse(double Share, IReadOnlyList<GoodputReachResponse> Series, IReadOnlyList<double?> ThroughputRatios)
{
    public static GoodputTargetResponse Of(GoodputTarget target) =>
        new(target.Share, [.. target.Reaches.Select(r => GoodputReachResponse.Of(r, target.Share))], target.Ratios);
}

/// <summary>The highest measured load of a series that keeps a share.</summary>
public sealed record GoodputReachResponse(
    GoodputStatus Status, double? Concurrency, double? ThroughputPerGpu, double? Interactivity, double? Share, bool IsOpen, bool IsWithinError)
{
    public static GoodputReachResponse Of(GoodputReach r, double share) => new(
        r.Status, r.Point?.Concurrency, r.Point?.Point.ThroughputPerGpu, r.Point?.Point.Interactivity, r.Point?.Both?.Share, r.IsOpen, r.IsWithinError(share));
}
