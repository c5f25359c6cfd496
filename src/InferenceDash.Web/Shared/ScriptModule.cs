using Microsoft.JSInterop;

namespace InferenceDash.Web.Shared;

/// <summary>
/// A script of the page, loaded when it is first called. A script is an addition to a page that is complete without it: one
/// that cannot be loaded, or fails, is told to the caller and ends nothing.
/// </summary>
internal sealed partial class ScriptModule(IJSRuntime runtime, string path, ILogger log) : IAsyncDisposable
{
    // One load, however many calls come before it is done.
    private Task<IJSObjectReference>? _module;

    /// <summary>False: the script failed, and the page stays as it was without it.</summary>
    public async Task<bool> CallAsync(string function, params object?[] arguments)
    {
        var loading = _module ??= runtime.InvokeAsync<IJSObjectReference>("import", path).AsTask();
        try
        {
            await (await loading).InvokeVoidAsync(function, arguments);
            return true;
        }
        catch (Exception exception) when (exception is JSDisconnectedException or OperationCanceledException or ObjectDisposedException)
        {
            // The browser closed the page, or no longer answers: there is nothing left to call.
            return true;
        }
        catch (JSException exception)
        {
            LogFailure(log, exception, path);
            return false;
        }
        finally
        {
            // A script that could not be loaded may be there at the next call.
            if (_module == loading && loading.IsCompleted && !loading.IsCompletedSuccessfully)
                _module = null;
        }
    }

    /// <summary>Calls what only has a meaning after an earlier call.</summary>
    public Task CallAgainAsync(string function, params object?[] arguments) =>
        _module is null ? Task.CompletedTask : CallAsync(function, arguments);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is { } loading)
                await (await loading).DisposeAsync();
        }
        catch (Exception exception) when (exception is JSDisconnectedException or OperationCanceledException or JSException)
        {
            // The browser closed the page and took the script with it, or there was none.
        }
    }

    // Whose browser blocks scripts is no trouble of the server's.
    [LoggerMessage(LogLevel.Information, "The script {Path} failed in a browser.")]
    private static partial void LogFailure(ILogger logger, Exception exception, string path);
}
