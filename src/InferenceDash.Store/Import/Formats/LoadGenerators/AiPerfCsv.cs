using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// The summary of an AIPerf run in CSV: a table of metrics with percentiles, one of single values, and one of GPUs. It has the
/// same figures as the JSON, rounded to two decimals, without the load, the model and the date.
/// </summary>
internal static class AiPerfCsv
{
    private const int Largest = 1024 * 1024;

    // Where a metric's title is not its name with blanks.
    private static readonly Dictionary<string, string> NamesByTitle = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Acceptance Length"] = "spec_decode_acceptance_length",
        ["Token-Weighted Acceptance Length"] = "spec_decode_token_weighted_acceptance_length",
        ["Draft Acceptance Rate"] = "spec_decode_draft_acceptance_rate",
        ["Overall Draft Acceptance Rate"] = "spec_decode_overall_draft_acceptance_rate",
        ["Total Input Sequence Length"] = "total_isl",
        ["Total Output Sequence Length"] = "total_osl",
    };

    public static bool IsOne(SourceHead head) =>
        head.CsvHeader is ["Metric", ..] header && header.Contains("avg", StringComparer.Ordinal) && header.Contains("p50", StringComparer.Ordinal);

    /// <summary>Whether the same import has the run's summary in JSON.</summary>
    public static bool HasJson(SourceContent source)
    {
        var json = Path.ChangeExtension(source.Name, ".json");
        return source.Companions.Any(other => string.Equals(other.Name, json, StringComparison.Ordinal));
    }

    /// <summary>The file as the JSON that says the same.</summary>
    public static SourceContent AsJson(SourceContent source)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(Summary(source));
        return new SourceContent(source.Name, source.Defaults, () => new MemoryStream(json)) { Companions = source.Companions };
    }

    private static JsonObject Summary(SourceContent source)
    {
        var summary = new JsonObject();
        IReadOnlyList<string> header = [];
        foreach (var row in Rows(source))
        {
            if (row[0] is "Metric" or "Endpoint")
                header = row;
            else if (header.Count > 1 && header[0] == "Metric" && !summary.ContainsKey(Named(row[0]).Name))
                summary.Add(Named(row[0]).Name, Metric(header, row));
            else if (header.Count > 1 && header[0] == "Endpoint")
                AddGpu(summary, header, row);
        }

        return summary;
    }

    private static List<IReadOnlyList<string>> Rows(SourceContent source)
    {
        using var stream = source.Open();
        var bytes = new byte[Largest];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length == Largest)
            throw new SourceException("is larger than the summary of a run");
        var rows = new List<IReadOnlyList<string>>();
        using var reader = CsvReader.Create(bytes[..length], new CsvReaderOptions { HasHeader = false, Separator = ',' });
        while (reader.Read())
        {
            string[] row = [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i).Trim())];
            if (row.Length > 1 && row[0].Length > 0)
                rows.Add(row);
        }

        return rows;
    }

    // A title with its unit, such as Request Latency (ms).
    private static (string Name, string? Unit) Named(string title)
    {
        var bracket = title.EndsWith(')') ? title.LastIndexOf(" (", StringComparison.Ordinal) : -1;
        var (name, unit) = bracket < 0 ? (title, null) : (title[..bracket], title[(bracket + 2)..^1]);
        return (NamesByTitle.GetValueOrDefault(name) ?? name.ToLowerInvariant().Replace(' ', '_'), unit);
    }

    private static JsonObject Metric(IReadOnlyList<string> header, IReadOnlyList<string> row)
    {
        var metric = new JsonObject();
        if (Named(row[0]).Unit is { } unit)
            metric["unit"] = unit;
        foreach (var (column, text) in header.Zip(row).Skip(1))
        {
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
                metric[column == "Value" ? "avg" : column] = number;
        }

        return metric;
    }

    // Each GPU has a row for each of its metrics.
    private static void AddGpu(JsonObject summary, IReadOnlyList<string> header, IReadOnlyList<string> row)
    {
        var values = header.Zip(row).DistinctBy(field => field.First).ToDictionary(field => field.First, field => field.Second, StringComparer.Ordinal);
        if (values.GetValueOrDefault("GPU_UUID") is not { Length: > 0 } uuid)
            return;
        var gpus = Object(Object(Object(Object(summary, "telemetry_data"), "endpoints"), "all"), "gpus");
        var gpu = Object(gpus, uuid);
        gpu["gpu_uuid"] = uuid;
        if (values.GetValueOrDefault("Metric")?.StartsWith("GPU Utilization", StringComparison.Ordinal) == true
            && double.TryParse(values.GetValueOrDefault("max"), NumberStyles.Float, CultureInfo.InvariantCulture, out var most))
            Object(Object(gpu, "metrics"), "gpu_utilization")["max"] = most;
    }

    private static JsonObject Object(JsonObject parent, string name)
    {
        if (parent[name] is not JsonObject child)
            parent[name] = child = [];
        return child;
    }
}
