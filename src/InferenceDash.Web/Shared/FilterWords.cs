namespace InferenceDash.Web.Shared;

/// <summary>What a filter field means: every word of it stands somewhere in the row, in any order and case.</summary>
internal static class FilterWords
{
    public static bool AreIn(string text, string? filter) =>
        (filter ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
