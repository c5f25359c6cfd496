namespace InferenceDash.Store.Import;

/// <summary>
/// Finds known names inside longer ones, whatever case and separators they are written with: <c>gptoss-120b</c> in
/// <c>openai/gpt-oss-120b</c>. A name is held when it covers whole words, so <c>glm5</c> is not in <c>glm-52</c>.
/// </summary>
internal sealed class HeldNames
{
    // Longer names than people give to models; the beginning of one has to do.
    private const int MostWords = 40;

    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    /// <param name="keyByName">The known names, each with the key of what it names.</param>
    public HeldNames(IReadOnlyDictionary<string, string> keyByName)
    {
        foreach (var (name, key) in keyByName)
        {
            if (IsDistinctive(Words(name)))
                _keys.TryAdd(Plain(name), key);
        }
    }

    /// <summary>The keys whose name is the longest that <paramref name="name"/> holds; none: it holds no known name.</summary>
    public IReadOnlyList<string> In(string name)
    {
        var words = Words(name);
        var (found, length) = (new List<string>(), 1);
        for (var first = 0; first < words.Length; first++)
        {
            var run = "";
            for (var last = first; last < words.Length; last++)
            {
                run += words[last];
                if (run.Length < length || !_keys.TryGetValue(run, out var key))
                    continue;
                if (run.Length > length)
                    found.Clear();
                length = run.Length;
                if (!found.Contains(key))
                    found.Add(key);
            }
        }

        return found;
    }

    /// <summary>A name without case and separators: two that are alike in this are the same name.</summary>
    public static string Plain(string name) => string.Concat(Words(name));

    private static string[] Words(string name) =>
    [
        .. name.Split([.. name.Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
            .Take(MostWords)
            .Select(word => word.ToLowerInvariant()),
    ];

    // A single word without a digit, such as llama, names a family and not one model of it.
    private static bool IsDistinctive(string[] words) => words.Length > 1 || (words.Length == 1 && words[0].Any(char.IsAsciiDigit));
}
