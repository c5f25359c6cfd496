namespace InferenceDash.Core.Comparing;

/// <summary>A 95 % interval.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The share of repetitions of the whole experiment in which such an interval holds the truth, where there are repeats enough.</summary>
    public const double Confidence = 0.95;

    /// <summary>Whether a value lies in it, its ends included.</summary>
    public bool Contains(double value) => Low <= value && value <= High;

    /// <summary>The middle 95 % of figures, between two of them linearly; null: too few of them are known.</summary>
    /// <param name="figures">Of each resample; NaN: it has none. They are put in order.</param>
    internal static Interval? Of(double[] figures)
    {
        // NaN comes first.
        Array.Sort(figures);
        var unknown = Array.FindLastIndex(figures, double.IsNaN) + 1;
        if (figures.Length - unknown < Confidence * figures.Length)
            return null;
        var known = figures.AsSpan(unknown);
        return new Interval(Quantile(known, (1 - Confidence) / 2), Quantile(known, (1 + Confidence) / 2));
    }

    private static double Quantile(ReadOnlySpan<double> sorted, double share)
    {
        var place = (sorted.Length - 1) * share;
        var below = (int)place;
        return below + 1 == sorted.Length ? sorted[below] : sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]));
    }
}
