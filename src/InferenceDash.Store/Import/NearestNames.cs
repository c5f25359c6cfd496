namespace InferenceDash.Store.Import;

/// <summary>What somebody may have meant by a name nobody knows.</summary>
internal static class NearestNames
{
    private const int Most = 3;

    /// <summary>
    /// The at most three keys that have a name with the fewest edits to <paramref name="name"/>, nearest first. With more
    /// edits than half of its letters a name is another name.
    /// </summary>
    public static IReadOnlyList<string> Of(string name, IReadOnlyDictionary<string, string> keyByName) =>
    [
        .. keyByName
            .GroupBy(entry => entry.Value, entry => EditDistance.Between(entry.Key, name), StringComparer.Ordinal)
            .Where(key => key.Min() <= Math.Max(2, name.Length / 2))
            .OrderBy(key => key.Min())
            .ThenBy(key => key.Key, StringComparer.Ordinal)
            .Take(Most)
            .Select(key => key.Key),
    ];
}
