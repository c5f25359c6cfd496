namespace InferenceDash.Words.Comparing;

/// <summary>What sentences ask of a comparison and its sides.</summary>
internal static class Sides
{
    /// <summary>Whether the points are published ones; a comparison never mixes sources.</summary>
    public static bool IsPublished(this Comparison comparison) => comparison.Method.IsPublished || comparison.Off.IsPublished;

    public static Side Other(this Side side) => side == Side.Method ? Side.Off : Side.Method;

    /// <summary>What a side does at a target.</summary>
    public static OperatingPoint Of(this TargetComparison target, Side side) => side == Side.Method ? target.Method : target.Off;
}
