using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>Which lists of requests are kept with a point, and what the report says of those that are not. One rule for all formats.</summary>
internal static class RequestKeeping
{
    // Requests that give other medians than the file are not those of its figures. Tools differ in how they take a median.
    private const double Tolerance = 0.05;
    private const double LeastGapSeconds = 0.002;

    private static readonly LeftOut TooMany = new(
        "list of single requests", "lists of single requests", $"more than {RequestLatencies.Most:N0} requests of a point are not kept, so it has no goodput");

    private static readonly LeftOut Incomplete = new(
        "list of single requests", "lists of single requests",
        "it does not have exactly the requests that completed, so it may be a sample; goodput of these points is unknown");

    private static readonly LeftOut Unreadable = new(
        "list of single requests", "lists of single requests", "it has requests without a time to first token; goodput of these points is unknown");

    private static readonly LeftOut Contradicting = new(
        "list of single requests", "lists of single requests",
        "its times give other medians than the file states, so it is of other requests; goodput of these points is unknown");

    /// <summary>The requests as they are kept; null: they are not, and the report says why.</summary>
    /// <param name="row">The row.</param>
    /// <param name="list">What the file lists; null: nothing.</param>
    /// <param name="completed">Requests that completed, as the file counts them; null: it does not.</param>
    /// <param name="failed">Requests that failed, as the file counts them; null: it does not.</param>
    /// <param name="figures">Its latencies.</param>
    public static RequestRecord? Of(JsonFields row, RequestList? list, double? completed, double? failed, Figures figures)
    {
        if (list is null)
            return null;
        var failures = Math.Max(list.Failed, failed ?? 0);
        LeftOut? reason = list.Listed > RequestLatencies.Most || list.Completed.Count + failures > RequestLatencies.Most ? TooMany
            : list.Completed.Count == 0 || (completed is { } counted && counted != list.Completed.Count) ? Incomplete
            : list.Completed.Any(r => !IsTime(r.Ttft) || (r.Tpot is { } tpot && !IsTime(tpot))) ? Unreadable
            : null;
        var latencies = reason is null
            ? RequestLatencies.Of(list.Completed, (int)failures, list.CutOff, list.DurationSeconds is > 0 and < double.PositiveInfinity and var s ? s : null)
            : null;
        if (latencies is not null && Contradicts(latencies, figures))
            reason = Contradicting;
        if (reason is null)
            return RequestRecord.Of(latencies!);
        row.Rows.LeaveOut(reason);
        return null;
    }

    private static bool Contradicts(RequestLatencies latencies, Figures figures)
    {
        var (ttft, tpot) = latencies.Medians();
        return Differ(ttft, figures[MeasuredFields.MedianTtft]) || Differ(tpot, figures[MeasuredFields.MedianTpot]);
    }

    private static bool Differ(double? own, double? stated) => Math.Abs((own - stated) ?? 0) > Math.Max(LeastGapSeconds, Tolerance * (stated ?? 0));

    private static bool IsTime(double seconds) => seconds is >= 0 and <= RequestLatencies.LongestSeconds;
}
