namespace InferenceDash.Web.Shared;

/// <summary>What a filter field means: every word of it stands somewhere in the row, in any order and case.</summary>
internal static class FilterWords
{
    /// <summary>What a row has to be found by, in every language of the site.</summary>
    public static string InAll(Func<string> words) => string.Join(' ', Language.All.Select(language => language.In(words)));

    public static bool AreIn(string text, string? filter) =>
        (filter ?? "").Split([' ', ',', '，', '、'], StringSplitOptions.RemoveEmptyEntries)
            .All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
