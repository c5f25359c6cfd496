namespace InferenceDash.Words.HeatMap;

/// <summary>What the home page says of the site and of its other pages.</summary>
public static class HomeWords
{
    /// <summary>What the site does.</summary>
    public const string Site = "Compare LLM serving at the same interactivity";

    /// <summary>Why at the same interactivity.</summary>
    public const string Interactivity =
        "Interactivity is the output speed that one user sees, in tok/s. Faster means fewer users per GPU, so setups compare only at the same interactivity.";

    /// <summary>What a cell of the map is.</summary>
    public static string Map(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return $"Total throughput of one GPU (input + output tokens) with {names[0]}, divided by that with {names[1]}, at the same interactivity.";
    }

    /// <summary>The heading of the links to other pages.</summary>
    public const string More = "More questions";

    /// <summary>The rankings.</summary>
    public const string Rank = "Which hardware is cheapest?";

    /// <summary>What they hold.</summary>
    public const string RankDetail = "Every GPU and precision of a model at one interactivity, ranked by cost, throughput per GPU or tok/s/MW:";

    /// <summary>The comparisons of any series.</summary>
    public const string Compare = "Compare GPUs, precisions or engines";

    /// <summary>What they hold.</summary>
    public const string CompareDetail = "Two to eight GPUs, precisions, engines, draft lengths or run dates side by side, with break-evens.";

    /// <summary>The page of acceptance lengths.</summary>
    public const string Acceptance = "Acceptance lengths";

    /// <summary>The explorer.</summary>
    public const string Explore = "Explore every point";

    /// <summary>What it holds.</summary>
    public const string ExploreDetail = "All points of a model on any two metrics: throughput, cost, latency, power.";

    /// <summary>How to import.</summary>
    public const string Import = "Bring your own sweep";

    /// <summary>What can be imported.</summary>
    public const string ImportDetail = "Import benchmark files of vLLM, SGLang, GuideLLM, AIPerf or InferenceX and read them on the same pages.";
}
