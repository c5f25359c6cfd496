using InferenceDash.Store.Import.Formats.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.InferenceX;

/// <summary>
/// What one benchmark job of InferenceX leaves behind: flat rows, the hardware named by the runner. Version 1 has one
/// <c>tp</c> and <c>ep</c>, version 2 those of prefill and decode workers.
/// </summary>
internal sealed class InferenceXArtifact : ISourceFormat
{
    private static readonly InferenceXRow Row = new("hw", "infmax_model_prefix", "spec_decoding", "");

    public string Name => "inferencex-artifact";

    public bool DefinesNames => false;

    public bool Recognises(SourceHead head) =>
        head.Keys.Contains("hw") && head.Keys.Contains("framework") && head.Keys.Contains("tput_per_gpu");

    public void Read(SourceContent source, ImportRows rows) => JsonRows.Read(source, rows, Row.Read);
}
