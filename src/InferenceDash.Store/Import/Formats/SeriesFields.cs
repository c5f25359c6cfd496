using System.Text.RegularExpressions;

namespace InferenceDash.Store.Import.Formats;

/// <summary>The columns that name the series of a point, which both kinds of point share.</summary>
internal static partial class SeriesFields
{
    public static readonly IReadOnlyList<string> Columns = ["model", "gpu", "precision", "sequence", "spec_method"];

    /// <summary>The series of a row; null, and the row unsound, where a name or the sequence is not known.</summary>
    public static SeriesKey? Read(CsvFields row, KnownNames names)
    {
        var model = Known(row, "model", names.Model, names.NearestModels);
        var gpu = Known(row, "gpu", names.Gpu, names.NearestGpus);
        var precision = Key(row, "precision");
        var method = Key(row, "spec_method");
        var lengths = row.Text("sequence");
        if (!Sequence.TryParse(lengths, out var sequence) && lengths.Length > 0)
            row.Reject("sequence", "is not an input and an output length like 1k/1k or 2048/512");
        return model is null || gpu is null || sequence is null
            ? null
            : new SeriesKey(model, gpu, new Precision(precision), sequence, new SpecMethod(method));
    }

    private static string? Known(
        CsvFields row, string column, Func<string, string?> find, Func<string, IReadOnlyList<string>> nearest)
    {
        var name = row.Text(column);
        var known = find(name);
        if (known is null && name.Length > 0)
            row.Reject(column, KnownNames.Unknown(column, nearest(name)));
        return known;
    }

    private static string Key(CsvFields row, string column) =>
        row.Text(column, KeyShape, "may hold letters, digits and underscores only").ToLowerInvariant();

    [GeneratedRegex("^[A-Za-z0-9_]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyShape { get; }
}
