namespace InferenceDash.Core;

/// <summary>Where the points of a series come from. A curve never mixes them.</summary>
public enum PointSource
{
    /// <summary>Published operating points.</summary>
    Published,

    /// <summary>Benchmark points of the store.</summary>
    Measured,

    /// <summary>Benchmark points that the reader brought, which no store holds.</summary>
    Own,

    /// <summary>Points of the store that are composed of the times of single steps: no server was measured.</summary>
    Composed,
}
