using InferenceDash.Web.Comparing;
using InferenceDash.Web.Exploring;

namespace InferenceDash.Web.Pages;

/// <summary>What the explorer under a comparison is preset to.</summary>
internal static class ExplorerSubjects
{
    /// <summary>A method and Off on one GPU: two series, whatever precisions are on the chart.</summary>
    public static ExplorerSubject Of(ComparisonView view) => new()
    {
        Catalog = view.Catalog,
        Query = view.Query,
        Model = view.Matchup.Model,
        Sequence = view.Sequence,
        Source = view.Source,
        Gpus = [view.Matchup.Gpu.Key],
        Precisions = [view.Matchup.Precision, .. view.Query.Precisions],
        KnownEngines = view.Engines,
        Split = SeriesSplit.Method,
        Path = SiteUrls.Comparison(view.Matchup.Slug, ComparisonQuery.Default),
        Url = query => view.Url(_ => query),
    };

    /// <summary>The series of a comparison of any series, split by what they differ in besides the GPU.</summary>
    public static ExplorerSubject Of(LineUpView view)
    {
        List<SeriesSpec> specs = [.. view.Values.Select(v => v.Spec)];
        List<Precision> precisions = [.. specs.Select(s => s.Precision).Distinct()];
        List<string> methods = [.. specs.Select(s => s.Method.Key).Distinct(StringComparer.Ordinal)];
        List<string> engines = [.. specs.Select(s => s.Engine).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
        return new ExplorerSubject
        {
            Catalog = view.Catalog,
            Query = view.Query,
            Model = view.LineUp.Model,
            Sequence = view.Sequence,
            // An explorer shows one source; a comparison of several is asked for with a reader's own.
            Source = view.Coverage.IsOfSeveralSources ? PointSource.Own : view.Source,
            Gpus = [.. specs.Select(s => s.Gpu).Distinct(StringComparer.Ordinal)],
            Precisions = precisions,
            Methods = specs.Exists(s => s.Method.IsBest) ? [] : methods,
            Engines = engines,
            KnownEngines = [.. view.Points.Select(p => p.Engine).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            Split = (precisions.Count > 1 ? SeriesSplit.Precision : SeriesSplit.None)
                | (methods.Count > 1 ? SeriesSplit.Method : SeriesSplit.None)
                | (engines.Count > 1 ? SeriesSplit.Engine : SeriesSplit.None),
            IsFrontierOnly = true,
            Path = SiteUrls.LineUp(view.LineUp, view.Values, ComparisonQuery.Default),
            Url = query => view.Url(_ => query),
            Note = specs.Exists(s => s.AsOf is not null) ? ExplorerWords.NewestRuns
                : specs.Exists(s => s.DraftTokens is not null) ? ExplorerWords.EveryDraftLength
                : null,
        };
    }
}
