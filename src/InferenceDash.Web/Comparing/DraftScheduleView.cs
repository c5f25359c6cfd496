namespace InferenceDash.Web.Comparing;

/// <summary>A run that changes its draft length by itself, against Off where nothing should be drafted.</summary>
/// <param name="Label">What the run is called.</param>
/// <param name="Places">Where both were measured.</param>
public sealed record DynamicRun(string Label, IReadOnlyList<DynamicPlace> Places);

/// <summary>
/// The schedule of a comparison of draft lengths, with its settings and what limits it. Page, API and command line read this
/// one object.
/// </summary>
/// <param name="Schedule">Which draft length is best where.</param>
/// <param name="Settings">The schedule as the setting of each engine; none without a schedule by concurrency.</param>
/// <param name="Dynamic">Runs of a dynamic schedule.</param>
public sealed record DraftScheduleView(DraftSchedule Schedule, IReadOnlyList<EngineSetting> Settings, IReadOnlyList<DynamicRun> Dynamic)
{
    /// <summary>The draft lengths that the comparison has no room for.</summary>
    public IReadOnlyList<string> LeftOut { get; private init; } = [];

    /// <summary>The answer in a sentence or two.</summary>
    public string Says => DraftScheduleWords.Says(Schedule.ByConcurrency);

    /// <summary>The steps by concurrency; none without a schedule.</summary>
    public IReadOnlyList<DraftStep> Steps => Schedule.ByConcurrency?.Steps ?? [];

    /// <summary>What it was measured on, and what limits it.</summary>
    public IReadOnlyList<string> Notes =>
    [
        .. Schedule.ByConcurrency is { } schedule ? DraftScheduleWords.Basis(schedule) : [],
        .. LeftOut.Count > 0 ? [DraftScheduleWords.LeftOut(LeftOut, Comparison.MostSeries)] : Array.Empty<string>(),
        .. Schedule.RestsOnFlagged ? [DraftScheduleWords.Flagged] : Array.Empty<string>(),
    ];

    /// <summary>What dynamic runs show of the branch that drafts nothing.</summary>
    public IReadOnlyList<string> DynamicSays =>
        [.. Dynamic.SelectMany(run => run.Places.Count == 0
            ? [DraftScheduleWords.DynamicUnknown(run.Label)]
            : run.Places.Select(place => DraftScheduleWords.Dynamic(run.Label, place)))];

    /// <summary>The schedule of a comparison; null: it does not compare draft lengths.</summary>
    public static DraftScheduleView? Of(LineUpView view)
    {
        if (view.LineUp is not { Method: { } method } || view.LineUp.By != Dimension.Draft)
            return null;
        var schedule = DraftSchedule.Of(view.Comparison);
        var made = schedule.ByConcurrency is { } byConcurrency
            ? new DraftScheduleView(schedule, EngineSetting.Of(byConcurrency, method), [.. DynamicOf(view, byConcurrency, method)])
            : new DraftScheduleView(schedule, [], []);
        return made with { LeftOut = LeftOutOf(view) };
    }

    // Of a comparison with room to spare its reader chose the series.
    private static IReadOnlyList<string> LeftOutOf(LineUpView view) =>
        view.Values.Count < Comparison.MostSeries ? [] : [.. view.LineUp.Values.Except(view.Values).Select(v => v.Label)];

    private static IEnumerable<DynamicRun> DynamicOf(LineUpView view, ConcurrencySchedule schedule, SpecMethod method)
    {
        if (view.Comparison.Series.FirstOrDefault(s => s.Spec.DraftTokens == 0) is not { } off)
            yield break;
        var spec = off.Spec with { DraftTokens = null };
        foreach (var dynamic in method.Dynamic)
        {
            if (PointsOf(dynamic) is { Count: > 0 } points)
                yield return new DynamicRun(dynamic.Label, DynamicDraft.Of(schedule, points, off.Curve.Points));
        }

        // A run without a stated draft length may be one that changes it, or one that was not described.
        if (PointsOf(method).Where(p => p.Measured is { Configuration.DraftTokens: null }).ToList() is { Count: > 0 } unstated)
            yield return new DynamicRun(DraftScheduleWords.WithoutDraftLength(method), DynamicDraft.Of(schedule, unstated, off.Curve.Points));

        IReadOnlyList<CurvePoint> PointsOf(SpecMethod of) => view.Catalog.Pool.CurveOf(spec with { Method = of }, view.Sequence, view.Source).Points;
    }
}
