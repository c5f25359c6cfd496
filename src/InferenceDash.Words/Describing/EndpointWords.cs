namespace InferenceDash.Words.Describing;

/// <summary>What each endpoint of the API answers, in one sentence.</summary>
public static class EndpointWords
{
    /// <summary>Comparisons of a method with Off, version 1.</summary>
    public const string
        Comparisons = "All comparisons of a speculative decoding method with Off.",
        Comparison = "One comparison: its figures at each target, its break-even, its curves, and what limits them.",
        ComparisonCsv = "The table of a comparison, one row per target.",
        ComparisonSvg = "The chart of a comparison as SVG.",
        ComparisonPng = "The chart of a comparison as PNG.",
        Badge = "The gain of a comparison at its middle target, as a badge.",
        Solve = "The interactivity at which each side has a given cost, p99 TTFT or concurrency.",
        Fleet = "The fleet that serves a number of users, or an output rate.",
        Traffic = "The GPUs that a load over time needs.",
        SentTraffic = "The GPUs that a load over time needs, where the load is sent as CSV or JSON lines.",
        Acceptance = "The acceptance length below which Off wins, and the figures at another acceptance length.",
        Goodput = "The share of requests within limits on TTFT and TPOT, by concurrency.",
        GoodputCsv = "The same as a table, one row per point.";

    /// <summary>Comparisons of any series, version 2.</summary>
    public const string
        LineUps = "Everything that can be compared: by GPU, precision, method, engine, draft length or run date.",
        LineUp = "Two to eight series that differ in one thing: their figures at each target, who leads where, and what limits them.",
        LineUpCsv = "The table of a comparison of any series.",
        MapSvg = "The map as SVG.",
        MapPng = "The map as PNG.",
        RankSvg = "The ranking of a model as SVG.",
        RankPng = "The ranking of a model as PNG.",
        AcceptanceLengthsSvg = "The charts of acceptance lengths as SVG.",
        AcceptanceLengthsPng = "The charts of acceptance lengths as PNG.",
        LineUpSvg = "The chart of a comparison of any series as SVG.",
        LineUpPng = "The chart of a comparison of any series as PNG.",
        Schedule = "The draft length that is best at each concurrency and interactivity, and engine settings to paste.",
        ScheduleCsv = "The schedule of draft lengths as a table.",
        Evaluate = "Up to 1,000 comparisons at targets in one request, all from one snapshot; each has its own status.";

    /// <summary>Lists and rankings.</summary>
    public const string
        Map = "The throughput ratio of every comparison at one speed.",
        Ranks = "The models that have a ranking.",
        Rank = "Every GPU and precision of a model at one interactivity, best first.",
        RankCsv = "The ranking of a model as a table.",
        Assumptions = "Every assumption set: prices and power of the GPUs.",
        AssumptionsCsv = "Every assumption set, in the format that imports read.",
        AcceptanceLengths = "Acceptance lengths by served model, method and workload.",
        AcceptanceLengthsCsv = "Acceptance lengths, in the format that imports read.",
        Evaluations = "Evaluations of the answers that models give.",
        EvaluationsCsv = "Evaluations, in the format that imports read.",
        Holdings = "What the store holds: every import and every series.",
        HoldingsCsv = "Every series that the store holds, as a table.",
        Changes = "What differs between two snapshots: names, answers of the map, and series.",
        ChangesCsv = "The series that differ between two snapshots, as a table.",
        Points = "The points of one model.",
        PointsCsv = "The points of one model as a table.",
        PointsSvg = "The points of one model on two axes as SVG.",
        PointsPng = "The points of one model on two axes as PNG.",
        Search = "Models, GPUs, comparisons and headings of the documentation that have all words of a search.";

    /// <summary>What the parts of a path name.</summary>
    public const string
        Slug = "name of a comparison: {model}-{gpu}-{precision}-{method}-vs-none, in any case and with any alias of the model",
        By = "what the series differ in",
        Common = "what they have in common: model, GPU, precision and method in this order, without the part that differs",
        Values = "two to eight values with -vs- between them; the last one is the baseline",
        Model = "slug of a model in any case, or one of its aliases";

    /// <summary>The API as a whole.</summary>
    public const string
        Title = "InferenceDash",
        About = "Every comparison, ranking and stored point of the site. The API needs no key. Figures are unrounded, and null is unknown. " +
            "With snap= an answer is pinned to the data of a snapshot and never changes.",
        Answer = "The answer.",
        Problem = "Problem details: title says what is wrong, detail what to do.";

    /// <summary>The subjects of the API, in their order, by the names that operations are tagged with.</summary>
    public static IReadOnlyList<(string Tag, string Title)> Subjects { get; } =
    [
        ("spec-decode", "Speculative decoding against Off"),
        ("compare", "Comparisons of any series"),
        ("rank", "Rankings"),
        ("map", "Map"),
        ("points", "Points"),
        ("acceptance", "Acceptance lengths"),
        ("evaluations", "Evaluations"),
        ("assumptions", "Assumption sets"),
        ("data", "Data"),
        ("changes", "Changes"),
        ("search", "Search"),
    ];

    /// <summary>The same without values in the path.</summary>
    public static string OfFirst(string summary) => $"{summary} {First}";

    /// <summary>A text of the API's description, which is English, in the language that is spoken.</summary>
    public static string Said(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.EndsWith(" " + First, StringComparison.Ordinal) ? Say.Of($"{Say.Of(text[..^(First.Length + 1)])} {Say.Of(First)}") : Say.Of(text);
    }

    private const string First = "The first values that have data are compared.";
}
