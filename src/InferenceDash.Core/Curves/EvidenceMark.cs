namespace InferenceDash.Core.Curves;

/// <summary>What weakens a figure (methodology, Evidence marks).</summary>
public enum EvidenceMark
{
    /// <summary>The target is slower than every point, and nobody measured how much more the series delivers there.</summary>
    Bound,

    /// <summary>Fewer than three points on the frontier.</summary>
    Sparse,

    /// <summary>
    /// The throughput falls more than threefold between the two knots around the target, or they are more than twofold apart
    /// in interactivity.
    /// </summary>
    Steep,

    /// <summary>The knots that the compared series use there ran on different engines.</summary>
    MixedEngines,

    /// <summary>A measurement behind one of the knots breaks a rule of <see cref="QualityRules"/>.</summary>
    Flagged,
}
