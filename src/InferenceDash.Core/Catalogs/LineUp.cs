namespace InferenceDash.Core.Catalogs;

/// <summary>Every series that differs from the others in one dimension only: what a comparison chooses its series from.</summary>
public sealed class LineUp
{
    internal LineUp(Dimension by, string key, SeriesSpec first, Catalog catalog, IEnumerable<DimensionValue> values)
    {
        (By, Key) = (by, key);
        Model = catalog.ModelOf(first.Model);
        Gpu = by.Parts.HasFlag(CommonParts.Gpu) ? catalog.GpuOf(first.Gpu) : null;
        Precision = by.Parts.HasFlag(CommonParts.Precision) ? first.Precision : null;
        Method = by.Parts.HasFlag(CommonParts.Method) ? first.Method : null;
        Values = [.. values];
    }

    /// <summary>What the series differ in.</summary>
    public Dimension By { get; }

    /// <summary>What they have in common, as it stands in an address: <c>deepseek-r1-fp4-best</c>.</summary>
    public string Key { get; }

    /// <summary>The model.</summary>
    public Model Model { get; }

    /// <summary>The GPU; null: the series differ in it.</summary>
    public Gpu? Gpu { get; }

    /// <summary>The precision; null: the series differ in it.</summary>
    public Precision? Precision { get; }

    /// <summary>The spec method; null: the series differ in it.</summary>
    public SpecMethod? Method { get; }

    /// <summary>The values, in the order of pages; the last one is the usual baseline.</summary>
    public IReadOnlyList<DimensionValue> Values { get; }

    /// <summary>The value of a key, in any case; null: there is none.</summary>
    public DimensionValue? Find(string key) => Values.FirstOrDefault(v => string.Equals(v.Key, key, StringComparison.OrdinalIgnoreCase));

    /// <summary>The key of what a series has in common with the others of a dimension.</summary>
    internal static string KeyOf(string model, SeriesSpec series, CommonParts parts)
    {
        var key = model;
        if (parts.HasFlag(CommonParts.Gpu))
            key += $"-{series.Gpu}";
        if (parts.HasFlag(CommonParts.Precision))
            key += $"-{series.Precision.Key}";
        return parts.HasFlag(CommonParts.Method) ? $"{key}-{series.Method.Key}" : key;
    }
}
