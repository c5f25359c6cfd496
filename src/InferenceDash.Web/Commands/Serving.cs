using InferenceDash.Store;
using Microsoft.Extensions.Options;

namespace InferenceDash.Web.Commands;

/// <summary>What the program does without a command.</summary>
internal static class Serving
{
    /// <summary>Opens the store and serves until it is stopped; the exit code.</summary>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        try
        {
            PublicAddress.Of(app.Configuration);
            await app.Services.GetRequiredService<BenchmarkStore>().OpenAsync(app.Services.GetRequiredService<ILoggerFactory>());
            await app.Services.GetRequiredService<UploadArea>().OpenAsync();
            await app.RunAsync();
            return CommandLine.Done;
        }
        catch (OptionsValidationException exception)
        {
            await Console.Error.WriteLineAsync(string.Join(' ', exception.Failures));
        }
        // An address in use comes as an IOException.
        catch (Exception exception) when (exception is StoreException or IOException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
        }

        return CommandLine.Refused;
    }
}
