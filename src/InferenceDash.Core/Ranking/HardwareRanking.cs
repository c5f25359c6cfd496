namespace InferenceDash.Core.Ranking;

/// <summary>
/// The GPUs and precisions of a model at one interactivity, in the order of one metric. A series whose points are all faster
/// than the target ranks by what it guarantees: cost at most, throughput at least (methodology, Ranking).
/// </summary>
public sealed class HardwareRanking
{
    private readonly Lazy<HardwareRanking?> _sound;

    private HardwareRanking(double interactivity, Metric by, IReadOnlyList<RankedRow> rows)
    {
        _sound = new Lazy<HardwareRanking?>(SoundOf);
        (Interactivity, By, Rows) = (interactivity, by, rows);
        Ranked = [.. rows.Where(r => r.Status == RankStatus.Ranked)];
        Standing = Standing.Of(by, [.. rows.Select(r => r.Point)], i => rows[i].Status != RankStatus.NotPublished);
        Doubts = Standing.IsTie || Ranked.Count == 0 ? [] : [.. rows.Where((r, i) => i > 0 && MayLead(r))];
    }

    /// <summary>The target, tok/s/user.</summary>
    public double Interactivity { get; }

    /// <summary>The metric of the order, one of <see cref="Comparison.Leading"/>.</summary>
    public Metric By { get; }

    /// <summary>
    /// Every candidate: those with a figure first, best first; then those without a rate, those of which nothing is published
    /// there, those that do not reach the target, the nearest first, and those without points.
    /// </summary>
    public IReadOnlyList<RankedRow> Rows { get; }

    /// <summary>Those with a place, best first.</summary>
    public IReadOnlyList<RankedRow> Ranked { get; }

    /// <summary>Who leads: an index of <see cref="Rows"/>, and only where the lead holds whatever is unknown.</summary>
    public Standing Standing { get; }

    /// <summary>The leader; null: nobody can be said to lead.</summary>
    public RankedRow? Leader => Standing.Leader is { } leader ? Rows[leader] : null;

    /// <summary>The rows that keep the first one from being the leader: known by a bound alone, or with nothing published at the target.</summary>
    public IReadOnlyList<RankedRow> Doubts { get; }

    /// <summary>The same ranking without flagged points, of every series that has others; null: nothing is flagged.</summary>
    public HardwareRanking? Sound => _sound.Value;

    /// <summary>Whether who leads, or who ties, is the same without flagged points: otherwise nobody is named.</summary>
    public bool LeadHolds => Sound is not { } sound || (sound.Leader?.Series.Key == Leader?.Series.Key && sound.Standing.IsTie == Standing.IsTie);

    /// <summary>The first row whose figure is a value without evidence marks; null: there is none.</summary>
    public RankedRow? FirstWellFounded => Ranked.FirstOrDefault(r => r.Point.Marks.Count == 0);

    /// <summary>Orders candidates.</summary>
    /// <param name="candidates">Those to rank; their order decides between equals.</param>
    /// <param name="interactivity">The target, tok/s/user; finite and above 0.</param>
    /// <param name="by">A metric with a better side.</param>
    /// <exception cref="ArgumentException">The metric has no better side.</exception>
    public static HardwareRanking Of(IReadOnlyList<RankCandidate> candidates, double interactivity, Metric by)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(by);
        if (by.Better == Better.Neither)
            throw new ArgumentException($"{by.Title} is a quantity and orders nothing.", nameof(by));
        var rows = candidates.Select(c => RowOf(c, interactivity, by))
            .OrderBy(r => r.Status)
            .ThenByDescending(r => r.Status == RankStatus.Ranked ? Score(by, r.Point) : 0)
            .ThenBy(r => r.Point.IsBound)
            .ThenByDescending(r => r.Status == RankStatus.NoRate ? r.Point.ThroughputPerGpu : r.NearestInteractivity)
            .ToList();
        for (var i = 0; i < rows.Count && rows[i].Status == RankStatus.Ranked; i++)
            rows[i] = rows[i] with { Rank = i > 0 && by.Value(rows[i].Point) == by.Value(rows[i - 1].Point) ? rows[i - 1].Rank : i + 1 };
        return new HardwareRanking(interactivity, by, rows);
    }

    private HardwareRanking? SoundOf()
    {
        var sound = Rows.Select(r => r.Candidate with { Series = r.Series with { Curve = r.Series.Curve.Sound } }).ToList();
        return sound.Zip(Rows).All(p => ReferenceEquals(p.First.Series.Curve, p.Second.Series.Curve)) ? null : Of(sound, Interactivity, By);
    }

    private static RankedRow RowOf(RankCandidate candidate, double interactivity, Metric by)
    {
        var series = candidate.Series;

        // Marked by itself: engines that differ from one row to the next are what a ranking is about.
        var point = EvidenceMarks.On([series.At(interactivity)], [series])[0];
        var status = series.Curve.Range is null ? RankStatus.NoPoints
            : by.Value(point) is not null ? RankStatus.Ranked
            : point.ThroughputPerGpu is not null ? RankStatus.NoRate
            : series.Curve.IsOutOfReach(interactivity) ? RankStatus.NotReached : RankStatus.NotPublished;
        return new RankedRow(candidate, point, status, Rank: null, BesideOf(candidate, point, interactivity));
    }

    private static MethodAtTarget? BesideOf(RankCandidate candidate, OperatingPoint ranked, double interactivity)
    {
        if (ranked.Method is not { } method)
            return null;
        var others = candidate.Methods.Recipes.Where(r => r.Method != method)
            .Select(r => new MethodAtTarget(r.Method, r.Curve, r.Curve.At(interactivity, candidate.Series.Rates)))
            .ToList();
        return others.FirstOrDefault(o => o.Method.IsOff) ?? others.MaxBy(o => o.Point.ThroughputPerGpu ?? 0);
    }

    private static double Score(Metric by, OperatingPoint point) => by.Better == Better.Higher ? by.Value(point)!.Value : 1 / by.Value(point)!.Value;

    private static bool MayLead(RankedRow row) => row is { Status: RankStatus.NotPublished } or { Status: RankStatus.Ranked, Point.IsBound: true };
}
