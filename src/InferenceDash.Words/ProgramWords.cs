namespace InferenceDash.Words;

/// <summary>What the site tells programs of itself.</summary>
public static class ProgramWords
{
    /// <summary>How to cite a figure.</summary>
    public const string Pinned =
        "Every address shows the same figures to everybody. One with snap= is pinned to the data of a snapshot and never changes: cite that one.";

    /// <summary>The lists.</summary>
    public const string Pages = "Pages", Answers = "Answers as JSON";

    /// <summary>What the answers hold.</summary>
    public const string AllComparisons = "every comparison of a method with Off; add a slug for its figures, and t=84,108 for targets",
        AllLineUps = "everything else that can be compared: GPUs, precisions, methods, draft lengths, engines, run dates",
        EveryAnswer = "every address with its parameters and an example",
        Tools = "the same questions as tools of an MCP server, at /mcp over Streamable HTTP",
        Description = "the same as an OpenAPI document";
}
