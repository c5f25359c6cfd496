namespace InferenceDash.Words.Exploring;

/// <summary>Which tokens a metric counts, as a choice of its reader.</summary>
public static class BasisWords
{
    /// <summary>The choice of a basis: <c>Output</c>.</summary>
    public static string Of(TokenBasis basis) => basis switch
    {
        TokenBasis.Total => Say.Of("Total"),
        TokenBasis.Output => Say.Of("Output"),
        _ => Say.Of("Input"),
    };
}
