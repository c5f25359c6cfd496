namespace InferenceDash.Web.Asking;

/// <summary>A reader's own setup, met with the data: the page that answers it, or what comes near.</summary>
public sealed class Setup
{
    private const int MostNear = 6;

    private readonly Catalog _catalog;
    private readonly AskQuery _query;

    private Setup(Catalog catalog, AskQuery query)
    {
        (_catalog, _query) = (catalog, query);
        Model = query.Model is { } name ? ModelHardware.Find(catalog, name)?.Model : null;
        Gpu = catalog.Dataset.Gpus.FirstOrDefault(g => g.Key == query.Gpu);
    }

    /// <summary>The model; null: none of that name has points.</summary>
    public Model? Model { get; }

    /// <summary>The GPU; null: any, or none of that name.</summary>
    public Gpu? Gpu { get; }

    /// <summary>The setup as it was asked for.</summary>
    public string Subject => AskWords.Subject(Model?.Label ?? _query.Model, Gpu?.Label ?? _query.Gpu, _query.Precision);

    /// <summary>The page that answers; null: there is none.</summary>
    public string? Answer => Model is not { } model ? null
        : _query.Gpu is null ? Ranking(model, _query.Precision)
        : Gpu is not { } gpu ? null
        : _query.Precision is { } precision ? ComparisonOf(model, gpu, precision)
        : PrecisionsOf(model, gpu) ?? ComparisonOf(model, gpu, null);

    /// <summary>Pages of setups that differ in one part, and the ranking of the model.</summary>
    public IReadOnlyList<(string Words, string Url)> Near => Model is { } model
        ?
        [
            .. _catalog.Matchups.Where(m => m.Model == model && (m.Gpu == Gpu || m.Precision == _query.Precision))
                .OrderBy(m => m.Gpu != Gpu).Take(MostNear).Select(m => (AskWords.Pair(m), Url(m))),
            (AskWords.Ranking(model), Ranking(model, null)),
        ]
        : [.. ModelHardware.Near(_catalog, _query.Model ?? "").Select(m => (AskWords.Ranking(m), Ranking(m, null)))];

    /// <summary>The model that the question starts with: the one on the most hardware, about which most can be said; null: there is none.</summary>
    public static Model? FirstModel(Catalog catalog)
    {
        var hardware = catalog.Series.Where(s => s.Method.IsBest).CountBy(s => s.Model).ToDictionary(StringComparer.Ordinal);
        return ModelHardware.ModelsOf(catalog).MaxBy(m => hardware.GetValueOrDefault(m.Slug));
    }

    /// <summary>The same before and after measurements were imported; null: it did not change, or nothing is published.</summary>
    public static (Model Now, Model Before)? FirstModelMoved(Catalog catalog)
    {
        var hardware = catalog.Dataset.Published.Select(p => (p.Series.Model, p.Series.Gpu, p.Series.Precision)).Distinct()
            .CountBy(p => p.Model).ToDictionary(StringComparer.Ordinal);
        var before = ModelHardware.ModelsOf(catalog).MaxBy(m => hardware.GetValueOrDefault(m.Slug));
        return hardware.Count > 0 && FirstModel(catalog) is { } now && before is not null && now != before ? (now, before) : null;
    }

    public static Setup Of(Catalog catalog, AskQuery query) => new(catalog, query);

    // A precision that the model was never run at would leave the ranking empty: then the ranking says which there are.
    private string Ranking(Model model, Precision? precision) => SiteUrls.Rank(model.Slug, RankQuery.Default with
    {
        Interactivity = _query.Interactivity,
        Precision = precision,
        Snapshot = _query.Snapshot,
    });

    private string? PrecisionsOf(Model model, Gpu gpu) =>
        _catalog.LineUps.All.FirstOrDefault(l => l.By == Dimension.Precision && l.Model == model && l.Gpu == gpu && l.Method is { IsBest: true }) is { } lineUp
            ? SiteUrls.LineUp(lineUp, [], Query)
            : null;

    // Of several methods the first: MTP where there is any.
    private string? ComparisonOf(Model model, Gpu gpu, Precision? precision) =>
        _catalog.Matchups.Where(m => m.Model == model && m.Gpu == gpu && (precision is null || m.Precision == precision))
            .OrderBy(m => m.Method != SpecMethod.Mtp).FirstOrDefault() is { } matchup ? Url(matchup) : null;

    private string Url(Matchup matchup) => SiteUrls.Comparison(matchup.Slug, Query);

    private ComparisonQuery Query => ComparisonQuery.Default with
    {
        Targets = _query.Interactivity is { } target ? [target] : null,
        Snapshot = _query.Snapshot,
    };
}
