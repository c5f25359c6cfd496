namespace InferenceDash.Core.Comparing;

/// <summary>
/// How two costs differ, so stated that it is true: what the dearer side costs more, and what the cheaper side saves, which
/// is always below 100 %. A percentage that the rounding of published costs alone could move by more than a point is
/// not stated.
/// </summary>
/// <param name="Cheaper">The cheaper side; null: a tie within 1 %, or too coarsely rounded to tell.</param>
/// <param name="PercentMore">What the dearer side costs more, %; null: not stated.</param>
/// <param name="PercentCheaper">What the cheaper side costs less, %, below 100; null: not stated.</param>
/// <param name="IsTie">The costs are within 1 % of each other, as far as their digits tell.</param>
public sealed record CostGap(Side? Cheaper, double? PercentMore, double? PercentCheaper, bool IsTie)
{
    /// <summary>The printed figures are the same, though too coarsely rounded to call it a tie.</summary>
    public bool IsEqualAsPrinted { get; init; }

    private const double MostDoubt = 1;

    /// <summary>The gap at one target; null unless both sides have a value with a cost.</summary>
    public static CostGap? Of(TargetComparison target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.CostRatio is null ? null : Of(target.Method, target.Off);
    }

    /// <summary>The gap of two values with a cost: the first takes the part of the method.</summary>
    internal static CostGap Of(OperatingPoint method, OperatingPoint off)
    {
        var ratio = method.CostPerMillionTokens!.Value / off.CostPerMillionTokens!.Value;
        var (methodLow, methodHigh) = Rounding(method);
        var (offLow, offHigh) = Rounding(off);
        var (least, greatest) = (methodLow / offHigh, methodHigh / offLow);
        var cheaper = ratio < 1 ? Side.Method : Side.Off;

        // Always dearer / cheaper, so that both percentages are of a ratio of at least 1.
        var (dearer, low, high) = ratio < 1 ? (1 / ratio, 1 / greatest, 1 / least) : (ratio, least, greatest);
        var more = Stated(dearer, low, high, static r => (r - 1) * 100);
        var saved = Stated(dearer, low, high, static r => (1 - (1 / r)) * 100);
        if (dearer <= 1 + Tie.Within)
            return new CostGap(Cheaper: null, PercentMore: null, PercentCheaper: null, IsTie: saved is not null) { IsEqualAsPrinted = ratio == 1 && saved is null };
        return low <= 1
            ? new CostGap(Cheaper: null, PercentMore: null, PercentCheaper: null, IsTie: false)
            : new CostGap(cheaper, more, saved, IsTie: false);
    }

    private static (double Low, double High) Rounding(OperatingPoint point)
    {
        var cost = point.CostPerMillionTokens!.Value;
        var doubt = point.IsCostPublished && Metrics.Cost.Digits(point).Decimals is { } decimals ? 0.5 * Math.Pow(10, -decimals) : 0;
        return (cost - doubt, cost + doubt);
    }

    private static double? Stated(double ratio, double low, double high, Func<double, double> percent)
    {
        var value = percent(ratio);
        return low > 0 && Math.Abs(percent(low) - value) <= MostDoubt && Math.Abs(percent(high) - value) <= MostDoubt ? value : null;
    }
}
