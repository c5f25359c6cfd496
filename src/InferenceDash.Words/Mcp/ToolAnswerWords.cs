namespace InferenceDash.Words.Mcp;

/// <summary>What tools find, and why they do not answer.</summary>
public static class ToolAnswerWords
{
    /// <summary>A failure that nobody foresaw; the log has it.</summary>
    public static string Unexpected => Say.Of("The server could not answer; its log says why.");

    /// <summary>A tool that the client may call only where it was allowed.</summary>
    public static string NoDraftComparison => Say.Of("This is not a comparison of draft lengths. Name one such as draft/glm-5-1-b200-fp8-mtp.");

    /// <summary>Where a browser's page may not call tools from.</summary>
    public static string OtherOrigin => Say.Of("Pages of this origin may not call the tools of this server.");

    /// <summary>A message that came too slowly, or is too long.</summary>
    public static string Unreadable => Say.Of("The message is longer than the server takes, or stopped on its way.");

    /// <summary>What the address is for.</summary>
    public static string PostHere => Say.Of("MCP messages come to this address by POST.");

    /// <summary>A required input that is missing.</summary>
    public static string Missing(string name) => Say.Of($"{name} is missing.");

    /// <summary>An input that the tool does not have.</summary>
    public static string Unknown(string name, IEnumerable<string> known) => Say.Of($"{name} is not an input of this tool. Inputs: {Listed.Commas(known)}.");

    /// <summary>An input of another type.</summary>
    public static string NotOf(string name, string type) => Say.Of($"{name} has to be {type}.");

    /// <summary>A text that is too long.</summary>
    public static string TooLong(string name, int most) => Say.Of($"{name} is longer than {Count.Of(most, "character")}.");

    /// <summary>A list that is too long.</summary>
    public static string TooMany(string name, int most) => Say.Of($"{name} has more than {Count.Of(most, "value")}.");

    /// <summary>A number outside its limits.</summary>
    public static string Outside(string name, double least, double greatest) =>
        Say.Of($"{name} has to be from {Figure.Limit(least)} to {Figure.Limit(greatest)}.");

    /// <summary>A word that is none of those that are known.</summary>
    public static string NotOneOf(string name, IEnumerable<string> choices) => Say.Of($"{name} has to be one of: {Listed.Commas(choices)}.");

    /// <summary>What a search found.</summary>
    public static string Found(string summary, string? near) => near is null ? Say.Of($"{summary}.") : Say.Of($"{summary}. Did you mean {near}?");

    /// <summary>Files that could not be read.</summary>
    public static string Refused(IEnumerable<string> problems, int more)
    {
        var text = string.Join("\n", problems);
        return more > 0 ? Say.Of($"The result cannot be used:\n{text}\n… and {Count.Of(more)} more") : Say.Of($"The result cannot be used:\n{text}");
    }
}

/// <summary>Types of inputs in words.</summary>
public static class ToolTypeWords
{
    public static string Text => Say.Of("a text");

    public static string Number => Say.Of("a number");

    public static string Whole => Say.Of("a whole number");

    public static string Numbers => Say.Of("a list of numbers");
}
