using System.Text.Json;

namespace InferenceDash.Store.Tests.Import.Formats;

/// <summary>
/// The numbers of the methodology worked out the plain way from the JSON text: no code of the product, every comparison
/// with every other, the cubic written out as Steffen's paper has it.
/// </summary>
internal static class PlainArithmetic
{
    public sealed record Row(string Gpu, string Sequence, string Precision, string Method, string Configuration, string Run, string Date, double X, double Y);

    public static IReadOnlyList<Row> Rows(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. document.RootElement.EnumerateArray().Select(RowOf)];
    }

    /// <summary>The rows of which no other one of their configuration and sequence has a newer run.</summary>
    public static IReadOnlyList<Row> NewestRuns(IReadOnlyList<Row> rows) =>
        [.. rows.Where(row => !rows.Any(other => other.Configuration == row.Configuration && IsNewer(other, row)))];

    /// <summary>The rows that no other one matches or beats in both, by rising interactivity.</summary>
    public static (double X, double Y)[] Frontier(IEnumerable<Row> rows)
    {
        var points = rows.Select(row => (row.X, row.Y)).Distinct().ToList();
        return [.. points.Where(p => !points.Exists(o => o != p && o.X >= p.X && o.Y >= p.Y)).OrderBy(p => p.X)];
    }

    public static double Throughput((double X, double Y)[] knots, double x)
    {
        if (Array.Exists(knots, knot => knot.X == x))
            return knots.Single(knot => knot.X == x).Y;
        var i = Enumerable.Range(0, knots.Length - 1).Single(k => knots[k].X < x && x < knots[k + 1].X);
        var (h, s, d) = (knots[i + 1].X - knots[i].X, Secant(knots, i), x - knots[i].X);
        var (left, right) = (Slope(knots, i), Slope(knots, i + 1));
        var a = (left + right - (2 * s)) / (h * h);
        var b = ((3 * s) - (2 * left) - right) / h;
        return (a * d * d * d) + (b * d * d) + (left * d) + knots[i].Y;
    }

    private static double Slope((double X, double Y)[] knots, int i)
    {
        var last = knots.Length - 1;
        if (last == 1)
            return Secant(knots, 0);
        if (i == 0)
            return ((3 * Secant(knots, 0)) - Slope(knots, 1)) / 2;
        if (i == last)
            return ((3 * Secant(knots, last - 1)) - Slope(knots, last - 1)) / 2;
        var (h0, h1) = (knots[i].X - knots[i - 1].X, knots[i + 1].X - knots[i].X);
        var (s0, s1) = (Secant(knots, i - 1), Secant(knots, i));
        var p = ((s0 * h1) + (s1 * h0)) / (h0 + h1);
        return (Math.Sign(s0) + Math.Sign(s1)) * new[] { Math.Abs(s0), Math.Abs(s1), Math.Abs(p) / 2 }.Min();
    }

    private static double Secant((double X, double Y)[] knots, int i) => (knots[i + 1].Y - knots[i].Y) / (knots[i + 1].X - knots[i].X);

    private static bool IsNewer(Row a, Row b)
    {
        var byDate = string.CompareOrdinal(a.Date, b.Date);
        return byDate > 0 || (byDate == 0 && (a.Run.Length, a.Run).CompareTo((b.Run.Length, b.Run)) > 0);
    }

    private static Row RowOf(JsonElement row)
    {
        string Text(string name) => row.GetProperty(name).ToString();
        var lengths = $"{Text("isl")}/{Text("osl")}";
        var configuration = new[]
        {
            "hardware", "framework", "model", "precision", "spec_method", "disagg", "is_multinode", "prefill_tp", "prefill_ep",
            "prefill_dp_attention", "prefill_num_workers", "decode_tp", "decode_ep", "decode_dp_attention", "decode_num_workers",
            "num_prefill_gpu", "num_decode_gpu", "isl", "osl",
        }.Select(Text);
        var metrics = row.GetProperty("metrics");
        return new Row(
            Text("hardware"), lengths, Text("precision"), Text("spec_method"), string.Join('|', configuration), Text("run_url"), Text("date"),
            metrics.GetProperty("median_intvty").GetDouble(), metrics.GetProperty("tput_per_gpu").GetDouble());
    }
}
