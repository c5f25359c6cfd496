namespace InferenceDash.Words;

/// <summary>Names in a row.</summary>
public static class Listed
{
    /// <summary><c>A</c>, <c>A and B</c>, <c>A, B and C</c>.</summary>
    public static string Of(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    /// <summary>What is compared: <c>B200 vs H200 vs MI355X</c>.</summary>
    public static string Versus(IEnumerable<string> names) => string.Join(" vs ", names);
}
