namespace InferenceDash.Words;

/// <summary>Names in a row.</summary>
public static class Listed
{
    /// <summary><c>A</c>, <c>A and B</c>, <c>A, B and C</c>.</summary>
    public static string Of(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return all.Length < 2 ? string.Concat(all) : Say.Of($"{Commas(all[..^1])} and {all[^1]}");
    }

    /// <summary>What stands between clauses of equal rank.</summary>
    internal static string Comma => Say.Of($", ", "clauses");

    /// <summary>Names in a row with commas alone: <c>A, B, C</c>.</summary>
    public static string Commas(IEnumerable<string?> names) => string.Join(Say.Of(", "), names);

    /// <summary>Phrases in a row, each of several words: <c>MTP leads to 62, Off above</c>.</summary>
    public static string Phrases(IEnumerable<string> phrases) => string.Join(Comma, phrases);

    /// <summary>Clauses of one sentence: <c>A; B</c>.</summary>
    public static string Clauses(IEnumerable<string> clauses) => string.Join(Say.Of("; "), clauses);

    /// <summary>Sentences one after the other: English has a space between them.</summary>
    public static string Sentences(IEnumerable<string> sentences) => string.Join(Say.Of(" "), sentences);

    /// <summary>What is compared: <c>B200 vs H200 vs MI355X</c>.</summary>
    public static string Versus(IEnumerable<string> names) => string.Join(Say.Of(" vs "), names);
}
