using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using InferenceDash.Browser.Tests.Support;
using InferenceDash.Web.Addresses;
using Microsoft.Playwright;

namespace InferenceDash.Benchmarks;

/// <summary>
/// What a visitor feels: Chromium with a cold profile for every visit, beside an empty page and the smallest page of Blazor Server in
/// the same run, so that a busy machine weighs on all. Writes docs/performance.md.
/// </summary>
internal static partial class FeltBenchmark
{
    private const string Floor = "smallest of Blazor Server";

    private static readonly (string Name, string Path)[] Pages =
    [
        ("home", SiteUrls.Home),
        ("a comparison", "/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none"),
        ("five GPUs", "/compare/gpu/deepseek-r1-fp8-best"),
        ("a ranking", "/rank/deepseek-r1?at=60"),
        ("the explorer", "/inference?model=qwen-3-5&seq=1k-1k"),
        ("the explorer, 54 series of 2,052 points", CrowdedSweep.Address),
    ];

    private static readonly string[] Targets = ["95", "101", "97", "103", "99"];

    // In this order: the first is the first click on the page.
    private static readonly (string Name, string Event, Func<IPage, Task> Use)[] Controls =
    [
        ("vertical axis (first click)", "change", page => page.Locator("#ex-y").SelectOptionAsync("cost")),
        ("a GPU alone", "click", page => Choice(page, "GPU", "H100")),
        ("all GPUs again", "click", page => Choice(page, "GPU", "H100")),
        ("frontier only", "click", page => Choice(page, "Points", "Frontier")),
        ("linear scale", "click", page => Choice(page, "Y scale", "Linear")),
    ];

    /// <summary>Measures and writes.</summary>
    /// <param name="runs">Visits of each page.</param>
    /// <param name="file">Where to.</param>
    public static async Task RunAsync(int runs, string? file)
    {
        var data = Directory.CreateTempSubdirectory("inferencedash-data-");
        try
        {
            foreach (var bundled in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data"), "*.csv"))
                File.Copy(bundled, Path.Combine(data.FullName, Path.GetFileName(bundled)));
            await File.WriteAllTextAsync(Path.Combine(data.FullName, "crowded.csv"), CrowdedSweep.Csv());
            await using var server = await ServerProcess.StartAsync("--Store:BundledDataFolder", data.FullName);
            await using var floor = await EchoPage.StartAsync(await ScriptOfAsync(server.Client));
            using var playwright = await Playwright.CreateAsync();
            var report = await ReportAsync(playwright, server, floor, runs);
            Console.Write(report);
            if (file is not null)
                await File.WriteAllTextAsync(file, report);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<string> ReportAsync(IPlaywright playwright, ServerProcess server, EchoPage floor, int runs)
    {
        List<double> empty = [];
        List<Felt> echo = [];
        var seen = Pages.ToDictionary(page => page.Name, _ => new List<Felt>());
        var used = Controls.ToDictionary(control => control.Name, _ => new List<double>());
        for (var run = 0; run < runs; run++)
        {
            await using (var visit = await FeltVisit.ArriveAsync(playwright))
                empty.Add((await visit.FeelAsync(floor.Empty, [])).Paint);
            await using (var visit = await FeltVisit.ArriveAsync(playwright))
                echo.Add(await visit.FeelAsync(floor.Echo, Targets));
            foreach (var (name, path) in Pages)
            {
                await using var visit = await FeltVisit.ArriveAsync(playwright);
                seen[name].Add(await visit.FeelAsync(new Uri(server.Address, path).ToString(), Targets));
            }

            await using var explorer = await FeltVisit.ArriveAsync(playwright);
            await explorer.FeelAsync(new Uri(server.Address, CrowdedSweep.Address).ToString(), []);
            foreach (var (name, pressed, use) in Controls)
                used[name].Add(await explorer.TimeAsync(FeltVisit.Chart, pressed, () => use(explorer.Page)));
        }

        return Written(runs, Median(empty), Middle(echo), seen.Select(page => (page.Key, Middle(page.Value))), used.Select(c => (c.Key, Median(c.Value))));
    }

    private static string Written(
        int runs, double empty, Felt echo, IEnumerable<(string Name, Felt Felt)> pages, IEnumerable<(string Name, double Time)> controls)
    {
        var text = new StringBuilder();
        void Line(FormattableString line) => text.Append(Written(line)).Append('\n');

        Line($"# Performance");
        Line($"");
        Line($"What a visitor feels, measured in Chromium beside an empty page and the smallest page of Blazor Server in the same run.");
        Line($"");
        Line($"```sh");
        Line($"dotnet run -c Release --project tests/InferenceDash.Benchmarks -- felt {runs} docs/performance.md");
        Line($"```");
        Line($"");
        Line($"That command wrote this page on {DateTime.UtcNow:yyyy-MM-dd}. Machine: {Machine()}. Server and browser share it.");
        Line($"");
        Line($"## Pages");
        Line($"");
        Line($"Medians of {runs} visits, each with a cold profile at 1440 × 900 px. First paint is the browser's first contentful paint; the chart");
        Line($"counts as usable in the frame after it is marked ready. × is the multiple of the empty page's first paint. Requests and bytes are");
        Line($"those before the visitor moves: until then there is no socket. The aims are 1.8 × for the first paint, 4 × for the chart.");
        Line($"");
        Line($"| page | first paint | × | chart usable | × | requests | kB | layout shift |");
        Line($"|---|---|---|---|---|---|---|---|");
        Line($"| empty | {empty:0} ms | 1 | | | 1 | | 0 |");
        foreach (var (name, felt) in pages.Prepend((Floor, echo)))
        {
            text.Append(Written($"| {name} | {felt.Paint:0} ms | {felt.Paint / empty:0.0} | {Ms(felt.Chart)} | {felt.Chart / empty:0.0} "));
            Line($"| {felt.Requests} | {felt.Bytes / 1000:0} | {felt.Shift:0.###} |");
        }

        Line($"");
        Line($"## Figures that answer to keys");
        Line($"");
        Line($"The visitor moves the pointer, which starts the circuit, and then types targets. A key is timed from the press to the frame after");
        Line($"which the table stands still; the aim is twice the smallest page's time, 40,000 characters until the figures are live and 6,000 for a key.");
        Line($"");
        Line($"| page | live after | characters until then | key to paint | characters per key |");
        Line($"|---|---|---|---|---|");
        foreach (var (name, felt) in pages.Prepend((Name: Floor, Felt: echo)).Where(page => page.Felt.Key is not null))
            Line($"| {name} | {Ms(felt.Live)} | {felt.SocketUntilLive:N0} | {felt.Key:0} ms | {felt.SocketPerKey:N0} |");

        Line($"");
        Line($"## Controls of the explorer");
        Line($"");
        Line($"54 series of 2,052 points, all shown. From the click or the change of a menu to the frame after which the chart stands still; the aim");
        Line($"is 100 ms, and what takes longer than 150 ms is marked busy.");
        Line($"");
        Line($"| control | time |");
        Line($"|---|---|");
        foreach (var (name, time) in controls)
            Line($"| {name} | {time:0} ms |");
        Line($"");
        Line($"Time to make a page, a crowd of readers, large stores and imports are on [the page of benchmarks](benchmarks.md).");
        return text.ToString();
    }

    private static string Written(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);

    private static string Ms(double? time) => time is { } some ? Written($"{some:0} ms") : "";

    private static Task Choice(IPage page, string group, string name) =>
        page.Locator(".explorer").GetByRole(AriaRole.Group, new() { Name = group, Exact = true })
            .GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();

    private static Felt Middle(IReadOnlyList<Felt> all) => new(
        Median(all.Select(f => f.Paint)), Median(all, f => f.Chart), all[^1].Requests, all[^1].Bytes, Median(all.Select(f => f.Shift)),
        Median(all, f => f.Live), Median(all, f => f.SocketUntilLive), Median(all, f => f.SocketPerKey), Median(all, f => f.Key));

    private static double? Median(IEnumerable<Felt> all, Func<Felt, double?> figure) =>
        all.Select(figure).OfType<double>().ToList() is { Count: > 0 } some ? Median(some) : null;

    private static double Median(IEnumerable<double> all) => all.Order().ElementAt(all.Count() / 2);

    private static string Machine() => string.Create(CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores{Processor()}, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");

    private static string Processor() => File.Exists("/proc/cpuinfo")
        && File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } line
            ? $" of an {line.Split(':')[1].Trim()}" : "";

    // The one that pages start their circuits with.
    private static async Task<byte[]> ScriptOfAsync(HttpClient client)
    {
        var page = await client.GetStringAsync("/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none");
        return await client.GetByteArrayAsync(CircuitScript().Match(page).Groups["address"].Value);
    }

    [GeneratedRegex("data-circuit=\"(?<address>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex CircuitScript();
}
