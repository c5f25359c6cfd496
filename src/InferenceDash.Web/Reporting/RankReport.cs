using InferenceDash.Words.Reporting;

namespace InferenceDash.Web.Reporting;

/// <summary>A ranking as a report.</summary>
internal static class RankReport
{
    public static async Task<Report> OfAsync(RankView view, string origin)
    {
        var address = origin + view.PinnedUrl;
        var svg = await SvgPicture.TextAsync<RankPicture>(nameof(RankPicture.View), view, ReportParts.Picture);
        return new Report(view.Shared.Title, RankWords.Question, view.Shared.Says, address,
        [
            .. ReportParts.Paragraph([RankAlso.Of(view.Ranking)]),
            new ReportHeading(view.By.SaidLongTitle()),
            new ReportPicture(svg, RankWords.Caption(view.Ranking, view.Scope, view.Sequence)),
            new ReportParagraph(RankWords.PictureKey(view.By), ReportTone.Quiet),
            new ReportHeading(ReportWords.Ranking),
            .. Tables(view),
            new ReportParagraph(RankWords.Legend(view.By), ReportTone.Quiet),
            new ReportHeading(ReportWords.Leaders),
            Leaders(view),
            .. ReportParts.Method(MethodWords.OfRanking, origin),
            .. ReportParts.Provenance(OriginOf(view), address),
        ]);
    }

    private static IEnumerable<ReportBlock> Tables(RankView view)
    {
        var lines = view.Ranking.Rows.GroupBy(r => r.Status, r => RankLine.Of(view, axis: null, r)).ToList();
        var ranked = lines.Where(g => g.Key == RankStatus.Ranked).SelectMany(g => g).Select(line => new ReportRow(
        [
            line.Place, line.Label, line.Rate, line.Figure, line.Beside, line.Against, Joined(line.Method, line.Engines),
            Joined([line.Source, line.Points, .. line.Tags]),
        ])).ToList();
        var unranked = lines.Where(g => g.Key != RankStatus.Ranked).SelectMany(g => g
            .Select(line => new ReportRow([line.Label, line.Rate, line.Why]))
            .Prepend(new ReportRow([RankWords.Group(g.Key, view.Ranking, view.Sequence)]))).ToList();
        if (ranked.Count > 0)
        {
            yield return new ReportTable(RankWords.Caption(view.Ranking, view.Scope, view.Sequence),
            [
                new(ReportWords.Place, IsNumber: true), new(ReportWords.Hardware), new(ReportWords.Rate),
                new(view.By.SaidTitle(), view.By.SaidUnit(), IsNumber: true), new(ReportWords.Beside, IsNumber: true), new(ReportWords.Against),
                new(ReportWords.Recipe), new(ReportWords.Evidence),
            ], ranked);
        }

        if (unranked.Count > 0)
            yield return new ReportTable(ReportWords.Why, [new(ReportWords.Hardware), new(ReportWords.Rate), new(ReportWords.Why)], unranked);
    }

    private static ReportTable Leaders(RankView view) => new(
        ReportWords.Leaders, [new(ReportWords.Measure), new(ReportWords.Leader), new(ReportWords.Figure, IsNumber: true)],
        [
            .. OtherLeader.Of(view)
                .Select(leader => new ReportRow([leader.Title, Joined(leader.Name, leader.Also), Joined(" ", [leader.Figure, leader.Unit])])),
        ]);

    private static string Joined(params IEnumerable<string> texts) => Joined("; ", texts);

    private static string Joined(string between, IEnumerable<string> texts) => string.Join(between, texts.Where(t => t.Length > 0));

    private static ReportOrigin OriginOf(RankView view)
    {
        var rates = view.Ranking.Rows.Select(r => r.Series).DistinctBy(s => s.Spec.Gpu).Select(s => (view.Catalog.GpuOf(s.Spec.Gpu).Label, s.Rates)).ToList();
        return new ReportOrigin(
            RankSourceWords.All(view.Sources), ReportParts.Dates(view.Ranking.Rows.SelectMany(r => r.Series.Curve.Points)), view.Catalog.Dataset.Snapshot,
            RankSourceWords.Assumptions(view.Set, view.Price, RateWords.Prices(rates)), rates);
    }
}
