namespace InferenceDash.Core;

/// <summary>Where a published figure stands, and what its cost was computed with. Null is unknown, and nothing is assumed in its place.</summary>
/// <param name="Publisher">Who published it.</param>
/// <param name="Page">Name of the page, unique to its publisher.</param>
/// <param name="Address">Address of the page.</param>
/// <param name="DateRead">Day on which it was read off.</param>
/// <param name="AssumptionSet">Id of the assumption set behind its cost and tok/s/MW.</param>
/// <param name="PriceBasis">Whose price its cost is computed with.</param>
public sealed record Publication(
    string? Publisher, string Page, string? Address = null, DateOnly? DateRead = null, string? AssumptionSet = null, PriceBasis? PriceBasis = null)
{
    /// <summary>Whether both say the same of set and price, also where they say nothing.</summary>
    public bool IsPricedLike(Publication other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (AssumptionSet, PriceBasis) == (other.AssumptionSet, other.PriceBasis);
    }
}
