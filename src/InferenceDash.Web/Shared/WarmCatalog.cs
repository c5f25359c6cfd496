namespace InferenceDash.Web.Shared;

/// <summary>
/// Has the newest catalog loaded and its map drawn from the start of the server on, so that the first visitor finds both or waits
/// for the rest of it. What fails here is tried again by the page that asks next.
/// </summary>
internal sealed partial class WarmCatalog(CatalogCache catalogs, ILogger<WarmCatalog> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            (await catalogs.NewestAsync(stoppingToken)).MapOf();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailure(log, exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The newest data could not be read at the start. The page that asks next tries again.")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
