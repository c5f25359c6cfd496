namespace InferenceDash.Words.Deciding;

/// <summary>What there is to say about the answer to an inverse question.</summary>
public static class SolutionWords
{
    /// <summary>One sentence; null: nothing.</summary>
    public static string? Of(SolutionNote? note) => note switch
    {
        null => null,
        SolutionNote.NoPoints => "This side has no points.",
        SolutionNote.NoPrice => "There is no price for this GPU, so no cost.",
        SolutionNote.SlowestExceedsCost slowest => SlowestExceedsCost(slowest),
        SolutionNote.NothingFasterKnown fastest => NothingFasterKnown(fastest),
        SolutionNote.NoneMeetsCeiling none => $"None of its {none.Points} points is known to meet it; of {none.Unknown} the p99 TTFT is not known.",
        SolutionNote.AllHaveFewerInFlight => "Every point has fewer requests in flight; more would be slower than anything known.",
        SolutionNote.AllHaveMoreInFlight => "Every point has more requests in flight; fewer would be faster than anything known.",
        SolutionNote.ConcurrencyUnknown => "The concurrency of the points around it is not known.",
        _ => throw new ArgumentOutOfRangeException(nameof(note), note, "A note without words."),
    };

    private static string SlowestExceedsCost(SolutionNote.SlowestExceedsCost note)
    {
        var (slowest, cost) = (Figure.Knot(note.Interactivity), Metrics.Cost.Print(note.Point));
        return $"Already the slowest point, at {slowest} tok/s/user, costs more: ${cost} per million tokens.";
    }

    private static string NothingFasterKnown(SolutionNote.NothingFasterKnown note)
    {
        var fastest = Figure.Knot(note.Interactivity);
        return $"It would allow more: nothing faster than {fastest} tok/s/user is known.";
    }
}
