using System.Net.WebSockets;
using Microsoft.AspNetCore.Http.Features;

namespace InferenceDash.Web.Hosting;

/// <summary>Where the islands of pages have their circuits.</summary>
public static class Circuits
{
    // Asked by a page before it opens one: a script that was refused could not try again without a reload.
    private const string Room = "/_live";
    /// <summary>Where they are opened; the language that the address names is that of the circuit.</summary>
    internal const string Hub = "/_blazor";

    private const string Negotiation = Hub + "/negotiate";
    private const string Known = "id";

    // Pages render no interactive component, so no render mode is offered to them: with one, each page would carry a sealed
    // state of its own, and no two readers would get the same.
    public static void MapCircuits(this WebApplication app)
    {
        app.UseWebSockets();
        app.MapGet(Room, static (HttpContext context, CircuitRoom room) => AnswerAsync(context, room)).ExcludeFromDescription();
        var room = app.Services.GetRequiredService<CircuitRoom>();
        app.MapBlazorHub(Hub).Add(endpoint =>
        {
            var answer = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = context =>
            {
                if (room.IsFull && IsOpening(context.Request))
                    return Refusal.NoRoom.AnswerAsync(context);
                if (context.Features.Get<IHttpWebSocketFeature>() is { } socket)
                    context.Features.Set<IHttpWebSocketFeature>(new Compressed(socket));
                return answer(context);
            };
        });
    }

    /// <summary>Whether a request wants a circuit that there is not yet, or asks for room for one.</summary>
    internal static bool IsOpening(HttpRequest request) =>
        request.Path.StartsWithSegments(Room, StringComparison.OrdinalIgnoreCase)
        || request.Path.StartsWithSegments(Negotiation, StringComparison.OrdinalIgnoreCase)
        || (request.Path.Equals(Hub, StringComparison.OrdinalIgnoreCase) && !request.Query.ContainsKey(Known));

    private static Task AnswerAsync(HttpContext context, CircuitRoom room)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (room.IsFull)
            return Refusal.NoRoom.AnswerAsync(context);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    // Safe, since no page can be framed and none holds a secret beside what a stranger could choose.
    private sealed class Compressed(IHttpWebSocketFeature socket) : IHttpWebSocketFeature
    {
        public bool IsWebSocketRequest => socket.IsWebSocketRequest;

        public Task<WebSocket> AcceptAsync(WebSocketAcceptContext context)
        {
            context.DangerousEnableCompression = true;
            return socket.AcceptAsync(context);
        }
    }
}
