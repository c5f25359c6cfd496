namespace InferenceDash.Web.Ranking;

/// <summary>The comparisons that the rows of a ranking open.</summary>
internal static class RowComparison
{
    private const int MostRivals = 2;

    /// <summary>
    /// A row against the best others of its precision, or of its GPU where no other GPU has that precision; null: nothing to compare it with.
    /// </summary>
    public static string? Of(RankView view, RankedRow row)
    {
        var rivals = view.Ranking.Rows.Where(r => r != row && r.Status != RankStatus.NoPoints).ToList();
        return Of(view, [row, .. rivals.Where(r => r.Series.Spec.Precision == row.Series.Spec.Precision).Take(MostRivals)])
            ?? Of(view, [row, .. rivals.Where(r => r.Series.Spec.Gpu == row.Series.Spec.Gpu).Take(MostRivals)]);
    }

    /// <summary>Rows of one precision or of one GPU beside each other, in their order; null: they are neither, or only one.</summary>
    public static string? Of(RankView view, IReadOnlyList<RankedRow> rows)
    {
        if (rows.Count < 2)
            return null;
        var first = rows[0].Series.Spec;
        if (rows.All(r => r.Series.Spec.Precision == first.Precision))
            return Address(view, Dimension.Gpu, $"{first.Model}-{first.Precision.Key}-{first.Method.Key}", rows.Select(r => r.Series.Spec.Gpu));
        return rows.All(r => r.Series.Spec.Gpu == first.Gpu)
            ? Address(view, Dimension.Precision, $"{first.Model}-{first.Gpu}-{first.Method.Key}", rows.Select(r => r.Series.Spec.Precision.Key))
            : null;
    }

    private static string? Address(RankView view, Dimension by, string common, IEnumerable<string> keys)
    {
        if (view.Catalog.LineUps.Find(by, common) is not { } lineUp)
            return null;
        var values = keys.Select(lineUp.Find).OfType<DimensionValue>().ToList();
        return values.Count < 2 ? null : SiteUrls.LineUp(lineUp, values, ComparisonQuery.Default with
        {
            Sequence = view.Sequence,
            Targets = [view.Interactivity],
            Lead = view.By == Metrics.Cost ? null : QueryParser.LeadKeyOf(view.By),
            Source = view.Query.Source,
            Price = view.Query.Price,
            Assumptions = view.Query.Assumptions,
            UsdPerGpuHour = view.Query.UsdPerGpuHour,
            KwPerGpu = view.Query.KwPerGpu,
            Snapshot = view.Query.Snapshot,
        });
    }
}
