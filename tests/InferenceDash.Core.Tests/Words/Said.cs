namespace InferenceDash.Core.Tests.Words;

/// <summary>Comparisons and figures to talk about.</summary>
internal static class Said
{
    /// <summary>Words with their no-break spaces as blanks, as a reader sees them.</summary>
    public static string Plain(this string words) => words.Replace(Figure.Nbsp, " ", StringComparison.Ordinal);

    public static Comparison Comparison(Curve method, Curve off, params double[] targets) => Core.Comparing.Comparison.Of(method, off, targets, Given.Rates);

    public static Comparison Published(Curve method, Curve off, params double[] targets) => Core.Comparing.Comparison.Of(method, off, targets, Given.PublishedRates);

    /// <summary>The only paragraph of a comparison with one target.</summary>
    public static string Paragraph(Comparison comparison) => Narrative.Of(comparison, "MTP", "H200").ShouldHaveSingleItem().Text.Plain();

    /// <summary>A published figure as a page prints it; without decimals the cost is derived and exact.</summary>
    public static OperatingPoint Printed(double throughput, double? cost, int? costDecimals = null, int throughputDecimals = 1) => new(OperatingPointStatus.Published)
    {
        ThroughputPerGpu = throughput,
        CostPerMillionTokens = cost,
        IsCostPublished = costDecimals is not null,
        Bracket = [Point(throughput, throughputDecimals, cost, costDecimals ?? 0)],
    };

    /// <summary>Two costs at one target.</summary>
    public static TargetComparison Costs(double method, double off, int? decimals = null) =>
        new(50, Printed(100, method, decimals), Printed(100, off, decimals), Verdict.Tie);

    private static CurvePoint Point(double throughput, int throughputDecimals, double? cost, int costDecimals) => CurvePoint.Of(new PublishedPoint(
        new SeriesKey("a-model", "h200", new Precision("fp8"), new Sequence(1024, 1024), SpecMethod.Mtp),
        Interactivity: 50, throughput, throughputDecimals, cost, costDecimals, TokensPerSecondPerMegawatt: null, Concurrency: null, Band: null, Given.Page));
}
