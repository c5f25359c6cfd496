using System.Globalization;

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
        [.. All.Where(l => l.By == by).OrderBy(l => EditDistance.Between(l.Key, common)).Take(most)];

    private static string Name(Dimension by, string common) => $"{by.Key}/{common}";

    private static IEnumerable<LineUp> Of(Dimension by, Catalog catalog) => catalog.Series
        .Select(s => (Series: s, Values: by.ValuesOf(s, catalog).ToList()))
        .Where(s => s.Values.Count > 0)
        .GroupBy(s => Shared(s.Series, by.Parts))
        .Select(g => new LineUp(by, LineUp.KeyOf(g.Key.Model, g.First().Series, by.Parts), g.First().Series, catalog, Ordered(by, g.SelectMany(s => s.Values))))
        .Where(l => l.Values.Count > 1);

    // The parts themselves, not their names put together: those of two models may read the same.
    private static (string Model, string? Gpu, Precision? Precision, SpecMethod? Method) Shared(SeriesSpec series, CommonParts parts) => (
        series.Model,
        parts.HasFlag(CommonParts.Gpu) ? series.Gpu : null,
        parts.HasFlag(CommonParts.Precision) ? series.Precision : null,
        parts.HasFlag(CommonParts.Method) ? series.Method : null);

    // Two engines may read the same in an address: the second takes a number.
    private static IEnumerable<DimensionValue> WithOwnKeys(IEnumerable<DimensionValue> values)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in values.DistinctBy(v => (v.Key.ToUpperInvariant(), v.Spec.Engine?.ToUpperInvariant())))
        {
            var key = value.Key;
            for (var n = 2; !taken.Add(key); n++)
                key = string.Create(CultureInfo.InvariantCulture, $"{value.Key}-{n}");
            yield return value with { Key = key };
        }
    }

    private static IEnumerable<DimensionValue> Ordered(Dimension by, IEnumerable<DimensionValue> values)
    {
        var distinct = WithOwnKeys(by == Dimension.Engine
            ? values.OrderBy(v => v.Key, StringComparer.Ordinal).ThenBy(v => v.Label, StringComparer.Ordinal)
            : values);
        if (by.KeepsOrder)
            return distinct;
        if (by.IsDescending)
            return distinct.OrderByDescending(v => v.Key.Length).ThenByDescending(v => v.Key, StringComparer.Ordinal);
        return by.Parts == CommonParts.All ? distinct.OrderBy(v => v.Key, StringComparer.Ordinal) : distinct;
    }
}
