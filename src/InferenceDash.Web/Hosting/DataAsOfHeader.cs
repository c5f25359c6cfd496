using System.Globalization;

namespace InferenceDash.Web.Hosting;

/// <summary>While the store does not answer, every answer says as of when its data is.</summary>
public static class DataAsOfHeader
{
    /// <summary>The moment when the store last answered, ISO 8601, UTC. Without it the data is the newest.</summary>
    public const string Name = "X-Data-As-Of";

    public static IApplicationBuilder UseDataAsOf(this IApplicationBuilder app)
    {
        var catalogs = app.ApplicationServices.GetRequiredService<CatalogCache>();
        return app.Use((context, next) =>
        {
            // With the first byte and not before: an answer that is kept must not keep it.
            if (catalogs.AsOf is { } asOf)
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers[Name] = asOf.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
                    return Task.CompletedTask;
                });
            return next(context);
        });
    }
}
