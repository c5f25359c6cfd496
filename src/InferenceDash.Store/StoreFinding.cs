namespace InferenceDash.Store;

/// <summary>Something that is wrong with a store.</summary>
/// <param name="Problem">What is wrong, and where: one sentence.</param>
/// <param name="Remedy">What to do about it: one sentence.</param>
public sealed record StoreFinding(string Problem, string Remedy)
{
    /// <summary>Both, on one line.</summary>
    public override string ToString() => $"{Problem} {Remedy}";
}
