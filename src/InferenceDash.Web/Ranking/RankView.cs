namespace InferenceDash.Web.Ranking;

/// <summary>
/// A ranking, resolved: what was asked for, met with what there is. Page, API and export read this one object, so they cannot differ.
/// </summary>
public sealed class RankView
{
    private readonly IReadOnlyList<RankCandidate> _candidates;

    private RankView(Catalog catalog, ModelHardware hardware, RankResolution resolution)
    {
        (Catalog, Hardware, Query, Vendors, Precisions) = (catalog, hardware, resolution.Query, resolution.Vendors, resolution.Precisions);
        Sequence = Query.Sequence ?? hardware.DefaultSequence;
        Method = Query.Method ?? SpecMethod.Best;
        By = Query.By is { } by ? QueryParser.LeadOf(by) : Metrics.Cost;

        // The target does not follow the filters: another vendor is shown at the same speed.
        var all = hardware.Candidates(Sequence, SpecMethod.Best, Query.Source, RatesOf);
        DefaultInteractivity = CommonTarget.Of(all.Select(c => c.Series.Curve.Range))!.Value;
        Interactivity = Query.Interactivity ?? DefaultInteractivity;
        RoundTargets = CommonTarget.RoundOnes(all.Select(c => c.Series.Curve.Range));
        _candidates = [.. (Method.IsBest ? all : hardware.Candidates(Sequence, Method, Query.Source, RatesOf)).Where(IsShown)];
        Ranking = HardwareRanking.Of(_candidates, Interactivity, By);
        Scope = new RankScope(hardware.Model.Label, VendorName, Query.Precision, Method);
        var problem = Query.Picked.Count > 0 ? PickedRows.Problem(this) : null;
        Problems = problem is null ? resolution.Problems : [.. resolution.Problems, problem];
    }

    public Catalog Catalog { get; }

    public ModelHardware Hardware { get; }

    /// <summary>What was asked for, less what cannot be had.</summary>
    public RankQuery Query { get; }

    public IReadOnlyList<string> Vendors { get; }

    public IReadOnlyList<Precision> Precisions { get; }

    public Sequence Sequence { get; }

    public SpecMethod Method { get; }

    /// <summary>The metric of the order.</summary>
    public Metric By { get; }

    public double DefaultInteractivity { get; }

    public double Interactivity { get; }

    /// <summary>Round targets that a reader may choose without typing.</summary>
    public IReadOnlyList<double> RoundTargets { get; }

    public HardwareRanking Ranking { get; }

    public RankScope Scope { get; }

    /// <summary>What of the address could not be used.</summary>
    public IReadOnlyList<QueryProblem> Problems { get; }

    public string? VendorName => Query.Vendor is { } vendor ? Vendors.First(v => string.Equals(v, vendor, StringComparison.OrdinalIgnoreCase)) : null;

    /// <summary>The sources on show.</summary>
    public IReadOnlyList<PointSource> Sources => [.. _candidates.Where(c => c.Series.Curve.Range is not null).Select(c => c.Source).Distinct().Order()];

    /// <summary>The rates of all rows.</summary>
    public IEnumerable<GpuRates> Rates => _candidates.Select(c => c.Series.Rates);

    /// <summary>The price list of all rows; empty: there is none.</summary>
    public string Set => _candidates.Count == 0 ? "" : _candidates[0].Series.Rates.Set;

    public PriceBasis Price => _candidates.Count == 0 ? Query.Price ?? PriceBasis.Hyperscaler : _candidates[0].Series.Rates.Price;

    /// <summary>The same rows in the order of another metric.</summary>
    public HardwareRanking RankedBy(Metric metric) => metric == By ? Ranking : HardwareRanking.Of(_candidates, Interactivity, metric);

    /// <summary>The same in the order of cost, of one vendor alone.</summary>
    public HardwareRanking CheapestOf(string vendor) =>
        HardwareRanking.Of([.. _candidates.Where(c => Catalog.GpuOf(c.Series.Spec.Gpu).Vendor == vendor)], Interactivity, Metrics.Cost);

    /// <summary>The address of this view with a change of its query.</summary>
    public string Url(Func<RankQuery, RankQuery> change)
    {
        var query = change(Query with { Picked = [] });
        return SiteUrls.Rank(Hardware.Model.Slug, query with
        {
            Sequence = query.Sequence == Hardware.DefaultSequence ? null : query.Sequence,
            By = query.By == QueryParser.LeadKeyOf(Metrics.Cost) ? null : query.By,
            Method = query.Method is { IsBest: true } ? null : query.Method,
        });
    }

    /// <summary>The address that carries everything that could change the numbers.</summary>
    public string PinnedUrl => SiteUrls.Rank(Hardware.Model.Slug, Pinned);

    /// <summary>The view as it is handed on.</summary>
    public SharedView Shared => new(
        RankWords.PictureTitle(Ranking, Scope, Sequence), Say.Of($"{RankHeadline.Of(Ranking, Scope)}."),
        _candidates.SelectMany(c => c.Series.Curve.Points).Max(p => p.Measured?.Date), Catalog.Dataset.Snapshot, PinnedUrl, SiteUrls.Embed + PinnedUrl,
        ApiUrl(".png"), Badge: null);

    /// <summary>The same from the API.</summary>
    public string ApiUrl(string extension = "") => SiteUrls.RankAnswer(Hardware.Model.Slug, Pinned, extension);

    /// <summary>Meets an address with the data: the nearest view there is.</summary>
    public static RankView Of(Catalog catalog, ModelHardware hardware, ParsedRankQuery parsed) =>
        new(catalog, hardware, RankResolution.Of(catalog, hardware, parsed));

    // The source is chosen row by row; the snapshot holds that choice.
    private RankQuery Pinned => Query with
    {
        Sequence = Sequence,
        Interactivity = Interactivity,
        By = QueryParser.LeadKeyOf(By),
        Price = Price,
        Assumptions = Set.Length == 0 ? null : Set,
        Snapshot = Catalog.Dataset.Snapshot,
        Picked = [],
    };

    private bool IsShown(RankCandidate candidate) =>
        (Query.Vendor is not { } vendor || string.Equals(Catalog.GpuOf(candidate.Series.Spec.Gpu).Vendor, vendor, StringComparison.OrdinalIgnoreCase))
        && (Query.Precision is not { } precision || candidate.Series.Spec.Precision == precision);

    private GpuRates RatesOf(IReadOnlyList<CurvePoint> points, string gpu) => PageRates.Of(Catalog, Query, points).Of(gpu);
}
