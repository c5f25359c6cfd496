namespace InferenceDash.Core.Deciding;

/// <summary>What a break-even rests on: the places where the lead changes, and what every series does there.</summary>
/// <param name="Throughput">Where throughput changes its leader.</param>
/// <param name="Cost">Where cost does.</param>
public sealed record BreakEvenEvidence(IReadOnlyList<TargetRow> Throughput, IReadOnlyList<TargetRow> Cost)
{
    /// <summary>Whether cost changes its leader where throughput does.</summary>
    public bool IsSamePlace => Throughput.Select(c => c.Interactivity).SequenceEqual(Cost.Select(c => c.Interactivity));

    /// <summary>The evidence of a comparison.</summary>
    public static BreakEvenEvidence Of(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var places = comparison.BreakEven;
        return new BreakEvenEvidence([.. places.Interactivity.Select(comparison.At)], [.. places.CostInteractivity.Select(comparison.At)]);
    }
}
