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
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Runs it.</summary>
    /// <param name="minutes">How long; in stretches of a minute, or of less where there would be fewer than nine.</param>
    /// <param name="output">Told of each stretch, and of the verdict.</param>
    /// <returns>The stretches, and what speaks against the server; none: it passed.</returns>
    public static async Task<(IReadOnlyList<SoakStretch> Stretches, IReadOnlyList<string> Objections)> RunAsync(double minutes, TextWriter output)
    {
        // Little room for pinned snapshots, of which each import makes more, and for answers: it is full in the first minutes.
        await using var server = await ServerProcess.StartAsync(
            "--Uploads:UploadsPerMinute", "1000000", "--Catalogs:PinnedMegabytes", "8", "--Answers:MostBytes", "8000000");
        await using var visitors = new SoakVisitors(server);
        var (stretches, whole) = (new List<SoakStretch>(), TimeSpan.FromMinutes(minutes));
        // As many as a verdict takes, or one a minute.
        var length = TimeSpan.FromMinutes(Math.Min(1, minutes / SoakVerdict.FewestStretches * 2 / 3));
        await output.WriteLineAsync($"{"minute",-8}{"managed MB",12}{"resident MB",13}{"answers/s",11}{"uploads",9}{"imports",9}" +
            $"{"live pages",12}{"failed",8}{"longest ms",12}");
        var clock = Stopwatch.StartNew();
        for (var end = length; end <= whole + length / 2; end += length)
        {
            var managed = double.MaxValue;
            do
            {
                managed = Math.Min(managed, await ManagedMegabytesAsync(server));
                await Task.Delay(Pause(end - clock.Elapsed));
            }
            while (clock.Elapsed < end);

            // The last one has the ends of the turns that are on their way.
            if (end + length > whole + length / 2)
                await visitors.EndAsync();
            stretches.Add(new SoakStretch(managed, server.ResidentMegabytes, visitors.Take()));
            await TellAsync(output, stretches[^1], length, end);
        }

        var objections = SoakVerdict.Objections(stretches, [.. visitors.Failures, .. server.Complaints]);
        var (riseOfManaged, riseOfResident) = (SoakVerdict.RiseOfManaged(stretches), SoakVerdict.RiseOfResident(stretches));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"over the last two thirds: managed {riseOfManaged:+0.0%;-0.0%}, resident {riseOfResident:+0.0%;-0.0%}"));
        foreach (var objection in objections.Take(20).DefaultIfEmpty("passed"))
            await output.WriteLineAsync(objection);
        return (stretches, objections);
    }

    private static TimeSpan Pause(TimeSpan left) => left < TimeSpan.Zero ? TimeSpan.Zero : left < Look ? left : Look;

    private static Task TellAsync(TextWriter output, SoakStretch stretch, TimeSpan length, TimeSpan end) => output.WriteLineAsync(string.Create(
        CultureInfo.InvariantCulture,
        $"{end.TotalMinutes,-8:0.##}{stretch.ManagedMegabytes,12:0}{stretch.ResidentMegabytes,13:0}{stretch.Counts.Answers / length.TotalSeconds,11:0}" +
        $"{stretch.Counts[SoakLoad.Uploads],9}{stretch.Counts[SoakLoad.Imports],9}{stretch.Counts[SoakLoad.LivePages],12}{stretch.Counts.Failed,8}" +
        $"{stretch.Counts.LongestMilliseconds,12:0}"));

    private static async Task<double> ManagedMegabytesAsync(ServerProcess server)
    {
        var said = Managed().Match(await server.Client.GetStringAsync("/status"));
        return double.Parse(said.Groups["size"].Value, CultureInfo.InvariantCulture) * (said.Groups["unit"].Value == "GB" ? 1_000 : 1);
    }

    [GeneratedRegex(
        "Managed memory, after the last full collection</th>\\s*<td[^>]*>(?<size>[0-9.]+) (?<unit>[MG])B", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Managed();
}
