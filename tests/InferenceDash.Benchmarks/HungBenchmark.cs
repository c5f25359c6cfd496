using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Npgsql;

namespace InferenceDash.Benchmarks;

/// <summary>
/// What readers get while PostgreSQL hangs, beside what they get while it is healthy: the same server, by turns. It hangs the server that
/// INFERENCEDASH_TEST_POSTGRES names, which has to be on this machine and nobody else's, by stopping all of its processes.
/// </summary>
internal static class HungBenchmark
{
    private const int Connections = 32;
    private const int Rounds = 3;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(4);

    private static readonly string[] Paths =
        ["/", "/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none", "/api/v1/spec-decode/qwen-3-5-h100-fp8-mtp-vs-none"];

    public static async Task RunAsync()
    {
        await using var database = await BenchmarkDatabase.CreateAsync("hung_benchmark");
        var server = await ParentOfItsSessionsAsync(database.ConnectionString);
        await using var site = await ServerProcess.OfStoreAsync(database.ConnectionString, program: null);
        Console.WriteLine($"{"round",-8}{"address",-60}{"healthy per s",16}{"hung per s",14}{"healthy µs",14}{"hung µs",12}");
        for (var round = 1; round <= Rounds; round++)
            await RoundAsync(site, server, round);
    }

    private static async Task RoundAsync(ServerProcess site, int server, int round)
    {
        await UntilAsync(site, "healthy");
        var healthy = await MeasureAsync(site);
        Signal("-STOP", server);
        try
        {
            await UntilAsync(site, "degraded");
            var hung = await MeasureAsync(site);
            for (var i = 0; i < Paths.Length; i++)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{round,-8}{Paths[i],-60}{healthy[i].Rate,16:N0}{hung[i].Rate,14:N0}{healthy[i].Microseconds,14:0}{hung[i].Microseconds,12:0}"));
            }
        }
        finally
        {
            Signal("-CONT", server);
        }
    }

    // Answers in a second, and what the server's processor takes for one.
    private static async Task<List<(double Rate, double Microseconds)>> MeasureAsync(ServerProcess site)
    {
        var all = new List<(double, double)>();
        foreach (var path in Paths)
        {
            await LoadBenchmark.LoadAsync(site.Address, path, Connections, WarmUp);
            var before = site.ProcessorTime;
            var (times, _, _) = await LoadBenchmark.LoadAsync(site.Address, path, Connections, Measured);
            all.Add((times.Count / Measured.TotalSeconds, (site.ProcessorTime - before).TotalMicroseconds / times.Count));
        }

        return all;
    }

    private static async Task UntilAsync(ServerProcess site, string status)
    {
        while (JsonDocument.Parse(await site.Client.GetStringAsync("/readyz")).RootElement.GetProperty("status").GetString() != status)
            await Task.Delay(50);
    }

    private static async Task<int> ParentOfItsSessionsAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return ParentOf(connection.ProcessID) ?? throw new InvalidOperationException("PostgreSQL is not on this machine.");
    }

    // The server first, so that it starts no other one in between.
    private static void Signal(string signal, int server)
    {
        Kill(signal, [server]);
        Kill(signal, [.. Process.GetProcesses().Select(process => process.Id).Where(process => ParentOf(process) == server)]);
    }

    private static void Kill(string signal, int[] processes)
    {
        using var kill = Process.Start("kill", [signal, .. processes.Select(process => process.ToString(CultureInfo.InvariantCulture))]);
        kill.WaitForExit();
    }

    // The fourth field of the state, after a name in brackets that may hold anything.
    private static int? ParentOf(int process)
    {
        try
        {
            var fields = File.ReadAllText($"/proc/{process}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return int.Parse(fields[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return null;
        }
    }
}
