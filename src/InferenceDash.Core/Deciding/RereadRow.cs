namespace InferenceDash.Core.Deciding;

/// <summary>What a method would deliver at one target at another acceptance length, against its baseline.</summary>
/// <param name="Interactivity">The target, tok/s/user.</param>
/// <param name="Scaled">What the one end of the estimate says there.</param>
/// <param name="Prefilled">What the other end says.</param>
/// <param name="Baseline">What the baseline delivers there.</param>
public sealed record RereadRow(double Interactivity, OperatingPoint Scaled, OperatingPoint Prefilled, OperatingPoint Baseline)
{
    /// <summary>Throughput of the method / that of the baseline, from the lower to the higher end; null: one of the three has no value.</summary>
    public (double Low, double High)? Ratio
    {
        get
        {
            if (!Scaled.HasValue || !Prefilled.HasValue || !Baseline.HasValue)
                return null;
            var rival = Baseline.ThroughputPerGpu!.Value;
            var (one, other) = (Scaled.ThroughputPerGpu!.Value / rival, Prefilled.ThroughputPerGpu!.Value / rival);
            return (Math.Min(one, other), Math.Max(one, other));
        }
    }

    /// <summary>The rows of a comparison's targets.</summary>
    /// <param name="reread">The method's points, read again.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="series">Which of its series was read again; null: the one beside the baseline, whose rates are the same.</param>
    public static IReadOnlyList<RereadRow> Of(AcceptanceReread reread, Comparison comparison, int? series = null)
    {
        ArgumentNullException.ThrowIfNull(reread);
        ArgumentNullException.ThrowIfNull(comparison);
        var baseline = comparison.Baseline;
        var rates = comparison.Series[series ?? baseline].Rates;
        return [.. comparison.Rows.Select(row => new RereadRow(
            row.Interactivity,
            reread.Scaled.At(row.Interactivity, rates),
            reread.Prefilled.At(row.Interactivity, rates),
            row.Points[baseline]))];
    }
}
