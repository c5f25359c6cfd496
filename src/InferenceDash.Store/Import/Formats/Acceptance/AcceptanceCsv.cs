using InferenceDash.Store.Import.Formats.Csv;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.Acceptance;

/// <summary>Acceptance lengths in the form of this project, one a row.</summary>
internal sealed class AcceptanceCsv : ISourceFormat
{
    private static readonly CsvColumns Columns = new(
        ["served_model", "spec_method", "draft_tokens", "acceptance_length"],
        ["model", "variant", "thinking", "workload", "output_tokens", "gpu", "engine", "run", "source"],
        ["served_model", "acceptance_length"],
        TakesDefaults: true);

    public string Name => "acceptance-csv";

    public bool DefinesNames => false;

    /// <summary>Every column, in the order in which they are exported.</summary>
    public static IEnumerable<string> AllColumns => Columns.Required.Concat(Columns.Optional);

    public bool Recognises(SourceHead head) => Columns.AreIn(head);

    public void Read(SourceContent source, ImportRows rows) => CsvTable.Read(source, Columns, rows, row =>
    {
        var key = AcceptanceFields.Key(row, row.Text("served_model"), row.Optional("workload"), rows.Names);
        var draftTokens = row.Count("draft_tokens");
        var length = row.Within("acceptance_length", Bounds.TokensPerStep);
        var outputTokens = row.OptionalCount("output_tokens");
        if (row.IsSound && AcceptanceRows.FlawIn(length, draftTokens) is { } flaw)
            row.Reject("acceptance_length", flaw);
        if (!row.IsSound || key is null)
            return;
        var acceptance = new MeasuredAcceptance(key, draftTokens, length)
        {
            OutputTokens = outputTokens,
            Run = row.Optional("run"),
            Source = row.Optional("source"),
        };
        if (rows.Holds(acceptance))
            row.Reject("draft_tokens", AcceptanceRows.Twice);
        else
            rows.Add(acceptance);
    });
}
