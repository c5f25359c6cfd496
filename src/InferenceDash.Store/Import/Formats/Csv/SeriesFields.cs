namespace InferenceDash.Store.Import.Formats.Csv;

/// <summary>The columns that name the series of a point, which both kinds of point share.</summary>
internal static class SeriesFields
{
    public static readonly IReadOnlyList<string> Columns = ["model", "gpu", "precision", "sequence", "spec_method"];

    /// <summary>The series of a row; null, and the row unsound, where a name or the sequence is not known.</summary>
    public static SeriesKey? Read(CsvFields row, KnownNames names)
    {
        var model = Known(row, "model", names.Model, names.UnknownModel);
        var gpu = Known(row, "gpu", names.Gpu, names.UnknownGpu);
        var precision = Key(row, "precision");
        var method = Method(row, names);
        var lengths = row.Text("sequence");
        if (!Sequence.TryParse(lengths, out var sequence) && lengths.Length > 0)
            row.Reject("sequence", "is not an input and an output length like 1k/1k or 2048/512");
        return model is null || gpu is null || sequence is null
            ? null
            : new SeriesKey(model, gpu, new Precision(precision), sequence, method);
    }

    private static string? Known(CsvFields row, string column, Func<string, string?> find, Func<string, string> unknown)
    {
        var name = row.Text(column);
        var known = find(name);
        if (known is null && name.Length > 0)
            row.RejectAlike(column, unknown(name));
        return known;
    }

    private static SpecMethod Method(CsvFields row, KnownNames names)
    {
        var key = Key(row, "spec_method");
        if (names.Method(key) is { } known)
            return known;
        if (row.IsSound)
            row.RejectAlike("spec_method", names.UnknownMethod);
        return new SpecMethod(key);
    }

    private static string Key(CsvFields row, string column) =>
        row.Text(column, NameShapes.Key, NameShapes.KeyDescription).ToLowerInvariant();
}
