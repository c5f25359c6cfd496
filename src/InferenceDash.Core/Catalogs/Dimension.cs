using System.Globalization;

namespace InferenceDash.Core.Catalogs;

/// <summary>A value of a dimension, and the series that it stands for.</summary>
/// <param name="Key">As it stands in an address: <c>b200</c>, <c>trt-llm</c>, <c>3</c>, <c>2026-05-01</c>.</param>
/// <param name="Label">As people write it: <c>B200</c>, <c>TRT-LLM</c>, <c>k = 3</c>.</param>
/// <param name="Spec">The series.</param>
public sealed record DimensionValue(string Key, string Label, SeriesSpec Spec);

/// <summary>
/// What the series of a comparison differ in. All dimensions are the rows of <see cref="All"/>; adding one is one row there.
/// </summary>
/// <param name="Key">Its name in an address.</param>
/// <param name="Title">Its name on a page.</param>
/// <param name="Parts">The parts of a series that all series of such a comparison share, in the order of an address.</param>
/// <param name="ValuesOf">The values that one series of the data gives.</param>
/// <param name="IsDescending">Whether greater values stand first: the last one is the baseline.</param>
public sealed record Dimension(
    string Key, string Title, CommonParts Parts, Func<SeriesSpec, Catalog, IEnumerable<DimensionValue>> ValuesOf, bool IsDescending = false)
{
    /// <summary>Its name within a sentence: <c>GPU</c>, <c>precision</c>.</summary>
    public string Noun { get; init; } = Title.ToLowerInvariant();

    /// <summary>Whether its values stand in the order in which a series gives them, and not in that of their names.</summary>
    public bool KeepsOrder { get; init; }

    /// <summary>GPU against GPU.</summary>
    public static readonly Dimension Gpu = new("gpu", "GPU", CommonParts.All & ~CommonParts.Gpu,
        static (s, catalog) => [new(s.Gpu, catalog.GpuOf(s.Gpu).Label, s)])
    {
        Noun = "GPU",
    };

    /// <summary>Precision against precision.</summary>
    public static readonly Dimension Precision = new("precision", "Precision", CommonParts.All & ~CommonParts.Precision,
        static (s, _) => [new(s.Precision.Key, s.Precision.Label, s)]);

    /// <summary>Spec method against spec method, Off among them.</summary>
    public static readonly Dimension Method = new("method", "Spec method", CommonParts.All & ~CommonParts.Method,
        static (s, _) => s.Method.IsBest ? [] : [new(s.Method.Key, s.Method.Label, s)]);

    /// <summary>Engine against engine.</summary>
    public static readonly Dimension Engine = new("engine", "Engine", CommonParts.All,
        static (s, catalog) => catalog.RunsOf(s).Select(p => p.Configuration.Engine)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(engine => new DimensionValue(EngineKey(engine), engine, s with { Engine = engine })));

    /// <summary>Draft length against draft length; 0 is off.</summary>
    public static readonly Dimension Draft = new("draft", "Draft length", CommonParts.All, DraftsOf, IsDescending: true);

    /// <summary>One run date against another: the runs that were the newest then.</summary>
    public static readonly Dimension Date = new("date", "Run date", CommonParts.All,
        static (s, catalog) => catalog.RunsOf(s).Select(p => p.Date).Distinct()
            .Select(day => (Day: day, Text: day.ToString("O", CultureInfo.InvariantCulture)))
            .Select(d => new DimensionValue(d.Text, d.Text, s with { AsOf = d.Day })),
        IsDescending: true);

    /// <summary>The points that the reader brought against measured and published ones of the same series.</summary>
    public static readonly Dimension Source = new("source", "Source", CommonParts.All, SourcesOf) { KeepsOrder = true };

    /// <summary>Every dimension, in the order of pages.</summary>
    public static IReadOnlyList<Dimension> All { get; } = [Gpu, Precision, Method, Engine, Draft, Date, Source];

    /// <summary>The dimension of a key, in any case; null: there is none.</summary>
    public static Dimension? Find(string key) => All.FirstOrDefault(d => string.Equals(d.Key, key, StringComparison.OrdinalIgnoreCase));

    // "-vs-" separates the values of an address.
    private static string EngineKey(string engine) =>
        AddressName.Of(engine).Replace("-vs-", "-v-", StringComparison.Ordinal) is { Length: > 0 } name ? name : "engine";

    // Of stored points alone a comparison shows one source: only what a reader brings stands beside another.
    private static IEnumerable<DimensionValue> SourcesOf(SeriesSpec series, Catalog catalog)
    {
        if (!Has(PointSource.Own))
            yield break;
        yield return Of("own", "yours", PointSource.Own);
        if (Has(PointSource.Measured))
            yield return Of("measured", "measured", PointSource.Measured);
        if (Has(PointSource.Published))
            yield return Of("published", "published", PointSource.Published);

        bool Has(PointSource source) => catalog.Pool.Sequences.Any(sequence => catalog.Pool.Has(series, sequence, source));

        DimensionValue Of(string key, string name, PointSource source) => new(key, $"{series.Method.Label}, {name}", series with { Source = source });
    }

    // Off belongs to the draft lengths of every method that drafts.
    private static IEnumerable<DimensionValue> DraftsOf(SeriesSpec series, Catalog catalog)
    {
        if (series.Method.IsOff || series.Method.IsBest || series.Method.IsDynamic)
            yield break;
        var lengths = catalog.RunsOf(series).Select(p => p.Configuration.DraftTokens).OfType<int>().Distinct().ToList();
        foreach (var k in lengths)
        {
            var text = k.ToString(CultureInfo.InvariantCulture);
            yield return new DimensionValue(text, $"k = {text}", series with { DraftTokens = k });
        }

        var off = series with { Method = SpecMethod.Off };
        if (lengths.Count > 0 && catalog.RunsOf(off).Any())
            yield return new DimensionValue("0", SpecMethod.Off.Label, off with { DraftTokens = 0 });
    }
}

/// <summary>Parts of a series that a comparison's series have in common.</summary>
[Flags]
public enum CommonParts
{
    /// <summary>The model alone.</summary>
    None = 0,

    /// <summary>The GPU.</summary>
    Gpu = 1,

    /// <summary>The precision.</summary>
    Precision = 2,

    /// <summary>The spec method.</summary>
    Method = 4,

    /// <summary>All of them.</summary>
    All = Gpu | Precision | Method,
}
