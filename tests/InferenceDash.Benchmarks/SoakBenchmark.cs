using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace InferenceDash.Benchmarks;

/// <summary>
/// Minutes of mixed load on one server: pages, the API, pinned links, uploads, imports with their retraction, live pages opened and
/// dropped. Each minute it tells what was asked, what failed and what the server held; at the end, whether that stays flat.
/// </summary>
internal static partial class SoakBenchmark
{
    // The rule: over the last two thirds of the minutes a straight line through the figures rises by less than this share of their mean.
    private const double MostRise = 0.05;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Runs it; false: something failed, or memory grew.</summary>
    public static async Task<bool> RunAsync(double minutes)
    {
        // Little room for pinned snapshots, of which each import makes more: it is full in the first minutes.
        await using var server = await ServerProcess.StartAsync("--Uploads:UploadsPerMinute", "1000000", "--Catalogs:PinnedMegabytes", "8");
        await using var visitors = new SoakVisitors(server);
        var (clock, managed, resident) = (Stopwatch.StartNew(), new List<double>(), new List<double>());
        Console.WriteLine($"{"minute",-8}{"managed MB",12}{"resident MB",13}{"answers/s",11}{"uploads",9}{"imports",9}" +
            $"{"live pages",12}{"failed",8}{"longest ms",12}");
        var minute = TimeSpan.FromMinutes(Math.Min(1, minutes / 3));
        for (var passed = 1; passed * minute <= TimeSpan.FromMinutes(minutes); passed++)
        {
            // The least is what is left after a collection.
            var least = double.MaxValue;
            while (clock.Elapsed < passed * minute)
            {
                least = Math.Min(least, await ManagedMegabytesAsync(server));
                await Task.Delay(Look);
            }

            managed.Add(least);
            resident.Add(server.ResidentMegabytes);
            var counted = visitors.Take();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{passed,-8}{least,12:0}{resident[^1],13:0}{counted.Answers / minute.TotalSeconds,11:0}{counted.Uploads,9}{counted.Imports,9}" +
                $"{counted.LivePages,12}{counted.Failed,8}{counted.LongestMilliseconds,12:0}"));
        }

        foreach (var complaint in visitors.Failures.Concat(server.Complaints).Take(20))
            Console.WriteLine(complaint);
        var (ofManaged, ofResident) = (Rise(managed), Rise(resident));
        var isFlat = ofManaged <= MostRise && ofResident <= MostRise;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"over the last two thirds: managed {ofManaged:+0.0%;-0.0%}, resident {ofResident:+0.0%;-0.0%}: {(isFlat ? "flat" : "growing")}"));
        return isFlat && visitors.Failures.Count == 0 && server.Complaints.Count == 0;
    }

    // How much the line of least squares through the last two thirds rises over them, as a share of their mean.
    private static double Rise(List<double> figures)
    {
        var last = figures[(figures.Count / 3)..];
        var (mean, middle) = (last.Average(), (last.Count - 1) / 2.0);
        var slope = last.Select((figure, i) => (i - middle) * (figure - mean)).Sum() / last.Select((_, i) => (i - middle) * (i - middle)).Sum();
        return slope * (last.Count - 1) / mean;
    }

    private static async Task<double> ManagedMegabytesAsync(ServerProcess server)
    {
        var said = Managed().Match(await server.Client.GetStringAsync("/status"));
        return double.Parse(said.Groups["size"].Value, CultureInfo.InvariantCulture) * (said.Groups["unit"].Value == "GB" ? 1_000 : 1);
    }

    [GeneratedRegex("Managed memory</th>\\s*<td[^>]*>(?<size>[0-9.]+) (?<unit>[MG])B", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Managed();
}
