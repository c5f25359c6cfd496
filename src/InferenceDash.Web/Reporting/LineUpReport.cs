using InferenceDash.Web.Pages;
using InferenceDash.Words.Reporting;

namespace InferenceDash.Web.Reporting;

/// <summary>A comparison of any series as a report.</summary>
internal static class LineUpReport
{
    public static async Task<Report> OfAsync(LineUpView view, string origin)
    {
        var (address, comparison, noun) = (origin + view.PinnedUrl, view.Comparison, view.LineUp.By.SaidNoun());
        var svg = await SvgPicture.TextAsync<LineUpPicture>(nameof(LineUpPicture.View), view, ReportParts.Picture);
        var chart = LineUpChart.Of(view);
        return new Report(SharedViews.Of(view).Title, ReportWords.Question(view.Versus), Say.Of($"{LeadHeadline.Of(comparison, view.Lead, noun)}."), address,
        [
            .. ReportParts.Paragraph(LeadDetail.Of(comparison, view.Lead, noun)),
            .. ReportParts.Paragraph(
                [OutputWords.Caveat(view.Outputs, comparison), LeadCaveat.Of(comparison, view.Lead), IntervalWords.InNoise(comparison)]),
            new ReportParagraph(
                LineUpWords.About(view.LineUp, view.Query.Engine, view.Sequence, view.Source, view.Baseline.Rates.Set), ReportTone.Quiet),
            new ReportHeading(chart.Title),
            new ReportPicture(svg, chart.Description),
            new ReportHeading(ReportWords.Figures),
            Table(view),
            new ReportParagraph(ReportWords.AboutSeries(view.Baseline.Label), ReportTone.Quiet),
            new ReportHeading(ReportWords.InWords),
            .. view.Narrative.Select(ComparisonReport.Sentence),
            .. ReportParts.Accuracy(comparison),
            .. ReportParts.Caveats([.. view.Notes.Select(note => ("", note.Whole ?? note.Text))]),
            .. ReportParts.Points(comparison),
            .. ReportParts.Method(MethodWords.OfComparison, origin),
            .. ReportParts.Provenance(OriginOf(view), address),
        ]);
    }

    // The figures of a cell stand in columns of their own here; what each is against the baseline follows it.
    private static ReportTable Table(LineUpView view)
    {
        var shown = SeriesCell.Shown;
        return new ReportTable(
            ReportWords.Figures,
            [
                new(ReportWords.Series), .. shown.Select(m => new ReportColumn(m.SaidTitle(), m.SaidUnit(), IsNumber: true)), new(ReportWords.Rests),
            ],
            [.. view.Comparison.Rows.SelectMany(row => Rows(view, row, shown.Count))]);
    }

    private static IEnumerable<ReportRow> Rows(LineUpView view, TargetRow row, int metrics)
    {
        yield return new ReportRow([ReportWords.TargetHeading(row.Interactivity, Say.Of($"vs {view.Baseline.Label}"))]);
        for (var s = 0; s < view.Comparison.Series.Count; s++)
        {
            var cell = SeriesCell.Of(view, row, s);
            IEnumerable<string> figures = cell.Why is null ? cell.Figures.Select(Figure) : Enumerable.Repeat("—", metrics);
            yield return new ReportRow([view.Comparison.Series[s].Label, .. figures, cell.Why ?? Rests(cell)]);
        }
    }

    private static string Figure(CellFigure figure) =>
        Listed.Clauses(new[] { figure.Value, figure.Against, figure.Leads ?? "" }.Where(text => text.Length > 0));

    private static string Rests(SeriesCell cell) =>
        Listed.Clauses(cell.Points.Select(p => $"{p.Interactivity} {p.Method} · {p.Engine}").Concat(cell.Marks));

    private static ReportOrigin OriginOf(LineUpView view)
    {
        var rates = view.Comparison.Series.DistinctBy(s => s.Spec.Gpu).Select(s => (view.Catalog.GpuOf(s.Spec.Gpu).Label, s.Rates)).ToList();
        return new ReportOrigin(
            SourceWords.OfComparison(view.Points), ReportParts.Dates(view.Points), view.Catalog.Dataset.Snapshot,
            FooterWords.SetOf(view.Baseline.Rates, RateWords.Prices(rates)), rates);
    }
}
