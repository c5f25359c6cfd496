namespace InferenceDash.Core.Catalogs;

/// <summary>Every line-up of one snapshot with at least two series, and the names that lead to them.</summary>
public sealed class LineUps
{
    private readonly Dictionary<string, LineUp> _byName = new(StringComparer.OrdinalIgnoreCase);

    internal LineUps(Catalog catalog)
    {
        All = [.. Dimension.All.SelectMany(by => Of(by, catalog))];
        foreach (var lineUp in All)
            _byName.TryAdd(Name(lineUp.By, lineUp.Key), lineUp);

        // Canonical names first: an alias never takes one away.
        foreach (var lineUp in All)
        {
            foreach (var alias in lineUp.Model.Aliases)
                _byName.TryAdd(Name(lineUp.By, alias + lineUp.Key[lineUp.Model.Slug.Length..]), lineUp);
        }
    }

    /// <summary>All, by dimension, then in the order of the data's lists.</summary>
    public IReadOnlyList<LineUp> All { get; }

    /// <summary>The line-up of a dimension and what its series have in common, in any case or by an alias of the model; null: none.</summary>
    public LineUp? Find(Dimension by, string common)
    {
        ArgumentNullException.ThrowIfNull(by);
        return _byName.GetValueOrDefault(Name(by, common));
    }

    /// <summary>The line-ups of a dimension whose names are nearest to an unknown one, nearest first.</summary>
    public IReadOnlyList<LineUp> Near(Dimension by, string common, int most = 5) =>
        [.. All.Where(l => l.By == by).OrderBy(l => Catalog.EditDistance(l.Key, common)).Take(most)];

    private static string Name(Dimension by, string common) => $"{by.Key}/{common}";

    private static IEnumerable<LineUp> Of(Dimension by, Catalog catalog) => catalog.Series
        .Select(s => (Series: s, Values: by.ValuesOf(s, catalog).ToList()))
        .Where(s => s.Values.Count > 0)
        .GroupBy(s => LineUp.KeyOf(s.Series.Model, s.Series, by.Parts), StringComparer.Ordinal)
        .Select(g => new LineUp(by, g.Key, g.First().Series, catalog, Ordered(by, g.SelectMany(s => s.Values))))
        .Where(l => l.Values.Count > 1);

    private static IEnumerable<DimensionValue> Ordered(Dimension by, IEnumerable<DimensionValue> values)
    {
        var distinct = values.DistinctBy(v => v.Key, StringComparer.OrdinalIgnoreCase);
        if (by.IsDescending)
            return distinct.OrderByDescending(v => v.Key.Length).ThenByDescending(v => v.Key, StringComparer.Ordinal);
        return by.Parts == CommonParts.All ? distinct.OrderBy(v => v.Key, StringComparer.Ordinal) : distinct;
    }
}
