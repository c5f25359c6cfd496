namespace InferenceDash.Core.Deciding;

/// <summary>What must be known to read the answer to an inverse question right: one case of a closed list, with its figures.</summary>
public abstract record SolutionNote
{
    private SolutionNote()
    {
    }

    /// <summary>The side has no points.</summary>
    public sealed record NoPoints : SolutionNote;

    /// <summary>The GPU has no price, so no point has a cost.</summary>
    public sealed record NoPrice : SolutionNote;

    /// <summary>Even the slowest point costs more than the budget.</summary>
    /// <param name="Interactivity">Of the slowest point, tok/s/user.</param>
    /// <param name="Point">The slowest point, with its cost.</param>
    public sealed record SlowestExceedsCost(double Interactivity, OperatingPoint Point) : SolutionNote;

    /// <summary>The fastest point costs less than the budget, so a faster one might meet it too.</summary>
    /// <param name="Interactivity">Of the fastest point, tok/s/user.</param>
    public sealed record NothingFasterKnown(double Interactivity) : SolutionNote;

    /// <summary>No point is known to meet the ceiling on p99 TTFT.</summary>
    /// <param name="Points">Points of the side.</param>
    /// <param name="Unknown">Those without a p99 TTFT.</param>
    public sealed record NoneMeetsCeiling(int Points, int Unknown) : SolutionNote;

    /// <summary>Every point has fewer requests in flight than asked; with more the side would be slower than anything known.</summary>
    public sealed record AllHaveFewerInFlight : SolutionNote;

    /// <summary>Every point has more requests in flight than asked; with fewer the side would be faster than anything known.</summary>
    public sealed record AllHaveMoreInFlight : SolutionNote;

    /// <summary>Of several recipes some have fewer requests in flight throughout, and the others more.</summary>
    public sealed record SomeHaveFewerOthersMore : SolutionNote;

    /// <summary>A recipe has that many requests in flight, but only where another one delivers more.</summary>
    public sealed record OnlyWhereAnotherLeads : SolutionNote;

    /// <summary>The concurrency of the points that matter is not known.</summary>
    public sealed record ConcurrencyUnknown : SolutionNote;
}
