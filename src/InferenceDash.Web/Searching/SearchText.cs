using System.Globalization;
using System.Text.RegularExpressions;
namespace InferenceDash.Web.Searching;

/// <summary>What was typed, as words to be matched.</summary>
/// <param name="Words">The words in lower case, without those that a question has and a name has not.</param>
/// <param name="Interactivity">The target that a question names, tok/s/user; null: none.</param>
internal sealed partial record SearchText(IReadOnlyList<string> Words, double? Interactivity)
{
    private static readonly HashSet<string> FillWords = [.. SearchWords.FillWords];

    /// <summary>All words as one: names are written with a space, a hyphen or neither.</summary>
    public string Joined { get; } = string.Concat(Words);

    public static SearchText Of(string typed)
    {
        typed = Apart(typed);
        var target = Target().Match(typed);
        double? interactivity = target.Success && TargetText.TryParse(target.Groups["at"].Value, out var at, out _) ? at : null;
        var all = WordsOf(interactivity is null ? typed : typed.Remove(target.Index, target.Length));
        var words = all.Where(w => !FillWords.Contains(w)).ToList();
        return new SearchText(words.Count > 0 ? words : all, interactivity);
    }

    /// <summary>The words of a name: letters and digits, in lower case. Chinese has no spaces, so each of its characters is a word.</summary>
    public static List<string> WordsOf(string text)
    {
        text = Apart(text);
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words.Add(text[start..i].ToLower(CultureInfo.InvariantCulture));
                start = -1;
            }
        }

        return words;
    }

    private static string Apart(string text) =>
        text.Any(ChineseText.IsWide) ? string.Concat(text.Select(c => ChineseText.IsWide(c) ? $" {c} " : $"{c}")) : text;

    // "60 tok/s/user", "60 tok/s", "at 60"; not "at 8k/1k".
    [GeneratedRegex(@"(\bat\s+)?\b(?<at>\d+(\.\d+)?)\s*tok(ens?)?\b(\s*/\s*s(ec)?\b)?(\s*(/|per)\s*user\b)?|\bat\s+(?<at>\d+(\.\d+)?)(\s|\?|$)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Target();
}
