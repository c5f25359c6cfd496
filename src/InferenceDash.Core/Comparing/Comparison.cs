namespace InferenceDash.Core.Comparing;

/// <summary>
/// Series at matched interactivity: what every table, chart, sentence and answer is made from. What does not depend on the
/// targets is computed once, on first use, and shared by every comparison that differs in targets only.
/// </summary>
public sealed class Comparison
{
    /// <summary>How many series are compared at the most: more could not be told apart.</summary>
    public const int MostSeries = 8;

    private readonly Lazy<Leads>[] _leads;
    private readonly Lazy<BreakEven> _breakEven;
    private readonly Lazy<Comparison?> _sound;
    private readonly Lazy<LengthGap?> _lengths;
    private readonly Lazy<BreakEvenInterval?> _breakEvenInterval;
    private readonly Lazy<IReadOnlyDictionary<double, RatioInterval?[]>> _intervals;

    private Comparison(Comparison other, IReadOnlyList<double> targets)
    {
        (Series, Baseline, _leads, _breakEven, _sound) = (other.Series, other.Baseline, other._leads, other._breakEven, other._sound);
        (_breakEvenInterval, _lengths) = (other._breakEvenInterval, other._lengths);
        Rows = [.. targets.Select(t => other.Rows.FirstOrDefault(r => r.Interactivity == t) ?? At(t))];

        // An edited target costs its own row: what is known of the others is taken over, and the other comparison is not held on to.
        var known = other._intervals.IsValueCreated ? other._intervals.Value : new Dictionary<double, RatioInterval?[]>();
        var kept = targets.Distinct().Where(known.ContainsKey).ToDictionary(t => t, t => known[t]);
        _intervals = new Lazy<IReadOnlyDictionary<double, RatioInterval?[]>>(() => IntervalsBeside(kept));
    }

    private Comparison(IReadOnlyList<ComparedSeries> series, int baseline, IReadOnlyList<double> targets)
    {
        (Series, Baseline) = (series, baseline);
        _leads = [.. Leading.Select(metric => new Lazy<Leads>(() => Leads.Of(metric, Series)))];
        _breakEven = new Lazy<BreakEven>(() => BreakEven.Of(this));
        _sound = new Lazy<Comparison?>(SoundOf);
        _lengths = new Lazy<LengthGap?>(() => LengthGap.Of(Series));
        _breakEvenInterval = new Lazy<BreakEvenInterval?>(() => RepeatIntervals.OfBreakEven(this));
        _intervals = new Lazy<IReadOnlyDictionary<double, RatioInterval?[]>>(() => RepeatIntervals.Of(this, Rows!));
        Rows = [.. targets.Select(At)];
    }

    /// <summary>The metrics that have a leader along interactivity.</summary>
    public static IReadOnlyList<Metric> Leading { get; } = [Metrics.Throughput, Metrics.Cost, Metrics.PerMegawatt];

    /// <summary>The series, in the order in which they are shown.</summary>
    public IReadOnlyList<ComparedSeries> Series { get; }

    /// <summary>Index of the series that ratios are read against.</summary>
    public int Baseline { get; }

    /// <summary>Every series at each target, in the order given.</summary>
    public IReadOnlyList<TargetRow> Rows { get; }

    /// <summary>
    /// The metric that a verdict goes by: throughput where all series run on one kind of GPU at one price, else cost; throughput
    /// too where a price is unknown.
    /// </summary>
    public Metric Verdict => Series.Select(s => s.Spec.Gpu).Distinct(StringComparer.Ordinal).Count() > 1
        && Series.All(s => s.Rates.UsdPerGpuHour is not null) ? Metrics.Cost : Metrics.Throughput;

    /// <summary>What all series with points cover; null: nothing.</summary>
    public InteractivityRange? Overlap
    {
        get
        {
            if (Series.Any(s => s.Curve.Range is null))
                return null;
            return Series.Skip(1).Aggregate(Series[0].Curve.Range, (range, s) => InteractivityRange.Overlap(range, s.Curve.Range));
        }
    }

    /// <summary>From the slowest to the fastest knot of any series; null without points.</summary>
    public InteractivityRange? Union => Series.Select(s => s.Curve.Range).Aggregate((InteractivityRange?)null, InteractivityRange.Union);

    /// <summary>Whether the points are published operating points.</summary>
    public bool IsPublished => Series.Any(s => s.Curve.IsPublished);

    /// <summary>Whether points are composed of the times of single steps.</summary>
    public bool IsComposed => Series.Any(s => s.Curve.IsComposed);

    /// <summary>The band of interactivity that the published page of the first series states, else of the next; null: none does.</summary>
    public InteractivityRange? Band => Series.Select(s => s.Curve.Band).FirstOrDefault(band => band is not null);

    /// <summary>What the ceiling on TTFT takes away from all series together; null: there is none.</summary>
    public TtftCeiling? Ceiling => TtftCeiling.Total(Series.Select(s => s.Ceiling));

    /// <summary>Where the lead changes.</summary>
    public BreakEven BreakEven => _breakEven.Value;

    /// <summary>
    /// The same comparison without the flagged points of every series that has others, drawn once and shared by all targets;
    /// null: nothing is flagged, or there is nothing else to go by.
    /// </summary>
    public Comparison? Sound => _sound.Value;

    /// <summary>Series whose mean output lengths are too far apart to compare; null: none.</summary>
    public LengthGap? Lengths => _lengths.Value;

    /// <summary>How far repeats let the only break-even be known, drawn once; null: there is none, or there are no repeats around it.</summary>
    public BreakEvenInterval? BreakEvenInterval => _breakEvenInterval.Value;

    /// <summary>Compares series.</summary>
    /// <param name="series">Two to eight series; a single one is shown by itself.</param>
    /// <param name="baseline">Index of the series that ratios are read against.</param>
    /// <param name="targets">Interactivities, tok/s/user, finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">No series, a baseline that is none of them, or an impossible target.</exception>
    public static Comparison Of(IReadOnlyList<ComparedSeries> series, int baseline, IReadOnlyList<double> targets)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentOutOfRangeException.ThrowIfZero(series.Count, nameof(series));
        ArgumentOutOfRangeException.ThrowIfNegative(baseline);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(baseline, series.Count);
        return new Comparison(series, baseline, targets);
    }

    /// <summary>The same comparison at other targets.</summary>
    public Comparison With(IReadOnlyList<double> targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        return new Comparison(this, targets);
    }

    /// <summary>Every series at one target.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The target is not finite and above 0.</exception>
    public TargetRow At(double target) => TargetRow.Of(target, Series);

    /// <summary>
    /// How far repeats let the throughput ratio of a series to the baseline be known at one of the targets; null: the points
    /// behind the two figures were not all measured several times. Drawn on first use, for all targets together.
    /// </summary>
    /// <param name="row">One of <see cref="Rows"/>.</param>
    /// <param name="series">Index of the series.</param>
    public RatioInterval? IntervalOf(TargetRow row, int series)
    {
        ArgumentNullException.ThrowIfNull(row);
        return _intervals.Value[row.Interactivity][series];
    }

    /// <summary>Whether who is ahead at a target stays so without flagged measurements.</summary>
    public LeadSupport SupportOf(TargetRow row, Metric metric)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(metric);
        return LeadSupport.Of(this, row, metric);
    }

    /// <summary>Who leads along interactivity.</summary>
    /// <param name="metric">One of <see cref="Leading"/>.</param>
    public Leads LeadsBy(Metric metric)
    {
        for (var i = 0; i < Leading.Count; i++)
        {
            if (Leading[i] == metric)
                return _leads[i].Value;
        }

        throw new ArgumentException($"{metric?.Title} has no leader along interactivity.", nameof(metric));
    }

    /// <summary>Leads of a metric, each without its leader where in the middle of it flagged measurements alone decide.</summary>
    public IReadOnlyList<LeadStretch> Supported(Metric metric, IReadOnlyList<LeadStretch> leads) => Sound is null
        ? leads
        : [.. leads.Select(l => l.Leader is null || HoldsInTheMiddle(l, metric) ? l : l with { Leader = null, Basis = LeadBasis.Unknown })];

    private Dictionary<double, RatioInterval?[]> IntervalsBeside(Dictionary<double, RatioInterval?[]> kept)
    {
        List<TargetRow> edited = [.. Rows.Where(r => !kept.ContainsKey(r.Interactivity))];
        return edited.Count == 0 ? kept : kept.Concat(RepeatIntervals.Of(this, edited)).ToDictionary(i => i.Key, i => i.Value);
    }

    private bool HoldsInTheMiddle(LeadStretch lead, Metric metric) =>
        SupportOf(At(lead.Range.Low + ((lead.Range.High - lead.Range.Low) / 2)), metric).Holds;

    // The targets are not its own: it must not hold on to those of the comparison that happened to ask first.
    private Comparison? SoundOf()
    {
        ComparedSeries[] sound = [.. Series.Select(s => s.Curve.Sound is { } curve && !ReferenceEquals(curve, s.Curve) ? s with { Curve = curve } : s)];
        return sound.Zip(Series).All(p => ReferenceEquals(p.First, p.Second)) ? null : new Comparison(sound, Baseline, []);
    }
}
