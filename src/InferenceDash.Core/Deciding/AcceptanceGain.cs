namespace InferenceDash.Core.Deciding;

/// <summary>
/// The gain at matched interactivity beside what the acceptance length alone would allow: one verification step yields that
/// many tokens, so at the same batch an engine decodes at most that many times as fast.
/// </summary>
/// <param name="Interactivity">The target, tok/s/user.</param>
/// <param name="LeastLength">Least acceptance length of the method's knots in use, tokens per step.</param>
/// <param name="GreatestLength">Greatest one.</param>
/// <param name="Gain">Throughput of the method / throughput of Off.</param>
/// <param name="MethodConcurrency">Requests in flight with the method; null: unknown.</param>
/// <param name="OffConcurrency">Requests in flight without; null: unknown.</param>
public sealed record AcceptanceGain(
    double Interactivity, double LeastLength, double GreatestLength, double Gain, double? MethodConcurrency, double? OffConcurrency)
{
    /// <summary>Whether the gain is more than the acceptance length allows at the same batch.</summary>
    public bool ExceedsLength => Gain > GreatestLength;

    /// <summary>The gains of a comparison at the targets where both sides have values and every knot of the method has an acceptance length.</summary>
    public static IReadOnlyList<AcceptanceGain> Of(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var gains = new List<AcceptanceGain>();
        foreach (var target in comparison.Targets)
        {
            var lengths = target.Method.Bracket.Select(k => k.Measured?.AcceptanceLength).ToList();
            if (target.ThroughputRatio is not { } ratio || lengths.Any(l => l is null))
                continue;
            gains.Add(new AcceptanceGain(
                target.Interactivity, lengths.Min()!.Value, lengths.Max()!.Value, ratio, target.Method.Concurrency, target.Off.Concurrency));
        }

        return gains;
    }
}
