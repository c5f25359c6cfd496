namespace InferenceDash.Web.Ranking;

/// <summary>The parts of a ranking's address that only the data can judge.</summary>
internal sealed class RankResolution
{
    private readonly Catalog _catalog;
    private readonly ModelHardware _hardware;
    private readonly List<QueryProblem> _problems;

    private RankResolution(Catalog catalog, ModelHardware hardware, ParsedRankQuery parsed)
    {
        (_catalog, _hardware, Query, _problems) = (catalog, hardware, parsed.Query, [.. parsed.Problems]);
        Vendors = [.. hardware.All.Select(s => catalog.GpuOf(s.Gpu).Vendor).Distinct(StringComparer.OrdinalIgnoreCase)];
        Precisions = [.. hardware.All.Select(s => s.Precision).Distinct().OrderBy(p => p.Rank).ThenBy(p => p.Key, StringComparer.Ordinal)];
        CheckSequence();
        CheckSource();
        CheckFilters();
        CheckRates();
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
            Drop(QueryProblem.OfSequence(wanted,
                $"There are no points at {wanted.Label}; {_hardware.DefaultSequence.Label} is shown. There are: {string.Join(", ", _hardware.Sequences.Select(s => s.Label))}."),
                q => q with { Sequence = null });
        }
    }

    private void CheckSource()
    {
        var sequence = Query.Sequence ?? _hardware.DefaultSequence;
        if (Query.Source is { } wanted && !_hardware.Has(sequence, wanted))
            Drop(QueryProblem.OfSource(wanted, $"There are no {QueryParser.Name(wanted)} points at {sequence.Label}; the others are shown."), q => q with { Source = null });
    }

    private void CheckFilters()
    {
        if (Query.Method is { } method && !method.IsBest && !_hardware.Methods.Contains(method))
        {
            Drop(QueryProblem.OfMethod(method.Key,
                $"There is no such spec method; the best is shown. There are: {string.Join(", ", _hardware.Methods.Prepend(SpecMethod.Best).Select(m => m.Key))}."),
                q => q with { Method = null });
        }

        if (Query.Vendor is { } vendor && !Vendors.Contains(vendor, StringComparer.OrdinalIgnoreCase))
            Drop(QueryProblem.OfVendor(vendor, $"There is no vendor of that name here; all are shown. There are: {string.Join(", ", Vendors)}."), q => q with { Vendor = null });
        if (Query.Precision is { } precision && !Precisions.Contains(precision))
        {
            Drop(QueryProblem.OfPrecision(precision.Key,
                $"There is no such precision here; all are shown. There are: {string.Join(", ", Precisions.Select(p => p.Key))}."), q => q with { Precision = null });
        }
    }

    private void CheckRates()
    {
        var sets = _catalog.Dataset.AssumptionSets.Select(s => s.Id);
        if (Query.Assumptions is { } set && _catalog.FindAssumptions(set) is null)
            Drop(QueryProblem.OfAssumptions(set, $"There is no assumption set of that name. There are: {string.Join(", ", sets)}."), q => q with { Assumptions = null });
        foreach (var gpu in Query.UsdPerGpuHour.Keys.Where(IsUnknown))
            _problems.Add(QueryProblem.OfPrice(gpu, NoGpu));
        foreach (var gpu in Query.KwPerGpu.Keys.Where(IsUnknown))
            _problems.Add(QueryProblem.OfPower(gpu, NoGpu));
    }

    private string NoGpu => $"There is no GPU of that name. There are: {string.Join(", ", _catalog.Dataset.Gpus.Select(g => g.Key))}.";

    private bool IsUnknown(string gpu) => _catalog.Dataset.Gpus.All(g => g.Key != gpu);

    private void Drop(QueryProblem problem, Func<RankQuery, RankQuery> without)
    {
        _problems.Add(problem);
        Query = without(Query);
    }
}
