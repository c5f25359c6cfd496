using InferenceDash.Store.Import.Formats.Csv;

namespace InferenceDash.Store.Import.Formats.Acceptance;

/// <summary>The fields of a row of CSV that say of what an acceptance length is.</summary>
internal static class AcceptanceFields
{
    /// <summary>Model, method and texts of a row; null, and the row unsound, where they cannot be told.</summary>
    public static AcceptanceKey? Key(CsvFields row, string servedModel, string? workload, KnownNames names)
    {
        var model = Model(row, servedModel, names);
        var method = Method(row, names);
        var thinking = Thinking(row);
        var gpu = Gpu(row, names);
        return row.IsSound && method is { } of
            ? new AcceptanceKey(servedModel, model, of)
            {
                Variant = row.Optional("variant"),
                IsThinking = thinking,
                Workload = workload,
                Gpu = gpu,
                Engine = row.Optional("engine"),
            }
            : null;
    }

    private static string? Model(CsvFields row, string servedModel, KnownNames names)
    {
        if (row.Optional("model") is not { } name)
            return AcceptanceRows.ModelOf(servedModel, names);
        var model = names.ModelCalled(name);
        if (model is null)
            row.RejectAlike("model", names.UnknownModel(name));
        return model;
    }

    private static SpecMethod? Method(CsvFields row, KnownNames names)
    {
        var key = row.Text("spec_method", NameShapes.Key, NameShapes.KeyDescription);
        if (key.Length == 0)
            return null;
        var (method, flaw) = AcceptanceRows.MethodOf(key, names);
        if (flaw is not null)
            row.RejectAlike("spec_method", flaw);
        return method;
    }

    private static bool? Thinking(CsvFields row)
    {
        if (!AcceptanceRows.TryThinking(row.Optional("thinking"), out var isThinking))
            row.RejectAlike("thinking", AcceptanceRows.NoThinking);
        return isThinking;
    }

    private static string? Gpu(CsvFields row, KnownNames names)
    {
        if (row.Optional("gpu") is not { } name)
            return null;
        var gpu = names.Gpu(name);
        if (gpu is null)
            row.RejectAlike("gpu", names.UnknownGpu(name));
        return gpu;
    }
}
