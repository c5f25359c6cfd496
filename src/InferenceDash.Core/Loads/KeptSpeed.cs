namespace InferenceDash.Core.Loads;

/// <summary>What is known of the interactivity that a fleet gives at one load.</summary>
public enum KeptSpeedKind
{
    /// <summary>No user is there.</summary>
    Idle,

    /// <summary>A value on the curve.</summary>
    Value,

    /// <summary>At least that of the fastest point: so few requests were not measured.</summary>
    AtLeast,

    /// <summary>Less than that of the slowest point: more is asked than the series delivers at any measured speed.</summary>
    Overloaded,

    /// <summary>The series has no points.</summary>
    Unknown,
}

/// <summary>The interactivity that a fleet of a fixed size gives at one load.</summary>
/// <param name="Kind">What is known.</param>
/// <param name="Interactivity">tok/s/user: the value, or the bound; null: idle or unknown.</param>
public readonly record struct KeptSpeed(KeptSpeedKind Kind, double? Interactivity)
{
    private const int Halvings = 60;

    /// <summary>
    /// Where the demand of a load meets the curve. Along it throughput falls and the demand of users rises (that of requests
    /// stays), so they meet once at the most; the place is halved in until no number lies between.
    /// </summary>
    /// <param name="series">The series.</param>
    /// <param name="gpus">The size of the fleet, above 0.</param>
    /// <param name="unit">What the load counts.</param>
    /// <param name="load">The load, 0 or more.</param>
    /// <param name="sequence">Input and output length of a request.</param>
    public static KeptSpeed Of(ComparedSeries series, double gpus, LoadUnit unit, double load, Sequence sequence)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(sequence);
        if (load == 0)
            return new KeptSpeed(KeptSpeedKind.Idle, null);
        if (series.Curve.Range is not var (low, high))
            return new KeptSpeed(KeptSpeedKind.Unknown, null);
        if (Serves(high))
            return new KeptSpeed(KeptSpeedKind.AtLeast, high);
        if (!Serves(low))
            return new KeptSpeed(KeptSpeedKind.Overloaded, low);
        for (var i = 0; i < Halvings && (low + high) / 2 is var middle && middle > low && middle < high; i++)
            (low, high) = Serves(middle) ? (middle, high) : (low, middle);
        return new KeptSpeed(KeptSpeedKind.Value, low);

        bool Serves(double at) => series.At(at).ThroughputPerGpu * gpus >= LoadDemand.Of(unit, load, at, sequence).TotalTokensPerSecond;
    }
}
