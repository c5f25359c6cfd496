using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace InferenceDash.Web.Hosting;

/// <summary>How many pages are live, and whether one more may be. A page that may not is whole without it, and says so.</summary>
public sealed class CircuitRoom(IOptions<LimitOptions> limits) : IHubFilter
{
    private readonly int _most = limits.Value.Circuits;
    private int _open;

    /// <summary>Connections of live pages.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>Whether one more would be too many.</summary>
    public bool IsFull => Open >= _most;

    /// <inheritdoc/>
    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        // Several may have been told at once that there is room for one.
        if (Interlocked.Increment(ref _open) > _most)
        {
            context.Context.Abort();
            return;
        }

        try
        {
            await next(context);
        }
        catch
        {
            // Nobody is told that such a connection ends.
            Interlocked.Decrement(ref _open);
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        try
        {
            await next(context, exception);
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }
}
