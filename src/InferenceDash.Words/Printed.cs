namespace InferenceDash.Words;

/// <summary>Prints the figure of a metric.</summary>
public static class Printed
{
    /// <summary>What stands where a figure is not known.</summary>
    public const string Unknown = "—";

    /// <summary>The figure as printed: <c>360.9</c>, <c>≥ 360.9</c> for a bound, <c>~18</c>, <c>—</c> for unknown.</summary>
    public static string Print(this Metric metric, OperatingPoint point)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(point);
        if (metric.Value(point) is not { } value)
            return Unknown;
        var text = Figure.Print(value, metric.Decimals, metric.Digits(point));
        if (metric.Better == Better.Neither)
            return point.Measurement is null ? $"~{text}" : text;
        if (!point.IsBound)
            return text;
        return metric.Better == Better.Higher ? $"≥{Figure.Nbsp}{text}" : $"≤{Figure.Nbsp}{text}";
    }
}
