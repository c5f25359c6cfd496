using CsvHelper;
using InferenceDash.Store.Import.Formats.Csv;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.Acceptance;

/// <summary>
/// The matrix of SPEED-Bench as <c>aiperf speed-bench-report</c> writes it: a row for each served model, a column for each
/// category of texts, and their mean. Lengths, not rates: a rate depends on the number of draft tokens in another way.
/// </summary>
internal sealed class AcceptanceMatrix : ISourceFormat
{
    private const string Benchmark = "SPEED-Bench";

    // By options, if not by columns that somebody added.
    private static readonly string[] Given = ["draft_tokens", "spec_method"];

    public string Name => "speed-bench-matrix";

    public bool DefinesNames => false;

    public bool Recognises(SourceHead head) => CsvColumns.Has(head, ["Model", "Overall"]);

    public void Read(SourceContent source, ImportRows rows)
    {
        var categories = Categories(source);
        var columns = new CsvColumns(["Model", .. Given], categories, ["Model"], TakesDefaults: true);
        CsvTable.Read(source, columns, rows, row =>
        {
            var servedModel = row.Text("Model");
            var draftTokens = row.Count("draft_tokens");
            foreach (var category in categories)
            {
                // The report writes a hyphen where a category was not run.
                if (row.Optional(category) is null or "-" || !row.IsSound)
                    continue;
                var key = AcceptanceFields.Key(row, servedModel, Workload(category), rows.Names);
                var length = row.OptionalNumber(category);
                if (length is not { } read || key is null)
                    continue;
                if (AcceptanceRows.FlawIn(read, draftTokens) is { } flaw)
                    row.Reject(category, read < 1 ? flaw + "; a report of lengths is expected, not one of rates (--metric accept_length)" : flaw);
                else if (new MeasuredAcceptance(key, draftTokens, read) { Run = row.Optional("run") } is var acceptance && rows.Holds(acceptance))
                    row.Reject("Model", "appears twice in this import; import one report at a time");
                else
                    rows.Add(acceptance);
            }
        });
    }

    private static string Workload(string category) =>
        category.Equals("Overall", StringComparison.OrdinalIgnoreCase) ? $"{Benchmark}, all categories" : $"{Benchmark} {category}";

    // The header names them, whatever they are.
    private static IReadOnlyList<string> Categories(SourceContent source)
    {
        using var stream = source.Open();
        using var reader = CsvReader.Create(stream, new CsvReaderOptions { HasHeader = false, Separator = ',' });
        return reader.Read()
            ? [.. CsvTable.Fields(reader).Where(name => !name.Equals("Model", StringComparison.OrdinalIgnoreCase) && name.Length > 0 && !Given.Contains(name))]
            : [];
    }
}
