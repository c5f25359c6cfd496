using InferenceDash.Store.Database;
using InferenceDash.Store.Database.Reading;

namespace InferenceDash.Store.Import;

/// <summary>Pages of one publisher that state different figures of the same place: one of the two was misread, or has changed.</summary>
internal static class Contradictions
{
    /// <summary>Warns of the published points of an import that another page contradicts. Asked when they are in the database.</summary>
    public static async Task WarnAsync(
        StoreContext context, IReadOnlyList<PlacedPoint> published, ImportIssues issues, CancellationToken cancellationToken)
    {
        if (published.Count == 0)
            return;
        var visibility = await Visibility.AsOfAsync(context, int.MaxValue, cancellationToken);
        var others = (await DatasetReader.PublishedAsync(context, visibility, cancellationToken))
            .Where(point => point.Source.Publisher is not null)
            .ToLookup(Place);
        foreach (var (point, file, line) in published.Where(p => p.Point.Source.Publisher is not null))
        {
            var elsewhere = others[Place(point)].Where(other => other.Source.Page != point.Source.Page);
            if (elsewhere.FirstOrDefault(other => PublishedPoints.Contradict(point, other)) is not { } other)
                continue;
            issues.Warn(new RejectedRow(
                file, line, "throughput_tok_s_gpu", Figures(point),
                $"differs from {Figures(other)} on page {other.Source.Page} of the same publisher; the figure with more digits counts"));
        }
    }

    private static (SeriesKey, string, double) Place(PublishedPoint point) =>
        (point.Series, point.Source.Publisher!.ToUpperInvariant(), point.Interactivity);

    private static string Figures(PublishedPoint point)
    {
        var throughput = point.ThroughputPerGpu.ToString($"F{point.ThroughputDecimals}");
        return point.CostPerMillionTokens is { } cost ? $"{throughput} at ${cost.ToString($"F{point.CostDecimals}")}" : throughput;
    }
}
