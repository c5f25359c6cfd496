namespace InferenceDash.Words;

/// <summary>By how much one figure differs from another.</summary>
public static class SignedPercent
{
    /// <summary>That they are equal.</summary>
    public static string None => Say.Of("no change");

    /// <summary>A percentage with its sign: <c>−10 %</c>, <c>+0.9 %</c>.</summary>
    public static string Of(double? percent) => percent switch
    {
        null => Printed.Unknown,
        // A ratio of equal prices may miss 1 by the last bit.
        > -1e-9 and < 1e-9 => None,
        < 0 and var less => $"−{Figure.Percent(-less)}",
        { } more => $"+{Figure.Percent(more)}",
    };
}
