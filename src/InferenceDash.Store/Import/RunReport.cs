using InferenceDash.Store.Database;
using InferenceDash.Store.Database.Reading;
using InferenceDash.Store.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Import;

/// <summary>What an import changes in which runs count (<see cref="MeasuredRun.Newest"/>).</summary>
/// <param name="Superseded">Runs that counted before and do not any more.</param>
/// <param name="NotCounting">Runs of the import itself that do not count.</param>
/// <param name="Replaced">Measurements that earlier imports hold and this one has anew.</param>
internal sealed record RunReport(IReadOnlyList<SetAsideRun> Superseded, IReadOnlyList<SetAsideRun> NotCounting, int Replaced)
{
    /// <summary>Asked when the rows of the import are in the database.</summary>
    public static async Task<RunReport> OfAsync(StoreContext context, int import, CancellationToken cancellationToken)
    {
        var visibility = await Visibility.AsOfAsync(context, int.MaxValue, cancellationToken);
        List<SetAsideRun> superseded = [], notCounting = [];
        var replaced = 0;
        foreach (var series in await StoredRuns.SeriesOfAsync(context, import, cancellationToken))
        {
            var runs = await StoredRuns.RunsAsync(context, visibility, series, cancellationToken);
            foreach (var configuration in runs.GroupBy(run => run.Configuration))
                Compare([.. configuration], import, superseded, notCounting);
            if (runs.Any(run => run.ImportOrder == import && runs.Any(other => other.ImportOrder < import && other.IsSameRun(run))))
                replaced += await ReplacedAsync(StoredRuns.Of(context, visibility, series), import, cancellationToken);
        }

        return new RunReport(superseded, notCounting, replaced);
    }

    private static void Compare(IReadOnlyList<MeasuredRun> runs, int import, List<SetAsideRun> superseded, List<SetAsideRun> notCounting)
    {
        var counting = MeasuredRun.Newest(Joined(runs));
        var earlier = Joined(runs.Where(run => run.ImportOrder < import));
        if (earlier.Count > 0 && MeasuredRun.Newest(earlier) is var before && !before.IsSameRun(counting))
            superseded.Add(new SetAsideRun(before, SetAsideReason.OlderRun, counting));
        notCounting.AddRange(runs
            .Where(run => run.ImportOrder == import && !run.IsSameRun(counting))
            .Select(run => new SetAsideRun(run, SetAsideReason.OlderRun, counting)));
    }

    // What several imports brought of one run is one run, in the place of its last points.
    private static List<MeasuredRun> Joined(IEnumerable<MeasuredRun> runs) =>
    [
        .. runs.Select((run, place) => (Run: run, Place: place))
            .GroupBy(r => r.Run.Name, StringComparer.OrdinalIgnoreCase)
            .OrderBy(same => same.Max(r => r.Place))
            .Select(same => same.Last().Run with
            {
                Date = same.Max(r => r.Run.Date),
                ImportOrder = same.Max(r => r.Run.ImportOrder),
                Points = same.Sum(r => r.Run.Points),
            }),
    ];

    private static async Task<int> ReplacedAsync(IQueryable<BenchmarkPointRow> rows, int import, CancellationToken cancellationToken)
    {
        var known = new Measurements();
        var points = new List<BenchmarkPoint>();
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
            points.Add(known.Note(row.ToPoint()));
        // Those that an earlier import had replaced already are no work of this one.
        return points.Where(point => point.ImportOrder < import && !known.Counts(point))
            .DistinctBy(point => (point.Configuration, point.Run, point.Concurrency))
            .Count();
    }
}
