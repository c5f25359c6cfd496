namespace InferenceDash.Store.Import;

/// <summary>What somebody may have meant by a name nobody knows.</summary>
internal static class NearestNames
{
    private const int Most = 3;

    /// <summary>The at most three keys that have a name with the fewest edits to <paramref name="name"/>, nearest first.</summary>
    public static IReadOnlyList<string> Of(string name, IReadOnlyDictionary<string, string> keyByName) =>
    [
        .. keyByName
            .GroupBy(entry => entry.Value, entry => Edits(name, entry.Key), StringComparer.Ordinal)
            .OrderBy(key => key.Min())
            .ThenBy(key => key.Key, StringComparer.Ordinal)
            .Take(Most)
            .Select(key => key.Key),
    ];

    // Levenshtein distance, one row of its table at a time; case does not count.
    private static int Edits(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var same = char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]);
                var replaced = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
