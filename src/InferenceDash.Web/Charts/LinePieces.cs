namespace InferenceDash.Web.Charts;

/// <summary>
/// Where a line of text may end: at spaces, and between Chinese characters, which have none. No line begins with a mark that closes
/// something, or ends with one that opens it.
/// </summary>
internal static class LinePieces
{
    private const string Opening = "（“‘《〈【", Closing = "，。、；：？！）”’》〉】％…";

    /// <summary>The pieces that a line is put together from, each with whether a space stands before it.</summary>
    public static IEnumerable<(string Text, bool IsSpaced)> Of(string text)
    {
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (from, isSpaced) = (0, true);
            for (var at = 1; at < word.Length; at++)
            {
                if (!MayEnd(word[at - 1], word[at]))
                    continue;
                yield return (word[from..at], isSpaced);
                (from, isSpaced) = (at, false);
            }

            yield return (word[from..], isSpaced);
        }
    }

    private static bool MayEnd(char before, char after) =>
        (ChineseText.IsWide(before) || ChineseText.IsWide(after)) && !Opening.Contains(before, StringComparison.Ordinal)
            && !Closing.Contains(after, StringComparison.Ordinal);
}
