namespace InferenceDash.Web.Exploring;

/// <summary>What the explorer says of its points.</summary>
public static class ExplorerWords
{
    /// <summary>What is on the chart and what is not, in sentences.</summary>
    public static string Caption(ExplorerView view)
    {
        var shown = view.Rows.Count();
        var all = view.Shown.Sum(s => s.Rows.Count);
        var published = view.Rows.Count(r => r.Row.Point.Source == PointSource.Published);
        var hidden = view.Series.Count - view.Shown.Count();
        List<string> sentences =
        [
            $"{(view.IsFrontierOnly ? "Frontier points" : "All points")} of {Count(view.Shown.Count(), "series", "series")}: {shown} of {Count(all, "point", "points")}.",
            shown == 0 ? "" : published == 0 ? "Measured." : published == shown ? $"Published operating points of {Publishers(view)}, not measured by us." : $"{published} of them are published operating points of {Publishers(view)}, the others measured.",
        ];
        if (hidden > 0)
            sentences.Add($"{Count(hidden, "series is", "series are")} hidden.");
        if (view.LeftOutByTtft.Count > 0)
        {
            var unknown = view.LeftOutByTtft.Count(p => p.P99TtftSeconds is null);
            sentences.Add($"{Count(view.LeftOutByTtft.Count, "point is", "points are")} left out by the TTFT ceiling of {TargetText.Of(view.Query.TtftCeilingSeconds!.Value)} s{(unknown > 0 ? $", {unknown} of them because their TTFT is not known" : "")}.");
        }

        if (view.Y.Better == Better.Neither)
            sentences.Add($"{view.Y.Title} has no better side: the frontier is that of throughput.");
        if (view.Y.Basis is TokenBasis.Output or TokenBasis.Input && view.Rows.Any(r => r.Row.Point.IsDisaggregated == true))
            sentences.Add($"Disaggregated deployments count {(view.Y.Basis == TokenBasis.Output ? "output tokens on their decode GPUs" : "input tokens on their prefill GPUs")} alone.");
        sentences.Add(view.X == Metrics.Interactivity && view.Y.IsKnownBetweenPoints
            ? "Lines are the interpolated curves."
            : "Straight lines join measured points; nothing is interpolated.");
        return string.Join(' ', sentences.Where(s => s.Length > 0));
    }

    /// <summary>The filters in force, for a picture or a file.</summary>
    public static string Filters(ExplorerView view)
    {
        var facets = view.Facets;
        var words = new[] { facets.Precisions, facets.Methods, facets.Vendors, facets.Gpus, facets.Aggregations, facets.Engines }
            .Where(f => !f.IsAll).Select(f => $"{f.Title}: {f.Summary}").ToList();
        if (view.Query.TtftCeilingSeconds is { } ceiling)
            words.Add($"p99 TTFT at most {TargetText.Of(ceiling)} s");
        words.Add(view.IsFrontierOnly ? "frontier points" : "all points");
        if (view.Series.Any(s => s.IsHidden))
            words.Add($"{view.Series.Count(s => s.IsHidden)} series hidden");
        return string.Join(" · ", words);
    }

    /// <summary>Price and power behind cost, energy and tok/s/MW.</summary>
    public static string Assumptions(ExplorerView view)
    {
        var sets = string.Join(", ", view.Rates.Values.Select(r => r.Set).Distinct());
        if (sets.Length == 0)
            return "none in use";
        var custom = view.Rates.Where(r => r.Value.IsCustomPrice || r.Value.IsCustomPower).Select(r => SeriesBuilder.ShortLabel(view.Gpus[r.Key])).ToList();
        return $"set {sets}, {QueryParser.Name(view.Price)} price{(custom.Count > 0 ? $", custom rates for {string.Join(", ", custom)}" : "")}";
    }

    private static string Publishers(ExplorerView view) => PublishedSources.Publishers(view.Rows.Select(r => r.Row.Point.Point));

    private static string Count(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
