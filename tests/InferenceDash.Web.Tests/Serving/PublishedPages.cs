using System.Globalization;

namespace InferenceDash.Web.Tests.Serving;

/// <summary>One published operating point, as text: what the file prints.</summary>
public sealed record PrintedPoint(
    string Slug, string Gpu, string Sequence, bool IsOff, string Target, string Throughput, string Cost, string PerMegawatt, string Concurrency, string BandLow, string BandHigh);

/// <summary>What the bundled files print, read without the code under test.</summary>
public static class PublishedPages
{
    public static IReadOnlyList<PrintedPoint> Points { get; } =
    [
        .. Rows("published-operating-points.csv").Select(r => new PrintedPoint(
            $"{r["model"]}-{r["gpu"]}-{r["precision"]}-mtp-vs-none", r["gpu"], r["sequence"], r["spec_method"] == "none",
            r["interactivity_tok_s_user"], r["throughput_tok_s_gpu"], r["cost_usd_per_mtok"], r["tok_s_per_mw"], r["concurrency"],
            r["band_low_tok_s_user"], r["band_high_tok_s_user"])),
    ];

    public static TheoryData<string> Slugs => [.. Points.Select(p => p.Slug).Distinct()];

    public static IReadOnlyList<string> SlugList { get; } = [.. Points.Select(p => p.Slug).Distinct()];

    /// <summary>The published targets of a page, rising.</summary>
    public static double[] Targets(string slug) => [.. Points.Where(p => p.Slug == slug).Select(p => Number(p.Target)).Distinct().Order()];

    public static PrintedPoint Point(string slug, double target, bool isOff) =>
        Points.Single(p => p.Slug == slug && p.IsOff == isOff && Number(p.Target) == target);

    public static string GpuOf(string slug) => Points.First(p => p.Slug == slug).Gpu;

    /// <summary>A figure of an assumption set.</summary>
    public static double Assumption(string set, string gpu, string column) =>
        Number(Rows("gpu-assumptions.csv").Single(r => r["assumption_set"] == set && r["gpu"] == gpu)[column]);

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A number printed with as many decimals as a text has.</summary>
    public static string Printed(double? value, string like) =>
        value?.ToString("F" + (like.Contains('.', StringComparison.Ordinal) ? like.Length - like.IndexOf('.', StringComparison.Ordinal) - 1 : 0), CultureInfo.InvariantCulture) ?? "null";

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "data", file));
        var header = lines[0].Split(',');
        return lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(f => f.First, f => f.Second, StringComparer.Ordinal));
    }
}
