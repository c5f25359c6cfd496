namespace InferenceDash.Web.Ranking;

/// <summary>The parts of a ranking's address that only the data can judge.</summary>
internal sealed class RankResolution
{
    private readonly ModelHardware _hardware;
    private readonly List<QueryProblem> _problems;

    private RankResolution(Catalog catalog, ModelHardware hardware, ParsedRankQuery parsed)
    {
        (_hardware, Query, _problems) = (hardware, parsed.Query, [.. parsed.Problems]);
        Vendors = [.. hardware.All.Select(s => catalog.GpuOf(s.Gpu).Vendor).Distinct(StringComparer.OrdinalIgnoreCase)];
        Precisions = [.. hardware.All.Select(s => s.Precision).Distinct().OrderBy(p => p.Rank).ThenBy(p => p.Key, StringComparer.Ordinal)];
        CheckSequence();
        CheckSource();
        CheckFilters();
        Query = PageRates.Known(Query, catalog, _problems);
    }

    public RankQuery Query { get; private set; }

    public IReadOnlyList<string> Vendors { get; }

    public IReadOnlyList<Precision> Precisions { get; }

    public IReadOnlyList<QueryProblem> Problems => _problems;

    public static RankResolution Of(Catalog catalog, ModelHardware hardware, ParsedRankQuery parsed) => new(catalog, hardware, parsed);

    private void CheckSequence()
    {
        if (Query.Sequence is { } wanted && !_hardware.Sequences.Contains(wanted))
        {
            var problem = ProblemWords.NoPointsAt(wanted, _hardware.DefaultSequence, _hardware.Sequences);
            Drop(QueryProblem.OfSequence(wanted, problem), q => q with { Sequence = null });
        }
    }

    private void CheckSource()
    {
        var sequence = Query.Sequence ?? _hardware.DefaultSequence;
        if (Query.Source is { } wanted && !_hardware.Has(sequence, wanted))
            Drop(QueryProblem.OfSource(wanted, ProblemWords.NoPairsOf(wanted, sequence)), q => q with { Source = null });
    }

    private void CheckFilters()
    {
        if (Query.Method is { } method && !method.IsBest && !_hardware.Methods.Contains(method))
        {
            var problem = ProblemWords.UnknownMethod(_hardware.Methods.Prepend(SpecMethod.Best).Select(m => m.Key));
            Drop(QueryProblem.OfMethod(method.Key, problem), q => q with { Method = null });
        }

        if (Query.Vendor is { } vendor && !Vendors.Contains(vendor, StringComparer.OrdinalIgnoreCase))
            Drop(QueryProblem.OfVendor(vendor, ProblemWords.ShowingAll(Vendors)), q => q with { Vendor = null });
        if (Query.Precision is { } precision && !Precisions.Contains(precision))
            Drop(QueryProblem.OfPrecision(precision.Key, ProblemWords.ShowingAll(Precisions.Select(p => p.Key))), q => q with { Precision = null });
    }

    private void Drop(QueryProblem problem, Func<RankQuery, RankQuery> without)
    {
        _problems.Add(problem);
        Query = without(Query);
    }
}
