using InferenceDash.Store.Import;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Uploads;

/// <summary>Names of brought files, as they can be kept: without folders, harmless on every system, and each once.</summary>
internal static class UploadNames
{
    private const int Longest = 120;
    private const string Nameless = "file";

    // Patterns, and what some systems take for more than a letter.
    private const string Unwanted = "*?<>|:\"/\\";

    public static IReadOnlyList<string> Of(IEnumerable<string> names)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var clean = new List<string>();
        foreach (var name in names)
        {
            var first = Clean(name);
            var own = first;
            for (var n = 2; !taken.Add(own); n++)
                own = $"{Path.GetFileNameWithoutExtension(first)}-{n}{Path.GetExtension(first)}";
            clean.Add(own);
        }

        return clean;
    }

    private static string Clean(string name)
    {
        var last = CleanText.Of(name[(name.LastIndexOfAny(['/', '\\']) + 1)..]);
        var kept = string.Concat(last.Where(c => !Unwanted.Contains(c, StringComparison.Ordinal) && !char.IsSurrogate(c))).Trim(' ', '.');
        if (kept.Length > Longest)
            kept = kept[..(Longest - 20)] + kept[^20..];
        return kept.Length == 0 ? Nameless : kept;
    }
}
