namespace InferenceDash.Web.Shared;

/// <summary>How every answer of the API begins: with the data that the query names.</summary>
internal static class ApiAnswers
{
    /// <summary>The answer made from the snapshot that the query names, or from the newest; 404 where there is none of that id.</summary>
    public static async Task<IResult> FromDataAsync(HttpContext http, CatalogCache catalogs, Func<Catalog, IResult> answer)
    {
        var snapshot = QueryParser.SnapshotOf(http.Request.QueryString.Value);
        return await catalogs.AsOfAsync(snapshot, http.RequestAborted) is { } catalog ? answer(catalog) : Problems.UnknownSnapshot(snapshot!);
    }
}
