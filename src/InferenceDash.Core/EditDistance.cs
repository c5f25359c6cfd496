namespace InferenceDash.Core;

/// <summary>How far two names are apart.</summary>
public static class EditDistance
{
    private const int Longest = 120;

    /// <summary>The fewest letters to insert, leave out or replace that make one name of the other (Levenshtein); case does not count.</summary>
    /// <param name="a">A name that is known.</param>
    /// <param name="b">A name that somebody typed: of a long one its beginning.</param>
    public static int Between(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        b = b.Length > Longest ? b[..Longest] : b;
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]);
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (same ? 0 : 1));
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
