namespace InferenceDash.Web.Shared;

/// <summary>What a series delivers at a target.</summary>
/// <param name="Method">The spec method whose curve answers; null: there is no figure, or the point is of no comparison.</param>
/// <param name="Marks">What weakens the figure; null: nobody judged it, because the point is of no comparison.</param>
public sealed record OperatingPointResponse(
    OperatingPointStatus Status, double? ThroughputPerGpu, double? CostPerMillionTokens, double? TokensPerSecondPerMegawatt, double? Concurrency,
    bool IsBound, string? Method, IReadOnlyList<EvidenceMark>? Marks, IReadOnlyList<KnotResponse> Bracket)
{
    public static OperatingPointResponse Of(OperatingPoint p) => new(
        p.Status, p.ThroughputPerGpu, p.CostPerMillionTokens, p.TokensPerSecondPerMegawatt, p.Concurrency,
        p.IsBound, p.Method?.Key, p.Marks, [.. p.Bracket.Select(KnotResponse.Of)]);
}

public sealed record KnotResponse(
    double Interactivity, double ThroughputPerGpu, double? Concurrency, string? Engine, DateOnly? Date, IReadOnlyList<QualityResponse> Quality)
{
    public static KnotResponse Of(CurvePoint p) => new(p.Interactivity, p.ThroughputPerGpu, p.Concurrency, p.Engine, p.Date, QualityResponse.Of(p));
}
