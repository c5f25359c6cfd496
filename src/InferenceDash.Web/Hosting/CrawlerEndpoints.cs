using System.Xml.Linq;

namespace InferenceDash.Web.Hosting;

/// <summary>What programs ask of any site: which pages there are, which of them are nobody's business, and its icon.</summary>
public static class CrawlerEndpoints
{
    private const int MostPages = 10_000;
    private const string SitemapPath = "/sitemap.xml";

    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    private static readonly string[] Fixed =
    [
        SiteUrls.Home, SiteUrls.Comparisons, SiteUrls.LineUps, SiteUrls.Ranks, SiteUrls.Explorer, SiteUrls.Acceptance, SiteUrls.Evaluations,
        SiteUrls.AssumptionSets, SiteUrls.Data, SiteUrls.Changes, SiteUrls.Documents, SiteUrls.Reference, SiteUrls.Glossary,
    ];

    public static IEndpointRouteBuilder MapCrawlers(this IEndpointRouteBuilder app)
    {
        app.MapGet("/robots.txt", Robots).ExcludeFromDescription();
        app.MapGet(SitemapPath, SitemapAsync).ExcludeFromDescription();
        app.MapGet(SiteUrls.Feed, FeedAsync).ExcludeFromDescription();
        app.MapGet("/llms.txt", static (HttpContext context, IConfiguration configuration, DocumentShelf shelf) =>
            Results.Text(ForLanguageModels.Of(Origin(context, configuration), shelf), "text/plain; charset=utf-8")).ExcludeFromDescription();
        foreach (var icon in SiteIcons.All)
        {
            app.MapGet(icon.Path, async (HttpContext context, IWebHostEnvironment site) => await icon.ResultAsync(site, context.RequestAborted))
                .ExcludeFromDescription();
        }

        app.MapGet(SiteUrls.ApiRoot, static () => Results.Redirect(SiteUrls.ApiDocs, permanent: true, preserveMethod: true)).ExcludeFromDescription();
        return app;
    }

    // Uploads have addresses that nobody can guess; this is for those that somebody has linked.
    private static IResult Robots(HttpContext context, IConfiguration configuration) => Results.Text(
        $"""
        User-agent: *
        Disallow: {SiteUrls.Bring}/
        Disallow: {SiteUrls.Short}?
        Disallow: /*{SiteUrls.OwnParameter}
        Sitemap: {Origin(context, configuration)}{SitemapPath}

        """);

    private static async Task<IResult> SitemapAsync(HttpContext context, IConfiguration configuration, CatalogCache catalogs, DocumentShelf shelf)
    {
        var catalog = (await PageData.OfAsync(catalogs, "", context.RequestAborted)).Catalog;
        var origin = Origin(context, configuration);
        var pages = Fixed
            .Concat(shelf.All.Select(document => document.Url))
            .Concat(ModelHardware.ModelsOf(catalog).Select(model => SiteUrls.Rank(model.Slug, RankQuery.Default)))
            .Concat(catalog.Matchups.Select(matchup => SiteUrls.Comparison(matchup.Slug, ComparisonQuery.Default)))
            .Concat(catalog.LineUps.All.Select(lineUp => LineUpAddresses.CanonicalOf(catalog, lineUp, [])))
            .Distinct(StringComparer.Ordinal)
            .Take(MostPages)
            .Select(page => new XElement(
                Schema + "url", new XElement(Schema + "loc", origin + page), Language.All.Select(language => new XElement(
                    Xhtml + "link", new XAttribute("rel", "alternate"), new XAttribute("hreflang", language.Tag),
                    new XAttribute("href", origin + SiteUrls.InLanguage(page, language))))));
        var map = new XDocument(new XElement(Schema + "urlset", new XAttribute(XNamespace.Xmlns + "xhtml", Xhtml), pages));
        return Results.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{map}\n", "application/xml");
    }

    private static async Task<IResult> FeedAsync(HttpContext context, IConfiguration configuration, CatalogCache catalogs)
    {
        var data = await PageData.OfAsync(catalogs, "", context.RequestAborted);
        return Results.Text(ImportFeed.Of(data.Snapshots, Origin(context, configuration)), "application/atom+xml; charset=utf-8");
    }

    private static string Origin(HttpContext context, IConfiguration configuration) =>
        PublicAddress.Of(configuration) ?? $"{context.Request.Scheme}://{context.Request.Host}";
}
