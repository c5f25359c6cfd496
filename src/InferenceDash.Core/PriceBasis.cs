namespace InferenceDash.Core;

/// <summary>Whose price per GPU-hour a cost is computed with.</summary>
public enum PriceBasis
{
    /// <summary>Owning the GPU at a hyperscaler's cost.</summary>
    Hyperscaler,

    /// <summary>Owning the GPU at a neocloud's cost.</summary>
    Neocloud,

    /// <summary>Renting it.</summary>
    Rental,
}
