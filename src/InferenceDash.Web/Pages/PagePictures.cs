namespace InferenceDash.Web.Pages;

/// <summary>The chart of a comparison as a link to it shows it elsewhere.</summary>
internal static class PagePictures
{
    /// <summary>The chart of a method with Off.</summary>
    public static PagePicture Of(ComparisonView view) => new(
        SiteUrls.ComparisonApi(view.Matchup.Slug, Wide(view.Query), ".png"), PagePicture.PreviewWidth, ComparisonPicture.HeightAt(PagePicture.PreviewWidth),
        view.Headline.Text);

    /// <summary>The chart of any series.</summary>
    public static PagePicture Of(LineUpView view) => new(
        SiteUrls.LineUpApi(view.LineUp, view.Values, Wide(view.Query), ".png"), PagePicture.PreviewWidth, LineUpPicture.HeightAt(PagePicture.PreviewWidth),
        Say.Of($"{LeadHeadline.Of(view.Comparison, view.Lead, view.LineUp.By.SaidNoun())}."));

    private static ComparisonQuery Wide(ComparisonQuery query) => query with { Picture = new PictureQuery(PictureTheme.Light, PagePicture.PreviewWidth) };
}
