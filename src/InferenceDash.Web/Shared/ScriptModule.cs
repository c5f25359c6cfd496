using Microsoft.JSInterop;

namespace InferenceDash.Web.Shared;

/// <summary>A script of the page, loaded when it is first called. Where the page is gone there is nothing left to call.</summary>
internal sealed class ScriptModule(IJSRuntime runtime, string path) : IAsyncDisposable
{
    private IJSObjectReference? _module;

    public async Task CallAsync(string function, params object?[] arguments)
    {
        try
        {
            _module ??= await runtime.InvokeAsync<IJSObjectReference>("import", path);
            await _module.InvokeVoidAsync(function, arguments);
        }
        catch (JSDisconnectedException)
        {
            // The browser closed the page.
        }
    }

    /// <summary>Calls what only has a meaning after an earlier call.</summary>
    public Task CallAgainAsync(string function, params object?[] arguments) =>
        _module is null ? Task.CompletedTask : CallAsync(function, arguments);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser closed the page and took the script with it.
        }
    }
}
