namespace InferenceDash.Web.Ranking;

/// <summary>Version 2 of the read-only HTTP API: rankings, described in docs/api.md.</summary>
public static class RankEndpoints
{
    public static void MapRank(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(SiteUrls.RankApi).WithTags("rank");
        group.MapGet("", static (HttpContext http, CatalogCache catalogs) => ListAnswers.OfAsync(
                http, catalogs, static catalog => ModelHardware.ModelsOf(catalog).Select(m => RankListItem.Of(ModelHardware.Of(catalog, m))).ToList()))
            .Describe(ApiDescription.Json<IReadOnlyList<RankListItem>>("listRankings", EndpointWords.Ranks, QueryParameters.OfLists, SiteUrls.RankApi));
        Map("", static view => TypedResults.Ok(RankResponse.Of(view)),
            ApiDescription.Json<RankResponse>("getRanking", EndpointWords.Rank, QueryParameters.OfRank, ApiExamples.Rank));
        Map(".csv", RankCsv.Result, ApiDescription.Csv("getRankingCsv", EndpointWords.RankCsv, QueryParameters.OfRank, ApiExamples.RankCsv));
        Map(".svg", RankPicture.Result, ApiDescription.Svg("getRankingSvg", EndpointWords.RankSvg, QueryParameters.OfRank, ApiExamples.RankSvg));
        Map(".png", RankPicture.PngResult, ApiDescription.Png("getRankingPng", EndpointWords.RankPng, QueryParameters.OfRank, ApiExamples.RankPng));

        void Map(string extension, Func<RankView, IResult> answer, ApiDescription description) => group.MapGet("/{model}" + extension,
            (string model, HttpContext http, CatalogCache catalogs) => Answer(model, http, catalogs, answer)).Describe(description);
    }

    private static Task<IResult> Answer(string model, HttpContext http, CatalogCache catalogs, Func<RankView, IResult> answer) =>
        ApiAnswers.FromDataAsync(
            http, catalogs, catalog => Answer(catalog, model, QueryParser.ParseRank(http.Request.QueryString.Value, isPlain: true), answer));

    private static IResult Answer(Catalog catalog, string model, ParsedRankQuery parsed, Func<RankView, IResult> answer)
    {
        if (ModelHardware.Find(catalog, model) is not { } hardware)
        {
            var near = Listed.Commas(ModelHardware.Near(catalog, model, 3).Select(m => m.Slug));
            return Problems.Of(StatusCodes.Status404NotFound, Say.Of("Unknown model"),
                Say.Of($"There are no points of a model of that name. {(near.Length > 0 ? Say.Of($"Near matches: {near}.") : MissingData.Hint(catalog))}"));
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
