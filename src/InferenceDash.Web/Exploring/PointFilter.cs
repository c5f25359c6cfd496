namespace InferenceDash.Web.Exploring;

/// <summary>Which points of a model a query asks for, one condition per control, so that each can be left out to count what it would let in.</summary>
internal sealed class PointFilter
{
    private readonly IReadOnlyList<(FilterPart Part, Func<StoredPoint, bool> Allows)> _conditions;

    public PointFilter(ComparisonQuery query, Sequence? sequence, IReadOnlyDictionary<string, Gpu> gpus)
    {
        var explorer = query.Explorer;
        var engines = EnginesOf(query);
        _conditions =
        [
            (FilterPart.Sequence, p => sequence is null || p.Series.Sequence == sequence),
            (FilterPart.Precision, p => query.Precisions.Count == 0 || query.Precisions.Contains(p.Series.Precision)),
            (FilterPart.Gpu, p => explorer.Gpus.Count == 0 || explorer.Gpus.Contains(p.Series.Gpu)),
            (FilterPart.Method, p => explorer.Methods.Count == 0 || explorer.Methods.Contains(p.Series.Method.Key)),
            (FilterPart.Vendor, p => explorer.Vendors.Count == 0 || explorer.Vendors.Contains(VendorKey(gpus[p.Series.Gpu].Vendor))),
            (FilterPart.Aggregation, p => Allows(explorer.Aggregations, Aggregation.Disaggregated, Aggregation.Aggregated, p.IsDisaggregated)),
            (FilterPart.Nodes, p => Allows(explorer.Aggregations, Aggregation.MultiNode, Aggregation.SingleNode, p.IsMultinode)),
            (FilterPart.Engine, p => engines.Count == 0 || (p.Engine is { } engine && engines.Contains(EngineKey(engine)))),
            (FilterPart.Ttft, p => query.TtftCeilingSeconds is not { } ceiling || p.P99TtftSeconds <= ceiling),
        ];
    }

    /// <summary>Whether a point meets every condition, but for one that is left out.</summary>
    public bool Allows(StoredPoint point, FilterPart? without = null) =>
        _conditions.All(c => c.Part == without || c.Allows(point));

    /// <summary>An engine among others in an address, where commas stand between them.</summary>
    public static string EngineKey(string engine) => engine.Contains(',', StringComparison.Ordinal) ? AddressName.Of(engine) : engine;

    /// <summary>The keys of the engines that a query asks for.</summary>
    public static HashSet<string> EnginesOf(ComparisonQuery query) =>
        new((query.Engine ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparer.OrdinalIgnoreCase);

    public static string VendorKey(string vendor) => vendor.ToLowerInvariant();

    // Neither chosen, or both: no condition, and what the source does not tell may pass.
    private static bool Allows(IReadOnlyList<Aggregation> chosen, Aggregation ifTrue, Aggregation ifFalse, bool? actual)
    {
        var (wantsTrue, wantsFalse) = (chosen.Contains(ifTrue), chosen.Contains(ifFalse));
        return wantsTrue == wantsFalse || actual == wantsTrue;
    }
}

/// <summary>One control that narrows the points.</summary>
internal enum FilterPart
{
    Sequence,
    Precision,
    Gpu,
    Method,
    Vendor,
    Aggregation,
    Nodes,
    Engine,
    Ttft,
}
