using InferenceDash.Store;

namespace InferenceDash.Web.Hosting;

/// <summary>Deletes uploads whose time is over. Nobody is shown one in between: every reading looks at the time as well.</summary>
internal sealed partial class ExpiredUploads(UploadArea uploads, TimeProvider clock, ILogger<ExpiredUploads> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (uploads.Options.Enabled)
        {
            try
            {
                await uploads.DeleteExpiredAsync(stoppingToken);
            }
            catch (StoreException exception)
            {
                LogUndeleted(log, exception, Pause);
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "Uploads whose time is over could not be deleted. The next attempt is in {Pause}.")]
    private static partial void LogUndeleted(ILogger logger, Exception exception, TimeSpan pause);
}
