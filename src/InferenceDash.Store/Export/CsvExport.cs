using CsvHelper;
using InferenceDash.Store.Database;
using InferenceDash.Store.Database.Reading;
using InferenceDash.Store.Database.Rows;
using InferenceDash.Store.Import.Formats.Csv;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Export;

/// <summary>Writes the points that count into the format they can be imported from again, to the last bit.</summary>
internal static class CsvExport
{
    /// <summary>The number of points written; null where there is no such snapshot.</summary>
    public static async Task<int?> WriteAsync(
        StoreContext context, Stream stream, ExportSelection selection, CancellationToken cancellationToken)
    {
        var snapshot = selection.Snapshot is { } id
            ? await SnapshotLog.FindAsync(context, id, cancellationToken)
            : await SnapshotLog.LatestAsync(context, cancellationToken);
        if (snapshot is null && selection.Snapshot is not null)
            return null;

        var visibility = await Visibility.AsOfAsync(context, snapshot?.Ordinal ?? 0, cancellationToken);
        using var csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        var count = selection.Published
            ? await PublishedAsync(context, visibility, selection, csv, cancellationToken)
            : await MeasuredAsync(context, visibility, selection, csv, cancellationToken);
        csv.Flush();
        return count;
    }

    /// <summary>Writes measurements, wherever they come from.</summary>
    public static void Write(IEnumerable<BenchmarkPoint> points, Stream stream)
    {
        using var csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        csv.WriteRecord([.. BenchmarkCsv.AllColumns]);
        foreach (var point in points)
            csv.WriteRecord(BenchmarkFields.Of(point));
        csv.Flush();
    }

    private static async Task<int> MeasuredAsync(
        StoreContext context, Visibility visibility, ExportSelection selection, CsvWriter csv, CancellationToken cancellationToken)
    {
        csv.WriteRecord([.. BenchmarkCsv.AllColumns]);
        var count = 0;
        await foreach (var point in MeasuredRows.StreamAsync(context, visibility, rows => Selected(rows, selection), cancellationToken))
        {
            csv.WriteRecord(BenchmarkFields.Of(point));
            count++;
        }

        return count;
    }

    private static async Task<int> PublishedAsync(
        StoreContext context, Visibility visibility, ExportSelection selection, CsvWriter csv, CancellationToken cancellationToken)
    {
        csv.WriteRecord([.. PublishedPointsCsv.AllColumns]);
        var count = 0;
        // Selected only now: whether a page was replaced is told by all of its points.
        foreach (var point in await DatasetReader.PublishedAsync(context, visibility, cancellationToken))
        {
            if (!selection.Includes(point.Series))
                continue;
            csv.WriteRecord(PublishedFields.Of(point));
            count++;
        }

        return count;
    }

    private static IQueryable<T> Selected<T>(IQueryable<T> rows, ExportSelection selection)
        where T : SeriesRow
    {
        if (selection.Model is { } model)
            rows = rows.Where(row => row.Model == model);
        if (selection.Gpu is { } gpu)
            rows = rows.Where(row => row.Gpu == gpu);
        if (selection.Precision is { Key: var precision })
            rows = rows.Where(row => row.Precision == precision);
        if (selection.Method is { Key: var method })
            rows = rows.Where(row => row.Method == method || row.Method == SpecMethod.Off.Key);
        return rows;
    }
}
