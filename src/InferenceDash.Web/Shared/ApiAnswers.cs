namespace InferenceDash.Web.Shared;

/// <summary>How every answer of the API begins: with the data that the query names.</summary>
internal static class ApiAnswers
{
    /// <summary>
    /// The answer made from the snapshot that the query names, or from the newest, with the upload that it names; 404 where there
    /// is none of that id.
    /// </summary>
    public static Task<IResult> FromDataAsync(HttpContext http, CatalogCache catalogs, Func<Catalog, IResult> answer) =>
        FromDataAsync(http, catalogs, catalog => ValueTask.FromResult(answer(catalog)));

    /// <summary>The same of an answer that reads more than the catalog.</summary>
    public static async Task<IResult> FromDataAsync(HttpContext http, CatalogCache catalogs, Func<Catalog, ValueTask<IResult>> answer)
    {
        var query = http.Request.QueryString.Value;
        var snapshot = QueryParser.SnapshotOf(query);
        if (await catalogs.AsOfAsync(snapshot, http.RequestAborted) is not { } catalog)
            return Problems.UnknownSnapshot(snapshot!);
        http.Features.Set(new AnsweredSnapshot(catalog.Dataset.Snapshot));
        if (QueryParser.OwnOf(query) is not { } upload)
            return await answer(catalog);
        return await catalogs.WithAsync(catalog, upload, http.RequestAborted) is { } own ? await answer(own.Catalog) : Problems.UnknownUpload();
    }
}
