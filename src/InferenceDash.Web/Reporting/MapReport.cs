using InferenceDash.Words.Reporting;

namespace InferenceDash.Web.Reporting;

/// <summary>The map as a report.</summary>
internal static class MapReport
{
    public static async Task<Report> OfAsync(MapView view, string origin)
    {
        var answer = MapAnswer.Of(view.Cells, view.Query.Interactivity, view.Speed, view.Query.Filter);
        var (names, shared) = (Labels.OfAll(view.Cells.Select(c => c.Pair.Matchup)), view.SharedAs(answer));
        var address = origin + shared.Pinned;
        return new Report(HomeWords.Site, answer.Question, answer.Text, address,
        [
            .. ReportParts.Paragraph([answer.Also, answer.Caveat]),
            new ReportParagraph(HomeWords.Map(names), ReportTone.Quiet),
            .. view.Cells.Count == 0 ? [] : await CellsAsync(view, names),
            .. ReportParts.Method(MethodWords.OfMap, origin),
            .. ReportParts.Provenance(new ReportOrigin(SourceWords.Of(view.Catalog.Dataset), shared.Newest, shared.Snapshot, "", []), address),
        ]);
    }

    private static async Task<ReportBlock[]> CellsAsync(MapView view, IReadOnlyList<string> names)
    {
        var svg = await SvgPicture.TextAsync<MapPicture>(nameof(MapPicture.View), view, ReportParts.Picture);
        return
        [
            new ReportHeading(ReportWords.Chart),
            new ReportPicture(svg, MapWords.Caption(names)),
            new ReportParagraph(MapKeyWords.OfPicture(view.Cells, view.Query.Interactivity is not null, view.Map.UsualSequence), ReportTone.Quiet),
            new ReportHeading(ReportWords.Comparisons),
            Table(view, names),
        ];
    }

    private static ReportTable Table(MapView view, IReadOnlyList<string> names) => new(
        MapWords.Caption(names),
        [
            new(ReportWords.Pair, Share: 2), new(ReportWords.At, ReportWords.PerUser, IsNumber: true, .8), new(names[0], ReportWords.PerGpu, IsNumber: true, .8),
            new(names[1], ReportWords.PerGpu, IsNumber: true, .8), new(ReportWords.Ratio, IsNumber: true, Share: .9), new(ReportWords.Ahead),
            new(ReportWords.Evidence, Share: 1.5),
        ],
        [.. view.Cells.Select(cell => RowOf(ShortLine.Of(cell, view)))]);

    private static ReportRow RowOf(ShortLine line) => new(
    [
        line.Sequence is null ? line.Pair : $"{line.Pair} · {line.Sequence}", line.At, line.Method, line.Off, line.Ratio, line.Ahead.Words, line.Evidence,
    ]);
}
