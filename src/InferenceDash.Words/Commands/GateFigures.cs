namespace InferenceDash.Words.Commands;

/// <summary>The figures of a gate as its texts have them.</summary>
public static class GateFigures
{
    // So that a small loss of a small figure shows: $0.0171 against $0.0176.
    private const int Digits = 4;
    private const int MostDecimals = 6;

    /// <summary>What stands where a figure is missing.</summary>
    public const string Missing = "–";

    /// <summary>How much worse is allowed: <c>3 %</c>.</summary>
    public static string Allowed(GateRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Say.Of($"{Figure.AsTyped(rule.MaxLoss * 100)}\u00A0%");
    }

    /// <summary>A change relative to the baseline, signed: <c>−7.8 %</c>; <c>–</c>: unknown.</summary>
    public static string Change(GateCheck check, GateRule rule)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(rule);
        return check.Loss is not { } loss ? Missing
            : check.Basis == GateBasis.Reach ? Say.Of($"−{Percent(loss, rule)} speed")
            : Signed(Turned(loss, rule), rule);
    }

    /// <summary>The same as an interval, low to high; empty: noise is unknown.</summary>
    public static string Interval(GateCheck check, GateRule rule)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(rule);
        if (check.Noise is not { } noise)
            return "";
        var (one, other) = check.Basis == GateBasis.Reach ? (-noise.High, -noise.Low) : (Turned(noise.High, rule), Turned(noise.Low, rule));
        return Say.Of($"{Signed(Math.Min(one, other), rule)} to {Signed(Math.Max(one, other), rule)}");
    }

    /// <summary>A figure as a table has it; a bound says so.</summary>
    public static string Value(GateFigure figure, GateRule rule)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(rule);
        if (figure.Value is not { } value)
            return Missing;
        var text = Figure.Print(value, Math.Clamp(Digits - 1 - (int)Math.Floor(Math.Log10(value)), rule.Metric.Decimals, MostDecimals));
        return !figure.IsBound ? text : rule.Metric.Better == Better.Higher ? $"≥ {text}" : $"≤ {text}";
    }

    // More is a loss of cost and latency, less is one of throughput.
    internal static double Turned(double loss, GateRule rule) => rule.Metric.Better == Better.Higher ? -loss : loss;

    private static string Signed(double change, GateRule rule)
    {
        var percent = Percent(Math.Abs(change), rule);
        return percent == Percent(0, rule) ? percent : (change < 0 ? "−" : "+") + percent;
    }

    // One decimal, unless that would read like the limit that it is not.
    internal static string Percent(double share, GateRule rule)
    {
        var decimals = 1;
        while (decimals < 6 && share != rule.MaxLoss && Figure.Print(share * 100, decimals) == Figure.Print(rule.MaxLoss * 100, decimals))
            decimals++;
        return Say.Of($"{Figure.Print(share * 100, decimals)}\u00A0%");
    }
}
