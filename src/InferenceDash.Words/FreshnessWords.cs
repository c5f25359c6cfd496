namespace InferenceDash.Words;

/// <summary>What is said of data that may not be the newest.</summary>
public static class FreshnessWords
{
    /// <summary>What a page says while the store does not answer.</summary>
    /// <param name="at">When it last did.</param>
    public static string AsOf(DateTimeOffset at) =>
        Say.Of($"Data as of {Figure.Minute(at)} UTC. The store has not answered since; later imports will show once it does.");
}
