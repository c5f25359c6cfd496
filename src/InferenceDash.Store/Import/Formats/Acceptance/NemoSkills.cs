using System.Text.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.Acceptance;

/// <summary>
/// <c>metrics.json</c> of NeMo Skills for a benchmark of speculative decoding: for each benchmark an evaluation named
/// <c>specdec</c> with its acceptance length, and lengths by category where they were measured.
/// </summary>
internal sealed class NemoSkills : ISourceFormat
{
    private const string Evaluation = "specdec";
    private const string Length = "acceptance_length";

    public string Name => "nemo-skills";

    public bool DefinesNames => false;

    public bool Recognises(SourceHead head) =>
        head.Shape == JsonShape.Object && head.Keys.Any(key => key.EndsWith("." + Evaluation, StringComparison.Ordinal));

    public void Read(SourceContent source, ImportRows rows)
    {
        var document = new AcceptanceDocument(source, rows);
        if (source.Defaults.DraftTokens is not (>= 1 and var draftTokens))
        {
            rows.Stated.Lacks("draft_tokens");
            rows.RejectFile(source.Name, null, "draft_tokens", "is not in the file" + RowDefaults.NeededFor("draft_tokens"));
            return;
        }

        document.Read(root =>
        {
            foreach (var benchmark in root.EnumerateObject())
            {
                if (benchmark.Value.ValueKind != JsonValueKind.Object || !benchmark.Value.TryGetProperty(Evaluation, out var evaluation))
                    continue;
                Read(document, evaluation, benchmark.Name, draftTokens, $"{benchmark.Name}.{Evaluation}", isRequired: true);
                if (!evaluation.TryGetProperty("category_breakdown", out var categories) || categories.ValueKind != JsonValueKind.Object)
                    continue;
                // Most of them say how long the texts were, and only some what was accepted.
                foreach (var category in categories.EnumerateObject().Where(category => category.Value.ValueKind == JsonValueKind.Object))
                {
                    var path = $"{benchmark.Name}.{Evaluation}.category_breakdown.{category.Name}";
                    Read(document, category.Value, $"{benchmark.Name} {category.Name}", draftTokens, path, isRequired: false);
                }
            }
        });
    }

    private static void Read(AcceptanceDocument document, JsonElement figures, string workload, int draftTokens, string path, bool isRequired)
    {
        var field = $"{path}.{Length}";
        if (!figures.TryGetProperty(Length, out var length) || length.ValueKind == JsonValueKind.Null)
        {
            if (isRequired)
                document.Reject(field, null, "is missing: the server reported no drafts");
        }
        else if (length.ValueKind != JsonValueKind.Number)
        {
            document.Reject(field, length.ToString(), "is not a number");
        }
        else if (document.Key(servedModel: null, isThinking: null, workload) is { } key)
        {
            document.Add(key, draftTokens, length.GetDouble(), field);
        }
    }
}
