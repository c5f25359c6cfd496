using InferenceDash.Store.Import.Formats.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.InferenceX;

/// <summary>Rows as InferenceX's benchmark API answers them: one object each, its measurements under <c>metrics</c>.</summary>
internal sealed class InferenceXApi : ISourceFormat
{
    private static readonly InferenceXRow Row = new("hardware", "model", "spec_method", "metrics.");

    public string Name => "inferencex-api";

    public bool DefinesNames => false;

    public bool Recognises(SourceHead head) =>
        head.Keys.Contains("hardware") && head.Keys.Contains("framework") && head.Keys.Contains("metrics");

    public void Read(SourceContent source, ImportRows rows) => JsonRows.Read(source, rows, Row.Read);
}
