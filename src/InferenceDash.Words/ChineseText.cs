using System.Text;

namespace InferenceDash.Words;

/// <summary>How Chinese is written, where that differs from languages with spaces.</summary>
public static class ChineseText
{
    private const string Quotes = "“”‘’…";

    /// <summary>Whether a character is about as wide as it is high: Chinese ones and their punctuation.</summary>
    public static bool IsWide(char character) => character is (>= '\u2e80' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff') or (>= '\uff01' and <= '\uff60');

    /// <summary>How many cells of a terminal a text takes.</summary>
    public static int Width(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length + text.Count(IsWide);
    }

    /// <summary>
    /// A text that was put together, without the spaces that its parts brought: none stands between two Chinese characters, or beside
    /// Chinese punctuation. One between Chinese and Latin stays.
    /// </summary>
    public static string Tidied(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Contains(' ', StringComparison.Ordinal))
            return text;
        var tidy = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == ' ' && at > 0 && at < text.Length - 1 && MayGo(text[at - 1], text[at + 1]))
                continue;
            tidy.Append(text[at]);
        }

        return tidy.ToString();
    }

    /// <summary>Whether a space between two characters is none of Chinese.</summary>
    internal static bool MayGo(char before, char after) =>
        (IsWide(before) && IsWide(after)) || IsMark(before) || IsMark(after)
        || (IsWide(before) && Quotes.Contains(after, StringComparison.Ordinal)) || (Quotes.Contains(before, StringComparison.Ordinal) && IsWide(after));

    private static bool IsMark(char character) => character is (>= '\u3001' and <= '\u3003') or (>= '\u3008' and <= '\u3011')
        or '，' or '；' or '：' or '？' or '！' or '（' or '）';
}
