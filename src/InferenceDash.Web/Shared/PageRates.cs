namespace InferenceDash.Web.Shared;

/// <summary>Whose prices a page shows: those of its address, else those that its points were published with.</summary>
/// <param name="Query">The address, which may name the reader's own price and power of a GPU.</param>
/// <param name="Set">The assumption set; null: there is none.</param>
/// <param name="Price">Whose price.</param>
internal sealed record PageRates(RatedQuery Query, AssumptionSet? Set, PriceBasis Price)
{
    /// <summary>The rates of all GPUs of a page.</summary>
    /// <param name="catalog">The data.</param>
    /// <param name="query">The address.</param>
    /// <param name="points">The points on show.</param>
    public static PageRates Of(Catalog catalog, RatedQuery query, IReadOnlyList<CurvePoint> points) => new(
        query,
        (query.Assumptions is { } id ? catalog.FindAssumptions(id) : null) ?? catalog.DefaultAssumptions(points),
        query.Price ?? Catalog.DefaultPrice(points));

    /// <summary>The rates of one GPU.</summary>
    public GpuRates Of(string gpu) => GpuRates.Of(
        Set, gpu, Price,
        Query.UsdPerGpuHour.TryGetValue(gpu, out var usd) ? usd : null,
        Query.KwPerGpu.TryGetValue(gpu, out var kw) ? kw : null);

    /// <summary>An address less the sets and GPUs that the data does not have, each of which is a problem.</summary>
    public static T Known<T>(T query, Catalog catalog, List<QueryProblem> problems)
        where T : RatedQuery
    {
        var set = query.Assumptions;
        if (set is not null && catalog.FindAssumptions(set) is null)
        {
            problems.Add(QueryProblem.OfAssumptions(set, ProblemWords.UnknownSet(catalog.Dataset.AssumptionSets.Select(s => s.Id))));
            set = null;
        }

        return (T)((RatedQuery)query with
        {
            Assumptions = set,
            UsdPerGpuHour = Known(query.UsdPerGpuHour, QueryProblem.OfPrice),
            KwPerGpu = Known(query.KwPerGpu, QueryProblem.OfPower),
        });

        Dictionary<string, double> Known(IReadOnlyDictionary<string, double> rates, Func<string, string, QueryProblem> problem)
        {
            var unknown = rates.Keys.Where(gpu => catalog.Dataset.Gpus.All(g => g.Key != gpu)).ToList();
            problems.AddRange(unknown.Select(gpu => problem(gpu, ProblemWords.UnknownGpu(catalog.Dataset.Gpus.Select(g => g.Key)))));
            return rates.Where(r => !unknown.Contains(r.Key)).ToDictionary(r => r.Key, r => r.Value, StringComparer.Ordinal);
        }
    }
}
