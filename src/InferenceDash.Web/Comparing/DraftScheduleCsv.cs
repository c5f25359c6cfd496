namespace InferenceDash.Web.Comparing;

/// <summary>
/// The schedule of a comparison of draft lengths as CSV: a row for each measured concurrency, for each step over whole numbers of
/// requests, and for each stretch of interactivity.
/// </summary>
public static class DraftScheduleCsv
{
    private static readonly string[] Header =
    [
        "by", "low", "high", "draft_tokens", "gain_over_off", "least_gain_over_off", "greatest_gain_over_off", "within_1_percent",
        "throughput_tok_s_gpu", "interactivity_tok_s_user", "basis",
    ];

    public static IResult Result(LineUpView view) => view.Schedule is { } schedule
        ? CsvTable.Result(Provenance(view, schedule), Header, Rows(schedule.Schedule))
        : DraftScheduleResponse.Result(view);

    private static IEnumerable<string> Provenance(LineUpView view, DraftScheduleView schedule) =>
    [
        FileWords.Title(view.Common, view.Versus, view.Sequence, view.Baseline.Label),
        SourceWords.OfFile(view.Source, view.Points),
        FileWords.Assumptions(view.Comparison.Series.Select(s => s.Rates), view.Catalog.Dataset.Snapshot, view.Comparison.Ceiling),
        schedule.Says,
        .. schedule.Notes,
        .. schedule.DynamicSays,
    ];

    private static IEnumerable<string[]> Rows(DraftSchedule schedule) =>
    [
        .. schedule.ByConcurrency?.Places.Select(PlaceRow) ?? [],
        .. schedule.ByConcurrency?.Steps.Select(StepRow) ?? [],
        .. schedule.ByInteractivity.Stretches.Select(StretchRow),
    ];

    private static string[] PlaceRow(DraftPlace p) =>
    [
        "concurrency", CsvTable.Number(p.Concurrency), CsvTable.Number(p.Concurrency), CsvTable.Number(p.DraftTokens), CsvTable.Number(p.Gain), "", "",
        string.Join(' ', p.Ties.Select(k => CsvTable.Number(k))), CsvTable.Number(p.ThroughputPerGpu), CsvTable.Number(p.Interactivity), "",
    ];

    private static string[] StepRow(DraftStep s) =>
    [
        "requests", CsvTable.Number(s.First), CsvTable.Number(s.Last), CsvTable.Number(s.DraftTokens), "",
        CsvTable.Number(s.Gain?.Least), CsvTable.Number(s.Gain?.Most), "", "", "", "",
    ];

    private static string[] StretchRow(DraftStretch s) =>
    [
        "interactivity", CsvTable.Number(s.Range.Low), CsvTable.Number(s.Range.High), CsvTable.Number(s.DraftTokens), CsvTable.Number(s.Gain),
        CsvTable.Number(s.GainRange?.Least), CsvTable.Number(s.GainRange?.Most), "", "", "", CsvTable.Name(s.Basis),
    ];
}
