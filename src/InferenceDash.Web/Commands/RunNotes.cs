using InferenceDash.Store;

namespace InferenceDash.Web.Commands;

/// <summary>Says which runs an import makes count no more, so that nothing leaves a page in silence.</summary>
internal static class RunNotes
{
    private const int MostShown = 10;

    public static IEnumerable<string> Of(ImportResult result)
    {
        if (result.Replaced > 0)
            yield return Say.Of($"{Points(result.Replaced)} of earlier imports were measured by the same runs at the same concurrency; the new "
                + $"figures count.");
        foreach (var run in result.Superseded.Take(MostShown))
            yield return Say.Of($"{Points(run.Run.Points)} of run {run.Run.Name} no longer count ({Place(run.Run)}): {Reason(run)}.");
        if (result.Superseded.Count > MostShown)
            yield return Say.Of($"… and {Count.Of(result.Superseded.Count - MostShown)} more runs that no longer count.");
        foreach (var run in result.NotCounting.Take(MostShown))
            yield return Say.Of($"{Points(run.Run.Points)} of this import, run {run.Run.Name}, do not count ({Place(run.Run)}): {Reason(run)}.");
        if (result.NotCounting.Count > MostShown)
            yield return Say.Of($"… and {Count.Of(result.NotCounting.Count - MostShown)} more runs of this import that do not count.");
        if (result.Superseded.Concat(result.NotCounting).Any(run => run.Run.Date == run.Counting!.Date))
            yield return Say.Of("A configuration shows its newest run only. Import the files of one sweep together, or give each the same --run NAME.");
    }

    private static string Reason(SetAsideRun run) => run.Run.Date == run.Counting!.Date
        ? Say.Of($"run {run.Counting.Name} of the same day is newer")
        : Say.Of($"run {run.Counting.Name} of {DayText.Of(run.Counting.Date)} is newer");

    private static string Place(MeasuredRun run)
    {
        var s = run.Series;
        var gpus = run.Configuration.TotalGpus is { } count ? Say.Of($" on {count} GPUs") : "";
        return Say.Of($"{s.Model} {s.Gpu} {s.Precision.Key} {s.Sequence.Label} {s.Method.Label}, {run.Configuration.Engine}{gpus}, {DayText.Of(run.Date)}");
    }

    private static string Points(int count) => Count.Of(count, "point");
}
