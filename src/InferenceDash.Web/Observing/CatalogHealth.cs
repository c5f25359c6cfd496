using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace InferenceDash.Web.Observing;

/// <summary>
/// Whether pages can be made: healthy with the newest data, degraded with that of before while the store does not answer,
/// unhealthy until something was read. It looks at what is in memory, never at the store.
/// </summary>
internal sealed class CatalogHealth(CatalogCache catalogs) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(catalogs.State switch
        {
            null => HealthCheckResult.Unhealthy("Nothing was read from the store yet."),
            { AsOf: { } asOf } state => HealthCheckResult.Degraded(FreshnessWords.AsOf(asOf), data: FactsOf(state)),
            { } state => HealthCheckResult.Healthy(data: FactsOf(state)),
        });

    private static Dictionary<string, object> FactsOf(CatalogState state) => state.Catalog.Dataset.Snapshot is { Length: > 0 } snapshot
        ? new(StringComparer.Ordinal) { [HealthEndpoints.Snapshot] = snapshot }
        : [];
}
