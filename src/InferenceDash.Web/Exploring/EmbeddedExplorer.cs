namespace InferenceDash.Web.Exploring;

/// <summary>
/// The explorer under a comparison: preset to its model, sequence, source, GPU and precisions, with the same address as the
/// page. What leads away from the page's own subject leads to the explorer's page.
/// </summary>
public static class EmbeddedExplorer
{
    public static ExplorerView? Of(ComparisonView view)
    {
        var own = view.Query;
        var gpus = own.Explorer.Gpus.Count > 0 ? own.Explorer.Gpus : [view.Matchup.Gpu.Key];
        var query = own with
        {
            Sequence = view.Sequence,
            Source = view.Source,
            Precisions = [view.Matchup.Precision, .. own.Precisions],
            Explorer = own.Explorer with { Model = view.Matchup.Model.Slug, Gpus = gpus },
        };
        return ExplorerView.Of(view.Catalog, new ParsedQuery(query, []), Address, isFrontierOnly: false);

        string Address(ComparisonQuery changed)
        {
            // Reset: the page as it opens.
            if (changed == ComparisonQuery.Default)
                return SiteUrls.Comparison(view.Matchup.Slug, ComparisonQuery.Default);
            var explorer = changed.Explorer;
            var isSame = (explorer.Model is null || explorer.Model == view.Matchup.Model.Slug)
                && (changed.Sequence is null || changed.Sequence == view.Sequence)
                && changed.Precisions.Contains(view.Matchup.Precision)
                && (changed.Engine is null || view.Engines.Contains(changed.Engine, StringComparer.OrdinalIgnoreCase));
            if (!isSame)
                return SiteUrls.Exploring(changed);
            return view.Url(q => q with
            {
                Metric = changed.Metric,
                IsLog = changed.IsLog,
                IsFrontierOnly = changed.IsFrontierOnly,
                Engine = changed.Engine,
                Price = changed.Price,
                Assumptions = changed.Assumptions,
                UsdPerGpuHour = changed.UsdPerGpuHour,
                KwPerGpu = changed.KwPerGpu,
                TtftCeilingSeconds = changed.TtftCeilingSeconds,
                Explorer = explorer with { Model = null, Gpus = explorer.Gpus is [var only] && only == view.Matchup.Gpu.Key ? [] : explorer.Gpus },
            });
        }
    }
}
