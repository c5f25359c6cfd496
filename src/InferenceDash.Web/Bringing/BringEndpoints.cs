using InferenceDash.Store;

namespace InferenceDash.Web.Bringing;

/// <summary>What a reader brought, as a file that <c>import</c> takes.</summary>
public static class BringEndpoints
{
    public static void MapBringing(this IEndpointRouteBuilder app) => app.MapGet(SiteUrls.UploadPointsRoute, PointsAsync).ExcludeFromDescription();

    private static async Task<IResult> PointsAsync(string id, CatalogCache catalogs, CancellationToken cancellation)
    {
        if (await catalogs.OwnAsync(id, cancellation) is not { } reading)
            return TypedResults.NotFound();
        using var csv = new MemoryStream();
        UploadArea.WriteCsv(reading.Points, csv);
        return TypedResults.File(csv.ToArray(), "text/csv; charset=utf-8", "points.csv");
    }
}
