namespace InferenceDash.Store.Import.Formats.Csv;

/// <summary>What a row of step times says of its series besides the workload.</summary>
/// <param name="Model">Slug.</param>
/// <param name="Gpu">Key.</param>
/// <param name="Precision">Precision.</param>
/// <param name="Method">Spec method; null: whatever the acceptance lengths were measured with.</param>
internal sealed record StepSeries(string Model, string Gpu, Precision Precision, SpecMethod? Method)
{
    /// <summary>The names of a row; null, and the row unsound, where one is not known.</summary>
    public static StepSeries? Read(CsvFields row, KnownNames names, int draftTokens)
    {
        var model = Known(row, "model", names.ModelCalled, names.UnknownModel);
        var gpu = Known(row, "gpu", names.Gpu, names.UnknownGpu);
        var precision = row.Text("precision", NameShapes.Key, NameShapes.KeyDescription).ToLowerInvariant();
        var method = draftTokens == 0 ? SpecMethod.Off : Drafting(row, names);
        return model is null || gpu is null ? null : new StepSeries(model, gpu, new Precision(precision), method);
    }

    /// <summary>The acceptance length of a row, with its method and origin; null, and the row rejected, where none is known.</summary>
    public static (double Length, string? Origin, SpecMethod Method)? Lengths(
        CsvFields row, StepSeries series, int draftTokens, RowDefaults given, LengthChoice lengths, KnownNames names)
    {
        if (draftTokens == 0)
            return (1, null, SpecMethod.Off);
        var (length, origin, method) = row.Has("acceptance_length")
            ? (row.OptionalWithin("acceptance_length", Bounds.TokensPerStep), "synthetic: given with the step", series.Method)
            : Chosen(row, series, draftTokens, given, lengths, names);
        if (row.IsSound && method is null)
            row.RejectAlike("spec_method", "is required and empty" + RowDefaults.NeededFor("spec_method"));
        if (row.IsSound && length > draftTokens + 1)
            row.Reject("draft_tokens", $"cannot yield the acceptance length of {length} tokens a step: at most {draftTokens + 1}");
        return row.IsSound ? (length!.Value, origin, method!.Value) : null;
    }

    private static (double? Length, string Origin, SpecMethod? Method) Chosen(
        CsvFields row, StepSeries series, int draftTokens, RowDefaults given, LengthChoice lengths, KnownNames names)
    {
        var (chosen, flaw) = lengths.Of(given.Acceptance, given.Thinking, series.Model, series.Method, names);
        if (chosen is null)
        {
            row.RejectAlike("acceptance", flaw!);
            return (null, "", null);
        }

        var length = chosen.At(draftTokens);
        if (length is null)
            row.Reject("draft_tokens", $"has no acceptance length: {chosen.Known}");
        return (length, chosen.Origin, series.Method ?? chosen.Method);
    }

    private static string? Known(CsvFields row, string column, Func<string, string?> find, Func<string, string> unknown)
    {
        var name = row.Text(column);
        var known = find(name);
        if (known is null && name.Length > 0)
            row.RejectAlike(column, unknown(name));
        return known;
    }

    private static SpecMethod? Drafting(CsvFields row, KnownNames names)
    {
        if (row.Optional("spec_method", NameShapes.Key, NameShapes.KeyDescription) is not { } key || !row.IsSound)
            return null;
        switch (names.Method(key))
        {
            case null:
                row.RejectAlike("spec_method", names.UnknownMethod);
                return null;
            case { IsOff: true } or { IsBest: true }:
                row.RejectAlike("spec_method", "drafts nothing, though the row does");
                return null;
            case var method:
                return method;
        }
    }
}
