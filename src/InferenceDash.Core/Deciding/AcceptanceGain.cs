namespace InferenceDash.Core.Deciding;

/// <summary>
/// The gain at matched interactivity beside what the acceptance length alone would allow: one verification step yields that
/// many tokens, so at the same batch an engine decodes at most that many times as fast.
/// </summary>
/// <param name="Interactivity">The target, tok/s/user.</param>
/// <param name="LeastLength">Least acceptance length of the series' knots in use, tokens per step.</param>
/// <param name="GreatestLength">Greatest one.</param>
/// <param name="Gain">Throughput of the series / throughput of the baseline.</param>
/// <param name="Concurrency">Requests in flight of the series; null: unknown.</param>
/// <param name="BaselineConcurrency">Requests in flight of the baseline; null: unknown.</param>
public sealed record AcceptanceGain(
    double Interactivity, double LeastLength, double GreatestLength, double Gain, double? Concurrency, double? BaselineConcurrency)
{
    /// <summary>Whether the gain is more than the acceptance length allows at the same batch.</summary>
    public bool ExceedsLength => Gain > GreatestLength;

    /// <summary>
    /// The gains of a series against the baseline, at the targets where both have values and every knot of the series has an
    /// acceptance length.
    /// </summary>
    public static IReadOnlyList<AcceptanceGain> Of(Comparison comparison, int series)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var gains = new List<AcceptanceGain>();
        foreach (var row in comparison.Rows)
        {
            var (point, baseline) = (row.Points[series], row.Points[comparison.Baseline]);
            var lengths = point.Bracket.Select(k => k.Measured?.AcceptanceLength).ToList();
            if (row.Ratio(Metrics.Throughput, series, comparison.Baseline) is not { } ratio || lengths.Any(l => l is null))
                continue;
            gains.Add(new AcceptanceGain(
                row.Interactivity, lengths.Min()!.Value, lengths.Max()!.Value, ratio, point.Concurrency, baseline.Concurrency));
        }

        return gains;
    }
}
