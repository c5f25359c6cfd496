using System.Net;
using System.Net.Sockets;
using InferenceDash.Web.Tests.Commands;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>A server that is told to stop answers on as long as somebody is being answered, and then ends in order.</summary>
public sealed class DrainTests
{
    [Fact]
    public async Task A_server_that_is_told_to_stop_fails_no_request_and_lets_go_of_connections()
    {
        using var run = new CommandRun();
        using var server = await ServerProcess.StartAsync(run.Store, null, ("Limits__DrainSeconds", "60"), ("Limits__BodyGraceSeconds", "60"));
        await server.IsAsync("healthy");
        using var load = new Load(server.Address);
        // A form whose rest never comes is being answered, so that a busy machine that asks nothing for a moment is no quiet one.
        using var form = await HalfAFormAsync(server.Address);
        await load.UntilReadAsync(20);

        var stop = server.StopAsync();
        await server.IsAsync("unhealthy");
        await load.UntilReadAsync(load.Read + 200);
        using (var client = new HttpClient { BaseAddress = server.Address })
        {
            using var answer = await client.GetAsync("/compare-spec-decode");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Headers.ConnectionClose.ShouldBe(true);
        }

        stop.IsCompleted.ShouldBeFalse("somebody is still being answered");
        (await load.StopAsync()).ShouldBeGreaterThan(200);
        form.Dispose();
        await stop;
    }

    private static async Task<Socket> HalfAFormAsync(Uri server)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(server.Host, server.Port);
        await socket.SendAsync(System.Text.Encoding.ASCII.GetBytes(
            $"POST /bring HTTP/1.1\r\nHost: {server.Authority}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n--b"));
        return socket;
    }
}
