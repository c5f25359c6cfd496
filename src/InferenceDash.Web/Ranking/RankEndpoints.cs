namespace InferenceDash.Web.Ranking;

/// <summary>Version 2 of the read-only HTTP API: rankings, described in docs/api.md.</summary>
public static class RankEndpoints
{
    public static void MapRank(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(SiteUrls.RankApi).WithTags("rank");
        group.MapGet("/", ListAsync);
        Map("", static view => TypedResults.Ok(RankResponse.Of(view)));
        Map(".csv", RankCsv.Result);
        Map(".svg", RankPicture.Result);
        Map(".png", RankPicture.PngResult);

        void Map(string extension, Func<RankView, IResult> answer) => group.MapGet("/{model}" + extension,
            (string model, HttpContext http, CatalogCache catalogs) => Answer(model, http, catalogs, answer));
    }

    private static async Task<IResult> ListAsync(CatalogCache catalogs, CancellationToken cancellation)
    {
        var catalog = await catalogs.NewestAsync(cancellation);
        return TypedResults.Ok(ModelHardware.ModelsOf(catalog).Select(m => RankListItem.Of(ModelHardware.Of(catalog, m))).ToList());
    }

    private static Task<IResult> Answer(string model, HttpContext http, CatalogCache catalogs, Func<RankView, IResult> answer) =>
        ApiAnswers.FromDataAsync(
            http, catalogs, catalog => Answer(catalog, model, QueryParser.ParseRank(http.Request.QueryString.Value, isPlain: true), answer));

    private static IResult Answer(Catalog catalog, string model, ParsedRankQuery parsed, Func<RankView, IResult> answer)
    {
        if (ModelHardware.Find(catalog, model) is not { } hardware)
        {
            var near = string.Join(", ", ModelHardware.Near(catalog, model, 3).Select(m => m.Slug));
            return Problems.Of(StatusCodes.Status404NotFound, "Unknown model",
                $"There are no points of a model of that name. {(near.Length > 0 ? $"Near matches: {near}." : MissingData.Hint(catalog))}");
        }

        var view = RankView.Of(catalog, hardware, parsed);
        return Problems.UnusableQuery(view.Problems, parsed.UnknownKeys) ?? answer(view);
    }
}

/// <summary>One model of the list of rankings.</summary>
public sealed record RankListItem(string Model, string ModelLabel, IReadOnlyList<string> Sequences, IReadOnlyList<string> Hardware)
{
    public static RankListItem Of(ModelHardware h) =>
        new(h.Model.Slug, h.Model.Label, [.. h.Sequences.Select(s => s.Label)], [.. h.All.Select(ModelHardware.KeyOf)]);
}
