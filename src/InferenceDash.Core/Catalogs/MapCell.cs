namespace InferenceDash.Core.Catalogs;

/// <summary>One cell of the map: a pair at one interactivity.</summary>
/// <param name="Pair">What is compared.</param>
/// <param name="Target">Both sides at that interactivity.</param>
public sealed record MapCell(MapPair Pair, TargetComparison Target)
{
    /// <summary>tok/s/user.</summary>
    public double Interactivity => Target.Interactivity;

    /// <summary>Throughput of the method / throughput of Off; null unless both sides have a value: a bound makes no ratio.</summary>
    public double? ThroughputRatio => Target.ThroughputRatio;

    /// <summary>Who is ahead, or why nobody is.</summary>
    public Verdict Verdict => Target.Verdict;
}
