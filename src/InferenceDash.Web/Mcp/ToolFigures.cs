namespace InferenceDash.Web.Mcp;

/// <summary>The figures of answers, unrounded and with their units. Programs read them, so their names are the same in every language.</summary>
internal static class ToolFigures
{
    /// <summary>Every metric of each series at each target, and its throughput beside the baseline's.</summary>
    public static IReadOnlyList<ToolFigure> Of(Comparison comparison) => Language.English.In<IReadOnlyList<ToolFigure>>(() =>
    [
        .. from row in comparison.Rows
           from i in Enumerable.Range(0, comparison.Series.Count)
           from figure in Of(comparison, row, i)
           select figure,
    ]);

    /// <summary>Where the lead changes, and the stretches in between.</summary>
    /// <param name="comparison">The series.</param>
    /// <param name="metric">What the lead is by.</param>
    public static IReadOnlyList<ToolFigure> OfLeads(Comparison comparison, Metric metric)
    {
        var leads = comparison.LeadsBy(metric);
        return
        [
            .. leads.Crossings.Select(at => Speed(metric == Metrics.Cost ? ToolWords.BreakEvenOfCost : ToolWords.BreakEvenOf, null, at, metric)),
            .. leads.Stretches.SelectMany(stretch => new[]
            {
                Speed(ToolWords.LeadsFrom, LeaderOf(stretch), stretch.Range.Low, metric),
                Speed(ToolWords.LeadsTo, LeaderOf(stretch), stretch.Range.High, metric),
            }),
        ];

        string? LeaderOf(LeadStretch stretch) => stretch.Leader is { } leader ? comparison.Series[leader].Label : null;
    }

    /// <summary>The figure that each row of a ranking has its place by, in their order; those without a place last.</summary>
    public static IReadOnlyList<ToolFigure> Of(RankView view) => Language.English.In<IReadOnlyList<ToolFigure>>(() =>
    [
        .. view.Ranking.Rows.Select(row => Of(view.By, row.Series.Label, view.Interactivity, row.Point) with
        {
            Basis = row.Status == RankStatus.Ranked ? AnswerWords.Basis(row.Point, row.Series, view.Interactivity) : RankWords.WhyNoPlace(view.By, row),
        }),
    ]);

    /// <summary>The fleet of each series.</summary>
    public static IReadOnlyList<ToolFigure> Of(Fleet fleet, IReadOnlyList<ComparedSeries> series) =>
    [
        .. fleet.Sizes.Zip(series).SelectMany(pair => new[]
        {
            Of(ToolWords.Gpus, ToolWords.Count, pair.First.Gpus, pair), Of(ToolWords.Power, "MW", pair.First.Megawatts, pair),
            Of(ToolWords.Hourly, "$/h", pair.First.UsdPerHour, pair), Of(ToolWords.Monthly, "$/month", pair.First.UsdPerMonth, pair),
        }),
    ];

    /// <summary>The best draft length by requests in flight, then by interactivity.</summary>
    public static IReadOnlyList<ToolFigure> Of(DraftScheduleView schedule) => Language.English.In<IReadOnlyList<ToolFigure>>(() =>
    [
        .. schedule.Steps.Select(step => new ToolFigure(
            ToolWords.DraftTokens, ToolWords.InFlight(DraftScheduleWords.Requests(step.First, step.Last)), null, null, step.DraftTokens, ToolWords.Tokens)),
        .. schedule.Schedule.ByInteractivity.Stretches.Select(stretch => new ToolFigure(
            ToolWords.DraftTokens, SeriesWords.Stretch(DraftScheduleWords.Draft(stretch.DraftTokens), stretch.Range), stretch.Range.Low,
            ToolFigure.Interactivity, stretch.DraftTokens, ToolWords.Tokens)),
    ]);

    /// <summary>The loss of each series of a gate at each target.</summary>
    public static IReadOnlyList<ToolFigure> Of(GateView view) => Language.English.In<IReadOnlyList<ToolFigure>>(() =>
    [
        .. from series in view.Series
           from check in series.Checks
           select new ToolFigure(
               ToolWords.Loss, series.Label, check.Target, view.Rule.IsAtConcurrency ? Metrics.Concurrency.Unit : ToolFigure.Interactivity,
               check.Loss * 100, "%", check.Basis == GateBasis.Bound, GateWords.Sentence(check, view.Rule)),
    ]);

    private static IEnumerable<ToolFigure> Of(Comparison comparison, TargetRow row, int i)
    {
        var (series, point) = (comparison.Series[i], row.Points[i]);
        var basis = AnswerWords.Basis(point, series, row.Interactivity);
        foreach (var metric in Metrics.All)
            yield return Of(metric, series.Label, row.Interactivity, point) with { Basis = basis };
        if (i != comparison.Baseline && row.Ratio(Metrics.Throughput, i, comparison.Baseline) is { } ratio)
            yield return new ToolFigure(ToolWords.Ratio, series.Label, row.Interactivity, ToolFigure.Interactivity, ratio, "×");
    }

    private static ToolFigure Of(Metric metric, string label, double at, OperatingPoint point) =>
        new(metric.LongTitle, label, at, ToolFigure.Interactivity, metric.Value(point), metric.Unit, point.IsBound && metric.Value(point) is not null);

    private static ToolFigure Of(string name, string unit, double? value, (FleetSize Size, ComparedSeries Series) fleet) =>
        new(name, fleet.Series.Label, null, null, value, unit, fleet.Size.IsBound);

    private static ToolFigure Speed(string name, string? of, double at, Metric metric) =>
        new(name, of, null, null, at, ToolFigure.Interactivity, Basis: metric.LongTitle);
}
