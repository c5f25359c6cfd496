namespace InferenceDash.Store.Import;

/// <summary>
/// What a file says of the fields that options may give, and which of them nobody gives: what its reader is asked for where
/// there is no command line. By the names of <see cref="RowDefaults.Names"/>.
/// </summary>
internal sealed class StatedFields
{
    private readonly Dictionary<string, string> _missing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _says = new(StringComparer.Ordinal);

    /// <summary>Fields that some row needs and neither has nor is given, in the order of the names.</summary>
    public IReadOnlyList<string> Missing => [.. RowDefaults.Names.Where(_missing.ContainsKey)];

    /// <summary>What the first row that says something of a field says.</summary>
    public IReadOnlyDictionary<string, string> Said => _says;

    /// <summary>Whether a flaw says no more than that a field is missing.</summary>
    public bool Explains(RejectedRow flaw) => flaw.Field is { } field && _missing.ContainsValue(field);

    /// <summary>Notes that a row has no such field. Fields that no option could give are passed over.</summary>
    /// <param name="field">The field.</param>
    /// <param name="reportedAs">The field that its flaw names; null: itself.</param>
    public void Lacks(string field, string? reportedAs = null)
    {
        if (RowDefaults.Names.Contains(field, StringComparer.Ordinal))
            _missing[field] = reportedAs ?? field;
    }

    /// <summary>Notes what a row says itself; null: nothing.</summary>
    public void Says(string field, string? value)
    {
        if (value is { Length: > 0 })
            _says.TryAdd(field, value);
    }
}
