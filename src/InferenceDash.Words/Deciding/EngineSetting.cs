namespace InferenceDash.Words.Deciding;

/// <summary>A schedule of draft lengths as the setting of one engine.</summary>
/// <param name="Key">The engine, as options and addresses name it: <c>vllm</c>.</param>
/// <param name="Title">The engine as people write it.</param>
/// <param name="Text">The setting, ready to paste; null: the engine cannot hold the schedule.</param>
/// <param name="Remark">What the setting does beyond its last step and needs besides; or why there is none.</param>
/// <param name="Version">Which version of the engine takes the form.</param>
/// <param name="Source">Address of the text that states the form.</param>
public sealed record EngineSetting(string Key, string Title, string? Text, string Remark, string Version, string Source)
{
    /// <summary>The engines that a schedule is printed for.</summary>
    public static readonly IReadOnlyList<string> Keys = [VllmSchedule.Key, SglangSchedule.Key, TrtLlmSchedule.Key];

    private static string OffThroughout => Say.Of("Leave speculative decoding off: no draft length delivers more than 1 % more at any load of the schedule.");

    /// <summary>The schedule as the setting of each engine.</summary>
    /// <param name="schedule">The schedule by concurrency.</param>
    /// <param name="method">The method that drafts.</param>
    public static IReadOnlyList<EngineSetting> Of(ConcurrencySchedule schedule, SpecMethod method)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var settings = new[] { VllmSchedule.Of(schedule, method), SglangSchedule.Of(schedule, method), TrtLlmSchedule.Of(schedule, method) };
        if (schedule.EngineSteps.Count == 0)
            return [.. settings.Select(s => s with { Text = null, Remark = Say.Of("No whole number of requests of one engine lies in the range of "
                + "the schedule.") })];
        return schedule.EngineSteps.All(s => s.DraftTokens == 0) ? [.. settings.Select(s => s with { Text = null, Remark = OffThroughout })] : settings;
    }

    /// <summary>The greatest draft length of a schedule.</summary>
    internal static int Most(ConcurrencySchedule schedule) => schedule.EngineSteps.Select(s => s.DraftTokens).DefaultIfEmpty(0).Max();

    /// <summary>The greatest number of requests of a schedule.</summary>
    internal static int Last(ConcurrencySchedule schedule) => schedule.EngineSteps is [.., var last] ? last.Last : 0;

    /// <summary>A number as engines read it, ungrouped.</summary>
    internal static string Digits(int value) => Figure.Exact(value);

    /// <summary>The first number of requests of each step: engines want the first one to begin at 1.</summary>
    internal static IEnumerable<(string First, string Last, string DraftTokens)> StepsOf(ConcurrencySchedule schedule) =>
        schedule.EngineSteps.Select((step, i) => (Digits(i == 0 ? 1 : step.First), Digits(step.Last), Digits(step.DraftTokens)));

    /// <summary>Where the smallest loads were not measured, what the setting does there.</summary>
    internal static string BelowFirst(ConcurrencySchedule schedule) => schedule.EngineSteps is [{ First: > 1 and var first, DraftTokens: var k }, ..]
        ? Say.Of($" Fewer than {Count.Of(first)} requests are outside the schedule; the setting uses {Digits(k)} there.")
        : "";
}
