namespace InferenceDash.Words;

/// <summary>What is stored and set aside, in words.</summary>
public static class OlderRunWords
{
    /// <summary>Code of the note.</summary>
    public const string Code = "older-runs";

    private static string Rule => Say.Of("Of each configuration only the newest run counts.");

    /// <summary>How much it is: <c>6 points of 1 older run set aside</c>.</summary>
    public static string Of(OlderRuns runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        return Say.Of($"{Count.Of(runs.Points, "point")} of {Count.Of(runs.Count, "older run")} set aside");
    }

    /// <summary>The same with the reason, in sentences.</summary>
    public static string Because(OlderRuns runs) => Say.Of($"{Of(runs)}. {Rule}");

    /// <summary>The same of several series.</summary>
    /// <param name="series">What they are called.</param>
    /// <param name="runs">Those of all of them.</param>
    public static string Of(string series, OlderRuns runs) => Say.Of($"{series}: {Of(runs)}. {Rule}");
}
