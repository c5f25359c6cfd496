namespace InferenceDash.Core.Catalogs;

/// <summary>One cell of the map: a pair at one interactivity.</summary>
/// <param name="Pair">What is compared.</param>
/// <param name="Row">Both series at that interactivity.</param>
public sealed record MapCell(MapPair Pair, TargetRow Row)
{
    /// <summary>tok/s/user.</summary>
    public double Interactivity => Row.Interactivity;

    /// <summary>Throughput of the first series / throughput of the baseline; null unless both have a value: a bound makes no ratio.</summary>
    public double? ThroughputRatio => Row.Ratio(Metrics.Throughput, 0, Pair.Comparison.Baseline);
}
