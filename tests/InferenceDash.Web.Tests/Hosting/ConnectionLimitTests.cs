using System.Net.Sockets;
using System.Text;
using InferenceDash.Web.Tests.Fuzzing;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>Connections are counted, and whoever sends or takes a body too slowly is let go.</summary>
public sealed class ConnectionLimitTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_connection_beyond_those_that_there_may_be_is_closed_and_the_next_is_let_in_once_one_is_free()
    {
        await using var site = new ListeningSite(("Limits:Connections", "2"));
        using var first = await HeldAsync(site);
        using var second = await HeldAsync(site);

        (await SoundRequestTests.AskAsync(site, "/healthz", "Host: localhost")).Status.ShouldBe(0);

        first.Dispose();
        using var patience = new CancellationTokenSource(Patience);
        while ((await SoundRequestTests.AskAsync(site, "/healthz", "Host: localhost")).Status != 200)
            await Task.Delay(20, patience.Token);
        site.Log.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_sends_a_body_too_slowly_is_let_go()
    {
        await using var site = new ListeningSite(("Limits:BodyGraceSeconds", "2"));

        // The rest never comes.
        const string Beginning =
            "POST /bring HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n--b";
        var answer = await RawAnswer.ToAsync(site.Server, Encoding.ASCII.GetBytes(Beginning));

        answer.Status.ShouldBe(408);
        (await SoundRequestTests.AskAsync(site, "/healthz", "Host: localhost")).Status.ShouldBe(200);
        site.Log.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_does_not_take_what_is_sent_is_let_go()
    {
        // What the buffers of the line take counts as taken, so the slowest speed is a high one.
        await using var site = new ListeningSite(("Limits:BodyGraceSeconds", "2"), ("Limits:BodyBytesPerSecond", "1048576"));
        using var lazy = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4_096 };
        await lazy.ConnectAsync(site.Server);
        var request = Encoding.ASCII.GetBytes("GET /api/v1/points?model=qwen-3-5 HTTP/1.1\r\nHost: localhost\r\n\r\n");

        // Asked again and again and never read, until the server has closed.
        using var patience = new CancellationTokenSource(Patience);
        await Should.ThrowAsync<SocketException>(async () =>
        {
            while (true)
                await lazy.SendAsync(request, patience.Token);
        });

        (await SoundRequestTests.AskAsync(site, "/healthz", "Host: localhost")).Status.ShouldBe(200);
        site.Log.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_never_ends_its_headers_is_let_go_and_holds_nobody_up_meanwhile()
    {
        await using var site = new ListeningSite(("Limits:HeaderSeconds", "2"));
        var slow = Enumerable.Range(0, 400).Select(_ => new Socket(SocketType.Stream, ProtocolType.Tcp)).ToList();
        try
        {
            foreach (var socket in slow)
            {
                await socket.ConnectAsync(site.Server);
                await socket.SendAsync("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "u8.ToArray());
            }

            (await SoundRequestTests.AskAsync(site, "/", "Host: localhost")).Status.ShouldBe(200);

            using var patience = new CancellationTokenSource(Patience);
            foreach (var socket in slow)
                await UntilClosedAsync(socket, patience.Token);
            site.Log.Complaints.ShouldBeEmpty();
        }
        finally
        {
            slow.ForEach(socket => socket.Dispose());
        }
    }

    private static async Task UntilClosedAsync(Socket socket, CancellationToken cancellation)
    {
        try
        {
            while (await socket.ReceiveAsync(new byte[1024], cancellation) > 0)
            {
                // It is told why first.
            }
        }
        catch (SocketException)
        {
            // Closed all the same.
        }
    }

    // A connection that was let in: it had an answer, and stays open.
    private static async Task<Socket> HeldAsync(ListeningSite site)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(site.Server);
        await socket.SendAsync("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());
        (await socket.ReceiveAsync(new byte[64 * 1024])).ShouldBePositive();
        return socket;
    }
}
