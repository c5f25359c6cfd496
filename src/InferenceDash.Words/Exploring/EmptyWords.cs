namespace InferenceDash.Words.Exploring;

/// <summary>A view that lets go of one choice, to find points again.</summary>
public enum NearestView
{
    /// <summary>Of any source.</summary>
    AnySource,

    /// <summary>Of any engine.</summary>
    AnyEngine,

    /// <summary>Aggregated or not, on one node or several.</summary>
    AnyAggregation,

    /// <summary>With any spec method and without.</summary>
    AnyMethod,

    /// <summary>At any precision.</summary>
    AnyPrecision,

    /// <summary>On any GPU.</summary>
    AnyGpu,

    /// <summary>Without any filter.</summary>
    NoFilter,

    /// <summary>At any sequence.</summary>
    AnySequence,

    /// <summary>Without any choice but the model.</summary>
    NoChoice,
}

/// <summary>What a view without points says is missing, and where the nearest points are.</summary>
public static class EmptyWords
{
    /// <summary>Every series is hidden.</summary>
    public static string AllHidden(int series) => series == 1 ? Say.Of("The only series is hidden.") : Say.Of($"All {ExplorerWords.Series(series)} "
        + $"are hidden.");

    /// <summary>No point meets a ceiling on p99 TTFT.</summary>
    public static string NoneMeetsCeiling(double seconds) => Say.Of($"No point of this selection has a p99 TTFT of at most {Figure.AsTyped(seconds)} s.");

    /// <summary>What the ceiling leaves out, and what would let something in.</summary>
    public static string LeftOut(int points, int unknown, double? least)
    {
        var (leftOut, without) = (Count.Of(points, "point is", "points are"), Count.Of(unknown));
        var counted = unknown == 0 ? Say.Of($"{leftOut} left out.") : Say.Of($"{leftOut} left out, {without} of them without a known TTFT.");
        return least is { } seconds ? Say.Of($"{counted} The lowest is {Figure.ShortInteractivity(seconds)} s.") : counted;
    }

    /// <summary>The store has nothing of a model.</summary>
    public static string NoPointsOf(string model) => Say.Of($"The store has no points of {model}.");

    /// <summary>The filters leave nothing.</summary>
    public static string NoneLeft(string model, Sequence? sequence, PointSource? source) => (sequence, source) switch
    {
        (null, null) => Say.Of($"No points of {model} with these filters."),
        ({ } at, null) => Say.Of($"No points of {model} at {at.Label} with these filters."),
        (null, { } from) => Say.Of($"No {SourceWords.Said(from)} points of {model} with these filters."),
        ({ } at, { } from) => Say.Of($"No {SourceWords.Said(from)} points of {model} at {at.Label} with these filters."),
    };

    /// <summary>How many points another view has.</summary>
    public static string Nearest(NearestView view, int points)
    {
        var counted = Count.Of(points, "point is", "points are");
        return view switch
        {
            NearestView.AnySource => Say.Of($"{counted} available from the other source."),
            NearestView.AnyEngine => Say.Of($"{counted} available with any engine."),
            NearestView.AnyAggregation => Say.Of($"{counted} available with any aggregation."),
            NearestView.AnyMethod => Say.Of($"{counted} available with and without speculative decoding."),
            NearestView.AnyPrecision => Say.Of($"{counted} available at other precisions."),
            NearestView.AnyGpu => Say.Of($"{counted} available on other GPUs."),
            NearestView.NoFilter => Say.Of($"{counted} available without any filter."),
            NearestView.AnySequence => Say.Of($"{counted} available at other sequences."),
            _ => Say.Of($"{counted} available without any of these choices."),
        };
    }

    /// <summary>No row of a table contains the words of its filter.</summary>
    public static string NoRow(string? filter) => Say.Of($"No row contains “{filter}”.");

    /// <summary>The way back from a filter.</summary>
    public static string ShowAllRows(int rows) => Say.Of($"Show all {Count.Of(rows, "row")}");

    /// <summary>A metric that no point of the view has.</summary>
    public static string MetricUnknown(Metric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return Say.Of($"{metric.SaidLongTitle()} is not known for these points.");
    }

    /// <summary>Who does not tell it.</summary>
    public static string WhyMetricUnknown(bool arePublished) =>
        arePublished ? Say.Of("The source pages do not print it.") : Say.Of("The imported files do not contain it.");

    /// <summary>An option that a model has no points for.</summary>
    public static string OptionWithout(string model) => Say.Of($"no points of {model}");
}
