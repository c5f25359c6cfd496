namespace InferenceDash.Core;

/// <summary>A closed range of interactivity, tok/s/user.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end, not below <paramref name="Low"/>.</param>
public readonly record struct InteractivityRange(double Low, double High)
{
    /// <summary>Whether a target lies in the range, ends included.</summary>
    public bool Contains(double interactivity) => interactivity >= Low && interactivity <= High;

    /// <summary>What two ranges share; null where they share nothing.</summary>
    public static InteractivityRange? Overlap(InteractivityRange? a, InteractivityRange? b) =>
        a is { } x && b is { } y && Math.Max(x.Low, y.Low) <= Math.Min(x.High, y.High)
            ? new InteractivityRange(Math.Max(x.Low, y.Low), Math.Min(x.High, y.High))
            : null;

    /// <summary>The smallest range that holds both; null where both are null.</summary>
    public static InteractivityRange? Union(InteractivityRange? a, InteractivityRange? b) =>
        a is { } x && b is { } y ? new InteractivityRange(Math.Min(x.Low, y.Low), Math.Max(x.High, y.High)) : a ?? b;
}
