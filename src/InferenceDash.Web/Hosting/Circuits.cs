using System.Net.WebSockets;
using Microsoft.AspNetCore.Http.Features;

namespace InferenceDash.Web.Hosting;

/// <summary>Where the islands of pages have their circuits.</summary>
public static class Circuits
{
    // Pages render no interactive component, so no render mode is offered to them: with one, each page would carry a sealed
    // state of its own, and no two readers would get the same.
    public static void MapCircuits(this WebApplication app)
    {
        app.UseWebSockets();
        app.MapBlazorHub().Add(endpoint =>
        {
            var answer = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = context =>
            {
                if (context.Features.Get<IHttpWebSocketFeature>() is { } socket)
                    context.Features.Set<IHttpWebSocketFeature>(new Compressed(socket));
                return answer(context);
            };
        });
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
