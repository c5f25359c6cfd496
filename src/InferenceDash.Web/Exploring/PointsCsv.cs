using System.Globalization;
using InferenceDash.Store;

namespace InferenceDash.Web.Exploring;

/// <summary>The points of an explorer view as CSV: unrounded, units in the header, provenance in comment lines.</summary>
public static class PointsCsv
{
    private static readonly IReadOnlyList<Metric> Figures = [.. Metrics.Abscissae.Concat(Metrics.Explored).DistinctBy(m => m.ColumnName)];

    private static readonly string[] Header =
    [
        "series", "model", "gpu", "precision", "sequence", "spec_method", "engine", "source", "on_frontier", .. Figures.Select(m => m.ColumnName),
        "disaggregated", "multinode", "gpus", "deployment", "date", "run", "image", "source_file", "source_page", "publisher", "quality",
    ];

    public static IResult Result(ExplorerView view, PageQuery page) =>
        CsvTable.Streamed(Provenance(view), Header, page.Of(ExplorerTable.Of(view).Lines).Select(line => Record(line.Series, line.Row)));

    private static IEnumerable<string> Provenance(ExplorerView view) =>
    [
        view.Title,
        PointsFileWords.Filters(view.Filters(), view.Query.Explorer.Filter),
        PointsFileWords.Source([.. view.Points.Select(p => p.Point)]),
        PointsFileWords.Licence,
        PointsFileWords.Assumptions(view.Assumptions(), view.Catalog.Dataset.Snapshot, view.X, view.Y),
    ];

    private static string[] Record(ExplorerSeries s, ExplorerRow r)
    {
        var m = r.Point.Point.Measured;
        return
        [
            CsvCell.Text(s.Key), r.Subject.Model, s.Gpu.Key, r.Subject.Precision.Key, r.Subject.Sequence.Label, r.Subject.Method.Key,
            CsvCell.Text(r.Engine), SourceWords.Name(s.Source), CsvTable.Flag(r.IsOnFrontier),
            .. Figures.Select(f => CsvTable.Number(f.Value(r.Figures))),
            CsvTable.Flag(m?.Configuration.Disaggregated), CsvTable.Flag(m?.Configuration.Multinode),
            m?.Configuration.TotalGpus?.ToString(CultureInfo.InvariantCulture) ?? "",
            m is null ? "" : DeploymentWords.ForPrograms(m.Configuration), m is null ? "" : DayText.Of(m.Date), CsvCell.Text(m?.Run), CsvCell.Text(m?.Image),
            CsvCell.Text(m?.SourceFile), CsvCell.Text(r.Point.Point.Published?.Source.Page), CsvCell.Text(r.Point.Point.Published?.Source.Publisher),
            r.Point.Quality.ToString(),
        ];
    }
}
