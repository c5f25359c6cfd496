using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace InferenceDash.Web.Observing;

/// <summary>What machines that look after the server ask it.</summary>
public static class HealthEndpoints
{
    internal const string Snapshot = "snapshot";

    /// <summary>The tag of checks that say whether requests may be sent here.</summary>
    public const string Readiness = "ready";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<Uptime>();
        services.AddHealthChecks().AddCheck<CatalogHealth>("catalog", tags: [Readiness]);
        return services;
    }

    public static void MapHealth(this WebApplication app)
    {
        // It counts from here on.
        app.Services.GetRequiredService<Uptime>();
        // Alive: the process answers. Whether it can serve pages is another question, and no reason to end it.
        app.MapHealthChecks(SiteUrls.Alive, new HealthCheckOptions { Predicate = static _ => false, ResponseWriter = WriteAsync });
        app.MapHealthChecks(SiteUrls.Ready, new HealthCheckOptions { Predicate = static check => check.Tags.Contains(Readiness), ResponseWriter = WriteAsync });
        app.MapGet(SiteUrls.Version, static (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return ProgramVersion.Current;
        });
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var snapshot = report.Entries.Values.Select(check => check.Data.GetValueOrDefault(Snapshot) as string).FirstOrDefault(id => id is not null);
        var reason = report.Entries.Values.OrderBy(check => check.Status).Select(check => check.Description).FirstOrDefault();
        return context.Response.WriteAsJsonAsync(
            new HealthResponse(report.Status.ToString().ToLowerInvariant(), snapshot, reason), context.RequestAborted);
    }
}

/// <summary>Whether the server can serve.</summary>
/// <param name="Status"><c>healthy</c>; <c>degraded</c>: with the data of before; <c>unhealthy</c>: not yet.</param>
/// <param name="Snapshot">Id of the newest snapshot in memory; null: none.</param>
/// <param name="Reason">Why it is not healthy.</param>
internal sealed record HealthResponse(string Status, string? Snapshot, string? Reason);
