namespace InferenceDash.Words.Deciding;

/// <summary>How a series changed over its runs, in words.</summary>
public static class RunChangeWords
{
    /// <summary>The heading of the list.</summary>
    public static string Heading => Say.Of("Changes");

    /// <summary>There is none.</summary>
    public static string None => Say.Of($"No run changed the throughput at this target by more than {Allowed} and beyond noise.");

    private static string Allowed => Figure.Percent(RunChanges.Tolerance * 100);

    /// <summary>A change beside its mark in a chart of a metric, whose figure a lower throughput raises where less of it is better: <c>−7.8 %</c>.</summary>
    public static string Mark(RunChange change, Metric metric)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(metric);
        var ratio = metric.Better == Better.Lower ? 1 / change.Ratio : change.Ratio;
        return Say.Of($"{(ratio < 1 ? "−" : "+")}{Figure.Print(Math.Abs(ratio - 1) * 100, 1)}\u00A0%");
    }

    /// <summary>A change in sentences.</summary>
    public static string Of(RunChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var by = Say.Of($"{Figure.Print(Math.Abs(change.Ratio - 1) * 100, 1)}\u00A0%");
        var from = change.Runs == 1 ? Say.Of("the run before") : Say.Of($"the centre of {Count.Of(change.Runs, "run")} before");
        var what = Say.Of($"{Figure.Day(change.Day)}: throughput {(change.Ratio < 1 ? Say.Of("fell") : Say.Of("rose"))} by {by}, from "
            + $"{Figure.Grouped(change.Before)} ({from}) to "
            + $"{Figure.Grouped(change.After)} tok/s/GPU.");
        return $"{what} {Went(change.Kind)} {Told(change.Noise)}";
    }

    private static string Went(RunChangeKind kind) => kind switch
    {
        RunChangeKind.Lasting => Say.Of("The next run differs from those before as well."),
        RunChangeKind.Single => Say.Of("The next run is like those before, so this run alone was different."),
        _ => Say.Of("No later run confirms it yet."),
    };

    private static string Told(RunNoise noise) => noise switch
    {
        RunNoise.Repeats => Say.Of("It is beyond the noise of the repeats."),
        RunNoise.Runs => Say.Of("It is beyond the noise from run to run."),
        _ => Say.Of($"Noise is unknown: there are no repeats and fewer than {RunChanges.FewestRuns} runs."),
    };
}
