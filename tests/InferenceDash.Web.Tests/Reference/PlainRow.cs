using System.Text.Json;

namespace InferenceDash.Web.Tests.Reference;

/// <summary>A measured row of the sample, read from its JSON text without the code under test.</summary>
internal sealed record PlainRow(
    string Gpu, string Sequence, string Precision, string Method, string Engine, string Configuration, string Run, string Date,
    double Concurrency, double X, double Y)
{
    private static readonly string[] ConfigurationFields =
    [
        "hardware", "framework", "model", "precision", "spec_method", "disagg", "is_multinode", "prefill_tp", "prefill_ep",
        "prefill_dp_attention", "prefill_num_workers", "decode_tp", "decode_ep", "decode_dp_attention", "decode_num_workers",
        "num_prefill_gpu", "num_decode_gpu", "isl", "osl",
    ];

    /// <summary>The rows of which no other one of their configuration and sequence has a newer run.</summary>
    public static IReadOnlyList<PlainRow> Newest(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var rows = document.RootElement.EnumerateArray().Select(Of).ToList();
        return [.. rows.Where(row => !rows.Exists(other => other.Configuration == row.Configuration && IsNewer(other, row)))];
    }

    private static bool IsNewer(PlainRow a, PlainRow b)
    {
        var byDate = string.CompareOrdinal(a.Date, b.Date);
        return byDate > 0 || (byDate == 0 && (a.Run.Length, a.Run).CompareTo((b.Run.Length, b.Run)) > 0);
    }

    private static PlainRow Of(JsonElement row)
    {
        string Text(string name) => row.GetProperty(name).ToString();
        double Figure(string name) => row.GetProperty("metrics").GetProperty(name).GetDouble();
        return new PlainRow(
            Text("hardware"), $"{Thousands(Text("isl"))}-{Thousands(Text("osl"))}", Text("precision"), Text("spec_method"), Text("framework"),
            string.Join('|', ConfigurationFields.Select(Text)), Text("run_url"), Text("date"),
            row.GetProperty("conc").GetDouble(), Figure("median_intvty"), Figure("tput_per_gpu"));
    }

    private static string Thousands(string tokens) => tokens switch { "1024" => "1k", "8192" => "8k", _ => tokens };
}
