using System.Net.WebSockets;
using System.Text.Json;
using InferenceDash.Web.Tests.Fuzzing;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>Beyond the circuits that there may be, a page is whole without one; a place that gets free is given to the next.</summary>
public sealed class CircuitRoomTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Whoever_comes_too_late_is_told_so_and_is_let_in_once_there_is_room()
    {
        await using var site = new ListeningSite(("Limits:Circuits", "1"));
        (await AskAsync(site, "/_live")).Status.ShouldBe(204);
        using var first = await OpenAsync(site);
        await UntilAsync(() => site.Room.IsFull);

        var told = await AskAsync(site, "/_live");
        told.Status.ShouldBe(503);
        told.Headers["Retry-After"].ShouldBe("30");
        told.Missing.ShouldBeEmpty();
        JsonDocument.Parse(SoundRequestTests.Unchunked(told.Body)).RootElement.Text("title").ShouldBe(RequestWords.NoRoom);
        (await AskAsync(site, "/_blazor/negotiate?negotiateVersion=1", "POST")).Status.ShouldBe(503);
        await Should.ThrowAsync<WebSocketException>(async () => (await OpenAsync(site)).Dispose());

        first.Abort();
        await UntilAsync(() => !site.Room.IsFull);
        (await AskAsync(site, "/_live")).Status.ShouldBe(204);
        using var next = await OpenAsync(site);
        await UntilAsync(() => site.Room.IsFull);
        site.Log.Complaints.ShouldBeEmpty();
    }

    // The beginning of a message of 100,000 bytes, of which the rest would be waited for without a limit; and one of three bytes that
    // mean nothing.
    public static TheoryData<byte[]> BadMessages => [[0xA0, 0x8D, 0x06, .. new byte[40_000]], [0x03, 0xC1, 0xC1, 0xC1]];

    [Theory]
    [MemberData(nameof(BadMessages))]
    public async Task A_message_that_is_none_or_too_long_ends_its_own_connection_and_no_other(byte[] message)
    {
        await using var site = new ListeningSite(("Limits:MessageBytes", "2048"));
        using var other = await OpenAsync(site);
        using var socket = await OpenAsync(site);
        await UntilAsync(() => site.Room.Open == 2);

        await socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);

        await UntilAsync(() => site.Room.Open == 1);
        other.State.ShouldBe(WebSocketState.Open);
        (await AskAsync(site, "/healthz")).Status.ShouldBe(200);
        site.Log.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_is_whole_and_has_the_words_for_it()
    {
        await using var site = new ListeningSite(("Limits:Circuits", "0"));

        var page = Html.Parse((await AskAsync(site, KnownAddresses.Page(KnownAddresses.DeepSeek))).Body);

        page.One("[data-live]").Words().ShouldContain("tok/s");
        page.One("[data-not-live][hidden]").Words().ShouldBe(PageWords.NotLive);
        page.One("[data-not-loaded][hidden]").Words().ShouldBe(PageWords.NotLoaded);
        (await AskAsync(site, "/_live")).Status.ShouldBe(503);
    }

    private static Task<RawAnswer> AskAsync(ListeningSite site, string target, string method = "GET") =>
        SoundRequestTests.AskAsync(site, target, "Host: localhost\r\nContent-Length: 0", method);

    private static async Task<ClientWebSocket> OpenAsync(ListeningSite site)
    {
        var socket = new ClientWebSocket();
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            await socket.ConnectAsync(new Uri($"ws://{site.Server}/_blazor"), patience.Token);
            await socket.SendAsync(Pack.Handshake, WebSocketMessageType.Text, endOfMessage: true, patience.Token);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!condition())
            await Task.Delay(20, patience.Token);
    }
}
