using System.Globalization;
using System.Text.RegularExpressions;

namespace InferenceDash.Core.Tests;

/// <summary>
/// Sweeps over draft length and concurrency that were composed from measured step times of an H200 and measured acceptance
/// lengths (so acceptance is synthetic): for 1k/1k in a closed loop a request lasts c × prefill + 1023 / A × step.
/// </summary>
internal static partial class DraftSweep
{
    /// <summary>With the acceptance of Qwen 3.5, thinking off.</summary>
    public static readonly IReadOnlyList<BenchmarkPoint> QwenOff = Read("draft-sweep-qwen-off");

    /// <summary>With the acceptance of DeepSeek V4 Pro, thinking on.</summary>
    public static readonly IReadOnlyList<BenchmarkPoint> DeepSeekOn = Read("draft-sweep-dsv4-on");

    /// <summary>The curve of a draft length, its repeats together; 0 is off.</summary>
    public static Curve Curve(IEnumerable<BenchmarkPoint> sweep, int draftTokens) =>
        Core.Curves.Curve.Of(Repeats.Centred([.. sweep.Where(p => (p.Configuration.DraftTokens ?? 0) == draftTokens).Select(CurvePoint.Of)]));

    /// <summary>The same as a series without recipes beside it.</summary>
    public static SeriesCurve Series(IEnumerable<BenchmarkPoint> sweep, int draftTokens) =>
        SeriesCurve.Of([new RecipeCurve(draftTokens == 0 ? SpecMethod.Off : SpecMethod.Mtp, Curve(sweep, draftTokens))]);

    /// <summary>The rows of a file of figures, by column, as they are written.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string name)
    {
        var lines = Lines(name);
        var columns = lines[0].Split(',');
        return lines.Skip(1).Where(line => line.Length > 0).Select(line => columns.Zip(Fields(line)).ToDictionary(f => f.First, f => f.Second));
    }

    private static string[] Lines(string name) => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Reference", name + ".csv"));

    private static List<BenchmarkPoint> Read(string name)
    {
        var lines = Lines(name);
        var columns = lines[0].Split(',').Select((column, place) => (column, place)).ToDictionary(c => c.column, c => c.place);
        return [.. lines.Skip(1).Where(line => line.Length > 0).Select(line => Point(Fields(line), columns))];
    }

    private static BenchmarkPoint Point(string[] fields, Dictionary<string, int> columns)
    {
        var series = new SeriesKey(Text("model"), Text("gpu"), new Precision(Text("precision")), new Sequence(1024, 1024), new SpecMethod(Text("spec_method")));
        var parallelism = new Parallelism(1, 1, null, null, 1);
        var draftTokens = (int)Number("draft_tokens")!.Value;
        return new BenchmarkPoint(
            series,
            new Configuration(Text("engine"), Disaggregated: false, Multinode: false, parallelism, parallelism)
            {
                DraftTokens = draftTokens == 0 ? null : draftTokens,
            },
            Text("run"),
            new DateOnly(2026, 11, 26),
            Number("concurrency")!.Value,
            Number("interactivity_tok_s_user")!.Value,
            Number("throughput_tok_s_gpu")!.Value)
        {
            AcceptanceLength = Number("acceptance_length"),
            AcceptanceOrigin = Text("acceptance").Length == 0 ? null : Text("acceptance"),
            MedianTpotSeconds = Number("median_tpot_s"),
            MedianTtftSeconds = Number("median_ttft_s"),
            MedianE2eLatencySeconds = Number("median_e2el_s"),
        };

        string Text(string column) => fields[columns[column]];

        double? Number(string column) => Text(column).Length == 0 ? null : double.Parse(Text(column), CultureInfo.InvariantCulture);
    }

    private static string[] Fields(string line) => [.. Field().Matches(line).Select(match => match.Groups["field"].Value.Trim('"'))];

    [GeneratedRegex("(^|,)(?<field>\"[^\"]*\"|[^,]*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Field();
}
