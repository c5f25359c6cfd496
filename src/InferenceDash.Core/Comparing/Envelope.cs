namespace InferenceDash.Core.Comparing;

/// <summary>
/// The upper envelope of series along interactivity. All strands are cut at their ends and at every crossing of two of them;
/// between two cuts the order of the strands is fixed, so one look at the middle tells who leads.
/// </summary>
internal sealed class Envelope
{
    private readonly Metric _metric;
    private readonly IReadOnlyList<ComparedSeries> _series;
    private readonly List<Strand> _strands;
    private readonly bool _moreIsBetter;

    private Envelope(Metric metric, IReadOnlyList<ComparedSeries> series, List<Strand> strands, bool moreIsBetter) =>
        (_metric, _series, _strands, _moreIsBetter) = (metric, series, strands, moreIsBetter);

    public static IReadOnlyList<LeadStretch> Of(Metric metric, IReadOnlyList<ComparedSeries> series)
    {
        if (Slowest(series) is not { } from || LeadFigures.Of(metric, series, from) is not { } figures)
            return [];
        var envelope = new Envelope(metric, series, figures.Strands, figures.MoreIsBetter);
        return envelope.WithPlaces(LeadMerge.Of(envelope.Parts()));
    }

    /// <summary>Between two cuts.</summary>
    /// <param name="Low">Lower cut.</param>
    /// <param name="High">Upper cut.</param>
    /// <param name="Leader">Who is ahead; null: all equal, or unknown.</param>
    /// <param name="Basis">What that rests on.</param>
    /// <param name="IsSignificant">The leader exceeds every other by more than a tie somewhere in it.</param>
    public readonly record struct Part(double Low, double High, int? Leader, LeadBasis Basis, bool IsSignificant)
    {
        /// <summary>Whether the best figure exceeds that of a series by more than a tie somewhere in it, or the series has none.</summary>
        public Func<int, bool> IsAheadOf { get; init; } = static _ => true;

        /// <summary>Both parts as one, led as the first.</summary>
        public Part With(Part next)
        {
            var (first, second) = (IsAheadOf, next.IsAheadOf);
            return this with { High = next.High, IsSignificant = IsSignificant || next.IsSignificant, IsAheadOf = series => first(series) || second(series) };
        }
    }

    private static double? Slowest(IReadOnlyList<ComparedSeries> series) =>
        series.SelectMany(s => s.Curve.Recipes).Min(r => r.Curve.Slowest);

    private IEnumerable<Part> Parts()
    {
        var cuts = new SortedSet<double>(_strands.SelectMany(s => new[] { s.Low, s.High }));
        for (var i = 0; i < _strands.Count; i++)
        {
            for (var j = i + 1; j < _strands.Count; j++)
                cuts.UnionWith(CrossingsOf(_strands[i], _strands[j]));
        }

        // Up to the end of its band a published series may reach further than its points; from there on it does not.
        var (from, to) = (cuts.Min, cuts.Max);
        cuts.UnionWith(_series.SelectMany(s => s.Curve.Recipes).Select(r => SeriesCurve.ReachOf(r.Curve)).Where(x => x > from && x < to));
        return cuts.Zip(cuts.Skip(1), PartOf).OfType<Part>();
    }

    private static IEnumerable<double> CrossingsOf(Strand a, Strand b) => Math.Max(a.Low, b.Low) < Math.Min(a.High, b.High)
        ? Crossings.Between(a.Curve, b.Curve).Skip(1).Select(s => s.Low)
        : [];

    private Part? PartOf(double low, double high)
    {
        var middle = low + ((high - low) / 2);
        var best = _strands.Where(s => s.Low <= low && s.High >= high).GroupBy(s => s.Series).Select(g => BestOf(g, middle)).ToList();
        if (best.Count == 0)
            return null;
        best.Sort((a, b) => Compare(b, a, middle));
        if (best.Count > 1 && Compare(best[0], best[1], middle) == 0 && OrderWithin(best[0], best[1], middle) < 0)
            (best[0], best[1]) = (best[1], best[0]);
        var leader = best[0];
        if (best.Skip(1).Any(s => s.IsBound) || MayBeReachedBy(middle, best))
            return new Part(low, high, Leader: null, LeadBasis.Unknown, IsSignificant: false);
        if (best.Count == 1)
            return new Part(low, high, leader.Series, LeadBasis.Alone, IsSignificant: true);
        int? ahead = Compare(leader, best[1], middle) == 0 && OrderWithin(leader, best[1], middle) == 0 ? null : leader.Series;
        return new Part(low, high, ahead, leader.IsBound ? LeadBasis.Bound : LeadBasis.Compared, Exceeds(leader, best[1], low, high))
        {
            IsAheadOf = series => best.Find(s => s.Series == series) is not { } other || Exceeds(leader, other, low, high),
        };
    }

    // Of one series: the recipe that is ahead. A bound that exceeds every value of the series is what it is known by.
    private Strand BestOf(IEnumerable<Strand> strands, double x) =>
        strands.Aggregate((a, b) => Compare(b, a, x) is var order && (order > 0 || (order == 0 && a.IsBound)) ? b : a);

    private int Compare(Strand a, Strand b, double x) => a.At(x).CompareTo(b.At(x)) * (_moreIsBetter ? 1 : -1);

    // Curves that touch, or run together for a while, in the middle of a part: the part as a whole has the order of its stretch.
    private int OrderWithin(Strand a, Strand b, double x) =>
        Crossings.Between(a.Curve, b.Curve).First(s => s.High >= x).Sign * (_moreIsBetter ? 1 : -1);

    private bool Exceeds(Strand leader, Strand other, double low, double high) => _moreIsBetter
        ? Crossings.Exceeds(leader.Curve, other.Curve, low, high)
        : Crossings.Exceeds(other.Curve, leader.Curve, low, high);

    private bool MayBeReachedBy(double x, List<Strand> best) =>
        Enumerable.Range(0, _series.Count).Any(i => best.All(s => s.Series != i) && !_series[i].Curve.IsOutOfReach(x) && !HasFigure(i, x));

    // A series without figures of the metric, such as a GPU without a price, does not compete.
    private bool HasFigure(int series, double x) => _series[series].At(x).ThroughputPerGpu is not null;

    // Where two series meet at a single place only, that place is all there is to compare. It cuts the stretch it lies in.
    private IReadOnlyList<LeadStretch> WithPlaces(List<LeadStretch> stretches)
    {
        var ends = _series.SelectMany(s => s.Curve.Recipes).SelectMany(r => new[] { r.Curve.Range!.Value.Low, r.Curve.Range.Value.High }).Distinct();
        var places = ends
            .Where(x => !stretches.Any(s => s.Basis == LeadBasis.Compared && s.Range.Contains(x)))
            .Select(x => (X: x, Row: TargetRow.Of(x, _series)))
            .Where(p => p.Row.Points.Count(point => point.HasValue && _metric.Value(point) is not null) > 1 && !p.Row.Points.Any(point => point.IsBound))
            .Select(p => new LeadStretch(new InteractivityRange(p.X, p.X), p.Row.On(_metric).Leader, LeadBasis.Compared))
            .ToList();
        return [.. stretches.SelectMany(s => Around(s, places)).Concat(places).OrderBy(s => s.Range.Low).ThenBy(s => s.Range.High)];
    }

    // What is left of a stretch on both sides of the places in it.
    private static IEnumerable<LeadStretch> Around(LeadStretch stretch, List<LeadStretch> places)
    {
        var (low, high) = (stretch.Range.Low, stretch.Range.High);
        double[] cuts = [low, .. places.Select(p => p.Range.Low).Where(x => x > low && x < high).Order(), high];
        return cuts.Length == 2 ? [stretch] : cuts.Zip(cuts.Skip(1), (from, to) => stretch with { Range = new InteractivityRange(from, to) });
    }
}
