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
        return new Report(ReportWords.MapTitle(names), answer.Question, answer.Text, address,
        [
            .. ReportParts.Paragraph([answer.Also, answer.Caveat]),
            new ReportParagraph(HomeWords.Map(names), ReportTone.Quiet),
            .. view.Cells.Count == 0 ? [] : await CellsAsync(view, names),
            .. ReportParts.Method(MethodWords.OfMap, origin),
            .. ReportParts.Provenance(OriginOf(view), address),
        ]);
    }

    private static async Task<ReportBlock[]> CellsAsync(MapView view, IReadOnlyList<string> names)
    {
        var svg = await SvgPicture.TextAsync<MapPicture>(nameof(MapPicture.View), view, ReportParts.Picture);
        return
        [
            new ReportHeading(ReportWords.Map),
            new ReportPicture(svg, MapWords.Caption(names)),
            new ReportParagraph(MapKeyWords.OfPicture(view.Cells, view.Query.Interactivity is not null, view.Map.UsualSequence), ReportTone.Quiet),
            new ReportHeading(ReportWords.Comparisons),
            Table(view, names),
        ];
    }

    private static ReportTable Table(MapView view, IReadOnlyList<string> names) => new(
        ReportWords.Comparisons,
        [
            new(ReportWords.Pair), new(ReportWords.At, ReportWords.PerUser, IsNumber: true), new(names[0], ReportWords.PerGpu, IsNumber: true),
            new(names[1], ReportWords.PerGpu, IsNumber: true), new(ReportWords.Ratio, IsNumber: true), new(ReportWords.Ahead),
            new(ReportWords.Evidence),
        ],
        [.. view.Cells.Select(cell => RowOf(ShortLine.Of(cell, view)))]);

    private static ReportOrigin OriginOf(MapView view) => new(
        SourceWords.Of(view.Catalog.Dataset),
        ReportParts.Dates(view.Cells.SelectMany(c => c.Pair.Comparison.Series).SelectMany(s => s.Curve.Points)), view.Catalog.Dataset.Snapshot, "", []);

    private static ReportRow RowOf(ShortLine line) => new(
    [
        line.Sequence is null ? line.Pair : $"{line.Pair} · {line.Sequence}", line.At, line.Method, line.Off, line.Ratio, line.Ahead.Words, line.Evidence,
    ]);
}
