using InferenceDash.Store.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Database.Reading;

/// <summary>The benchmark points that count as of a snapshot, in the order in which they were imported.</summary>
internal static class MeasuredRows
{
    /// <summary>All of them, in memory.</summary>
    public static async Task<IReadOnlyList<BenchmarkPoint>> AllAsync(
        StoreContext context, Visibility visibility, CancellationToken cancellationToken)
    {
        var known = new Measurements();
        var files = await context.Snapshots.ToDictionaryAsync(s => s.Ordinal, s => NameOf(s.Files), cancellationToken);
        var points = new List<BenchmarkPoint>();
        await foreach (var row in visibility.Of(context.BenchmarkPoints).AsAsyncEnumerable().WithCancellation(cancellationToken))
            points.Add(known.Note(row.ToPoint()) with { SourceFile = files[row.SnapshotOrdinal] });
        return points.Count == 0 || points[0].ImportOrder == points[^1].ImportOrder ? points : [.. points.Where(known.Counts)];
    }

    /// <summary>The first point of each series.</summary>
    public static async Task<IReadOnlyList<BenchmarkPoint>> OneOfEachSeriesAsync(
        StoreContext context, Visibility visibility, CancellationToken cancellationToken)
    {
        var first = await visibility.Of(context.BenchmarkPoints)
            .GroupBy(row => new { row.Model, row.Gpu, row.Precision, row.InputTokens, row.OutputTokens, row.Method })
            .Select(series => series.Min(row => row.Id))
            .ToListAsync(cancellationToken);
        var rows = await context.BenchmarkPoints.Where(row => first.Contains(row.Id)).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToPoint())];
    }

    /// <summary>One after the other, in little memory: the rows are read twice where imports may overlap.</summary>
    public static async IAsyncEnumerable<BenchmarkPoint> StreamAsync(
        StoreContext context,
        Visibility visibility,
        Func<IQueryable<BenchmarkPointRow>, IQueryable<BenchmarkPointRow>> which,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = which(visibility.Of(context.BenchmarkPoints));
        var known = new Measurements();
        var overlaps = await rows.Select(row => row.SnapshotOrdinal).Distinct().CountAsync(cancellationToken) > 1;
        if (overlaps)
        {
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
                known.Note(row.ToPoint());
        }

        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var point = row.ToPoint();
            if (!overlaps || known.Counts(point))
                yield return point;
        }
    }

    // A row knows its import, not which of several files it stood in.
    private static string? NameOf(string[] files) => files.Length switch
    {
        0 => null,
        1 => Path.GetFileName(files[0]),
        _ => $"one of {files.Length} files: {Path.GetFileName(files[0])}, …",
    };
}
