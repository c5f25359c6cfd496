using System.Diagnostics;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace InferenceDash.Web.Hosting;

/// <summary>
/// Before the server stops it goes on for a while: it says that it is not ready, asks clients to end their connections with the answer
/// they get, and stops when nobody has asked for a moment. So no request is sent into a connection that is just closing.
/// </summary>
public sealed class Drain(IOptions<LimitOptions> limits) : IHostedLifecycleService, IHealthCheck
{
    // So long nobody has to have asked.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private int _answering;
    private long _askedAt;
    private volatile bool _isStopping;

    /// <inheritdoc/>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        _isStopping = true;
        var begun = Stopwatch.GetTimestamp();
        while (!IsQuiet && Stopwatch.GetElapsedTime(begun) < TimeSpan.FromSeconds(limits.Value.DrainSeconds))
            await Task.Delay(Look, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_isStopping ? HealthCheckResult.Unhealthy(ServerWords.Stopping) : HealthCheckResult.Healthy());

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Answers a request, and remembers that somebody asked.</summary>
    internal async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        // A socket stays open as long as its page, and a page that loses it finds another server.
        if (context.WebSockets.IsWebSocketRequest)
        {
            await next(context);
            return;
        }

        Interlocked.Increment(ref _answering);
        Volatile.Write(ref _askedAt, Stopwatch.GetTimestamp());
        if (_isStopping)
        {
            context.Response.OnStarting(static state =>
            {
                ((HttpResponse)state).Headers.Connection = "close";
                return Task.CompletedTask;
            }, context.Response);
        }

        try
        {
            await next(context);
        }
        finally
        {
            Interlocked.Decrement(ref _answering);
        }
    }

    private bool IsQuiet => Volatile.Read(ref _answering) == 0 && Stopwatch.GetElapsedTime(Volatile.Read(ref _askedAt)) >= Quiet;
}

/// <summary>Where requests pass it.</summary>
internal static class Draining
{
    public static IApplicationBuilder UseDrain(this IApplicationBuilder app)
    {
        var drain = app.ApplicationServices.GetRequiredService<Drain>();
        return app.Use(drain.AnswerAsync);
    }
}
