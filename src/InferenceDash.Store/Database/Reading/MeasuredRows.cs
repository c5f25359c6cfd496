using InferenceDash.Store.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Database.Reading;

/// <summary>The benchmark points that count as of a snapshot, in the order in which they were imported.</summary>
internal static class MeasuredRows
{
    /// <summary>All of them, in memory; what another snapshot holds of them is shared, and only the rest is read.</summary>
    public static async Task<MeasuredPoints> AllAsync(
        StoreContext context, Visibility visibility, HeldData? held, CancellationToken cancellationToken)
    {
        if (held is not null)
        {
            var (read, left) = await PlanAsync(context, visibility, held, cancellationToken);
            var points = new MeasuredBuilder(held.Points, left);
            if (read.Count > 0)
                await ReadAsync(context, visibility.Of(context.BenchmarkPoints).Where(row => read.Contains(row.SnapshotOrdinal)), points, cancellationToken);
            if (points.Build() is { } built)
                return built;
        }

        var all = new MeasuredBuilder();
        await ReadAsync(context, visibility.Of(context.BenchmarkPoints), all, cancellationToken);
        return all.Build()!;
    }

    /// <summary>How many rows would be read for that.</summary>
    public static async Task<int> UnsharedAsync(StoreContext context, Visibility visibility, HeldData? held, CancellationToken cancellationToken)
    {
        var rows = visibility.Of(context.BenchmarkPoints);
        if (held is null)
            return await rows.CountAsync(cancellationToken);
        var (read, _) = await PlanAsync(context, visibility, held, cancellationToken);
        return await rows.CountAsync(row => read.Contains(row.SnapshotOrdinal), cancellationToken);
    }

    private static async Task<(List<int> Read, IReadOnlySet<int> Left)> PlanAsync(
        StoreContext context, Visibility visibility, HeldData held, CancellationToken cancellationToken)
    {
        var imports = await context.Snapshots.Where(s => s.RetractsOrdinal == null).Select(s => s.Ordinal).ToListAsync(cancellationToken);
        var (read, left) = MeasuredBuilder.PlanOf(held.Points, Shown(held.Visibility), Shown(visibility));
        return ([.. read], left);

        HashSet<int> Shown(Visibility by) => [.. imports.Where(ordinal => ordinal <= by.Ordinal && !by.Retracted.Contains(ordinal))];
    }

    private static async Task ReadAsync(
        StoreContext context, IQueryable<BenchmarkPointRow> rows, MeasuredBuilder points, CancellationToken cancellationToken)
    {
        var files = await context.Snapshots.ToDictionaryAsync(s => s.Ordinal, s => NameOf(s.Files), cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        await using var command = rows.CreateDbCommand();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var point = new PointReader(reader, points, files);
        while (await reader.ReadAsync(cancellationToken))
            point.Add();
    }

    /// <summary>The first point of each series, of one that is measured and composed of each.</summary>
    public static async Task<MeasuredPoints> OneOfEachSeriesAsync(
        StoreContext context, Visibility visibility, CancellationToken cancellationToken)
    {
        var first = await visibility.Of(context.BenchmarkPoints)
            .GroupBy(row => new { row.Model, row.Gpu, row.Precision, row.InputTokens, row.OutputTokens, row.Method, row.IsComposed })
            .Select(series => series.Min(row => row.Id))
            .ToListAsync(cancellationToken);
        var rows = await context.BenchmarkPoints.Where(row => first.Contains(row.Id)).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToPoint())];
    }

    /// <summary>One after the other with the latencies of their requests, in little memory: the rows are read twice where imports may overlap.</summary>
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

        var withRequests = rows
            .LeftJoin(
                context.RequestRecords,
                row => new { row.SnapshotOrdinal, Number = row.Requests },
                record => new { record.SnapshotOrdinal, Number = (int?)record.Number },
                (row, record) => new { Row = row, record!.Latencies })
            .OrderBy(joined => joined.Row.Id);
        await foreach (var joined in withRequests.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var point = joined.Row.ToPoint();
            if (overlaps && !known.Counts(point))
                continue;
            yield return joined.Latencies is { } bytes && RequestLatencies.Parse(bytes) is { } latencies
                ? point with { Requests = point.Requests! with { Latencies = latencies } }
                : point;
        }
    }

    // A row knows its import, not which of several files it stood in.
    private static string? NameOf(string[] files) => files.Length switch
    {
        0 => null,
        1 => Path.GetFileName(files[0]),
        _ => $"{Path.GetFileName(files[0])}, …",
    };
}
