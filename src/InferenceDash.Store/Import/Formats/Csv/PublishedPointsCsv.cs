using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.Csv;

/// <summary>Operating points read off published pages, with the decimals the pages print.</summary>
internal sealed class PublishedPointsCsv : ISourceFormat
{
    private static readonly CsvColumns Columns = new(
        [
            .. SeriesFields.Columns, "interactivity_tok_s_user", "throughput_tok_s_gpu", "cost_usd_per_mtok", "tok_s_per_mw",
            "concurrency", "band_low_tok_s_user", "band_high_tok_s_user", "digits", "source",
        ],
        ["publisher", "page_address", "date_read", "assumption_set", "price_basis"],
        ["cost_usd_per_mtok", "source"]);

    private static readonly Dictionary<string, PriceBasis> Prices =
        Enum.GetValues<PriceBasis>().ToDictionary(price => price.ToString().ToLowerInvariant(), StringComparer.OrdinalIgnoreCase);

    public string Name => "published-points-csv";

    public bool DefinesNames => false;

    public bool Recognises(SourceHead head) => Columns.AreIn(head);

    /// <summary>Every column, in the order in which they are exported.</summary>
    public static IEnumerable<string> AllColumns => Columns.Required.Concat(Columns.Optional);

    public void Read(SourceContent source, ImportRows rows) => CsvTable.Read(source, Columns, rows, row =>
    {
        var point = Point(row, rows.Names);
        if (point is not null && rows.Holds(point))
            row.Reject("interactivity_tok_s_user", "appears twice for this page and series in this import");
        if (point is not null && row.IsSound)
            rows.Add(point, row.Line);
    });

    private static PublishedPoint? Point(CsvFields row, KnownNames names)
    {
        var series = SeriesFields.Read(row, names);
        var interactivity = row.Within("interactivity_tok_s_user", Bounds.Interactivity);
        row.Text("throughput_tok_s_gpu");
        var throughput = row.OptionalPrinted("throughput_tok_s_gpu", Bounds.Throughput);
        var cost = row.OptionalPrinted("cost_usd_per_mtok", Bounds.UsdPerMillionTokens);
        var perMegawatt = row.OptionalWithin("tok_s_per_mw", Bounds.PerMegawatt);
        var concurrency = row.OptionalWithin("concurrency", Bounds.Concurrency);
        var band = Band(row);
        var source = Source(row);
        if (row.Text("digits") is not ("table" or "narrative" or ""))
            row.Reject("digits", "is neither table nor narrative");
        if (!row.IsSound || series is null)
            return null;
        return new PublishedPoint(
            series,
            interactivity,
            throughput!.Value.Value,
            throughput.Value.Decimals,
            cost?.Value,
            cost?.Decimals ?? 0,
            perMegawatt,
            concurrency,
            band,
            source);
    }

    // What the file does not state is unknown: a figure is nobody's until somebody says whose it is.
    private static Publication Source(CsvFields row)
    {
        return new Publication(
            row.Optional("publisher"),
            row.Text("source"),
            row.Optional("page_address"),
            row.OptionalDay("date_read"),
            row.Optional("assumption_set", NameShapes.Month, "is not a month like 2026-04"),
            Price(row));
    }

    private static PriceBasis? Price(CsvFields row)
    {
        if (row.Optional("price_basis") is not { } name)
            return null;
        if (Prices.TryGetValue(name, out var price))
            return price;
        row.Reject("price_basis", $"is none of {string.Join(", ", Prices.Keys)}");
        return null;
    }

    private static InteractivityRange? Band(CsvFields row)
    {
        var low = row.OptionalWithin("band_low_tok_s_user", Bounds.Interactivity);
        var high = row.OptionalWithin("band_high_tok_s_user", Bounds.Interactivity);
        if (low is null != high is null)
            row.Reject(low is null ? "band_low_tok_s_user" : "band_high_tok_s_user", "is empty, and the other end of the band is not");
        else if (low > high && row.IsSound)
            row.Reject("band_high_tok_s_user", "is below the low end of the band");
        return low is { } from && high is { } to ? new InteractivityRange(from, to) : null;
    }
}
