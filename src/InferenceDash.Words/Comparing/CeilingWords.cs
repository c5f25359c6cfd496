namespace InferenceDash.Words.Comparing;

/// <summary>A ceiling on the time to first token in words.</summary>
public static class CeilingWords
{
    /// <summary>The way back to every point.</summary>
    public static string Remove => Say.Of("Show the view without the ceiling");

    /// <summary>The ceiling: <c>p99 TTFT ≤ 2 s</c>.</summary>
    public static string Label(TtftCeiling ceiling) => $"p99 TTFT ≤{Figure.Nbsp}{Text(ceiling)}";

    /// <summary>The ceiling with its unit: <c>2 s</c>.</summary>
    public static string Text(TtftCeiling ceiling)
    {
        ArgumentNullException.ThrowIfNull(ceiling);
        var seconds = Figure.AsTyped(ceiling.Seconds);
        return $"{seconds}{Figure.Nbsp}s";
    }
}
