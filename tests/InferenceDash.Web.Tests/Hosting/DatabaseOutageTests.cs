using System.Diagnostics;
using System.Net;
using InferenceDash.Store.Tests;
using InferenceDash.Web.Tests.Commands;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>A server whose database does not answer goes on with what it has, says as of when that is, and catches up by itself.</summary>
public sealed class DatabaseOutageTests
{
    private static readonly string[] Addresses =
    [
        "/", "/compare-spec-decode", "/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none", "/inference", "/rank", "/assumptions", "/data", "/bring",
        $"/compare-spec-decode/{Goodput}",
        "/api/v1/spec-decode/deepseek-r1-h200-fp8-mtp-vs-none/goodput?seq=1k-1k&good-ttft=1",
        "/api/v1/spec-decode", "/api/v1/spec-decode/qwen-3-5-h100-fp8-mtp-vs-none", "/api/v2/compare",
    ];

    private const string Goodput = "deepseek-r1-h200-fp8-mtp-vs-none?seq=1k-1k&good-ttft=1";

    // Below the 30 s that a command may take by itself: whoever waits for one is told.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(25);

    private const int Pages = 200;

    // What is kept of them in memory is asked for too: it is what most readers get.
    private const string Timed = "/compare-spec-decode";

    [OwnPostgresFact]
    public async Task While_PostgreSQL_hangs_or_is_down_nothing_is_missing_and_afterwards_an_import_appears()
    {
        using var database = OwnPostgres.Start();
        using var server = await ServerProcess.StartAsync(database.ConnectionString);
        await server.IsAsync("healthy");
        var import = await OwnDatabase.ImportAsync(database.ConnectionString, Path.Combine(AppContext.BaseDirectory, "sweeps", "goodput.csv"));
        await server.ShowsAsync(import);
        string[] addresses = [.. Addresses, .. await PinnedAsync(server)];
        var before = await AnswersAsync(server, addresses, "before");
        before.ShouldAllBe(answer => answer.AsOf == null);
        var healthy = await UsualTimeAsync(server);
        using var load = new Load(server.Address);

        database.Hang();
        await server.IsAsync("degraded");
        await IsAsBeforeAsync(server, addresses, before, "hung");
        await WhatWasNotReadIsRefusedAsync(server);
        await ANewServerIsRefusedAsync(database.ConnectionString);
        (await load.StopAsync()).ShouldBePositive();
        (await UsualTimeAsync(server)).ShouldBeLessThan((3 * healthy) + TimeSpan.FromMilliseconds(5));
        using var next = new Load(server.Address);
        database.GoOn();
        await server.IsAsync("healthy");

        database.Down();
        await server.IsAsync("degraded");
        await IsAsBeforeAsync(server, addresses, before, "down");
        database.Up();
        await server.IsAsync("healthy");

        // Over connections of its own: those of the import before are broken.
        await server.ShowsAsync(await OwnDatabase.ImportAsync($"{database.ConnectionString};Application Name=after"));
        (await next.StopAsync()).ShouldBePositive();
    }

    // Nobody waits: the store is known not to answer.
    private static async Task WhatWasNotReadIsRefusedAsync(ServerProcess server)
    {
        using var client = new HttpClient { BaseAddress = server.Address, Timeout = Bound };
        string[] unread = ["/compare-spec-decode?own=another", "/bring/another", "/api/v1/spec-decode/qwen-3-5-h100-fp8-mtp-vs-none?own=another"];
        foreach (var address in unread)
        {
            using var answer = await client.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, address);
            answer.Headers.RetryAfter.ShouldNotBeNull(address);
        }
    }

    // Its keys and its tables are there, and nobody says so: it ends with a line instead of waiting.
    private static async Task ANewServerIsRefusedAsync(string connectionString)
    {
        using var run = new CommandRun();
        var answer = await run.RunProcessAsync("--urls", "http://127.0.0.1:0", "--db", connectionString);

        answer.ExitCode.ShouldBe(1);
        answer.Errors.ShouldContain("did not answer in time");
    }

    // Two snapshots that are loaded: what is pinned, and what is compared with the one before.
    private static async Task<string[]> PinnedAsync(ServerProcess server)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        var changes = Html.Parse(await client.GetStringAsync("/changes"));
        var since = changes.QuerySelector("option[selected]")?.GetAttribute("value").ShouldNotBeNull();
        return ["/changes", "/api/v2/changes", $"/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none?snap={since}"];
    }

    // Also of addresses that nobody asked for yet.
    private static async Task IsAsBeforeAsync(
        ServerProcess server, string[] addresses, IReadOnlyList<(string Body, string? AsOf)> before, string phase)
    {
        var meanwhile = await AnswersAsync(server, addresses, phase);
        meanwhile.ShouldAllBe(answer => answer.AsOf != null);
        foreach (var (address, i) in addresses.Select((address, i) => (address, i)))
            meanwhile[i].Body.ShouldBe(before[i].Body, address);
    }

    private static async Task<IReadOnlyList<(string Body, string? AsOf)>> AnswersAsync(ServerProcess server, string[] addresses, string phase)
    {
        using var client = new HttpClient { BaseAddress = server.Address, Timeout = Bound };
        var all = new List<(string, string?)>();
        foreach (var address in addresses.Concat(["/status", $"/search?q={phase}", $"/api/v1/search?q={phase}"]))
        {
            using var answer = await client.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            all.Add((
                Shown(await answer.Content.ReadAsStringAsync()),
                answer.Headers.TryGetValues("X-Data-As-Of", out var values) ? values.Single() : null));
        }

        return all;
    }

    // A page's words but for the line that says as of when its data is; of anything else, all.
    private static string Shown(string body)
    {
        if (!body.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
            return body;
        var page = Html.Parse(body);
        foreach (var line in page.QuerySelectorAll(".banner").Where(line => line.TextContent.Contains("Data as of", StringComparison.Ordinal)).ToList())
            line.Remove();
        return page.Body!.Words();
    }

    // The time that a quarter of the answers stays below: what other work on the machine makes slow does not count.
    private static async Task<TimeSpan> UsualTimeAsync(ServerProcess server)
    {
        using var client = new HttpClient { BaseAddress = server.Address, Timeout = Bound };
        var times = new List<TimeSpan>();
        for (var i = 0; i < Pages; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            (await client.GetStringAsync(Timed)).ShouldContain("</html>");
            times.Add(Stopwatch.GetElapsedTime(begun));
        }

        return times.Order().ElementAt(Pages / 4);
    }
}
