using System.Net;
using InferenceDash.Store.Tests;
using InferenceDash.Web.Tests.Commands;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>A server whose database does not answer goes on with what it has, says as of when that is, and catches up by itself.</summary>
public sealed class DatabaseOutageTests
{
    private static readonly string[] Addresses =
    [
        "/", "/compare-spec-decode", "/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none", "/inference", "/rank", "/assumptions", "/data", "/bring", "/status",
        "/api/v1/spec-decode", "/api/v1/spec-decode/qwen-3-5-h100-fp8-mtp-vs-none", "/api/v2/compare",
    ];

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    [OwnPostgresFact]
    public async Task While_PostgreSQL_hangs_or_is_down_nothing_is_missing_and_afterwards_an_import_appears()
    {
        using var database = OwnPostgres.Start();
        using var server = await ServerProcess.StartAsync(database.ConnectionString);
        await server.IsAsync("healthy");
        (await AsOfAsync(server, "before")).ShouldAllBe(asOf => asOf == null);
        using var load = new Load(server.Address);

        database.Hang();
        await server.IsAsync("degraded");
        (await AsOfAsync(server, "hung")).ShouldAllBe(asOf => asOf != null);
        await ANewServerIsRefusedAsync(database.ConnectionString);
        database.GoOn();
        await server.IsAsync("healthy");

        database.Down();
        await server.IsAsync("degraded");
        (await AsOfAsync(server, "down")).ShouldAllBe(asOf => asOf != null);
        database.Up();
        await server.IsAsync("healthy");

        await server.ShowsAsync(await OwnDatabase.ImportAsync(database.ConnectionString));
        (await load.StopAsync()).ShouldBePositive();
    }

    // Its keys and its tables are there, and nobody says so: it ends with a line instead of waiting.
    private static async Task ANewServerIsRefusedAsync(string connectionString)
    {
        using var run = new CommandRun();
        var answer = await run.RunProcessAsync("--urls", "http://127.0.0.1:0", "--db", connectionString);

        answer.ExitCode.ShouldBe(1);
        answer.Errors.ShouldContain("did not answer in time");
    }

    // Of addresses that were answered before, and of others that nobody asked for yet.
    private static async Task<IReadOnlyList<string?>> AsOfAsync(ServerProcess server, string phase)
    {
        using var client = new HttpClient { BaseAddress = server.Address, Timeout = Longest };
        var all = new List<string?>();
        foreach (var address in Addresses.Concat([$"/search?q={phase}", $"/api/v1/search?q={phase}"]))
        {
            using var answer = await client.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            all.Add(answer.Headers.TryGetValues("X-Data-As-Of", out var values) ? values.Single() : null);
        }

        return all;
    }
}
