using System.Text.Json;
using System.Text.Json.Serialization;

namespace InferenceDash.Web.Exploring;

/// <summary>
/// The points of an explorer view. Numbers are unrounded; null is unknown. A point is made when it is written, so that an answer of
/// any length is in memory by parts.
/// </summary>
public sealed record PointsResponse(
    string Snapshot, string Model, string? Sequence, AxisResponse X, AxisResponse Y,
    IReadOnlyDictionary<string, AssumptionsUsed> Assumptions, IEnumerable<PointResponse> Points)
{
    public static PointsResponse Of(ExplorerView view, PageQuery page) => new(
        view.Catalog.Dataset.Snapshot, view.Model.Slug, view.Sequence?.Label,
        AxisResponse.Of(view.X), AxisResponse.Of(view.Y),
        view.Rates.OrderBy(r => r.Key, StringComparer.Ordinal).ToDictionary(r => r.Key, r => AssumptionsUsed.Of(r.Value), StringComparer.Ordinal),
        page.Of(ExplorerTable.Of(view).Lines).Select(l => PointResponse.Of(l.Series, l.Row)));
}

/// <summary>A metric on an axis.</summary>
public sealed record AxisResponse(string Key, string Title, string Unit, Better Better, TokenBasis? Basis)
{
    public static AxisResponse Of(Metric m) => new(m.Key, m.SaidLongTitle(), m.Unit, m.Better, m.Basis);
}

/// <summary>One point with its place on the axes.</summary>
[WithMeasuredFields]
public sealed record PointResponse(
    string Series, string Model, string Gpu, string Vendor, string Precision, string Sequence, string Method, string? Engine, PointSource Source,
    double? X, double? Y, bool OnFrontier, double Interactivity, double ThroughputPerGpu,
    double? CostPerMillionTokens, double? TokensPerSecondPerMegawatt, double? Concurrency,
    DeploymentResponse? Deployment, string? Run, DateOnly? Date, string? EngineVersion, string? Image,
    string? SourceFile, string? SourcePage, string? Publisher, IReadOnlyList<QualityResponse> Quality)
{
    /// <summary>Everything that is measured besides, by name, beside the other properties: <see cref="MeasuredFields"/>.</summary>
    [JsonExtensionData]
    public IDictionary<string, object?> Measured { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    private static readonly IReadOnlyList<(MeasuredField Field, string Name)> Fields =
        [.. MeasuredFields.All.Select(f => (f, JsonNamingPolicy.CamelCase.ConvertName(f.Name)))];

    public static PointResponse Of(ExplorerSeries s, ExplorerRow r)
    {
        var (m, source) = (r.Point.Point.Measured, r.Point.Point.Published?.Source);
        return new(
            s.Key, r.Subject.Model, s.Gpu.Key, s.Gpu.Vendor, r.Subject.Precision.Key, r.Subject.Sequence.Label, r.Subject.Method.Key, r.Engine, s.Source,
            r.X, r.Y, r.IsOnFrontier, r.Point.Point.Interactivity, r.Point.Point.ThroughputPerGpu,
            r.Figures.CostPerMillionTokens, r.Figures.TokensPerSecondPerMegawatt, r.Figures.Concurrency,
            m is null ? null : DeploymentResponse.Of(m.Configuration), m?.Run, m?.Date, m?.EngineVersion, m?.Image,
            m?.SourceFile, source?.Page, source?.Publisher, QualityResponse.Of(r.Point.Quality))
        {
            Measured = Fields.ToDictionary(f => f.Name, f => (object?)(m is null ? null : f.Field.Of(m)), StringComparer.Ordinal),
        };
    }
}

/// <summary>How a point was served.</summary>
public sealed record DeploymentResponse(bool Disaggregated, bool Multinode, int? Gpus, int? DraftTokens, Parallelism Prefill, Parallelism Decode)
{
    public static DeploymentResponse Of(Configuration c) => new(c.Disaggregated, c.Multinode, c.TotalGpus, c.DraftTokens, c.Prefill, c.Decode);
}
