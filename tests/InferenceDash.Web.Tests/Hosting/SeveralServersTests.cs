using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>Two servers of one PostgreSQL store behind nginx, configured as <c>deploy/</c> says.</summary>
public sealed class SeveralServersTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    [NginxFact]
    public async Task An_import_appears_on_every_server_circuits_come_back_to_theirs_and_pages_outlive_a_server()
    {
        using var database = new OwnDatabase();
        using var first = await ServerProcess.StartAsync(database.ConnectionString);
        using var second = await ServerProcess.StartAsync(database.ConnectionString);
        using var nginx = await Nginx.StartAsync(first.Address, second.Address);
        using var client = new HttpClient { BaseAddress = nginx.Address };
        (await client.GetStringAsync("/compare-spec-decode")).ShouldContain("</html>");

        var import = await OwnDatabase.ImportAsync(database.ConnectionString);
        await first.ShowsAsync(import);
        await second.ShowsAsync(import);

        // The second request of a circuit is understood by the server that answered the first, and by no other.
        for (var i = 0; i < 8; i++)
            await ConnectCircuitAsync(client, $"browser {i}");

        first.Kill();
        foreach (var address in Enumerable.Repeat(new[] { "/", "/compare-spec-decode", "/api/v1/spec-decode", "/inference" }, 5).SelectMany(all => all))
        {
            using var answer = await client.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        }

        for (var i = 0; i < 8; i++)
            await ConnectCircuitAsync(client, $"browser {i}");
    }

    [NginxFact]
    public async Task A_rolling_restart_under_load_loses_no_page()
    {
        using var database = new OwnDatabase();
        var first = await ServerProcess.StartAsync(database.ConnectionString);
        var second = await ServerProcess.StartAsync(database.ConnectionString);
        try
        {
            using var nginx = await Nginx.StartAsync(first.Address, second.Address);
            using var load = new Load(nginx.Address);
            first = await RestartedAsync(first, database);
            await first.IsAsync("healthy");
            second = await RestartedAsync(second, database);
            await second.IsAsync("healthy");

            (await load.StopAsync()).ShouldBePositive();
        }
        finally
        {
            first.Dispose();
            second.Dispose();
        }
    }

    private static async Task<ServerProcess> RestartedAsync(ServerProcess server, OwnDatabase database)
    {
        var address = server.Address;
        await server.StopAsync();
        server.Dispose();
        return await ServerProcess.StartAsync(database.ConnectionString, address);
    }

    private static async Task ConnectCircuitAsync(HttpClient client, string browser)
    {
        using var patience = new CancellationTokenSource(Longest);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        request.Headers.TryAddWithoutValidation("User-Agent", browser);
        using var answer = await client.SendAsync(request, patience.Token);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>(patience.Token)).GetProperty("connectionToken").GetString();
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("User-Agent", browser);

        await socket.ConnectAsync(new Uri($"ws://{client.BaseAddress!.Authority}/_blazor?id={token}"), patience.Token);

        socket.State.ShouldBe(WebSocketState.Open);
        socket.Abort();
    }
}
