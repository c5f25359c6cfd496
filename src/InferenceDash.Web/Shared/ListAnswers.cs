namespace InferenceDash.Web.Shared;

/// <summary>Lists of any length: whole unless a page of them is asked for. A page names the next one and the one before (RFC 8288).</summary>
internal static class ListAnswers
{
    /// <summary>A list of everything.</summary>
    public static Task<IResult> OfAsync<T>(HttpContext http, CatalogCache catalogs, Func<Catalog, IReadOnlyList<T>> rows) =>
        ApiAnswers.FromDataAsync(http, catalogs, catalog =>
        {
            var parsed = QueryParser.ParseList(http.Request.QueryString.Value);
            return Problems.UnusableQuery(parsed.Problems, parsed.UnknownKeys) ?? TypedResults.Ok(PageOf(http, parsed.Page, rows(catalog)));
        });

    /// <summary>The rows of the page that is asked for; the answer's headers say which there are beside it.</summary>
    public static IReadOnlyList<T> PageOf<T>(HttpContext http, PageQuery page, IReadOnlyList<T> rows)
    {
        NamePages(http, page, page.HasNext(rows.Count));
        return page.Size is null ? rows : [.. page.Of(rows)];
    }

    /// <summary>Names the pages beside one.</summary>
    public static void NamePages(HttpContext http, PageQuery page, bool hasNext)
    {
        List<string> links = [];
        if (hasNext)
            links.Add(LinkTo(http.Request, page.Number + 1, "next"));
        if (page.HasPrevious)
            links.Add(LinkTo(http.Request, page.Number - 1, "prev"));
        if (links.Count > 0)
            http.Response.Headers.Link = string.Join(", ", links);
    }

    private static string LinkTo(HttpRequest request, int page, string relation) =>
        $"<{request.PathBase.ToUriComponent()}{request.Path.ToUriComponent()}{QueryParser.WithPage(request.QueryString.Value, page)}>; rel=\"{relation}\"";
}
