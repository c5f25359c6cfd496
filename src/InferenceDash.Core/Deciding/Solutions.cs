namespace InferenceDash.Core.Deciding;

/// <summary>An interactivity at which one side gives what was asked.</summary>
/// <param name="Interactivity">tok/s/user, within the side's range.</param>
/// <param name="Point">What the side's curve says there.</param>
public sealed record Solution(double Interactivity, OperatingPoint Point)
{
    /// <summary>Measured, published or interpolated.</summary>
    public OperatingPointStatus Status => Point.Status;
}

/// <summary>What one side answers to an inverse question.</summary>
/// <param name="Status">
/// The status of the first solution; without one, where an answer would lie: <see cref="OperatingPointStatus.BelowRange"/> at
/// a slower point than any known, <see cref="OperatingPointStatus.AboveRange"/> at a faster one,
/// <see cref="OperatingPointStatus.NoData"/> nobody knows.
/// </param>
/// <param name="All">Every solution, by rising interactivity.</param>
/// <param name="Note">What must be known to read the answer right; null: nothing.</param>
public sealed record Solutions(OperatingPointStatus Status, IReadOnlyList<Solution> All, SolutionNote? Note = null)
{
    internal static Solutions None(OperatingPointStatus status, SolutionNote note) => new(status, [], note);

    internal static Solutions Of(IReadOnlyList<Solution> solutions, SolutionNote? note = null) => new(solutions[0].Status, solutions, note);
}
