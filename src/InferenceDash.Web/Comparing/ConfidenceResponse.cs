namespace InferenceDash.Web.Comparing;

/// <summary>How far the figures of a comparison can be trusted.</summary>
public sealed record ConfidenceResponse(
    IReadOnlyList<TargetConfidenceResponse> Targets, CurveConfidenceResponse Method, CurveConfidenceResponse Off, MeasureNextResponse? MeasureNext)
{
    public static ConfidenceResponse Of(ComparisonView view) => new(
        [.. view.TargetConfidences.Select(TargetConfidenceResponse.Of)], CurveConfidenceResponse.Of(view.Confidence.Curves[VersionOne.Method]),
        CurveConfidenceResponse.Of(view.Confidence.Curves[VersionOne.Off]), MeasureNextResponse.Of(view.Confidence.Next));
}

public sealed record TargetConfidenceResponse(double Interactivity, GapResponse? Method, GapResponse? Off, double? Error, bool TieWithinError)
{
    public static TargetConfidenceResponse Of(TargetConfidence t) =>
        new(t.Interactivity, GapResponse.Of(t.Gaps[VersionOne.Method]), GapResponse.Of(t.Gaps[VersionOne.Off]), t.Error, t.IsTieWithinError);
}

public sealed record CurveConfidenceResponse(int Knots, int InnerKnots, bool Sparse, double? MedianError, double? WorstError, GapResponse? WidestGap)
{
    public static CurveConfidenceResponse Of(CurveConfidence c) =>
        new(c.Knots, c.InnerKnots, c.IsSparse, c.Error?.Median, c.Error?.Worst, GapResponse.Of(c.WidestGap));
}

/// <summary>Two neighbouring knots.</summary>
public sealed record GapResponse(KnotResponse Low, KnotResponse High, double ThroughputRatio, double InteractivityDistance)
{
    public static GapResponse? Of(KnotGap? gap) =>
        gap is null ? null : new(KnotResponse.Of(gap.Low), KnotResponse.Of(gap.High), gap.ThroughputRatio, gap.InteractivityDistance);
}

public sealed record MeasureNextResponse(Side Side, double Concurrency, double Interactivity, GapResponse Gap)
{
    public static MeasureNextResponse? Of(MeasureNext? next) =>
        next is null ? null : new(VersionOne.SideOf(next.Series)!.Value, next.Concurrency, next.Interactivity, GapResponse.Of(next.Gap)!);
}

/// <summary>Engines of both sides, and the targets at which a ratio compares different ones.</summary>
public sealed record EnginesResponse(IReadOnlyList<EngineRowResponse> Points, IReadOnlyList<EngineMismatchResponse> Mismatches)
{
    public static EnginesResponse Of(EngineMatrix m) => new([.. m.Rows.Select(EngineRowResponse.Of)], [.. m.Mismatches.Select(EngineMismatchResponse.Of)]);
}

public sealed record EngineRowResponse(string Engine, int Method, int Off)
{
    public static EngineRowResponse Of(EngineRow r) => new(r.Engine, r.Points[VersionOne.Method], r.Points[VersionOne.Off]);
}

public sealed record EngineMismatchResponse(IReadOnlyList<double> Interactivities, IReadOnlyList<string> Method, IReadOnlyList<string> Off)
{
    public static EngineMismatchResponse Of(EngineMismatch m) => new(m.Interactivities, m.Engines[VersionOne.Method], m.Engines[VersionOne.Off]);
}
