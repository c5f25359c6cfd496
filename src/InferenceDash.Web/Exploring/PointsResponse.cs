namespace InferenceDash.Web.Exploring;

/// <summary>The points of an explorer view. Numbers are unrounded; null is unknown.</summary>
public sealed record PointsResponse(
    string Snapshot, string Model, string? Sequence, AxisResponse X, AxisResponse Y, IReadOnlyDictionary<string, AssumptionsUsed> Assumptions, IReadOnlyList<PointResponse> Points)
{
    public static PointsResponse Of(ExplorerView view) => new(
        view.Catalog.Dataset.Snapshot, view.Model.Slug, view.Sequence?.Label,
        AxisResponse.Of(view.X), AxisResponse.Of(view.Y),
        view.Rates.OrderBy(r => r.Key, StringComparer.Ordinal).ToDictionary(r => r.Key, r => AssumptionsUsed.Of(r.Value), StringComparer.Ordinal),
        [.. ExplorerTable.Of(view).Lines.Select(l => PointResponse.Of(l.Series, l.Row))]);
}

/// <summary>A metric on an axis.</summary>
public sealed record AxisResponse(string Key, string Title, string Unit, Better Better, TokenBasis? Basis)
{
    public static AxisResponse Of(Metric m) => new(m.Key, m.LongTitle, m.Unit, m.Better, m.Basis);
}

/// <summary>One point with its place on the axes.</summary>
public sealed record PointResponse(
    string Series, string Model, string Gpu, string Vendor, string Precision, string Sequence, string Method, string? Engine, PointSource Source,
    double? X, double? Y, bool OnFrontier, double Interactivity, double ThroughputPerGpu, double? OutputThroughputPerGpu, double? InputThroughputPerGpu,
    double? CostPerMillionTokens, double? TokensPerSecondPerMegawatt, double? Concurrency,
    double? MedianTtftSeconds, double? P99TtftSeconds, double? MedianE2eLatencySeconds, double? MedianTpotSeconds, double? P90TpotSeconds, double? JoulesPerTotalToken,
    double? AcceptanceLength, DeploymentResponse? Deployment, string? Run, DateOnly? Date, string? Image, string? SourceFile, string? SourcePage, string? Publisher)
{
    public static PointResponse Of(ExplorerSeries s, ExplorerRow r)
    {
        var m = r.Point.Point.Measured;
        return new(
            s.Key, s.Subject.Model, s.Gpu.Key, s.Gpu.Vendor, s.Subject.Precision.Key, s.Subject.Sequence.Label, s.Subject.Method.Key, s.Engine, s.Source,
            r.X, r.Y, r.IsOnFrontier, r.Point.Point.Interactivity, r.Point.Point.ThroughputPerGpu, m?.OutputThroughputPerGpu, m?.InputThroughputPerGpu,
            r.Figures.CostPerMillionTokens, r.Figures.TokensPerSecondPerMegawatt, r.Figures.Concurrency,
            m?.MedianTtftSeconds, m?.P99TtftSeconds, m?.MedianE2eLatencySeconds, m?.MedianTpotSeconds, m?.P90TpotSeconds, m?.JoulesPerTotalToken,
            m?.AcceptanceLength, m is null ? null : DeploymentResponse.Of(m.Configuration), m?.Run, m?.Date, m?.Image, m?.SourceFile, r.Point.Point.Published?.Source.Page, r.Point.Point.Published?.Source.Publisher);
    }
}

/// <summary>How a point was served.</summary>
public sealed record DeploymentResponse(bool Disaggregated, bool Multinode, int? Gpus, Parallelism Prefill, Parallelism Decode)
{
    public static DeploymentResponse Of(Configuration c) => new(c.Disaggregated, c.Multinode, c.TotalGpus, c.Prefill, c.Decode);
}
