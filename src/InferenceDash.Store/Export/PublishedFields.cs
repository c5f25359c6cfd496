using System.Globalization;
using InferenceDash.Store.Import.Formats.Csv;

namespace InferenceDash.Store.Export;

/// <summary>A published operating point as a row of its CSV, with the decimals its page prints.</summary>
internal static class PublishedFields
{
    private static readonly Dictionary<string, Func<PublishedPoint, string?>> ByColumn = new(StringComparer.Ordinal)
    {
        ["model"] = p => p.Series.Model,
        ["gpu"] = p => p.Series.Gpu,
        ["precision"] = p => p.Series.Precision.Key,
        ["sequence"] = p => p.Series.Sequence.Label,
        ["spec_method"] = p => p.Series.Method.Key,
        ["interactivity_tok_s_user"] = p => Text(p.Interactivity),
        ["throughput_tok_s_gpu"] = p => Printed(p.ThroughputPerGpu, p.ThroughputDecimals),
        ["cost_usd_per_mtok"] = p => p.CostPerMillionTokens is { } cost ? Printed(cost, p.CostDecimals) : null,
        ["tok_s_per_mw"] = p => Text(p.TokensPerSecondPerMegawatt),
        ["concurrency"] = p => Text(p.Concurrency),
        ["band_low_tok_s_user"] = p => Text(p.Band?.Low),
        ["band_high_tok_s_user"] = p => Text(p.Band?.High),
        // Where the figure stood on the page is not stored: what has a concurrency came from a table.
        ["digits"] = p => p.Concurrency is null ? "narrative" : "table",
        ["source"] = p => CsvCell.Text(p.Source.Page),
        ["publisher"] = p => CsvCell.Text(p.Source.Publisher),
        ["page_address"] = p => CsvCell.Text(p.Source.Address),
        ["date_read"] = p => p.Source.DateRead is { } day ? DayText.Of(day) : null,
        ["assumption_set"] = p => p.Source.AssumptionSet,
        ["price_basis"] = p => p.Source.PriceBasis?.ToString().ToLowerInvariant(),
    };

    private static readonly Func<PublishedPoint, string?>[] InOrder = [.. PublishedPointsCsv.AllColumns.Select(column => ByColumn[column])];

    /// <summary>Its fields in the order of the format's columns; empty where not published.</summary>
    public static string[] Of(PublishedPoint point) => Array.ConvertAll(InOrder, field => field(point) ?? "");

    private static string Printed(double number, int decimals) => number.ToString($"F{decimals}", CultureInfo.InvariantCulture);

    private static string? Text(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);
}
