namespace InferenceDash.Web.Shared;

/// <summary>Who is ahead at a target, by throughput per GPU, as version 1 of the API says it.</summary>
public enum Verdict
{
    /// <summary>Not decided: no values, or bounds only.</summary>
    Unknown,

    /// <summary>The method delivers more.</summary>
    Method,

    /// <summary>Off delivers more.</summary>
    Off,

    /// <summary>Within 1 % of each other.</summary>
    Tie,

    /// <summary>Only the method has a value: Off does not reach this target.</summary>
    OnlyMethod,

    /// <summary>Only Off has a value: the method does not reach this target.</summary>
    OnlyOff,
}

/// <summary>One of the two series, as version 1 of the API names it.</summary>
public enum Side
{
    /// <summary>With the speculative decoding method.</summary>
    Method,

    /// <summary>With speculative decoding off.</summary>
    Off,
}

/// <summary>Version 1 of the API as a projection of a comparison of two series: the method, then Off.</summary>
public static class VersionOne
{
    /// <summary>Index of the series with the method.</summary>
    public const int Method = 0;

    /// <summary>Index of the series without, which ratios are read against.</summary>
    public const int Off = 1;

    /// <summary>
    /// Who is ahead at a target. A lead that rests on a bound is no verdict, and neither is one that would be another without
    /// flagged measurements.
    /// </summary>
    public static Verdict VerdictOf(TargetRow row, Comparison comparison) => row switch
    {
        _ when !comparison.SupportOf(row, Metrics.Throughput).Holds => Verdict.Unknown,
        { Ahead: Method } => Verdict.Method,
        { Ahead: Off } => Verdict.Off,
        { IsCompared: true } => Verdict.Tie,
        { Alone: Method } => Verdict.OnlyMethod,
        { Alone: Off } => Verdict.OnlyOff,
        _ => Verdict.Unknown,
    };

    /// <summary>The name of a series; null: none.</summary>
    public static Side? SideOf(int? series) => series switch
    {
        Method => Side.Method,
        Off => Side.Off,
        _ => null,
    };
}
