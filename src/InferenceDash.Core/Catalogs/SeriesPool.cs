namespace InferenceDash.Core.Catalogs;

/// <summary>The points of every series of one snapshot, of all runs, and the curves drawn from them. A curve is prepared once.</summary>
public sealed class SeriesPool
{
    private readonly Dictionary<SeriesKey, CurvePoint[]> _published;
    private readonly Dictionary<SeriesKey, SeriesRuns> _runs;
    private readonly Dictionary<SeriesKey, SeriesRuns> _composed;

    // A reader's own points lie over a pool that all readers share, with its curves.
    private readonly SeriesPool? _stored;
    private readonly Dictionary<SeriesKey, SeriesRuns>? _own;
    private readonly Dictionary<(string Model, string Gpu, Precision Precision, Sequence Sequence), SpecMethod[]> _methods;
    private readonly RecentlyDrawn _curves = new();

    internal SeriesPool(Dataset dataset, SeriesPool? near = null)
    {
        _published = dataset.Published.GroupBy(p => p.Series, CurvePoint.Of).ToDictionary(g => g.Key, g => g.ToArray());
        _runs = RunsOf(dataset.Measured.Series, isComposed: false, near?._runs);
        _composed = RunsOf(dataset.Measured.Series, isComposed: true, near?._composed);
        Keys = [.. _published.Keys.Concat(Drawn(_runs)).Concat(Drawn(_composed)).Distinct()];
        Sequences = SequencesOf(Keys);
        _methods = MethodsByHardware(Keys);
    }

    internal SeriesPool(SeriesPool stored, IReadOnlyList<BenchmarkPoint> own)
    {
        (_stored, _published, _runs, _composed) = (stored, stored._published, stored._runs, stored._composed);
        _own = RunsOf(MeasuredPoints.Of([.. own]).Series, isComposed: false, near: null);
        Keys = [.. stored.Keys.Union(Drawn(_own))];
        Sequences = SequencesOf(Keys);
        _methods = MethodsByHardware(Keys);
    }

    private static IEnumerable<SeriesKey> Drawn(Dictionary<SeriesKey, SeriesRuns> runs) => runs.Where(r => r.Value.Drawn.Count > 0).Select(r => r.Key);

    // What another snapshot has drawn of a series that both have alike is taken over.
    private static Dictionary<SeriesKey, SeriesRuns> RunsOf(
        IEnumerable<MeasuredSeries> series, bool isComposed, Dictionary<SeriesKey, SeriesRuns>? near) => series
        .Where(s => s.Points.Any(p => p.IsComposed == isComposed))
        .ToDictionary(s => s.Key, s =>
            near?.GetValueOrDefault(s.Key) is { } runs && ReferenceEquals(runs.Series, s) ? runs : new SeriesRuns(s, isComposed));

    private static IReadOnlyList<Sequence> SequencesOf(IEnumerable<SeriesKey> keys) =>
        [.. keys.Select(k => k.Sequence).Distinct().OrderBy(s => s.InputTokens).ThenBy(s => s.OutputTokens)];

    private static Dictionary<(string, string, Precision, Sequence), SpecMethod[]> MethodsByHardware(IEnumerable<SeriesKey> keys) =>
        keys.Where(k => !k.Method.IsBest)
            .GroupBy(k => (k.Model, k.Gpu, k.Precision, k.Sequence))
            .ToDictionary(g => g.Key, g => g.Select(k => k.Method).OrderBy(m => m.IsOff).ThenBy(m => m.Key, StringComparer.Ordinal).ToArray());

    /// <summary>Every series with points.</summary>
    public IReadOnlyList<SeriesKey> Keys { get; }

    /// <summary>Every sequence with points, shortest input first.</summary>
    public IReadOnlyList<Sequence> Sequences { get; }

    /// <summary>Every measured or composed point of a series, of all runs, the reader's own among them.</summary>
    public IEnumerable<BenchmarkPoint> RunsOf(SeriesKey series) =>
        new[] { _runs, _composed, _own }.SelectMany(runs => runs?.GetValueOrDefault(series)?.Drawn ?? []);

    /// <summary>The engines of every measurement, as spelled.</summary>
    internal IEnumerable<string> Engines =>
        new[] { _runs, _composed, _own }.SelectMany(runs => runs?.Values ?? Enumerable.Empty<SeriesRuns>()).SelectMany(r => r.Engines);

    /// <summary>The points of one series that count, one for each measurement: published ones, or of each configuration its newest run.</summary>
    /// <param name="series">A series; its method is not <see cref="SpecMethod.Best"/>, except for published points of that method.</param>
    /// <param name="source">Where they come from.</param>
    /// <param name="asOf">Only runs up to this day; null: all.</param>
    public IReadOnlyList<CurvePoint> PointsOf(SeriesKey series, PointSource source, DateOnly? asOf = null)
    {
        if (source == PointSource.Published)
            return asOf is null ? _published.GetValueOrDefault(series, []) : [];
        return Counted(series, asOf, source).Points;
    }

    /// <summary>The same with repeats together: the points that a curve is drawn from.</summary>
    internal IReadOnlyList<CurvePoint> KnotsOf(SeriesKey series, PointSource source, DateOnly? asOf = null) =>
        source == PointSource.Published ? PointsOf(series, source, asOf) : Counted(series, asOf, source).Centred;

    /// <summary>The points that their import keeps out of the curves of a series, flagged as they are.</summary>
    /// <param name="spec">The series.</param>
    /// <param name="sequence">The sequence.</param>
    /// <param name="source">Whose measurements, unless the series says so itself.</param>
    public IReadOnlyList<BenchmarkPoint> ExcludedOf(SeriesSpec spec, Sequence sequence, PointSource source = PointSource.Measured)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(sequence);
        var key = spec.On(sequence);
        if (RunsFrom(spec.Source ?? source) is not { } runs)
            return [];
        var methods = spec.Method.IsBest ? runs.Keys.Where(k => k == key with { Method = k.Method }) : [key];
        return [.. methods.SelectMany(k => runs.GetValueOrDefault(k)?.Excluded.Where(p => IsWithin(CurvePoint.Of(p), spec, k.Method)) ?? [])];
    }

    /// <summary>What is measured of a series on a sequence and does not count, because its configurations have newer runs.</summary>
    /// <param name="spec">The series.</param>
    /// <param name="sequence">The sequence.</param>
    /// <param name="source">Whose measurements, unless the series says so itself.</param>
    public OlderRuns OlderRunsOf(SeriesSpec spec, Sequence sequence, PointSource source = PointSource.Measured)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(sequence);
        var from = spec.Source ?? source;
        if (from == PointSource.Published)
            return OlderRuns.Of([]);
        return OlderRuns.Of(MethodsOf(spec, sequence, from).SelectMany(m => Counted(spec.On(sequence) with { Method = m }, spec.AsOf, from).SetAside
            .Where(r => (spec.Engine is null || string.Equals(r.Run.Configuration.Engine, spec.Engine, StringComparison.OrdinalIgnoreCase))
                && Drafts(r.Run.Configuration.DraftTokens, spec, m))));
    }

    /// <summary>Whether a series has points of a source on a sequence.</summary>
    public bool Has(SeriesSpec spec, Sequence sequence, PointSource source)
    {
        ArgumentNullException.ThrowIfNull(spec);
        if (_own is null && (spec.Source ?? source) == PointSource.Own)
            return false;
        return CurveOf(spec with { TtftCeilingSeconds = null }, sequence, source).Recipes.Count > 0;
    }

    /// <summary>The curve of a series; empty where it has no points of that source on that sequence.</summary>
    /// <param name="spec">The series.</param>
    /// <param name="sequence">The sequence.</param>
    /// <param name="source">Where its points come from, unless the series says so itself.</param>
    public SeriesCurve CurveOf(SeriesSpec spec, Sequence sequence, PointSource source)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(sequence);
        var from = spec.Source ?? source;
        if (_stored is not null && from != PointSource.Own)
            return _stored.CurveOf(spec, sequence, from);

        // There are any number of ceilings: curves under one are not kept.
        return spec.TtftCeilingSeconds is null
            ? _curves.Of((spec, sequence, from), this, static (key, pool) => pool.Draw(key.Spec, key.Sequence, key.Source))
            : Draw(spec, sequence, from);
    }

    /// <summary>A series of a comparison, met with its points.</summary>
    /// <param name="spec">What it is drawn from.</param>
    /// <param name="key">What sets it apart, as it stands in an address.</param>
    /// <param name="label">The same as people write it.</param>
    /// <param name="sequence">The sequence of all series.</param>
    /// <param name="source">Where the points of all series come from.</param>
    /// <param name="rates">Price and power of its GPU.</param>
    public ComparedSeries Compared(SeriesSpec spec, string key, string label, Sequence sequence, PointSource source, GpuRates rates) =>
        new(spec, key, label, CurveOf(spec, sequence, source), rates) { Ceiling = CeilingOf(spec, sequence, source) };

    /// <summary>
    /// The targets that series are shown at until their reader names others. Where a ceiling leaves nothing, those without it:
    /// a table then says at each that there is none.
    /// </summary>
    public IReadOnlyList<double> TargetsOf(IReadOnlyList<ComparedSeries> series, Sequence sequence, PointSource source) =>
        DefaultTargets.Of([.. series.Select(s => s.Curve)]) is { Count: > 0 } targets
            ? targets
            : DefaultTargets.Of([.. series.Select(s => CurveOf(s.Spec with { TtftCeilingSeconds = null }, sequence, source))]);

    /// <summary>What a ceiling takes away from a series; null: it has none.</summary>
    private TtftCeiling? CeilingOf(SeriesSpec spec, Sequence sequence, PointSource source)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return spec.TtftCeilingSeconds is { } seconds
            ? TtftCeiling.Of(MethodsOf(spec, sequence, spec.Source ?? source)
                .SelectMany(m => PointsWithin(spec with { TtftCeilingSeconds = null }, m, sequence, spec.Source ?? source)), seconds)
            : null;
    }

    private SeriesCurve Draw(SeriesSpec spec, Sequence sequence, PointSource source) =>
        SeriesCurve.Of(MethodsOf(spec, sequence, source).Select(m => new RecipeCurve(m, CurveOf(spec, m, sequence, source))));

    private Curve CurveOf(SeriesSpec spec, SpecMethod method, Sequence sequence, PointSource source) =>
        spec.TtftCeilingSeconds is null && RunsFrom(source) is { } runs
            ? runs.GetValueOrDefault(spec.On(sequence) with { Method = method })?.CurveOf(spec, method) ?? Curve.Empty
            : Curve.Of(PointsWithin(spec, method, sequence, source));

    // A published series of method best is a curve of its own; otherwise best is made of the curves of all methods.
    private SpecMethod[] MethodsOf(SeriesSpec spec, Sequence sequence, PointSource source) =>
        spec.Method.IsBest && !(source == PointSource.Published && _published.ContainsKey(spec.On(sequence)))
            ? _methods.GetValueOrDefault((spec.Model, spec.Gpu, spec.Precision, sequence), [])
            : [spec.Method];

    private CurvePoint[] PointsWithin(SeriesSpec spec, SpecMethod method, Sequence sequence, PointSource source) =>
        [.. KnotsOf(spec.On(sequence) with { Method = method }, source, spec.AsOf).Where(p => IsWithin(p, spec, method))];

    internal static bool IsWithin(CurvePoint point, SeriesSpec spec, SpecMethod method) =>
        point.IsOf(spec.Engine)
        && Drafts(point.Measured?.Configuration.DraftTokens, spec, method)
        && (spec.TtftCeilingSeconds is not { } ceiling || TtftCeiling.IsMetBy(point, ceiling));

    private static bool Drafts(int? tokens, SeriesSpec spec, SpecMethod method) => spec.DraftTokens is not { } k || method.IsOff || tokens == k;

    private Counting Counted(SeriesKey series, DateOnly? asOf, PointSource source) =>
        RunsFrom(source)?.GetValueOrDefault(series)?.Counted(asOf) ?? Counting.Nothing;

    // Null: the source has no runs.
    private Dictionary<SeriesKey, SeriesRuns>? RunsFrom(PointSource source) => source switch
    {
        PointSource.Published => null,
        PointSource.Own => _own,
        PointSource.Composed => _composed,
        _ => _runs,
    };
}
