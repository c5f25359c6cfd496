using System.Text.Json;

namespace InferenceDash.Store.Import.Formats.Evaluations;

/// <summary>What a file of lm-evaluation-harness was measured on: its model and day as it says them, the rest from options.</summary>
internal static class LmEvalDeployment
{
    private const string ModelField = "model_name", DateField = "date";

    /// <summary>An evaluation without a score; null: something is missing, and reported.</summary>
    public static MeasuredEvaluation? Of(SourceContent source, ImportRows rows, JsonElement root)
    {
        var given = source.Defaults;
        var served = ServedModel(root);
        rows.Stated.Says("model", served);
        var model = given.Model is { } option ? rows.Names.ModelCalled(option)
            : served is null ? null : rows.Names.ModelCalled(served) ?? rows.Names.ModelWithin(served);
        var date = DayOf(root) ?? given.Date;
        if (model is null)
            Lacks("model", served is null ? null : rows.Names.UnknownServedModel(served));
        if (given.Precision is null)
            Lacks("precision");
        var method = given.SpecMethod is { } key ? rows.Names.Method(key) : null;
        if (method is null or { IsBest: true })
            Lacks("spec_method", given.SpecMethod is null ? null : rows.Names.UnknownMethod);
        if (date is null)
            Lacks("date");
        if (model is null || given.Precision is null || method is not { IsBest: false } by || date is null)
            return null;
        return new MeasuredEvaluation(model, new Precision(given.Precision), by, "", "", 0, 1, null, date.Value)
        {
            Gpu = given.Gpu is { } gpu ? rows.Names.Gpu(gpu) : null,
            DraftTokens = by.IsOff || given.DraftTokens == 0 ? null : given.DraftTokens,
            Engine = given.Engine,
            EngineVersion = given.EngineVersion,
            Run = given.Run,
            Source = "lm-evaluation-harness",
        };

        void Lacks(string field, string? reason = null)
        {
            rows.Stated.Lacks(field);
            rows.RejectFile(source.Name, null, field, reason ?? "is not in the file" + RowDefaults.NeededFor(field));
        }
    }

    // Under its own name in newer versions, else among the arguments of the client.
    private static string? ServedModel(JsonElement root)
    {
        if (root.TryGetProperty(ModelField, out var name) && name.ValueKind == JsonValueKind.String && name.GetString() is { Length: > 0 } own)
            return own;
        if (!root.TryGetProperty("config", out var config) || config.ValueKind != JsonValueKind.Object
            || !config.TryGetProperty("model_args", out var arguments))
            return null;
        return arguments.ValueKind switch
        {
            JsonValueKind.Object when arguments.TryGetProperty("model", out var model) && model.ValueKind == JsonValueKind.String => model.GetString(),
            JsonValueKind.String => arguments.GetString()!.Split(',').Select(argument => argument.Split('=', 2))
                .FirstOrDefault(argument => argument is ["model" or "pretrained", _])?[1],
            _ => null,
        };
    }

    private static DateOnly? DayOf(JsonElement root) =>
        root.TryGetProperty(DateField, out var date) && date.ValueKind == JsonValueKind.Number ? DayText.DayOfUnixSeconds(date.GetDouble()) : null;
}
