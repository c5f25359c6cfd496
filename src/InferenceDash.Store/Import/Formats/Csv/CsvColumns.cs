using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.Csv;

/// <summary>The columns of one CSV format, in any order. Case does not matter.</summary>
/// <param name="Required">Columns that a file must have.</param>
/// <param name="Optional">Columns that a file may have.</param>
/// <param name="Signature">Required columns that tell a file of this format from others, even a flawed one.</param>
/// <param name="TakesDefaults">Whether options and sidecars stand in for what the file does not carry.</param>
/// <param name="Long">The one column whose fields may be longer than a text; null: none.</param>
internal sealed record CsvColumns(
    IReadOnlyList<string> Required, IReadOnlyList<string> Optional, IReadOnlyList<string> Signature, bool TakesDefaults = false, string? Long = null)
{
    public bool AreIn(SourceHead head) => Has(head, Signature);

    public static bool Has(SourceHead head, IReadOnlyList<string> columns) =>
        head.CsvHeader is not null && columns.All(head.Names.Contains);

    /// <summary>Position of each column; null, and the flaws reported, where the header is not one of this format.</summary>
    /// <param name="given">Columns whose values are known without the file.</param>
    public IReadOnlyDictionary<string, int>? Locate(
        string file, IReadOnlyList<string> header, int line, IReadOnlyDictionary<string, string> given, ImportRows rows)
    {
        var isSound = true;
        // By the format's own spelling, so that the rows, which are many, find theirs by plain comparison.
        var known = Required.Concat(Optional).ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < header.Count; i++)
        {
            var name = header[i];
            if (!known.TryGetValue(name, out var column))
                Reject(name, "is not a column of this format; the columns are " + string.Join(", ", Required.Concat(Optional)));
            else if (!positions.TryAdd(column, i))
                Reject(name, "appears twice in the header");
        }

        foreach (var missing in Required.Where(name => !positions.ContainsKey(name) && !given.ContainsKey(name)))
        {
            if (TakesDefaults)
                rows.Stated.Lacks(missing);
            Reject(missing, "is a required column, and the header does not have it" + (TakesDefaults ? RowDefaults.NeededFor(missing) : ""));
        }

        return isSound ? positions : null;

        void Reject(string column, string reason)
        {
            isSound = false;
            rows.RejectFile(file, line, Shortened.Of(column), reason);
        }
    }
}
