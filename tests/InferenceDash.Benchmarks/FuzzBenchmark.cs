using System.Diagnostics;
using System.Globalization;
using System.Net;
using InferenceDash.Web.Tests.Fuzzing;

namespace InferenceDash.Benchmarks;

/// <summary>
/// Sends requests made by chance to a server and tells what came of them. A fault names its seed and number; <c>fuzz 1 SEED NUMBER</c>
/// sends that request again.
/// </summary>
internal static class FuzzBenchmark
{
    private const int Portion = 10_000;

    /// <summary>Sends them; false: something was wrong.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="first">The number of the first.</param>
    public static async Task<bool> RunAsync(int count, int seed, int first)
    {
        await using var server = await ServerProcess.StartAsync("--Uploads:UploadsPerMinute", "1000000", "--Uploads:MostUploads", "1000000");
        var fuzzer = new Fuzzer(new IPEndPoint(IPAddress.Loopback, server.Address.Port), seed);
        var clock = Stopwatch.StartNew();
        for (var sent = 0; sent < count; sent += Portion)
        {
            await fuzzer.RunAsync(first + sent, Math.Min(Portion, count - sent));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{sent + Math.Min(Portion, count - sent),9:N0} sent in {clock.Elapsed.TotalSeconds:N0} s: {fuzzer.Faults.Count} faults, " +
                $"{server.Complaints.Count} complaints in the log, {server.ResidentMegabytes:N0} MB"));
        }

        var (times, afterwards) = (fuzzer.Times, await AfterwardsAsync(server));
        var statuses = fuzzer.Statuses.OrderBy(status => status.Key).Select(status => $"{status.Key}: {status.Value}");
        Console.WriteLine($"answers by status (0: closed without one): {string.Join(", ", statuses)}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"ms: p50 {At(times, 50):0.0}, p99 {At(times, 99):0.0}, longest {times[^1]:0}; a page afterwards: {afterwards}"));
        foreach (var fault in fuzzer.Faults.Take(50).Concat(server.Complaints.Take(20)))
            Console.WriteLine(fault);
        return fuzzer.Faults.Count == 0 && server.Complaints.Count == 0;
    }

    private static async Task<HttpStatusCode> AfterwardsAsync(ServerProcess server)
    {
        using var answer = await server.Client.GetAsync("/");
        return answer.StatusCode;
    }

    private static double At(IReadOnlyList<double> sorted, int percent) => sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];
}
