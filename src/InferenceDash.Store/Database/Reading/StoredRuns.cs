using InferenceDash.Store.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Database.Reading;

/// <summary>The runs of measured series, counted by the database: no point is read.</summary>
internal static class StoredRuns
{
    /// <summary>The series that one import has points of.</summary>
    public static async Task<IReadOnlyList<SeriesKey>> SeriesOfAsync(StoreContext context, int import, CancellationToken cancellationToken)
    {
        var keys = await context.BenchmarkPoints.Where(row => row.SnapshotOrdinal == import)
            .Select(row => new { row.Model, row.Gpu, row.Precision, row.InputTokens, row.OutputTokens, row.Method })
            .Distinct()
            .ToListAsync(cancellationToken);
        return
        [
            .. keys.Select(k => new SeriesKey(
                k.Model, k.Gpu, new Precision(k.Precision), new Sequence(k.InputTokens, k.OutputTokens), new SpecMethod(k.Method))),
        ];
    }

    /// <summary>The points of a series that imports which stand have brought.</summary>
    public static IQueryable<BenchmarkPointRow> Of(StoreContext context, Visibility visibility, SeriesKey series)
    {
        var (precision, method, input, output) = (series.Precision.Key, series.Method.Key, series.Sequence.InputTokens, series.Sequence.OutputTokens);
        return visibility.Of(context.BenchmarkPoints).Where(row =>
            row.Model == series.Model && row.Gpu == series.Gpu && row.Precision == precision
            && row.InputTokens == input && row.OutputTokens == output && row.Method == method);
    }

    /// <summary>Its runs, one for each import that brought some of them, in the order of their last points.</summary>
    public static async Task<IReadOnlyList<MeasuredRun>> RunsAsync(
        StoreContext context, Visibility visibility, SeriesKey series, CancellationToken cancellationToken)
    {
        var groups = await Of(context, visibility, series)
            .GroupBy(row => new
            {
                row.Engine,
                row.Disaggregated,
                row.Multinode,
                row.PrefillTensorParallel,
                row.PrefillExpertParallel,
                row.PrefillDataParallelAttention,
                row.PrefillWorkers,
                row.PrefillGpus,
                row.DecodeTensorParallel,
                row.DecodeExpertParallel,
                row.DecodeDataParallelAttention,
                row.DecodeWorkers,
                row.DecodeGpus,
                row.DraftTokens,
                row.Run,
                row.SnapshotOrdinal,
            })
            .Select(group => new { Last = group.Max(row => row.Id), Date = group.Max(row => row.Date), Points = group.Count() })
            .OrderBy(group => group.Last)
            .ToListAsync(cancellationToken);
        var last = await LastRowsAsync(context, groups.ConvertAll(group => group.Last), cancellationToken);
        return
        [
            .. groups.Select(group =>
            {
                var point = last[group.Last].ToPoint();
                return new MeasuredRun(series, point.Configuration, point.Run, group.Date, point.ImportOrder, group.Points);
            }),
        ];
    }

    // A row of each group stands for its configuration, which has one way to be read.
    private static async Task<Dictionary<int, BenchmarkPointRow>> LastRowsAsync(
        StoreContext context, IReadOnlyList<int> ids, CancellationToken cancellationToken) =>
        await context.BenchmarkPoints.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
}
