namespace InferenceDash.Web.Exploring;

/// <summary>The choices of the explorer with what each would show: an option is counted under all other controls.</summary>
public sealed record Facets(Facet Precisions, Facet Gpus, Facet Methods, Facet Vendors, Facet Aggregations, Facet Engines)
{
    internal static Facets Of(Catalog catalog, Model model, ComparisonQuery query, IReadOnlyList<StoredPoint> points, PointFilter filter)
    {
        var explorer = query.Explorer;
        var gpus = catalog.Dataset.Gpus;
        var vendorOf = gpus.ToDictionary(g => g.Key, g => PointFilter.VendorKey(g.Vendor), StringComparer.Ordinal);
        var engines = PointFilter.EnginesOf(query);
        return new Facets(
            Make(Say.Of("Precision"), catalog.Precisions.Select(p => (p.Key, p.Label)), FilterPart.Precision,
                p => p.Series.Precision.Key, query.Precisions.Select(p => p.Key)),
            Make("GPU", gpus.Where(g => explorer.Gpus.Contains(g.Key) || points.Any(p => p.Series.Gpu == g.Key)).Select(g => (g.Key, g.Label)),
                FilterPart.Gpu, p => p.Series.Gpu, explorer.Gpus),
            Make(Say.Of("Spec decoding"), catalog.Methods.Select(m => (m.Key, m.Label)), FilterPart.Method, p => p.Series.Method.Key, explorer.Methods),
            Make(Say.Of("Vendor"), gpus.Select(g => (PointFilter.VendorKey(g.Vendor), g.Vendor)).Distinct(), FilterPart.Vendor,
                p => vendorOf[p.Series.Gpu], explorer.Vendors),
            new Facet(Say.Of("Aggregation"),
            [
                .. Kinds(Aggregation.Aggregated, Aggregation.Disaggregated, FilterPart.Aggregation,
                    p => Key(p.IsDisaggregated, Aggregation.Disaggregated, Aggregation.Aggregated)),
                .. Kinds(Aggregation.SingleNode, Aggregation.MultiNode, FilterPart.Nodes,
                    p => Key(p.IsMultinode, Aggregation.MultiNode, Aggregation.SingleNode)),
            ]),
            Make(Say.Of("Engine"), catalog.Engines.Select(e => (PointFilter.EngineKey(e), e)), FilterPart.Engine,
                p => p.Engine is { } engine ? PointFilter.EngineKey(engine) : "", engines));

        IReadOnlyList<FacetOption> Kinds(Aggregation one, Aggregation other, FilterPart part, Func<StoredPoint, string> key) =>
            Make("", [Option(one), Option(other)], part, key, explorer.Aggregations.Select(QueryParser.Name)).Options;

        Facet Make(
            string title, IEnumerable<(string Key, string Label)> options, FilterPart part, Func<StoredPoint, string> key, IEnumerable<string> chosen)
        {
            var counts = points.Where(p => filter.Allows(p, without: part))
                .CountBy(key, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
            var on = chosen.ToHashSet(StringComparer.OrdinalIgnoreCase);
            return new Facet(title,
                [.. options.Select(o => new FacetOption(o.Key, o.Label, on.Contains(o.Key), counts.GetValueOrDefault(o.Key), WhyNot(o.Key, key)))]);
        }

        string WhyNot(string option, Func<StoredPoint, string> key) =>
            points.Any(p => string.Equals(key(p), option, StringComparison.OrdinalIgnoreCase))
                ? ExplorerWords.NoPointsWithOtherFilters
                : EmptyWords.OptionWithout(model.Label);
    }

    private static (string Key, string Label) Option(Aggregation aggregation) => (QueryParser.Name(aggregation), aggregation switch
    {
        Aggregation.Aggregated => Say.Of("Aggregated"),
        Aggregation.Disaggregated => Say.Of("Disaggregated"),
        Aggregation.SingleNode => Say.Of("Single node"),
        _ => Say.Of("Multi-node"),
    });

    // What a published point does not tell is neither.
    private static string Key(bool? actual, Aggregation ifTrue, Aggregation ifFalse) =>
        actual is { } known ? QueryParser.Name(known ? ifTrue : ifFalse) : "";
}
