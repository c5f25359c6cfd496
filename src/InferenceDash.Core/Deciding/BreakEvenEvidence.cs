namespace InferenceDash.Core.Deciding;

/// <summary>A place where the lead changes, and what both sides do there.</summary>
/// <param name="Interactivity">tok/s/user.</param>
/// <param name="Method">With the method.</param>
/// <param name="Off">Without.</param>
public sealed record CrossingPoint(double Interactivity, OperatingPoint Method, OperatingPoint Off);

/// <summary>What a break-even rests on.</summary>
/// <param name="Throughput">Where throughput changes its leader.</param>
/// <param name="Cost">Where cost does.</param>
public sealed record BreakEvenEvidence(IReadOnlyList<CrossingPoint> Throughput, IReadOnlyList<CrossingPoint> Cost)
{
    /// <summary>Whether cost changes its leader where throughput does.</summary>
    public bool IsSamePlace => Throughput.Select(c => c.Interactivity).SequenceEqual(Cost.Select(c => c.Interactivity));

    /// <summary>The evidence of a comparison.</summary>
    public static BreakEvenEvidence Of(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        CrossingPoint At(double x) => new(x, comparison.Method.At(x, comparison.Rates), comparison.Off.At(x, comparison.Rates));
        return new BreakEvenEvidence([.. comparison.BreakEven.Interactivity.Select(At)], [.. comparison.BreakEven.CostInteractivity.Select(At)]);
    }
}
