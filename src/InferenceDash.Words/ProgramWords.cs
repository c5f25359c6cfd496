namespace InferenceDash.Words;

/// <summary>What the site tells programs of itself.</summary>
public static class ProgramWords
{
    /// <summary>How to cite a figure.</summary>
    public static string Pinned =>
        Say.Of("Every address shows the same figures to everybody. One with snap= is pinned to the data of a snapshot and never changes: cite that one.");

    /// <summary>The lists.</summary>
    public static string Pages => Say.Of("Pages");
    public static string Answers => Say.Of("Answers as JSON");

    /// <summary>What the answers hold.</summary>
    public static string AllComparisons => Say.Of("every comparison of a method with Off; add a slug for its figures, and t=84,108 for targets");
    public static string AllLineUps => Say.Of("everything else that can be compared: GPUs, precisions, methods, draft lengths, engines, run dates");
    public static string EveryAnswer => Say.Of("every address with its parameters and an example");
    public static string Tools => Say.Of("the same questions as tools of an MCP server, at /mcp over Streamable HTTP");
    public static string Description => Say.Of("the same as an OpenAPI document");
}
