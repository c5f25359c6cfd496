namespace InferenceDash.Core.Comparing;

/// <summary>When two positive figures count as equal.</summary>
public static class Tie
{
    /// <summary>Figures whose greater exceeds the lesser by no more than this are a tie.</summary>
    public const double Within = 0.01;

    /// <summary>Whether two positive figures are a tie.</summary>
    public static bool Between(double a, double b) => Math.Max(a, b) <= (1 + Within) * Math.Min(a, b);
}
