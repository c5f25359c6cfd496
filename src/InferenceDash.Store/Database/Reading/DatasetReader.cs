using InferenceDash.Store.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Database.Reading;

/// <summary>Builds the data as of one snapshot.</summary>
internal static class DatasetReader
{
    /// <param name="context">The store.</param>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="near">The data of another snapshot, which is shared as far as both have it; null: none.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<Dataset> ReadAsync(StoreContext context, SnapshotRow snapshot, Dataset? near, CancellationToken cancellationToken)
    {
        var held = near is null ? null : await HeldData.OfAsync(context, near, cancellationToken);
        return await ReadAsync(context, snapshot, (c, visibility, cancel) => MeasuredRows.AllAsync(c, visibility, held, cancel), cancellationToken);
    }

    /// <summary>How many rows would be read for a snapshot beside what another one has.</summary>
    public static async Task<int> UnsharedAsync(StoreContext context, SnapshotRow snapshot, Dataset near, CancellationToken cancellationToken)
    {
        var visibility = await Visibility.AsOfAsync(context, snapshot.Ordinal, cancellationToken);
        var held = await HeldData.OfAsync(context, near, cancellationToken);
        return await MeasuredRows.UnsharedAsync(context, visibility, held, cancellationToken);
    }

    /// <summary>The same with one measured point of each series: every name and series there is, whatever the size of the store.</summary>
    public static Task<Dataset> ReadSeriesAsync(StoreContext context, SnapshotRow snapshot, CancellationToken cancellationToken) =>
        ReadAsync(context, snapshot, MeasuredRows.OneOfEachSeriesAsync, cancellationToken);

    private static async Task<Dataset> ReadAsync(
        StoreContext context,
        SnapshotRow snapshot,
        Func<StoreContext, Visibility, CancellationToken, Task<MeasuredPoints>> measuredOf,
        CancellationToken cancellationToken)
    {
        var visibility = await Visibility.AsOfAsync(context, snapshot.Ordinal, cancellationToken);
        var published = await PublishedAsync(context, visibility, cancellationToken);
        var measured = await measuredOf(context, visibility, cancellationToken);
        var acceptance = await AcceptanceAsync(context, visibility, cancellationToken);
        var evaluations = await EvaluationsAsync(context, visibility, cancellationToken);
        var series = published.Select(point => point.Series).Concat(measured.Series.Select(series => series.Key)).Distinct().ToList();
        string[] named =
        [
            .. series.Select(key => key.Model), .. acceptance.Select(length => length.Key.Model).OfType<string>(), .. evaluations.Select(e => e.Model),
        ];
        return new Dataset(
            snapshot.Id,
            snapshot.ImportedAt,
            await ModelsAsync(context, visibility, named, cancellationToken),
            await GpusAsync(context, visibility, series, cancellationToken),
            await AssumptionSetsAsync(context, visibility, cancellationToken),
            PublishedPoints.Once(published),
            measured)
        {
            Acceptance = acceptance,
            Evaluations = evaluations,
        };
    }

    private static async Task<IReadOnlyList<Model>> ModelsAsync(
        StoreContext context, Visibility visibility, IReadOnlyList<string> named, CancellationToken cancellationToken)
    {
        var rows = await UpTo(visibility, context.Models).ToListAsync(cancellationToken);
        var used = named.ToHashSet(StringComparer.Ordinal);
        return [.. Newest(rows, row => row.Slug, used, visibility).Select(row => visibility.Shows(row) ? row.ToModel() : Nameless(row))];
    }

    // The names that a retracted definition had taken are free again.
    private static Model Nameless(ModelRow retracted) => retracted.ToModel() with { SourceKeys = [], Aliases = [] };

    private static async Task<IReadOnlyList<Gpu>> GpusAsync(
        StoreContext context, Visibility visibility, IReadOnlyList<SeriesKey> series, CancellationToken cancellationToken)
    {
        var rows = await UpTo(visibility, context.Gpus).ToListAsync(cancellationToken);
        var used = series.Select(key => key.Gpu).ToHashSet(StringComparer.Ordinal);
        return [.. Newest(rows, row => row.Key, used, visibility).Select(row => row.ToGpu())];
    }

    private static async Task<IReadOnlyList<AssumptionSet>> AssumptionSetsAsync(
        StoreContext context, Visibility visibility, CancellationToken cancellationToken)
    {
        var rows = await visibility.Of(context.GpuAssumptions).ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.AssumptionSet, StringComparer.Ordinal)
                .OrderBy(set => set.Key, StringComparer.Ordinal)
                .Select(set => new AssumptionSet(
                    set.Key,
                    set.GroupBy(row => row.Gpu, StringComparer.Ordinal)
                        .ToDictionary(gpu => gpu.Key, gpu => gpu.Last().ToAssumptions(), StringComparer.Ordinal))),
        ];
    }

    /// <summary>The published points of every page, as the newest import that holds it has read it.</summary>
    public static async Task<IReadOnlyList<PublishedPoint>> PublishedAsync(
        StoreContext context, Visibility visibility, CancellationToken cancellationToken)
    {
        var rows = await visibility.Of(context.PublishedPoints).ToListAsync(cancellationToken);
        // A page is read as a whole: the newest import that holds it replaces what earlier ones read off it. Pages of one
        // name are one page unless both are known to be of different publishers.
        var pages = rows.Select(row => (row.SourcePage, row.Publisher, row.SnapshotOrdinal))
            .Distinct()
            .ToLookup(page => page.SourcePage, StringComparer.Ordinal);
        return
        [
            .. rows.Where(row => !pages[row.SourcePage].Any(other => other.SnapshotOrdinal > row.SnapshotOrdinal && MayBeOne(other.Publisher, row.Publisher)))
                .Select(row => row.ToPoint()),
        ];
    }

    /// <summary>The acceptance lengths that count now.</summary>
    public static async Task<IReadOnlyList<MeasuredAcceptance>> AcceptanceAsync(StoreContext context, CancellationToken cancellationToken) =>
        await AcceptanceAsync(context, await Visibility.AsOfAsync(context, int.MaxValue, cancellationToken), cancellationToken);

    private static async Task<IReadOnlyList<MeasuredAcceptance>> AcceptanceAsync(
        StoreContext context, Visibility visibility, CancellationToken cancellationToken) =>
        [.. (await visibility.Of(context.AcceptanceLengths).ToListAsync(cancellationToken)).Select(row => row.ToAcceptance())];

    private static async Task<IReadOnlyList<MeasuredEvaluation>> EvaluationsAsync(
        StoreContext context, Visibility visibility, CancellationToken cancellationToken) =>
        [.. (await visibility.Of(context.Evaluations).ToListAsync(cancellationToken)).Select(row => row.ToEvaluation())];

    private static bool MayBeOne(string? publisher, string? other) =>
        publisher is null || other is null || string.Equals(publisher, other, StringComparison.OrdinalIgnoreCase);

    private static IQueryable<T> UpTo<T>(Visibility visibility, IQueryable<T> rows)
        where T : DataRow =>
        rows.Where(row => row.SnapshotOrdinal <= visibility.Ordinal).OrderBy(row => row.Id);

    // The newest row that counts, per key, in order of first appearance. A key whose definition was retracted keeps it
    // while points use it: every point has its model and its GPU.
    private static IEnumerable<T> Newest<T>(
        IReadOnlyList<T> rows, Func<T, string> key, HashSet<string> used, Visibility visibility)
        where T : DataRow =>
        from row in rows
        group row by key(row) into sameKey
        let newest = sameKey.LastOrDefault(visibility.Shows) ?? (used.Contains(sameKey.Key) ? sameKey.Last() : null)
        where newest is not null
        orderby (sameKey.FirstOrDefault(visibility.Shows) ?? sameKey.First()).Id
        select newest;
}
