namespace InferenceDash.Words.Searching;

/// <summary>What the search says of itself and of what it finds.</summary>
public static class SearchWords
{
    private const int MostListed = 8;

    /// <summary>The heading of a page of results.</summary>
    public static string Heading(string query, int results) =>
        results == 0 ? Say.Of($"Nothing matches “{query}”") : Say.Of($"{Count.Of(results, "result")} for “{query}”");

    /// <summary>The target that the search named.</summary>
    public static string At(double interactivity) => Say.Of($"Rankings and comparisons open at {Figure.Interactivity(interactivity)} tok/s/user.");

    /// <summary>The heading of a group.</summary>
    public static string Group(SearchKind kind) => kind switch
    {
        SearchKind.Models => Say.Of("Models"),
        SearchKind.Gpus => Say.Of("GPUs"),
        SearchKind.Comparisons => Say.Of("Comparisons"),
        _ => Say.Of("Documents"),
    };

    /// <summary>What to do where nothing matches.</summary>
    public static string NothingFound =>
        Say.Of("Every word has to match. The search covers models and their aliases, GPUs, vendors, precisions, methods, engines, the headings of the " +
        "documentation, and the glossary.");

    /// <summary>What can be typed.</summary>
    public static string HowTo =>
        Say.Of("Type a model, a GPU, a precision, a method or a term into the field above, for example:");

    /// <summary>Searches that show what can be asked.</summary>
    public static IReadOnlyList<string> Examples { get; } =
        ["deepseek r1", "b200 mi355x", "glm fp8 mtp", "break-even", "cheapest gpu for deepseek r1 at 60 tok/s/user"];

    /// <summary>What is found without one of the words.</summary>
    public static string Without(string word, int results) => Say.Of($"{Count.Of(results, "result")} without “{word}”");

    /// <summary>What was probably meant.</summary>
    public static string DidYouMean(string words) => Say.Of($"Did you mean “{words}”?");

    /// <summary>The page with everything that was found.</summary>
    public static string AllResults(int total) => total == 1 ? Say.Of("Show the result") : Say.Of($"Show all {Count.Of(total)} results");

    /// <summary>Where a group holds more than is shown.</summary>
    public static string ShowAll(int total) => Say.Of($"Show all {Count.Of(total)}");

    /// <summary>Where a group holds more than a page shows at all.</summary>
    public static string OnlyFirst(int shown, int total) => Say.Of($"The first {Count.Of(shown)} of {Count.Of(total)} are shown. Add a word to narrow "
        + $"the search.");

    /// <summary>A model's entry.</summary>
    public static string Model(int hardware) => Say.Of($"All points on {Count.Of(hardware, "GPU and precision", "GPUs and precisions")}, in the explorer");

    /// <summary>A GPU's entry.</summary>
    public static string Gpu(Gpu gpu, int models)
    {
        ArgumentNullException.ThrowIfNull(gpu);
        return Say.Of($"{gpu.Vendor} {gpu.Architecture}. Points of {Count.Of(models, "model")}, in the explorer");
    }

    /// <summary>A model on a GPU, in the explorer.</summary>
    public static string On(Model model, Gpu gpu)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(gpu);
        return Say.Of($"{model.Label} on {gpu.Label}");
    }

    /// <summary>The title of a ranking's entry.</summary>
    public static string Rank(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Say.Of($"Cheapest hardware for {model.Label}");
    }

    /// <summary>What a ranking holds.</summary>
    public static string RankDetail(int hardware) =>
        Say.Of($"{Count.Of(hardware, "GPU and precision", "GPUs and precisions")}, ranked by cost, throughput per GPU or tok/s/MW");

    /// <summary>The title of a spec-decode comparison's entry.</summary>
    public static string Pair(Matchup matchup)
    {
        ArgumentNullException.ThrowIfNull(matchup);
        return Say.Of($"{matchup.Model.Label}, {matchup.Hardware}: {Listed.Versus(matchup.Series.Select(s => s.Method.Label))}");
    }

    /// <summary>What a spec-decode comparison answers, and on which sequences.</summary>
    public static string PairDetail(Matchup matchup)
    {
        ArgumentNullException.ThrowIfNull(matchup);
        return Say.Of($"Whether speculative decoding pays at {Listed.Of(matchup.Coverage.Sequences.Select(s => s.Label))}");
    }

    /// <summary>The title of the entry of a comparison of any series.</summary>
    public static string LineUp(LineUp lineUp)
    {
        ArgumentNullException.ThrowIfNull(lineUp);
        var shared = string.Join(' ', new[] { lineUp.Model.Label, lineUp.Gpu?.Label, lineUp.Precision?.Label }.OfType<string>());
        return lineUp.Method is { } method ? Say.Of($"{shared}, {method.Label}: by {lineUp.By.SaidNoun()}") : Say.Of($"{shared}: by {lineUp.By.SaidNoun()}");
    }

    /// <summary>The series that can be compared there.</summary>
    public static string LineUpDetail(IReadOnlyList<DimensionValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Count > MostListed
            ? Say.Of($"{Listed.Commas(values.Take(MostListed).Select(v => v.Label))} and {Count.Of(values.Count - MostListed)} more")
            : Listed.Of(values.Select(v => v.Label));
    }

    /// <summary>The series that were named.</summary>
    public static string Versus(IEnumerable<DimensionValue> values) => Listed.Versus(values.Select(v => v.Label));

    /// <summary>Words of the question that a ranking answers, by which it is found too.</summary>
    public static IReadOnlyList<string> RankKeywords =>
    [
        "rank", "ranking", "cheapest", "cheap", "cost", "fastest", "best hardware", "gpu", "gpus",
        Say.Of("rank ranking cheapest cheap cost fastest best hardware gpu gpus"),
    ];

    /// <summary>Words of the question that a spec-decode comparison answers.</summary>
    public static IReadOnlyList<string> PairKeywords =>
        ["speculative decoding", "spec decode", "none", "off", Say.Of("speculative decoding spec decode none off")];

    /// <summary>
    /// Words that a question has and a name has not; they need not match. A question of these words alone is taken as it stands.
    /// </summary>
    public static IReadOnlyList<string> FillWords { get; } =
    [
        "a", "an", "and", "are", "at", "compare", "compared", "do", "does", "for", "how", "i", "in", "is", "it", "me", "my", "of", "on", "or", "run", "should",
        "the", "to", "versus", "vs", "what", "which", "with",
        "的", "了", "吗", "呢", "是", "在", "和", "与", "及", "或", "哪", "个", "什", "么", "怎", "请", "我", "对",
    ];
}
