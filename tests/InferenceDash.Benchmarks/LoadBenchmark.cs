using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using InferenceDash.Web.Addresses;

namespace InferenceDash.Benchmarks;

/// <summary>
/// What a crowd of readers gets: 32 connections that each ask for the next answer as soon as one is there, on the same machine as the
/// server. Bytes are read and counted and nothing else, so that the machine's time goes to the server; what the server takes of it for
/// one answer is told, too, since it does not depend on what else the machine does. Aims: 5,000 pages and 12,000
/// answers of the API in a second, 99 % of pages within 30 ms, the first byte of one within 3 ms.
/// </summary>
internal static class LoadBenchmark
{
    private const int Connections = 32;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(6);

    private static readonly string[] Paths =
    [
        SiteUrls.Home, "/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none", SiteUrls.Methodology, SiteUrls.Data,
        "/api/v1/spec-decode/qwen-3-5-h100-fp8-mtp-vs-none", "/api/v2/compare/gpu/deepseek-r1-fp8-best",
    ];

    /// <summary>Measures the given addresses, or a choice of its own.</summary>
    public static async Task RunAsync(string[] paths)
    {
        await using var server = await ServerProcess.StartAsync();
        Console.WriteLine($"{"address",-60}{"per second",12}{"p50 ms",10}{"p99 ms",10}{"first byte ms",15}{"server µs",12}{"kB sent",10}");
        foreach (var path in paths.Length > 0 ? paths : Paths)
        {
            await LoadAsync(server.Address, path, Connections, WarmUp);
            var before = server.ProcessorTime;
            var (times, _, bytes) = await LoadAsync(server.Address, path, Connections, Measured);
            var each = (server.ProcessorTime - before).TotalMicroseconds / times.Count;
            var alone = (await LoadAsync(server.Address, path, connections: 1, TimeSpan.FromSeconds(1))).Firsts;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{path,-60}{times.Count / Measured.TotalSeconds,12:N0}{At(times, 50),10:0.00}{At(times, 99),10:0.00}" +
                $"{At(alone, 50),15:0.00}{each,12:0}{bytes / 1000.0,10:0.0}"));
        }
    }

    /// <summary>Asks for one address again and again; the times of all answers, and of their first bytes, in order.</summary>
    internal static async Task<(List<double> Times, List<double> Firsts, int Bytes)> LoadAsync(Uri address, string path, int connections, TimeSpan time)
    {
        var request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nAccept: */*\r\nAccept-Encoding: gzip, deflate, br\r\n\r\n");
        var clock = Stopwatch.StartNew();
        var all = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => AskAsync(address, request, clock, time))));
        return ([.. all.SelectMany(one => one.Times).Order()], [.. all.SelectMany(one => one.Firsts).Order()], all[0].Bytes);
    }

    private static async Task<(List<double> Times, List<double> Firsts, int Bytes)> AskAsync(Uri address, byte[] request, Stopwatch clock, TimeSpan time)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, address.Port);
        var (times, firsts, buffer, bytes) = (new List<double>(), new List<double>(), new byte[1024 * 1024], 0);
        while (clock.Elapsed < time)
        {
            var asked = clock.Elapsed;
            await socket.SendAsync(request);
            var filled = await socket.ReceiveAsync(buffer);
            firsts.Add((clock.Elapsed - asked).TotalMilliseconds);
            while (!IsWhole(buffer.AsSpan(0, filled)))
            {
                if (await socket.ReceiveAsync(buffer.AsMemory(filled)) is var more and > 0)
                    filled += more;
                else
                    throw new InvalidOperationException("The server closed the connection.");
            }

            times.Add((clock.Elapsed - asked).TotalMilliseconds);
            bytes = filled;
        }

        return (times, firsts, bytes);
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        if (!answer.StartsWith("HTTP/1.1 200"u8))
            throw new InvalidOperationException($"The answer is {Encoding.ASCII.GetString(answer[..Math.Min(answer.Length, 40)])}");
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return false;
        var length = answer[..end].IndexOf("Content-Length: "u8);
        if (length < 0)
            return answer.EndsWith("0\r\n\r\n"u8);
        var digits = answer[(length + "Content-Length: ".Length)..end];
        return int.Parse(digits[..(digits.IndexOf((byte)'\r') is var cut and >= 0 ? cut : digits.Length)], CultureInfo.InvariantCulture)
            <= answer.Length - end - 4;
    }

    private static double At(List<double> sorted, int percent) => sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];
}
