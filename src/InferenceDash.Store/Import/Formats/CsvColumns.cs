namespace InferenceDash.Store.Import.Formats;

/// <summary>The columns of one CSV format, in any order. Case does not matter.</summary>
/// <param name="Required">Columns that a file must have.</param>
/// <param name="Optional">Columns that a file may have.</param>
/// <param name="Signature">Required columns that tell a file of this format from others, even a flawed one.</param>
internal sealed record CsvColumns(IReadOnlyList<string> Required, IReadOnlyList<string> Optional, IReadOnlyList<string> Signature)
{
    public bool AreIn(SourceFile file)
    {
        using var reader = CsvTable.Open(file);
        return reader.Read() && Signature.All(CsvTable.Fields(reader).ToHashSet(StringComparer.OrdinalIgnoreCase).Contains);
    }

    /// <summary>Position of each column, and among the rejected whatever is wrong with the header.</summary>
    public IReadOnlyDictionary<string, int> Locate(SourceFile file, IReadOnlyList<string> header, int line, List<RejectedRow> rejected)
    {
        var positions = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < header.Count; i++)
        {
            var name = header[i];
            if (!Required.Concat(Optional).Contains(name, StringComparer.OrdinalIgnoreCase))
                Reject(name, "is not a column of this format; the columns are " + string.Join(", ", Required.Concat(Optional)));
            else if (!positions.TryAdd(name, i))
                Reject(name, "appears twice in the header");
        }

        foreach (var missing in Required.Where(name => !positions.ContainsKey(name)))
            Reject(missing, "is a required column, and the header does not have it");
        return positions;

        void Reject(string column, string reason) => rejected.Add(new RejectedRow(file.Name, line, Shortened.Of(column), null, reason));
    }
}
