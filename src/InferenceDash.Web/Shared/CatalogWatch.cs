namespace InferenceDash.Web.Shared;

/// <summary>
/// Has the newest catalog loaded and its map drawn from the start of the server on, and looks for a newer one every few seconds and
/// whenever the store says that it changed, so that no visitor waits for it. What fails is tried again with the next look.
/// </summary>
internal sealed partial class CatalogWatch(CatalogCache catalogs, TimeProvider clock, ILogger<CatalogWatch> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(LookAsync(stoppingToken), catalogs.WatchAsync(stoppingToken));

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                (await catalogs.NewestAsync(stoppingToken)).MapOf();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailure(log, exception);
            }

            await Task.Delay(NewestCatalog.Freshness, clock, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Nothing could be read from the store yet. It is tried again every few seconds.")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
