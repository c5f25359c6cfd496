namespace InferenceDash.Web.Pages;

/// <summary>Comparisons as they are handed on.</summary>
internal static class SharedViews
{
    public static SharedView Of(ComparisonView view) => new(
        Say.Of($"{view.Matchup.Model.Label} on {view.Title}, {view.Sequence.Label}"), view.Headline.Text, view.Points.Max(p => p.Measured?.Date),
        view.Catalog.Dataset.Snapshot, view.PinnedUrl, SiteUrls.Embed + view.PinnedUrl,
        SiteUrls.ComparisonApi(view.Matchup.Slug, view.Pinned, ".png"), Badge.Of(view) is { } badge
            ? (badge, SiteUrls.ComparisonApi(view.Matchup.Slug, view.Pinned, SiteUrls.Badge))
            : null);

    public static SharedView Of(LineUpView view) => new(
        Say.Of($"{view.Common}: {view.Versus}, {view.Sequence.Label}"), Say.Of($"{LeadHeadline.Of(view.Comparison, view.Lead, view.LineUp.By.SaidNoun())}."),
        view.Points.Max(p => p.Measured?.Date), view.Catalog.Dataset.Snapshot, view.PinnedUrl, SiteUrls.Embed + view.PinnedUrl,
        view.ApiUrl(".png"), Badge: null);
}
