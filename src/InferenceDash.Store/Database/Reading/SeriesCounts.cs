using InferenceDash.Store.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Database.Reading;

/// <summary>What the store holds, by series: counted by the database, so that no point is read.</summary>
internal static class SeriesCounts
{
    public static async Task<IReadOnlyList<SeriesCount>> OfAsync(StoreContext context, string? import, CancellationToken cancellationToken)
    {
        var visibility = await Visibility.AsOfAsync(context, int.MaxValue, cancellationToken);
        var ordinal = import is not null && await SnapshotLog.FindAsync(context, import, cancellationToken) is { } row ? row.Ordinal : 0;
        return
        [
            .. await CountAsync(visibility.Of(context.BenchmarkPoints).Where(row => !row.IsComposed), PointSource.Measured, ordinal, cancellationToken),
            .. await CountAsync(visibility.Of(context.PublishedPoints), PointSource.Published, ordinal, cancellationToken),
            .. await CountAsync(visibility.Of(context.BenchmarkPoints).Where(row => row.IsComposed), PointSource.Composed, ordinal, cancellationToken),
        ];
    }

    private static async Task<IEnumerable<SeriesCount>> CountAsync<T>(
        IQueryable<T> rows, PointSource source, int ordinal, CancellationToken cancellationToken)
        where T : SeriesRow
    {
        var counts = await rows
            .GroupBy(row => new { row.Model, row.Gpu, row.Precision, row.InputTokens, row.OutputTokens, row.Method })
            .Select(group => new { group.Key, Points = group.Count(), OfImport = group.Count(row => row.SnapshotOrdinal == ordinal) })
            .ToListAsync(cancellationToken);
        return counts.Select(count => new SeriesCount(
            new SeriesKey(
                count.Key.Model,
                count.Key.Gpu,
                new Precision(count.Key.Precision),
                new Sequence(count.Key.InputTokens, count.Key.OutputTokens),
                new SpecMethod(count.Key.Method)),
            source,
            count.Points,
            count.OfImport));
    }
}
