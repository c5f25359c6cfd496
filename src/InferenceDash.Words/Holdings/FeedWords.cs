namespace InferenceDash.Words.Holdings;

/// <summary>The feed of imports in words.</summary>
public static class FeedWords
{
    /// <summary>What the feed is called.</summary>
    public static string Title => Say.Of("InferenceDash: imports");

    /// <summary>An import or a retraction.</summary>
    /// <param name="action">What it did.</param>
    /// <param name="format">The formats of its files; empty: none.</param>
    public static string Entry(string action, string format)
    {
        ArgumentException.ThrowIfNullOrEmpty(action);
        var words = char.ToUpperInvariant(action[0]) + action[1..];
        return string.IsNullOrEmpty(format) ? words : Say.Of($"{words}: {format}");
    }

    /// <summary>What it holds.</summary>
    public static string Summary(int rows, int skipped, string files)
    {
        var held = skipped == 0 ? Count.Of(rows, "row") : Say.Of($"{Count.Of(rows, "row")}, {Count.Of(skipped)} skipped");
        return string.IsNullOrEmpty(files) ? Say.Of($"{held}.") : Say.Of($"{held}, from {files}.");
    }
}
