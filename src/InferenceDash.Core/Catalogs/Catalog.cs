using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace InferenceDash.Core.Catalogs;

/// <summary>Every matchup of one snapshot. Immutable; curves are prepared on first use and kept.</summary>
public sealed class Catalog
{
    private readonly FrozenDictionary<string, Matchup> _bySlug;
    private readonly FrozenDictionary<string, Matchup> _byOtherName;
    private readonly ILookup<string, SeriesKey> _seriesOfModel;
    private readonly ConcurrentDictionary<(string Model, PointSource? Source), IReadOnlyList<StoredPoint>> _points = new();
    private readonly ConcurrentDictionary<(Sequence?, PointSource?), Map> _maps = new();
    private readonly Dictionary<string, Model> _models;
    private readonly Dictionary<string, Gpu> _gpus;
    private readonly ILookup<(string Model, string Gpu, Precision Precision), SeriesKey> _keysOfHardware;
    private readonly Lazy<LineUps> _lineUps;
    private readonly Lazy<IReadOnlyList<AcceptanceCurve>> _acceptance;
    private readonly Lazy<IReadOnlyList<Sequence>> _sequences;

    /// <summary>Builds the catalog of a snapshot's data.</summary>
    /// <param name="dataset">The data.</param>
    /// <param name="near">The catalog of another snapshot, whose curves are taken over where both have a series alike; null: none.</param>
    public Catalog(Dataset dataset, Catalog? near = null)
        : this(dataset, new SeriesPool(dataset, near?.Pool), [])
    {
    }

    private Catalog(Dataset dataset, SeriesPool pool, IReadOnlyList<BenchmarkPoint> own)
    {
        (Dataset, Pool, Own) = (dataset, pool, own);
        _models = dataset.Models.ToDictionary(m => m.Slug, StringComparer.Ordinal);
        _gpus = dataset.Gpus.ToDictionary(g => g.Key, StringComparer.Ordinal);
        _keysOfHardware = Pool.Keys.ToLookup(k => (k.Model, k.Gpu, k.Precision));
        Series = SeriesOf(Pool.Keys);
        _lineUps = new Lazy<LineUps>(() => new LineUps(this));
        _acceptance = new Lazy<IReadOnlyList<AcceptanceCurve>>(() => AcceptanceCurve.Of(dataset.Acceptance));
        var keys = Pool.Keys.ToList();
        _seriesOfModel = keys.ToLookup(k => k.Model, StringComparer.Ordinal);
        Matchups = MatchupsOf(dataset, keys);
        _sequences = new Lazy<IReadOnlyList<Sequence>>(() => [.. Pool.Sequences.Where(s => Matchups.Any(m => m.Coverage.Sequences.Contains(s)))]);
        Precisions = [.. keys.Select(k => k.Precision).Distinct().OrderBy(p => p.Rank).ThenBy(p => p.Key, StringComparer.Ordinal)];
        Methods = [.. keys.Select(k => k.Method).Distinct().OrderBy(m => m.IsOff).ThenBy(m => m != SpecMethod.Mtp).ThenBy(m => m.Key, StringComparer.Ordinal)];
        Engines = [.. Pool.Engines.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
        // An import refuses names that cannot be told apart; where a store has them all the same, the first one keeps its address.
        _bySlug = Matchups.DistinctBy(m => m.Slug, StringComparer.Ordinal).ToFrozenDictionary(m => m.Slug, StringComparer.Ordinal);
        _byOtherName = OtherNames(Matchups).DistinctBy(n => n.Name, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(n => n.Name, n => n.Matchup, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The data it was built from.</summary>
    public Dataset Dataset { get; }

    /// <summary>Points that the reader brought, which are in no snapshot.</summary>
    public IReadOnlyList<BenchmarkPoint> Own { get; }

    /// <summary>The points of every series, and their curves.</summary>
    public SeriesPool Pool { get; }

    /// <summary>
    /// Every model, GPU, precision and method with points, and the best of methods beside them; in the order of the data's
    /// lists, MTP first and Off before the best.
    /// </summary>
    public IReadOnlyList<SeriesSpec> Series { get; }

    /// <summary>What can be compared with what.</summary>
    public LineUps LineUps => _lineUps.Value;

    /// <summary>Acceptance lengths that were measured for themselves, in the order of their imports.</summary>
    public IReadOnlyList<AcceptanceCurve> Acceptance => _acceptance.Value;

    /// <summary>All matchups: by model, then GPU, precision and method, in the order of the data's lists.</summary>
    public IReadOnlyList<Matchup> Matchups { get; }

    /// <summary>Every sequence that a matchup has points on, shortest input first.</summary>
    public IReadOnlyList<Sequence> Sequences => _sequences.Value;

    /// <summary>Every precision with points, narrow to wide.</summary>
    public IReadOnlyList<Precision> Precisions { get; }

    /// <summary>Every method with points, MTP first and Off last.</summary>
    public IReadOnlyList<SpecMethod> Methods { get; }

    /// <summary>Every engine of a measured point, by name.</summary>
    public IReadOnlyList<string> Engines { get; }

    /// <summary>
    /// This catalog with points that a reader brought beside its own. It shares what is stored, and the curves of it. Points of
    /// a model or a GPU that its snapshot does not know are left out.
    /// </summary>
    public Catalog With(IReadOnlyList<BenchmarkPoint> own)
    {
        ArgumentNullException.ThrowIfNull(own);
        BenchmarkPoint[] known =
        [
            .. own.Where(p => _models.ContainsKey(p.Series.Model) && _gpus.ContainsKey(p.Series.Gpu)).Select(p => p with { IsOwn = true }),
        ];
        return new Catalog(Dataset, new SeriesPool(Pool, known), known);
    }

    /// <summary>The matchup of a canonical slug; null: there is none of that name.</summary>
    public Matchup? Find(string slug) => _bySlug.GetValueOrDefault(slug);

    /// <summary>
    /// The matchup that shows a series: that of its method, and for Off the first one of its model, GPU and precision; null: none does.
    /// </summary>
    public Matchup? MatchupOf(SeriesKey series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return Matchups.FirstOrDefault(m => m.Model.Slug == series.Model && m.Gpu.Key == series.Gpu && m.Precision == series.Precision
            && (series.Method.IsOff || m.Method == series.Method));
    }

    /// <summary>The matchup that any name stands for: canonical, upper case, an alias of the model, or the sides reversed; null: none.</summary>
    public Matchup? FindByAnyName(string slug) => _byOtherName.GetValueOrDefault(slug);

    /// <summary>The matchups whose names are nearest to an unknown one, nearest first.</summary>
    public IReadOnlyList<Matchup> Near(string slug, int most = 5) =>
        [.. Matchups.OrderBy(m => EditDistance.Between(m.Slug, slug)).Take(most)];

    /// <summary>Matchups that differ from this one in precision only.</summary>
    public IEnumerable<Matchup> OtherPrecisions(Matchup matchup) => Matchups.Where(m =>
        m.Model == matchup.Model && m.Gpu == matchup.Gpu && m.Method == matchup.Method && m.Precision != matchup.Precision);

    /// <summary>The assumption set of an id; null: none of that name.</summary>
    public AssumptionSet? FindAssumptions(string id) => Dataset.AssumptionSets.FirstOrDefault(s => s.Id == id);

    /// <summary>
    /// The set used unless the reader names one: of published points the set that most of them were published with, else
    /// the newest; null: there is none.
    /// </summary>
    /// <param name="points">The points on show.</param>
    public AssumptionSet? DefaultAssumptions(IEnumerable<CurvePoint> points) =>
        (MostStated(points, p => p.AssumptionSet) is { } id ? FindAssumptions(id) : null)
        ?? (Dataset.AssumptionSets.Count > 0 ? Dataset.AssumptionSets[^1] : null);

    /// <summary>Whose price is used unless the reader says: the one that most of the published points were published with, else a hyperscaler's.</summary>
    /// <param name="points">The points on show.</param>
    public static PriceBasis DefaultPrice(IEnumerable<CurvePoint> points) =>
        MostStated(points, p => p.PriceBasis?.ToString()) is { } basis ? Enum.Parse<PriceBasis>(basis) : PriceBasis.Hyperscaler;

    /// <summary>
    /// The points of a model, each GPU's and precision's from the source that its comparison takes, or from the source asked
    /// for; empty for an unknown model.
    /// </summary>
    public IReadOnlyList<StoredPoint> PointsOf(string model, PointSource? source = null) =>
        _points.GetOrAdd((model, source), key => StoredPoints.Of(_seriesOfModel[key.Model], Pool, key.Source));

    /// <summary>The map of where a method pays; prepared on first use and kept.</summary>
    /// <param name="sequence">The sequence; null: the default one of each matchup. Matchups without it are left out.</param>
    /// <param name="source">The source; null: the default one of each sequence. Matchups without it are left out.</param>
    public Map MapOf(Sequence? sequence = null, PointSource? source = null) => sequence is null || Sequences.Contains(sequence)
        ? _maps.GetOrAdd((sequence, source), static (key, catalog) => Map.Of(catalog, key.Item1, key.Item2), this)
        : Map.Of(this, sequence, source);

    /// <summary>The model of a slug.</summary>
    /// <exception cref="KeyNotFoundException">There is no such model.</exception>
    public Model ModelOf(string slug) => _models[slug];

    /// <summary>The GPU of a key.</summary>
    /// <exception cref="KeyNotFoundException">There is no such GPU.</exception>
    public Gpu GpuOf(string key) => _gpus[key];

    /// <summary>Every measured point of a series on any sequence, of all runs; for <c>best</c> those of all methods.</summary>
    public IEnumerable<BenchmarkPoint> RunsOf(SeriesSpec series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return _keysOfHardware[(series.Model, series.Gpu, series.Precision)]
            .Where(k => series.Method.IsBest || k.Method == series.Method)
            .SelectMany(Pool.RunsOf);
    }

    private List<SeriesSpec> SeriesOf(IReadOnlyList<SeriesKey> keys)
    {
        var models = Ranked(Dataset.Models, m => m.Slug);
        var gpus = Ranked(Dataset.Gpus, g => g.Key);
        return [.. keys
            .SelectMany(k => new[] { k.Method, SpecMethod.Best }.Select(m => new SeriesSpec(k.Model, k.Gpu, k.Precision, m)))
            .Distinct()
            .OrderBy(s => models[s.Model].Rank).ThenBy(s => gpus[s.Gpu].Rank)
            .ThenBy(s => s.Precision.Rank).ThenBy(s => s.Precision.Key, StringComparer.Ordinal)
            .ThenBy(s => s.Method.IsBest).ThenBy(s => s.Method.IsOff).ThenBy(s => s.Method != SpecMethod.Mtp)
            .ThenBy(s => s.Method.Key, StringComparer.Ordinal)];
    }

    private List<Matchup> MatchupsOf(Dataset dataset, List<SeriesKey> keys)
    {
        var models = Ranked(dataset.Models, m => m.Slug);
        var gpus = Ranked(dataset.Gpus, g => g.Key);

        return [.. keys
            .Where(k => !k.Method.IsOff && !k.Method.IsBest)
            .GroupBy(k => (k.Model, k.Gpu, k.Precision, k.Method))
            .OrderBy(g => models[g.Key.Model].Rank).ThenBy(g => gpus[g.Key.Gpu].Rank)
            .ThenBy(g => g.Key.Precision.Rank).ThenBy(g => g.Key.Precision.Key, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Method.Key, StringComparer.Ordinal)
            .Select(g => new Matchup(models[g.Key.Model].Item, gpus[g.Key.Gpu].Item, g.Key.Precision, g.Key.Method, Pool))];
    }

    private static Dictionary<string, (T Item, int Rank)> Ranked<T>(IReadOnlyList<T> items, Func<T, string> key) =>
        items.Select((item, rank) => (item, rank)).ToDictionary(x => key(x.item), x => x, StringComparer.Ordinal);

    private static IEnumerable<(string Name, Matchup Matchup)> OtherNames(IReadOnlyList<Matchup> matchups)
    {
        // Canonical names first: an alias never takes one away.
        foreach (var m in matchups)
            yield return (m.Slug, m);
        foreach (var m in matchups)
        {
            foreach (var model in m.Model.Aliases.Prepend(m.Model.Slug))
            {
                yield return (Matchup.SlugOf(model, m.Gpu.Key, m.Precision, m.Method), m);
                yield return (Matchup.ReversedSlugOf(model, m.Gpu.Key, m.Precision, m.Method), m);
            }
        }
    }

    private static string? MostStated(IEnumerable<CurvePoint> points, Func<Publication, string?> part) => points
        .Select(p => p.Published is { } published ? part(published.Source) : null)
        .OfType<string>()
        .CountBy(stated => stated, StringComparer.Ordinal)
        .OrderByDescending(stated => stated.Value).ThenBy(stated => stated.Key, StringComparer.Ordinal)
        .Select(stated => stated.Key)
        .FirstOrDefault();
}
