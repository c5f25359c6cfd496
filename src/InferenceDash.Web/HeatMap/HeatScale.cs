namespace InferenceDash.Web.HeatMap;

/// <summary>A class of the map's colours: orange where Off is ahead, grey for a tie, blue where the method is.</summary>
/// <param name="Css">Its name in the style sheet.</param>
/// <param name="Label">Its words in the key.</param>
/// <param name="Below">Ratios of the class are below this one.</param>
public sealed record HeatStep(string Css, string Label, double Below);

/// <summary>The classes of the map, about evenly spaced in the logarithm of the ratio.</summary>
public static class HeatScale
{
    private static readonly HeatStep Tie = new("tie", MapWords.TieStep, double.NaN);

    private static readonly HeatStep[] Ahead =
    [
        new("o3", "<0.5", 0.5), new("o2", "<0.8", 0.8), new("o1", "<1", 1),
        new("m1", "<1.5", 1.5), new("m2", "<2", 2), new("m3", "<4", 4), new("m4", "<8", 8), new("m5", "≥8", double.PositiveInfinity),
    ];

    /// <summary>All classes, from Off far ahead to the method far ahead.</summary>
    public static IReadOnlyList<HeatStep> Steps { get; } = [.. Ahead[..3], Tie, .. Ahead[3..]];

    /// <summary>The class of a ratio: what counts as a tie is grey whatever its digits.</summary>
    public static HeatStep Of(double ratio, bool isTie) =>
        isTie ? Tie : Array.Find(Ahead, step => ratio < step.Below) ?? Ahead[^1];
}
