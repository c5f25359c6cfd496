namespace InferenceDash.Store.Database.Rows;

internal sealed class PublishedPointRow : SeriesRow
{
    public required double Interactivity { get; set; }

    public required double ThroughputPerGpu { get; set; }

    public required int ThroughputDecimals { get; set; }

    public double? CostPerMillionTokens { get; set; }

    public int CostDecimals { get; set; }

    public double? TokensPerSecondPerMegawatt { get; set; }

    public double? Concurrency { get; set; }

    public double? BandLow { get; set; }

    public double? BandHigh { get; set; }

    public required string SourcePage { get; set; }

    public string? Publisher { get; set; }

    public string? PageAddress { get; set; }

    public DateOnly? DateRead { get; set; }

    public string? AssumptionSet { get; set; }

    public string? PriceBasis { get; set; }

    public static PublishedPointRow From(PublishedPoint point) => new()
    {
        Model = point.Series.Model,
        Gpu = point.Series.Gpu,
        Precision = point.Series.Precision.Key,
        InputTokens = point.Series.Sequence.InputTokens,
        OutputTokens = point.Series.Sequence.OutputTokens,
        Method = point.Series.Method.Key,
        Interactivity = point.Interactivity,
        ThroughputPerGpu = point.ThroughputPerGpu,
        ThroughputDecimals = point.ThroughputDecimals,
        CostPerMillionTokens = point.CostPerMillionTokens,
        CostDecimals = point.CostDecimals,
        TokensPerSecondPerMegawatt = point.TokensPerSecondPerMegawatt,
        Concurrency = point.Concurrency,
        BandLow = point.Band?.Low,
        BandHigh = point.Band?.High,
        SourcePage = point.Source.Page,
        Publisher = point.Source.Publisher,
        PageAddress = point.Source.Address,
        DateRead = point.Source.DateRead,
        AssumptionSet = point.Source.AssumptionSet,
        PriceBasis = point.Source.PriceBasis?.ToString(),
    };

    public PublishedPoint ToPoint() => new(
        ToSeries(),
        Interactivity,
        ThroughputPerGpu,
        ThroughputDecimals,
        CostPerMillionTokens,
        CostDecimals,
        TokensPerSecondPerMegawatt,
        Concurrency,
        BandLow is { } low && BandHigh is { } high ? new InteractivityRange(low, high) : null,
        new Publication(
            Publisher, SourcePage, PageAddress, DateRead, AssumptionSet, PriceBasis is { } basis ? Enum.Parse<PriceBasis>(basis) : null));
}
