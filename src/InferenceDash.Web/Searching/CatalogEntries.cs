namespace InferenceDash.Web.Searching;

/// <summary>The models, GPUs and comparisons of a catalog as the search lists them.</summary>
internal static class CatalogEntries
{
    public static IEnumerable<SearchEntry> Of(Catalog catalog)
    {
        var hardware = catalog.Series.Where(s => s.Method.IsBest).ToList();
        var models = hardware.GroupBy(s => s.Model).Select(g => (Model: catalog.ModelOf(g.Key), Hardware: g.Count())).ToList();
        var gpus = hardware.GroupBy(s => s.Gpu).Select(g => (Gpu: catalog.GpuOf(g.Key), Models: g.Select(s => catalog.ModelOf(s.Model)).Distinct().ToList()));
        return
        [
            .. models.Select(m => OfModel(m.Model, m.Hardware)),
            .. gpus.Select(g => OfGpu(g.Gpu, g.Models)),
            .. models.Select(m => OfRank(m.Model, m.Hardware)),
            .. OfAcceptance(catalog),
            .. OfEvaluations(catalog),
            .. catalog.Matchups.Select(OfPair),
            // Best of all methods first: what a reader who chooses hardware asks for.
            .. catalog.LineUps.All.Where(l => !IsPair(l)).OrderBy(l => l.Method is { IsBest: false }).Select(l => OfLineUp(l, catalog)),
        ];
    }

    private static SearchEntry OfModel(Model model, int hardware) =>
        new(SearchKind.Models, model.Label, SearchWords.Model(hardware), place => Explorer(model, null, place), Names(model), [])
        {
            Links = [new SearchLink(SearchWords.Rank(model), place => Rank(model, place))],
        };

    private static SearchEntry OfGpu(Gpu gpu, List<Model> models) =>
        new(SearchKind.Gpus, gpu.Label, SearchWords.Gpu(gpu, models.Count), place => Explorer(models[0], gpu, place),
            [gpu.Key], [gpu.Vendor, gpu.Architecture])
        {
            Links = [.. models.Select(m => new SearchLink(SearchWords.On(m, gpu), place => Explorer(m, gpu, place)))],
        };

    private static SearchEntry OfRank(Model model, int hardware) =>
        new(SearchKind.Comparisons, SearchWords.Rank(model), SearchWords.RankDetail(hardware), place => Rank(model, place),
            Names(model), SearchWords.RankKeywords);

    private static IEnumerable<SearchEntry> OfAcceptance(Catalog catalog)
    {
        if (catalog.Acceptance.Count == 0)
            yield break;
        yield return new SearchEntry(
            SearchKind.Comparisons, AcceptanceLengthWords.Title, AcceptanceLengthWords.Holding(catalog.Acceptance),
            place => SiteUrls.AcceptanceLengths(AcceptanceQuery.Default with { Snapshot = place.Snapshot }),
            [], [.. AcceptanceLengthWords.Keywords, .. catalog.Acceptance.Select(curve => curve.Key.ServedModel).Distinct(StringComparer.Ordinal)]);
    }

    private static IEnumerable<SearchEntry> OfEvaluations(Catalog catalog)
    {
        if (catalog.Dataset.Evaluations is not { Count: > 0 } evaluations)
            yield break;
        yield return new SearchEntry(
            SearchKind.Comparisons, EvaluationWords.Title, EvaluationWords.Holding(evaluations),
            place => SiteUrls.EvaluationsOf(AcceptanceQuery.Default with { Snapshot = place.Snapshot }),
            [], [.. EvaluationWords.Keywords, .. evaluations.Select(e => e.Evaluation).Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    private static SearchEntry OfPair(Matchup pair) => new(
        SearchKind.Comparisons, SearchWords.Pair(pair), SearchWords.PairDetail(pair), place => SiteUrls.Comparison(pair.Slug, At(place)),
        [.. Names(pair.Model), pair.Slug],
        [pair.Gpu.Key, pair.Gpu.Vendor, pair.Gpu.Architecture, pair.Precision.Key, pair.Method.Key, .. SearchWords.PairKeywords]);

    private static SearchEntry OfLineUp(LineUp lineUp, Catalog catalog) => new(
        SearchKind.Comparisons, SearchWords.LineUp(lineUp), SearchWords.LineUpDetail(lineUp.Values), place => SiteUrls.LineUp(lineUp, [], At(place)),
        [.. Names(lineUp.Model), lineUp.Key],
        [lineUp.By.Title, lineUp.By.Key, .. Keywords(lineUp, catalog)])
    {
        Narrow = words => Narrowed(lineUp, catalog, words),
    };

    // "b200 mi355x deepseek" asks for those two, not for all GPUs.
    private static SearchEntry? Narrowed(LineUp lineUp, Catalog catalog, IReadOnlyList<string> words)
    {
        DimensionValue[] named = [.. words.Select(lineUp.Find).OfType<DimensionValue>().Distinct()];
        return named.Length is < 2 or > Comparison.MostSeries ? null : new SearchEntry(
            SearchKind.Comparisons, SearchWords.LineUp(lineUp), SearchWords.Versus(named), place => SiteUrls.LineUp(lineUp, named, At(place)),
            Names(lineUp.Model), Keywords(lineUp, catalog));
    }

    private static IEnumerable<string> Keywords(LineUp lineUp, Catalog catalog)
    {
        foreach (var gpu in lineUp.Values.Select(v => v.Spec.Gpu).Distinct().Select(catalog.GpuOf))
        {
            yield return gpu.Key;
            yield return gpu.Label;
            yield return gpu.Vendor;
        }

        foreach (var value in lineUp.Values)
        {
            yield return value.Key;
            yield return value.Label;
        }
    }

    private static IEnumerable<string> Names(Model model) => [model.Label, model.Slug, .. model.Aliases, .. model.SourceKeys];

    // Its page is the pair's.
    private static bool IsPair(LineUp lineUp) => lineUp.By == Dimension.Method && lineUp.Values.Count == 2 && lineUp.Values.Any(v => v.Spec.Method.IsOff);

    private static string Explorer(Model model, Gpu? gpu, SearchPlace place) => SiteUrls.Exploring(ComparisonQuery.Default with
    {
        Explorer = ExplorerQuery.Default with { Model = model.Slug, Gpus = gpu is null ? [] : [gpu.Key] },
        Snapshot = place.Snapshot,
    });

    private static string Rank(Model model, SearchPlace place) =>
        SiteUrls.Rank(model.Slug, RankQuery.Default with { Interactivity = place.Interactivity, Snapshot = place.Snapshot });

    private static ComparisonQuery At(SearchPlace place) => ComparisonQuery.Default with
    {
        Targets = place.Interactivity is { } target ? [target] : null,
        Snapshot = place.Snapshot,
    };
}
