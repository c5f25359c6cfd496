namespace InferenceDash.Web.Accepting;

/// <summary>Acceptance lengths as the API gives them. Null is unknown.</summary>
public sealed record AcceptanceResponse(string Snapshot, IReadOnlyList<AcceptanceCurveResponse> Curves)
{
    public static AcceptanceResponse Of(AcceptanceView view) => new(view.Catalog.Dataset.Snapshot, [.. view.Curves.Select(AcceptanceCurveResponse.Of)]);
}

/// <summary>The lengths of one served model, method and workload, with what the independent model makes of them.</summary>
public sealed record AcceptanceCurveResponse(
    string ServedModel, string? Model, string Method, string? Variant, string? Thinking, string? Workload, string? Gpu, string? Engine,
    double? IndependentRate, IReadOnlyList<AcceptanceLengthResponse> Lengths)
{
    public static AcceptanceCurveResponse Of(AcceptanceCurve curve)
    {
        var key = curve.Key;
        return new AcceptanceCurveResponse(
            key.ServedModel, key.Model, key.Method.Key, key.Variant, key.Thinking, key.Workload, key.Gpu, key.Engine, curve.Rate,
            [.. curve.Points.Select(point => new AcceptanceLengthResponse(
                point.DraftTokens, point.Length, curve.IndependentAt(point.DraftTokens), point.OutputTokens, point.Run, point.Source))]);
    }
}

/// <summary>One measured length, tokens per step.</summary>
public sealed record AcceptanceLengthResponse(
    int DraftTokens, double AcceptanceLength, double? IndependentLength, int? OutputTokens, string? Run, string? Source);
