namespace InferenceDash.Core.Accepting;

/// <summary>
/// Acceptance as if every draft token were accepted with one probability, whatever became of the others. Drafts fail in runs
/// and get worse with their distance, so measured lengths rise less with the number of draft tokens.
/// </summary>
public static class IndependentAcceptance
{
    /// <summary>
    /// Tokens per step: (1 − α^(k+1)) / (1 − α), summed as 1 + α + … + α^k so that it holds at α = 1 as well
    /// (Leviathan, Kalman, Matias, "Fast Inference from Transformers via Speculative Decoding", ICML 2023, equation 1).
    /// </summary>
    /// <param name="rate">Probability that a draft token is accepted, α; from 0 to 1.</param>
    /// <param name="draftTokens">Draft tokens per step, k; not below 0.</param>
    public static double Length(double rate, int draftTokens)
    {
        var sum = 1.0;
        for (var i = 0; i < draftTokens; i++)
            sum = 1 + (rate * sum);
        return sum;
    }

    /// <summary>The α at which <see cref="Length"/> is what was measured; null where no α from 0 to 1 gives it.</summary>
    /// <param name="length">Tokens per step.</param>
    /// <param name="draftTokens">Draft tokens per step, k; at least 1.</param>
    public static double? RateOf(double length, int draftTokens)
    {
        if (draftTokens < 1 || !(length >= 1) || length > draftTokens + 1)
            return null;
        // With one draft token it is accepted in the share of steps that yield a second token.
        if (draftTokens == 1)
            return length - 1;
        var (low, high) = (0.0, 1.0);
        // The length rises with α; sixty halvings are the precision of the number.
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            if (Length(middle, draftTokens) < length)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }
}
