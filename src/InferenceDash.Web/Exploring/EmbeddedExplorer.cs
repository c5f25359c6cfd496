namespace InferenceDash.Web.Exploring;

/// <summary>
/// The explorer under a comparison: preset to the page's subject, with the same address as the page. What leads away from
/// the subject leads to the explorer's page.
/// </summary>
public static class EmbeddedExplorer
{
    /// <summary>The explorer of a page's subject; null where the store holds no point.</summary>
    public static ExplorerView? Of(ExplorerSubject subject)
    {
        var own = subject.Query;
        List<string> gpus = [.. own.Explorer.Gpus.Where(key => subject.Catalog.Dataset.Gpus.Any(g => g.Key == key))];
        var query = own with
        {
            Sequence = subject.Sequence,
            Source = subject.Source,
            Precisions = subject.Precisions,
            Engine = subject.Engines.Count > 0 ? string.Join(',', subject.Engines.Select(PointFilter.EngineKey)) : own.Engine,
            Explorer = own.Explorer with
            {
                Model = subject.Model.Slug,
                Gpus = gpus.Count > 0 ? gpus : subject.Gpus,
                Methods = own.Explorer.Methods.Count > 0 ? own.Explorer.Methods : subject.Methods,
            },
        };
        var host = new ExplorerHost(q => IsOf(subject, q) ? OwnQuery(subject, q) : null, subject.Url);
        return ExplorerView.Of(
            subject.Catalog, new ParsedQuery(query, []), new ExplorerPlace(subject.Path, subject.Split, subject.IsFrontierOnly) { Host = host });
    }

    private static bool IsOf(ExplorerSubject subject, ComparisonQuery query) =>
        query.Explorer.Model == subject.Model.Slug
        && query.Sequence == subject.Sequence
        && query.Source == subject.Source
        && query.Precisions.SequenceEqual(subject.Precisions)
        && query.Explorer.Gpus.Count > 0
        && (query.Explorer.Methods.Count > 0 || subject.Methods.Count == 0)
        && (subject.Engines.Count > 0
            ? PointFilter.EnginesOf(query).SetEquals(subject.Engines.Select(PointFilter.EngineKey))
            : query.Engine is null || EngineOf(subject, query) is not null);

    // The engine that a page can be narrowed to, as the page names it.
    private static string? EngineOf(ExplorerSubject subject, ComparisonQuery query) =>
        subject.KnownEngines.FirstOrDefault(e => string.Equals(PointFilter.EngineKey(e), query.Engine, StringComparison.OrdinalIgnoreCase));

    // What the page says by itself stays out of its query.
    private static ComparisonQuery OwnQuery(ExplorerSubject subject, ComparisonQuery query) => subject.Query with
    {
        Metric = query.Metric,
        IsLog = query.IsLog,
        IsFrontierOnly = query.IsFrontierOnly,
        Engine = subject.Engines.Count > 0 ? null : EngineOf(subject, query),
        Price = query.Price,
        Assumptions = query.Assumptions,
        UsdPerGpuHour = query.UsdPerGpuHour,
        KwPerGpu = query.KwPerGpu,
        TtftCeilingSeconds = query.TtftCeilingSeconds,
        Explorer = query.Explorer with
        {
            Model = null,
            Gpus = Besides(subject.Gpus, query.Explorer.Gpus),
            Methods = Besides(subject.Methods, query.Explorer.Methods),
        },
    };

    private static IReadOnlyList<string> Besides(IReadOnlyList<string> usual, IReadOnlyList<string> chosen) =>
        chosen.Count == usual.Count && chosen.All(usual.Contains) ? [] : chosen;
}
