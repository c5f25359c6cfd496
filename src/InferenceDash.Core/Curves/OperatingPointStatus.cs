namespace InferenceDash.Core.Curves;

/// <summary>How an operating point came about.</summary>
public enum OperatingPointStatus
{
    /// <summary>The side has no points at all.</summary>
    NoData,

    /// <summary>The target is exactly a measured knot.</summary>
    Measured,

    /// <summary>The target is exactly a published operating point.</summary>
    Published,

    /// <summary>The target is exactly a knot that is composed of the times of single steps.</summary>
    Composed,

    /// <summary>Read off the curve between two knots.</summary>
    Interpolated,

    /// <summary>The target is slower than the lowest knot: the figures are that knot's, as bounds.</summary>
    BelowRange,

    /// <summary>The target is faster than the highest knot: there is no figure.</summary>
    AboveRange,
}
