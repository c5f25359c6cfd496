using InferenceDash.Store.Import.Formats.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// Results of <c>llama-bench</c> (<c>-o json</c> or <c>jsonl</c>): the speed of one sequence, prompt and generation
/// measured apart. A prompt and a generation of the same settings make a request that is alone on its server.
/// </summary>
internal sealed class LlamaBench : ISourceFormat
{
    public string Name => "llama-bench";

    public bool DefinesNames => false;

    public bool Recognises(SourceHead head) => head.Keys.Contains("n_prompt") && head.Keys.Contains("n_gen") && head.Keys.Contains("avg_ts");

    public void Read(SourceContent source, ImportRows rows)
    {
        var tests = new LlamaTests(source, rows);
        JsonRows.Read(source, rows, tests.Take);
        tests.AddPairs();
    }
}
