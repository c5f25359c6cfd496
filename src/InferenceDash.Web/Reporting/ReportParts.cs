using InferenceDash.Words.Reporting;

namespace InferenceDash.Web.Reporting;

/// <summary>The pieces that all reports end with, and the parts that several share.</summary>
internal static class ReportParts
{
    private const int MostPoints = 240;

    /// <summary>How charts are drawn within a report: without the heading and the source that stand around them.</summary>
    public static PictureQuery Picture { get; } = PictureQuery.Default with { IsPart = true };

    /// <summary>The sentences that are not empty, as one paragraph; none: none is left.</summary>
    public static IEnumerable<ReportBlock> Paragraph(IEnumerable<string?> sentences, ReportTone tone = ReportTone.Plain)
    {
        var text = string.Join(' ', sentences.Where(s => !string.IsNullOrWhiteSpace(s)));
        return text.Length == 0 ? [] : [new ReportParagraph(text, tone)];
    }

    /// <summary>What limits the use of the figures.</summary>
    public static IEnumerable<ReportBlock> Caveats(IReadOnlyList<(string Title, string Text)> notes) =>
    [
        new ReportHeading(ReportWords.Caveats),
        .. notes.Count == 0
            ? [new ReportParagraph(ReportWords.NoCaveats)]
            : notes.Select(note => new ReportParagraph([.. Named(note.Title), new ReportText(note.Text)])),
    ];

    /// <summary>The method in short, each step with its formula and where the whole of it stands.</summary>
    public static IEnumerable<ReportBlock> Method(IEnumerable<MethodStep> steps, string origin) =>
    [
        new ReportHeading(ReportWords.Method),
        .. steps.Select(step => new ReportParagraph(
        [
            new ReportText(step.Name, origin + SiteUrls.Spoken($"{SiteUrls.Methodology}#{step.Anchor}"), IsStrong: true),
            new ReportText(Say.Of($". {step.Text}")),
        ])),
    ];

    /// <summary>Where the figures come from, and the rates that they rest on.</summary>
    public static IEnumerable<ReportBlock> Provenance(ReportOrigin from, string address)
    {
        var version = Observing.ProgramVersion.Current;
        return
        [
            new ReportHeading(ReportWords.Provenance),
            new ReportFacts(
            [
                (ReportWords.Source, new ReportText(from.Source)), (ReportWords.DataDate, new ReportText(from.Dates)),
                (ReportWords.Snapshot, new ReportText(from.Snapshot)), (ReportWords.Address, new ReportText(address, address)),
                (ReportWords.Version, new ReportText(ReportWords.WrittenBy(version.Version, version.Commit))),
                .. from.Assumptions.Length == 0 ? Array.Empty<(string, ReportText)>() : [(ReportWords.Assumptions, new ReportText(from.Assumptions))],
            ]),
            .. from.Rates.Count == 0 ? Array.Empty<ReportBlock>() : [Rates(from.Rates)],
        ];
    }

    /// <summary>How far each curve can be trusted.</summary>
    public static IEnumerable<ReportBlock> Accuracy(Comparison comparison)
    {
        var rows = from series in comparison.Series
                   from recipe in series.Curve.Recipes
                   let curve = CurveConfidence.Of(recipe.Curve)
                   select new ReportRow(
                   [
                       series.Label, recipe.Method.Label, curve.Knots.ToString(System.Globalization.CultureInfo.InvariantCulture),
                       curve.Error is { } median ? ConfidenceWords.Percent(median.Median) : "—",
                       curve.Error is { } worst ? ConfidenceWords.Percent(worst.Worst) : "—",
                   ]);
        return
        [
            new ReportHeading(ReportWords.Accuracy),
            new ReportTable(
                ReportWords.Accuracy,
                [
                    new(ReportWords.Series), new(ReportWords.Recipe), new(ReportWords.Knots, IsNumber: true),
                    new(ReportWords.MedianError, IsNumber: true), new(ReportWords.WorstError, IsNumber: true),
                ],
                [.. rows]),
            new ReportParagraph(EvidenceWords.Method, ReportTone.Quiet),
        ];
    }

    /// <summary>The chart as figures: the points that its lines go through.</summary>
    public static IEnumerable<ReportBlock> Points(Comparison comparison)
    {
        var rows = (from series in comparison.Series
                    from recipe in series.Curve.Recipes
                    from knot in recipe.Curve.Knots
                    let point = recipe.Curve.At(knot.Interactivity, series.Rates)
                    select new ReportRow(
                    [
                        series.Label, recipe.Method.Label, Figure.Knot(knot.Interactivity), Metrics.Throughput.Print(point), Metrics.Cost.Print(point),
                        Metrics.Concurrency.Print(point), knot.Engine ?? "—", knot.Measured?.Date is { } day ? Figure.Day(day) : "—",
                    ])).ToList();
        return
        [
            new ReportHeading(ReportWords.Points),
            new ReportTable(
                ReportWords.Points,
                [
                    new(ReportWords.Series), new(ReportWords.Recipe), new(ReportWords.Interactivity, ReportWords.PerUser, IsNumber: true),
                    new(ReportWords.Throughput, ReportWords.PerGpu, IsNumber: true), new(Metrics.Cost.Title, Metrics.Cost.Unit, IsNumber: true),
                    new(ReportWords.Concurrency, IsNumber: true), new(ReportWords.Engine), new(ReportWords.Date),
                ],
                [.. rows.Take(MostPoints)]),
            .. rows.Count > MostPoints ? [new ReportParagraph(ReportWords.FirstPoints(MostPoints, rows.Count), ReportTone.Quiet)] : Array.Empty<ReportBlock>(),
        ];
    }

    /// <summary>How new points are.</summary>
    public static string Dates(IEnumerable<CurvePoint> points)
    {
        var all = points.ToList();
        return ReportWords.Dates(all.Max(p => p.Measured?.Date), all.Max(p => p.Published?.Source.DateRead));
    }

    private static ReportTable Rates(IReadOnlyList<(string Gpu, GpuRates Rates)> rates) => new(
        ReportWords.Assumptions, [new(ReportWords.Gpu), new(ReportWords.Price, IsNumber: true), new(ReportWords.Power, IsNumber: true)],
        [.. rates.Select(r => new ReportRow([r.Gpu, RateWords.PerGpuHour(r.Rates), RateWords.KwPerGpu(r.Rates)]))]);

    private static IEnumerable<ReportText> Named(string title) => title.Length == 0 ? [] : [new ReportText(title, IsStrong: true), new ReportText(" ")];
}

/// <summary>Where the figures of a report come from.</summary>
/// <param name="Source">Who measured or published them.</param>
/// <param name="Dates">How new they are.</param>
/// <param name="Snapshot">Id of the data.</param>
/// <param name="Assumptions">The set and whose price; empty: none is used.</param>
/// <param name="Rates">Each GPU with what is assumed of it.</param>
internal sealed record ReportOrigin(
    string Source, string Dates, string Snapshot, string Assumptions, IReadOnlyList<(string Gpu, GpuRates Rates)> Rates);
