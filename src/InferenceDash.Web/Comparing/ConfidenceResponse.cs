namespace InferenceDash.Web.Comparing;

/// <summary>How far the figures of a comparison can be trusted.</summary>
public sealed record ConfidenceResponse(
    IReadOnlyList<TargetConfidenceResponse> Targets, CurveConfidenceResponse Method, CurveConfidenceResponse Off, MeasureNextResponse? MeasureNext)
{
    public static ConfidenceResponse Of(Confidence c) => new(
        [.. c.Targets.Select(TargetConfidenceResponse.Of)], CurveConfidenceResponse.Of(c.Method), CurveConfidenceResponse.Of(c.Off), MeasureNextResponse.Of(c.Next));
}

public sealed record TargetConfidenceResponse(double Interactivity, GapResponse? Method, GapResponse? Off, double? Error, bool TieWithinError)
{
    public static TargetConfidenceResponse Of(TargetConfidence t) =>
        new(t.Interactivity, GapResponse.Of(t.Method), GapResponse.Of(t.Off), t.Error, t.IsTieWithinError);
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
        next is null ? null : new(next.Side, next.Concurrency, next.Interactivity, GapResponse.Of(next.Gap)!);
}

/// <summary>Engines of both sides, and the targets at which a ratio compares different ones.</summary>
public sealed record EnginesResponse(IReadOnlyList<EngineRow> Points, IReadOnlyList<EngineMismatch> Mismatches)
{
    public static EnginesResponse Of(EngineMatrix m) => new(m.Rows, m.Mismatches);
}
