namespace InferenceDash.Core.Deciding;

/// <summary>A series as of a day, drawn from the runs that were newest then.</summary>
/// <param name="Day">The day.</param>
/// <param name="Curve">What the series delivered; empty where it had no points yet.</param>
public sealed record RunCurve(DateOnly Day, SeriesCurve Curve);

/// <summary>How a change went on.</summary>
public enum RunChangeKind
{
    /// <summary>The next run differs from the runs before as well.</summary>
    Lasting,

    /// <summary>No later run says whether it lasts.</summary>
    Latest,

    /// <summary>The next run is like those before: one run was different.</summary>
    Single,
}

/// <summary>What tells a change from noise.</summary>
public enum RunNoise
{
    /// <summary>Repeats of the points behind this run and the one before.</summary>
    Repeats,

    /// <summary>How far runs lie from the ones before them.</summary>
    Runs,

    /// <summary>Nothing: there are no repeats and too few runs, so the tolerance alone decides.</summary>
    Unknown,
}

/// <summary>A run at which the throughput of a series at one target changed (methodology, Changes over runs).</summary>
/// <param name="Day">The day of the run.</param>
/// <param name="Before">The centre of the runs before it, back to the last change that lasted, tok/s/GPU.</param>
/// <param name="Runs">How many runs these are.</param>
/// <param name="After">What it delivers itself, tok/s/GPU.</param>
/// <param name="Kind">How it went on.</param>
/// <param name="Noise">What tells it from noise.</param>
public sealed record RunChange(DateOnly Day, double Before, int Runs, double After, RunChangeKind Kind, RunNoise Noise)
{
    /// <summary>After / before.</summary>
    public double Ratio => After / Before;
}
