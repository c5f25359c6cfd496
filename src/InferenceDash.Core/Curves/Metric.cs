namespace InferenceDash.Core.Curves;

/// <summary>Which way a metric is better.</summary>
public enum Better
{
    /// <summary>A quantity, not a score: it has no winner.</summary>
    Neither,

    /// <summary>More is better.</summary>
    Higher,

    /// <summary>Less is better.</summary>
    Lower,
}

/// <summary>Which tokens a metric counts.</summary>
public enum TokenBasis
{
    /// <summary>Input and output.</summary>
    Total,

    /// <summary>Output only; when serving is disaggregated, per decode GPU.</summary>
    Output,

    /// <summary>Input only; when serving is disaggregated, per prefill GPU.</summary>
    Input,
}

/// <summary>What a figure needs besides throughput.</summary>
public enum RateKind
{
    /// <summary>$/GPU-hour.</summary>
    Price,

    /// <summary>kW per GPU.</summary>
    Power,
}

/// <summary>One metric of an operating point: everything that a table, a chart, an address and an answer need of it.</summary>
/// <param name="Key">Its name in an address.</param>
/// <param name="Title">Its name on a page.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Better">Which way it is better.</param>
/// <param name="Decimals">Decimals it is printed with, unless its source has fewer.</param>
/// <param name="Value">The figure; null: unknown.</param>
/// <param name="Digits">What digits the figure has by its source.</param>
public sealed record Metric(
    string Key, string Title, string Unit, Better Better, int Decimals,
    Func<OperatingPoint, double?> Value, Func<OperatingPoint, SourceDigits> Digits)
{
    /// <summary>Its name with its unit, as a CSV column is named.</summary>
    public required string ColumnName { get; init; }

    /// <summary>Words that say what the metric is, for a chart's heading.</summary>
    public required string LongTitle { get; init; }

    /// <summary>Which tokens it counts; null where it counts none, or where its source knows one kind alone.</summary>
    public TokenBasis? Basis { get; init; }

    /// <summary>The rate that it follows from; null: none.</summary>
    public RateKind? RestsOn { get; init; }

    /// <summary>Whether it follows from total throughput and so is known between points as well as on them.</summary>
    public bool IsKnownBetweenPoints { get; init; }

    /// <summary>Whether a comparison charts it. tok/s/MW is throughput by a factor, so its chart would say nothing new.</summary>
    public bool IsCharted { get; init; } = true;

    /// <summary>Whether its figures follow from a rate that the reader gave.</summary>
    public bool IsCustom(GpuRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return RestsOn switch { RateKind.Price => rates.IsCustomPrice, RateKind.Power => rates.IsCustomPower, _ => false };
    }
}
