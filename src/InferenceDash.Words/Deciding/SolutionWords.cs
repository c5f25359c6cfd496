namespace InferenceDash.Words.Deciding;

/// <summary>What there is to say about the answer to an inverse question.</summary>
public static class SolutionWords
{
    /// <summary>One sentence; null: nothing.</summary>
    public static string? Of(SolutionNote? note) => note switch
    {
        null => null,
        SolutionNote.NoPoints => Say.Of("This side has no points."),
        SolutionNote.NoPrice => Say.Of("This GPU has no price, so there is no cost."),
        SolutionNote.SlowestExceedsCost slowest => SlowestExceedsCost(slowest),
        SolutionNote.NothingFasterKnown fastest => NothingFasterKnown(fastest),
        SolutionNote.NoneMeetsCeiling none => NoneMeetsCeiling(none),
        SolutionNote.AllHaveFewerInFlight => Say.Of("Every point has fewer requests in flight; more would be slower than any known point."),
        SolutionNote.AllHaveMoreInFlight => Say.Of("Every point has more requests in flight; fewer would be faster than any known point."),
        SolutionNote.SomeHaveFewerOthersMore => Say.Of("Some methods have fewer requests in flight at every point, the others more."),
        SolutionNote.OnlyWhereAnotherLeads => Say.Of("A method has this concurrency, but only where another one delivers more."),
        SolutionNote.ConcurrencyUnknown => Say.Of("The concurrency of the nearest points is not known."),
        _ => throw new ArgumentOutOfRangeException(nameof(note), note, "A note without words."),
    };

    private static string SlowestExceedsCost(SolutionNote.SlowestExceedsCost note)
    {
        var (slowest, cost) = (Figure.Knot(note.Interactivity), Metrics.Cost.Print(note.Point));
        return Say.Of($"Even the slowest point ({slowest} tok/s/user) costs more: ${cost} per million tokens.");
    }

    private static string NothingFasterKnown(SolutionNote.NothingFasterKnown note)
    {
        var fastest = Figure.Knot(note.Interactivity);
        return Say.Of($"The limit would allow a faster point, but none above {fastest} tok/s/user is known.");
    }

    private static string NoneMeetsCeiling(SolutionNote.NoneMeetsCeiling note)
    {
        var (points, unknown) = (Count.Of(note.Points, "point"), Count.Of(note.Unknown));
        return note.Unknown == 0
            ? Say.Of($"No point meets the ceiling ({points}).")
            : Say.Of($"No point is known to meet the ceiling ({points}, {unknown} without a p99 TTFT).");
    }
}
