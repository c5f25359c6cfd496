namespace InferenceDash.Web.Hosting;

/// <summary>The entries of the header, in its order.</summary>
internal static class SiteNavigation
{
    public static IReadOnlyList<(string Href, string Words)> Entries =>
    [
        (SiteUrls.Home, NavigationWords.Map),
        (SiteUrls.Comparisons, NavigationWords.SpecDecode),
        (SiteUrls.LineUps, NavigationWords.Compare),
        (SiteUrls.Ranks, NavigationWords.Rank),
        (SiteUrls.Explorer, NavigationWords.Explorer),
        (SiteUrls.Bring, NavigationWords.Bring),
        (SiteUrls.AssumptionSets, NavigationWords.Assumptions),
        (SiteUrls.Data, NavigationWords.Data),
        (SiteUrls.Documents, NavigationWords.Docs),
    ];
}
