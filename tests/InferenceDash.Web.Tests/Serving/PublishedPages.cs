using System.Globalization;

namespace InferenceDash.Web.Tests.Serving;

/// <summary>One published operating point, as text: what the file prints.</summary>
public sealed record PrintedPoint(
    string Slug,
    string Gpu,
    string Sequence,
    bool IsOff,
    string Target,
    string Throughput,
    string Cost,
    string PerMegawatt,
    string Concurrency,
    string BandLow,
    string BandHigh);

/// <summary>What the bundled files print, read without the code under test.</summary>
public static class PublishedPages
{
    /// <summary>The file of the points of GPU and precision pages, in the folder of the bundled data.</summary>
    public const string BestFile = Later + "published-best-points.csv";

    private const string Later = "02-best-points-and-measurements/";

    public static IReadOnlyList<PrintedPoint> Points { get; } =
    [
        .. Rows("published-operating-points.csv").Select(r => new PrintedPoint(
            $"{r["model"]}-{r["gpu"]}-{r["precision"]}-mtp-vs-none", r["gpu"], r["sequence"], r["spec_method"] == "none",
            r["interactivity_tok_s_user"], r["throughput_tok_s_gpu"], r["cost_usd_per_mtok"], r["tok_s_per_mw"], r["concurrency"],
            r["band_low_tok_s_user"], r["band_high_tok_s_user"])),
    ];

    /// <summary>The points of GPU and precision pages, row by row as they stand in their file.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Best { get; } = [.. Rows(BestFile)];

    public static TheoryData<string> Slugs => [.. Points.Select(p => p.Slug).Distinct()];

    public static IReadOnlyList<string> SlugList { get; } = [.. Points.Select(p => p.Slug).Distinct()];

    /// <summary>What an address asks for to show the published points of a page: nothing, except where the measurements of both sides come first.</summary>
    public static string View(string slug) => IsMeasuredFirst(slug) ? "src=published" : "";

    /// <summary>Whether both sides of a page have bundled measurements on one sequence.</summary>
    public static bool IsMeasuredFirst(string slug) =>
        Measured.Where(m => m.Slug == slug).GroupBy(m => m.Sequence).Any(s => s.Select(m => m.IsOff).Distinct().Count() == 2);

    /// <summary>The sequences of the bundled measurements of a page.</summary>
    public static IEnumerable<string> MeasuredSequences(string slug) => Measured.Where(m => m.Slug == slug).Select(m => m.Sequence).Distinct();

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
    public static string Printed(double? value, string like)
    {
        var decimals = like.Contains('.', StringComparison.Ordinal) ? like.Length - like.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return value?.ToString("F" + decimals, CultureInfo.InvariantCulture) ?? "null";
    }

    private static IReadOnlyList<(string Slug, string Sequence, bool IsOff)> Measured { get; } =
    [
        .. Rows(Later + "inferencex-measurements.csv")
            .Select(r => ($"{r["model"]}-{r["gpu"]}-{r["precision"]}-mtp-vs-none", r["sequence"], r["spec_method"] == "none")),
    ];

    /// <summary>The bundled measurements, row by row as they stand in their file.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> MeasuredRows { get; } = [.. Rows(Later + "inferencex-measurements.csv")];

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "data", file));
        var header = lines[0].Split(',');
        return lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(f => f.First, f => f.Second, StringComparer.Ordinal));
    }
}
