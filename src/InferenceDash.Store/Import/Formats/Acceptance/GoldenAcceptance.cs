using System.Globalization;
using System.Text.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.Acceptance;

/// <summary>
/// Reference lengths of InferenceX, <c>golden_al_distribution/*.yaml</c>: for a served model, thinking on and off, the length by
/// the number of draft tokens. They are measured on the coding texts of SPEED-Bench, as their comments say.
/// </summary>
internal sealed class GoldenAcceptance : ISourceFormat
{
    private const string Workload = "SPEED-Bench coding";

    private static readonly Dictionary<string, bool> Modes = new(StringComparer.Ordinal) { ["thinking_on"] = true, ["thinking_off"] = false };

    public string Name => "inferencex-acceptance";

    public bool DefinesNames => false;

    public bool Recognises(SourceHead head) =>
        head.Shape == JsonShape.Object && head.Keys.Any(key => Modes.Keys.Any(mode => key.EndsWith("." + mode, StringComparison.Ordinal)));

    public void Read(SourceContent source, ImportRows rows)
    {
        var document = new AcceptanceDocument(source, rows);
        document.Read(root =>
        {
            foreach (var model in root.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Object && !property.Name.StartsWith('_')))
            {
                foreach (var mode in model.Value.EnumerateObject())
                {
                    var field = $"{model.Name}.{mode.Name}";
                    if (!Modes.TryGetValue(mode.Name, out var isThinking) || mode.Value.ValueKind != JsonValueKind.Object)
                        document.Reject(field, null, "is neither thinking_on nor thinking_off with lengths by the number of draft tokens");
                    else if (document.Key(model.Name, isThinking, Workload) is { } key)
                        Read(document, key, field, mode.Value);
                    else
                        return;
                }
            }
        });
    }

    private static void Read(AcceptanceDocument document, AcceptanceKey key, string path, JsonElement lengths)
    {
        foreach (var entry in lengths.EnumerateObject())
        {
            var field = $"{path}.{entry.Name}";
            if (!int.TryParse(entry.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var draftTokens) || draftTokens < 1)
                document.Reject(field, entry.Name, "is not a number of draft tokens of at least 1");
            else if (Number(entry.Value) is { } length)
                document.Add(key, draftTokens, length, field);
            else
                document.Reject(field, entry.Value.ToString(), "is not a number");
        }
    }

    // Quoted or not: both are written by hand.
    private static double? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.String when double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
