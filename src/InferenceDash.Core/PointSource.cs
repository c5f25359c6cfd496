namespace InferenceDash.Core;

/// <summary>Where the points of a comparison come from. The two never mix.</summary>
public enum PointSource
{
    /// <summary>Published operating points.</summary>
    Published,

    /// <summary>Benchmark points of the store.</summary>
    Measured,
}
