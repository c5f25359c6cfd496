namespace InferenceDash.Web.Shared;

/// <summary>
/// Has the newest catalog loaded and its map drawn from the start of the server on, so that the first visitor finds both or waits
/// for the rest of it. What fails here is tried again by the page that asks next.
/// </summary>
internal sealed class WarmCatalog(CatalogCache catalogs) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            (await catalogs.NewestAsync(stoppingToken)).MapOf();
        }
        catch (Exception)
        {
            // The page that asks next says it.
        }
    }
}
