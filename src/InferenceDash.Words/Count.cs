namespace InferenceDash.Words;

/// <summary>Counted things: the one rule for singular and plural.</summary>
public static class Count
{
    /// <summary>A number of things by itself: <c>0</c>, <c>1,234</c>.</summary>
    public static string Of(long count) => Figure.Print(count, 0);

    /// <summary>A number with its noun: <c>1 point</c>, <c>2 points</c>, <c>0 points</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The noun for one: <c>point</c>.</param>
    /// <param name="many">The noun for several; null: with an s.</param>
    public static string Of(long count, string one, string? many = null)
    {
        var noun = count == 1 ? one : many ?? $"{one}s";
        return $"{Of(count)} {noun}";
    }

    /// <summary>Names in a row: <c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string List(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return all switch
        {
            [] => "",
            [var only] => only,
            [.. var first, var last] => $"{string.Join(", ", first)} and {last}",
        };
    }
}
