using InferenceDash.Web.Pages;
using InferenceDash.Words.Reporting;

namespace InferenceDash.Web.Reporting;

/// <summary>A comparison of a method with Off as a report.</summary>
internal static class ComparisonReport
{
    public static async Task<Report> OfAsync(ComparisonView view, string origin)
    {
        var address = origin + view.PinnedUrl;
        var svg = await SvgPicture.TextAsync<ComparisonPicture>(nameof(ComparisonPicture.View), view, ReportParts.Picture);
        return new Report(SharedViews.Of(view).Title, ReportWords.Question(view.Matchup), Say.Of($"{view.Headline.Text}."), address,
        [
            .. ReportParts.Paragraph([view.Headline.Also]),
            .. ReportParts.Paragraph([OutputWords.Caveat(view.Outputs, view.Comparison), view.Headline.Caveat, IntervalWords.InNoise(view.Comparison)]),
            new ReportHeading(ComparisonChart.Of(view).Title),
            new ReportPicture(svg, ComparisonChart.Of(view).Description),
            new ReportHeading(ReportWords.Figures),
            Table(view),
            new ReportParagraph(ComparisonWords.AboutFigures(view.Comparison), ReportTone.Quiet),
            new ReportHeading(ReportWords.InWords),
            .. Words.Comparing.Narrative.Of(view.Comparison, view.Matchup.Gpu.Label).Select(Sentence),
            .. ReportParts.Accuracy(view.Comparison),
            .. ReportParts.Caveats([.. view.Notes.Select(note => (note.Title, note.Whole ?? note.Text))]),
            .. ReportParts.Points(view.Comparison),
            .. ReportParts.Method(MethodWords.OfComparison, origin),
            .. ReportParts.Provenance(OriginOf(view), address),
        ]);
    }

    /// <summary>A paragraph of the page, after its target.</summary>
    public static ReportBlock Sentence(Paragraph paragraph) => new ReportParagraph(
        [new ReportText(ReportWords.TargetHeading(paragraph.Interactivity, paragraph.Where), IsStrong: true), new ReportText(Say.Of($". {paragraph.Text}"))]);

    private static ReportTable Table(ComparisonView view)
    {
        var (names, comparison) = (view.Series.Select(s => s.Label).ToList(), view.Comparison);
        return new ReportTable(
            ReportWords.Figures,
            [
                new(ReportWords.Metric), new(names[0], IsNumber: true), new(names[1], IsNumber: true), new(ReportWords.Difference),
            ],
            [.. comparison.Rows.SelectMany((row, i) => Rows(view, row, i))]);
    }

    private static IEnumerable<ReportRow> Rows(ComparisonView view, TargetRow row, int index)
    {
        var status = StatusWords.OfBoth(row, view.Comparison);
        var tie = ConfidenceWords.ShortTieWithinError(view.TargetConfidences[index]);
        yield return new ReportRow([ReportWords.TargetHeading(row.Interactivity, tie is null ? status : $"{status} · {tie}")]);
        foreach (var metric in Metrics.All)
        {
            var cell = PairCell.Of(metric, row, view.Comparison);
            yield return new ReportRow([Labelled(metric), cell.Figures[0], cell.Figures[1], cell.Why ?? cell.Gain]);
        }

        if (FlaggedWords.Rests(view.Comparison, row) is { Length: > 0 } rests)
            yield return new ReportRow([FlaggedWords.RowTitle, "", "", rests]);
    }

    private static string Labelled(Metric metric) => metric.Unit.Length == 0 ? metric.SaidTitle() : Say.Of($"{metric.SaidTitle()}, {metric.SaidUnit()}");

    private static ReportOrigin OriginOf(ComparisonView view) => new(
        SourceWords.OfComparison(view.Points), ReportParts.Dates(view.Points), view.Catalog.Dataset.Snapshot,
        FooterWords.SetOf(view.Rates, RateWords.Figures(view.Rates)), [(view.Matchup.Gpu.Label, view.Rates)]);
}
