namespace InferenceDash.Words.HeatMap;

/// <summary>What the home page says of the site and of its other pages.</summary>
public static class HomeWords
{
    /// <summary>What the site does.</summary>
    public static string Site => Say.Of("Compare LLM serving at the same interactivity");

    /// <summary>Why at the same interactivity.</summary>
    public static string Interactivity =>
        Say.Of("Interactivity is the output speed that one user sees, in tok/s. Faster means fewer users per GPU, so setups compare only at the same "
            + "interactivity.");

    /// <summary>What a cell of the map is.</summary>
    public static string Map(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return Say.Of($"Total throughput of one GPU (input + output tokens) with {names[0]}, divided by that with {names[1]}, at the same interactivity.");
    }

    /// <summary>The heading of the links to other pages.</summary>
    public static string More => Say.Of("More questions");

    /// <summary>The rankings.</summary>
    public static string Rank => Say.Of("Which hardware is cheapest?");

    /// <summary>What they hold.</summary>
    public static string RankDetail => Say.Of("Every GPU and precision of a model at one interactivity, ranked by cost, throughput per GPU or tok/s/MW:");

    /// <summary>The comparisons of any series.</summary>
    public static string Compare => Say.Of("Compare GPUs, precisions or engines");

    /// <summary>What they hold.</summary>
    public static string CompareDetail => Say.Of("Two to eight GPUs, precisions, engines, draft lengths or run dates side by side, with break-evens.");

    /// <summary>The page of acceptance lengths.</summary>
    public static string Acceptance => Say.Of("Acceptance lengths");

    /// <summary>The explorer.</summary>
    public static string Explore => Say.Of("Explore every point");

    /// <summary>What it holds.</summary>
    public static string ExploreDetail => Say.Of("All points of a model on any two metrics: throughput, cost, latency, power.");

    /// <summary>How to import.</summary>
    public static string Import => Say.Of("Bring your own sweep");

    /// <summary>What can be imported.</summary>
    public static string ImportDetail => Say.Of("Import benchmark files of vLLM, SGLang, GuideLLM, AIPerf or InferenceX and read them on the same pages.");
}
