using System.Globalization;
using CsvHelper;
using InferenceDash.Store;

namespace InferenceDash.Web.Exploring;

/// <summary>The points of an explorer view as CSV: unrounded, units in the header, provenance in comment lines.</summary>
public static class PointsCsv
{
    private static readonly IReadOnlyList<Metric> Figures = [.. Metrics.Abscissae.Concat(Metrics.Explored).DistinctBy(m => m.ColumnName)];

    public static string Write(ExplorerView view)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        foreach (var line in Provenance(view))
            text.Write($"# {CsvCell.Comment(line)}\n");
        csv.WriteRecord(
        [
            "series", "model", "gpu", "precision", "sequence", "spec_method", "engine", "source", "on_frontier", .. Figures.Select(m => m.ColumnName),
            "disaggregated", "multinode", "gpus", "deployment", "date", "run", "image", "source_file", "source_page", "publisher",
        ]);
        foreach (var (series, row) in ExplorerTable.Of(view).Lines)
            csv.WriteRecord(Record(series, row));
        csv.Flush();
        return text.ToString();
    }

    private static IEnumerable<string> Provenance(ExplorerView view) =>
    [
        view.Title,
        PointsFileWords.Filters(view.Filters(), view.Query.Explorer.Filter),
        PointsFileWords.Source(view.Points.Select(p => p.Point)),
        PointsFileWords.Licence,
        PointsFileWords.Assumptions(view.Assumptions(), view.Catalog.Dataset.Snapshot, view.X, view.Y),
    ];

    private static string[] Record(ExplorerSeries s, ExplorerRow r)
    {
        var m = r.Point.Point.Measured;
        return
        [
            CsvCell.Text(s.Key), s.Subject.Model, s.Gpu.Key, s.Subject.Precision.Key, s.Subject.Sequence.Label, s.Subject.Method.Key, CsvCell.Text(s.Engine), SourceWords.Name(s.Source), Word(r.IsOnFrontier),
            .. Figures.Select(f => f.Value(r.Figures)?.ToString("R", CultureInfo.InvariantCulture) ?? ""),
            Word(m?.Configuration.Disaggregated), Word(m?.Configuration.Multinode), m?.Configuration.TotalGpus?.ToString(CultureInfo.InvariantCulture) ?? "",
            m is null ? "" : DeploymentWords.Of(m.Configuration), m is null ? "" : DayText.Of(m.Date), CsvCell.Text(m?.Run), CsvCell.Text(m?.Image),
            CsvCell.Text(m?.SourceFile), CsvCell.Text(r.Point.Point.Published?.Source.Page), CsvCell.Text(r.Point.Point.Published?.Source.Publisher),
        ];
    }

    private static string Word(bool? value) => value switch { null => "", true => "true", false => "false" };
}
