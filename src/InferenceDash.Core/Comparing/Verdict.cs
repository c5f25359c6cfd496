namespace InferenceDash.Core.Comparing;

/// <summary>Who is ahead at one target, by throughput per GPU.</summary>
public enum Verdict
{
    /// <summary>Not decided: no values, or bounds only.</summary>
    Unknown,

    /// <summary>The method delivers more.</summary>
    Method,

    /// <summary>Off delivers more.</summary>
    Off,

    /// <summary>Within <see cref="Comparing.Tie.Within"/> of each other.</summary>
    Tie,

    /// <summary>Only the method has a value: Off does not reach this target.</summary>
    OnlyMethod,

    /// <summary>Only Off has a value: the method does not reach this target.</summary>
    OnlyOff,
}
