namespace InferenceDash.Core.Comparing;

/// <summary>One of the two sides of a comparison.</summary>
public enum Side
{
    /// <summary>With the speculative decoding method.</summary>
    Method,

    /// <summary>With speculative decoding off.</summary>
    Off,
}
