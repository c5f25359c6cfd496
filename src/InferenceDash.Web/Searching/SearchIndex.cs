namespace InferenceDash.Web.Searching;

/// <summary>A search with one word less.</summary>
/// <param name="Without">The word that is left out.</param>
/// <param name="Left">The others.</param>
/// <param name="Results">How much they find.</param>
public sealed record WiderSearch(string Without, string Left, int Results);

/// <summary>Everything that can be found in one snapshot. Immutable.</summary>
internal sealed class SearchIndex(IEnumerable<SearchEntry> entries)
{
    private const int ShortestToMend = 3, LongestToMend = 30, LettersForEachSlip = 3, MostSlips = 3;

    private readonly SearchEntry[] _entries = [.. entries];
    private string[]? _words;

    // The names of models and GPUs come first, so that of two words that are equally near theirs is meant.
    private string[] Words => _words ??= [.. _entries.SelectMany(e => e.Words).Distinct()];

    /// <summary>What a search finds, the best fit of each group first; of equal ones in the order of the site.</summary>
    public IReadOnlyList<SearchEntry> Find(SearchText text) => text.Words.Count == 0 ? [] :
    [
        .. _entries.Select(e => (Entry: e, Fit: e.Fit(text)))
            .Where(e => e.Fit is not null)
            .OrderBy(e => e.Entry.Kind).ThenByDescending(e => e.Fit)
            .Select(e => e.Entry.Narrow?.Invoke(text.Words) ?? e.Entry),
    ];

    /// <summary>The words that were probably meant; null: none come near, or they find nothing.</summary>
    public string? Near(SearchText text)
    {
        List<string> meant = [.. text.Words.Select(w => IsKnown(w) ? w : Nearest(w)).OfType<string>()];
        var isMended = meant.Count == text.Words.Count && !meant.SequenceEqual(text.Words);
        return isMended && Find(new SearchText(meant, null)).Count > 0 ? string.Join(' ', meant) : null;
    }

    /// <summary>What fewer words find: each word that stands in the way, and the others.</summary>
    public IReadOnlyList<WiderSearch> Wider(SearchText text) =>
    [
        .. text.Words.Distinct()
            .Select(word => (Without: word, Left: text.Words.Where(w => w != word).ToList()))
            .Where(w => w.Left.Count > 0)
            .Select(w => new WiderSearch(w.Without, string.Join(' ', w.Left), Find(new SearchText(w.Left, null)).Count))
            .Where(w => w.Results > 0),
    ];

    private bool IsKnown(string word) => Array.Exists(Words, w => w.StartsWith(word, StringComparison.Ordinal));

    private string? Nearest(string word)
    {
        if (word.Length is < ShortestToMend or > LongestToMend)
            return null;
        var slips = Math.Min(MostSlips, word.Length / LettersForEachSlip);
        return Words.Where(w => Math.Abs(w.Length - word.Length) <= slips)
            .Select(w => (Word: w, Slips: EditDistance.Between(w, word)))
            .Where(w => w.Slips <= slips)
            .OrderBy(w => w.Slips).ThenBy(w => w.Word[0] != word[0])
            .Select(w => w.Word)
            .FirstOrDefault();
    }
}
