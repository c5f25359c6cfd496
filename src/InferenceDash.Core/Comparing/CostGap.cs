namespace InferenceDash.Core.Comparing;

/// <summary>
/// How two costs differ, so stated that it is true: what the dearer one costs more, and what the cheaper one saves, which
/// is always below 100 %. A percentage that the rounding of published costs alone could move by more than a point is
/// not stated.
/// </summary>
/// <param name="Cheaper">Which is cheaper, 0 the first or 1 the second; null: a tie within 1 %, or too coarsely rounded to tell.</param>
/// <param name="PercentMore">What the dearer one costs more, %; null: not stated.</param>
/// <param name="PercentCheaper">What the cheaper one costs less, %, below 100; null: not stated.</param>
/// <param name="IsTie">The costs are within 1 % of each other, as far as their digits tell.</param>
public sealed record CostGap(int? Cheaper, double? PercentMore, double? PercentCheaper, bool IsTie)
{
    /// <summary>The printed figures are the same, though too coarsely rounded to call it a tie.</summary>
    public bool IsEqualAsPrinted { get; init; }

    private const double MostDoubt = 1;

    /// <summary>The gap of two operating points; null unless both are values with a cost.</summary>
    public static CostGap? Of(OperatingPoint first, OperatingPoint second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (!first.HasValue || !second.HasValue || first.CostPerMillionTokens is not { } a || second.CostPerMillionTokens is not { } b)
            return null;
        var ratio = a / b;
        var (firstLow, firstHigh) = Rounding(first);
        var (secondLow, secondHigh) = Rounding(second);
        var (least, greatest) = (firstLow / secondHigh, firstHigh / secondLow);
        var cheaper = ratio < 1 ? 0 : 1;

        // Always dearer / cheaper, so that both percentages are of a ratio of at least 1.
        var (dearer, low, high) = ratio < 1 ? (1 / ratio, 1 / greatest, 1 / least) : (ratio, least, greatest);
        var more = Stated(dearer, low, high, static r => (r - 1) * 100);
        var saved = Stated(dearer, low, high, static r => (1 - (1 / r)) * 100);
        if (dearer <= 1 + Tie.Within)
        {
            return new CostGap(Cheaper: null, PercentMore: null, PercentCheaper: null, IsTie: saved is not null)
            {
                IsEqualAsPrinted = ratio == 1 && saved is null,
            };
        }

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
