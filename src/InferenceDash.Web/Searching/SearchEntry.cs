namespace InferenceDash.Web.Searching;

/// <summary>What the address of a result has to say besides the result.</summary>
/// <param name="Snapshot">The snapshot that the reader is on; null: the newest.</param>
/// <param name="Interactivity">The target that the question names; null: none.</param>
public sealed record SearchPlace(string? Snapshot, double? Interactivity);

/// <summary>A link of a result beside its own.</summary>
public sealed record SearchLink(string Words, Func<SearchPlace, string> Url);

/// <summary>Something that can be found, and how well a search fits it.</summary>
public sealed class SearchEntry
{
    private const int NameIsMeant = 16, NameBegins = 8;
    private const int WordOfTitle = 4, OtherWord = 3, BeginningInTitle = 2, OtherBeginning = 1;

    private readonly string[] _title, _others, _names;

    /// <param name="kind">Its group.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="detail">A line about it.</param>
    /// <param name="url">Where it leads.</param>
    /// <param name="names">Other names of the whole of it.</param>
    /// <param name="keywords">What else it is found by.</param>
    public SearchEntry(SearchKind kind, string title, string detail, Func<SearchPlace, string> url, IEnumerable<string> names, IEnumerable<string> keywords)
    {
        (Kind, Title, Detail, Url) = (kind, title, detail, url);
        _title = [.. SearchText.WordsOf(title).Distinct()];
        var named = names.Prepend(title).Select(SearchText.WordsOf).ToList();
        _names = [.. named.Select(n => string.Concat(n)).Where(n => n.Length > 0).Distinct()];
        _others = [.. named.SelectMany(n => n).Concat(keywords.SelectMany(SearchText.WordsOf)).Concat(_names).Distinct().Except(_title)];
    }

    public SearchKind Kind { get; }

    public string Title { get; }

    public string Detail { get; }

    public Func<SearchPlace, string> Url { get; }

    /// <summary>Other pages of the same subject.</summary>
    public IReadOnlyList<SearchLink> Links { get; init; } = [];

    /// <summary>The same, narrowed to what the words name; null: there is nothing to narrow.</summary>
    public Func<IReadOnlyList<string>, SearchEntry?>? Narrow { get; init; }

    /// <summary>Every word it is found by.</summary>
    public IEnumerable<string> Words => _title.Concat(_others);

    /// <summary>
    /// How well it fits: every word must match, a whole word counts more than a beginning, and the title more than the rest;
    /// null: not at all.
    /// </summary>
    internal int? Fit(SearchText text)
    {
        // A name may be typed in one word or in several: "deepseekr1", "gpt oss".
        var whole = _names.Contains(text.Joined) ? NameIsMeant : _names.Any(n => n.StartsWith(text.Joined, StringComparison.Ordinal)) ? NameBegins : 0;
        var sum = 0;
        foreach (var word in text.Words)
        {
            var fit = FitOf(word);
            if (fit == 0 && whole == 0)
                return null;
            sum += fit;
        }

        return whole + sum;
    }

    private int FitOf(string word)
    {
        if (_title.Contains(word))
            return WordOfTitle;
        if (_others.Contains(word))
            return OtherWord;
        return Begins(_title, word) ? BeginningInTitle : Begins(_others, word) ? OtherBeginning : 0;
    }

    private static bool Begins(string[] words, string beginning) => Array.Exists(words, w => w.StartsWith(beginning, StringComparison.Ordinal));
}
