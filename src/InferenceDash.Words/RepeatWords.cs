namespace InferenceDash.Words;

/// <summary>Several measurements of one thing, in words.</summary>
public static class RepeatWords
{
    /// <summary>How many there are and how far they lie apart: <c>3 repeats, 812–840 tok/s/GPU</c>; empty: it is a single one.</summary>
    public static string Of(CurvePoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        if (point.Repeats.Count == 0)
            return "";
        var (least, most) = (point.Repeats.Min(r => r.ThroughputPerGpu), point.Repeats.Max(r => r.ThroughputPerGpu));
        return Say.Of($"{Count.Of(point.Repeats.Count, "repeat")}, {Figure.Grouped(least)}–{Figure.Grouped(most)} tok/s/GPU");
    }

    /// <summary>The same of one of them: <c>1 of 3 repeats, 812–840 tok/s/GPU; the curve passes through their centre</c>.</summary>
    public static string OneOf(CurvePoint knot) => Say.Of($"1 of {Of(knot)}; the curve passes through their centre");
}
