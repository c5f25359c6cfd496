using InferenceDash.Store;
using InferenceDash.Web.Tests.Bringing;
using InferenceDash.Web.Tests.Commands;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>A server of a SQLite store that many read while something happens to it.</summary>
public sealed class UnderLoadTests
{
    private const int Rows = 5_000;

    /// <summary>What is promised of an import.</summary>
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Imports_fail_no_request_and_appear()
    {
        using var run = new CommandRun();
        using var server = await ServerProcess.StartAsync(run.Store);
        using var load = new Load(server.Address);

        foreach (var sequence in new[] { "1k/1k", "1k/8k" })
            await server.ShowsAsync(await ImportAsync(run, sequence));

        (await load.StopAsync()).ShouldBePositive();
    }

    // By the server's own clock, which stands still but for what is skipped: how long a busy machine takes says nothing.
    [Fact]
    public async Task An_import_needs_no_more_than_five_seconds_to_pass()
    {
        var clock = new SkippingClock(standsStill: true);
        await using var site = new RunningSite(
            host => host.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock).AddHostedService<CatalogWatch>()), "qwen-3-5.csv");
        using var load = new Load(new Uri($"http://{site.Listen()}"));
        await load.UntilReadAsync(20);

        foreach (var sweep in new[] { "gpt-oss.csv", "line-ups.csv" })
        {
            var import = await PreparedStore.ImportAsync(site.StorePath, sweep);
            site.Catalogs.State!.Catalog.Dataset.Snapshot.ShouldNotBe(import, "no time has passed");

            clock.Skip(Promised);

            using var patience = new CancellationTokenSource(Longest);
            while (site.Catalogs.State!.Catalog.Dataset.Snapshot != import)
                await Task.Delay(10, patience.Token);
        }

        (await load.StopAsync()).ShouldBePositive();
    }

    [Fact]
    public async Task A_store_that_is_back_needs_no_more_than_five_seconds_to_pass()
    {
        var clock = new SkippingClock(standsStill: true);
        await using var site = new RunningSite(
            host => host.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock).AddHostedService<CatalogWatch>()), "qwen-3-5.csv");
        using var load = new Load(new Uri($"http://{site.Listen()}"));
        await load.UntilReadAsync(20);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var away = site.StorePath + ".away";
        File.Move(site.StorePath, away);
        using var patience = new CancellationTokenSource(Longest);
        while (site.Catalogs.AsOf is null)
        {
            clock.Skip(TimeSpan.FromSeconds(3));
            await Task.Delay(10, patience.Token);
        }

        File.Move(away, site.StorePath);
        var import = await PreparedStore.ImportAsync(site.StorePath, "gpt-oss.csv");
        (site.Catalogs.AsOf is not null).ShouldBeTrue("no time has passed");

        clock.Skip(Promised);

        while (site.Catalogs.AsOf is not null || site.Catalogs.State!.Catalog.Dataset.Snapshot != import)
            await Task.Delay(10, patience.Token);
        (await load.StopAsync()).ShouldBePositive();
    }

    [Fact]
    public async Task A_server_that_is_killed_leaves_a_sound_store_and_starts_again()
    {
        using var run = new CommandRun();
        var uploads = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            using var server = await ServerProcess.StartAsync(run.Store);
            using var handler = new HttpClientHandler { AllowAutoRedirect = false };
            using var client = new HttpClient(handler) { BaseAddress = server.Address };
            await server.IsAsync("healthy");
            using var load = new Load(server.Address);
            // What it writes itself, while others are on their way.
            uploads.Add(await BringAsync(client));
            var others = Enumerable.Range(0, 4).Select(_ => BringAsync(client)).ToArray();
            await load.UntilReadAsync(20);

            server.Kill();

            // Whoever was on the way gets no answer.
            await Task.WhenAll([load.StopAsync(), .. others]).ContinueWith(static _ => { }, TaskScheduler.Default);
            (await StoreOf(run).CheckAsync()).ShouldBeEmpty();
        }

        using var next = await ServerProcess.StartAsync(run.Store);
        await next.IsAsync("healthy");
        using var reader = new HttpClient { BaseAddress = next.Address };
        (await reader.GetStringAsync("/compare-spec-decode")).ShouldContain("</html>");
        foreach (var upload in uploads)
            (await reader.GetStringAsync(upload)).ShouldContain(Visits.Sweep[0].Name);
    }

    private static async Task<string> BringAsync(HttpClient client)
    {
        using var answer = await client.SendSweepAsync(client.BaseAddress!);
        return answer.Headers.Location.ShouldNotBeNull().ToString();
    }

    // Past the running server, as another process would.
    private static async Task<string> ImportAsync(CommandRun run, string sequence)
    {
        var sweep = run.Write("sweep.csv", SweepFile.Of("mtp", Rows, sequence));
        return (await StoreOf(run).ImportAsync([sweep], new ImportOptions())).SnapshotId.ShouldNotBeNull();
    }

    private static BenchmarkStore StoreOf(CommandRun run) => new(new StoreOptions { Path = run.Store }, TimeProvider.System);
}
