namespace InferenceDash.Core.Deciding;

/// <summary>
/// The acceptance length at which a method and its baseline deliver the same at one interactivity: below it the baseline is
/// ahead, above it the method. Found by re-reading the method's points (<see cref="AcceptanceReread"/>); an estimate.
/// </summary>
/// <param name="Interactivity">The target, tok/s/user.</param>
/// <param name="Least">The lower end of the estimate, tokens per step; 1: the method is ahead however few drafts are accepted.</param>
/// <param name="Greatest">The upper end.</param>
public sealed record AcceptanceBreakEven(double Interactivity, double Least, double Greatest)
{
    // Finer than any acceptance length is measured.
    private const double Fine = 1e-4;

    // No method yields more; most stop at a tenth of it.
    private const double MostTokens = 64;

    /// <summary>The break-even at a target; null: it cannot be told, or the baseline is ahead whatever is accepted.</summary>
    /// <param name="method">Measured points of the method.</param>
    /// <param name="baseline">What it is read against.</param>
    /// <param name="target">Interactivity, tok/s/user.</param>
    /// <param name="rates">Price and power of both.</param>
    public static AcceptanceBreakEven? At(Curve method, SeriesCurve baseline, double target, GpuRates rates)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(baseline);
        // A bound of the baseline is beaten by whatever beats more than it, and nobody knows how much more there is.
        if (baseline.At(target, rates) is not { HasValue: true, ThroughputPerGpu: { } rival })
            return null;
        var most = MostOf(method);
        var ends = new[] { Find(reread => reread.Scaled), Find(reread => reread.Prefilled) };
        return ends is [{ } one, { } other] ? new AcceptanceBreakEven(target, Math.Min(one, other), Math.Max(one, other)) : null;

        double? Find(Func<AcceptanceReread, Curve> end)
        {
            if (IsAhead(1, end) is true)
                return 1;
            if (IsAhead(most, end) is not true)
                return null;
            var (low, high) = (1.0, most);
            while (high - low > Fine)
            {
                var middle = (low + high) / 2;
                if (IsAhead(middle, end) is true)
                    high = middle;
                else
                    low = middle;
            }

            return (low + high) / 2;
        }

        // More tokens a step make every point faster and more productive, so the method is ahead from some length on.
        bool? IsAhead(double length, Func<AcceptanceReread, Curve> end) =>
            AcceptanceReread.Of(method, length) is { } reread ? end(reread).At(target, rates).ThroughputPerGpu is { } own && own >= rival : null;
    }

    // With k draft tokens at most k + 1 come of a step.
    private static double MostOf(Curve method)
    {
        var drafts = method.Points.Select(point => point.Measured?.Configuration.DraftTokens).ToList();
        return drafts.Count > 0 && drafts.TrueForAll(k => k is not null) ? Math.Min(MostTokens, drafts.Max()!.Value + 1) : MostTokens;
    }
}
