namespace InferenceDash.Core.Deciding;

/// <summary>A stretch of interactivity with one best draft length.</summary>
/// <param name="Range">From one change to the next, tok/s/user.</param>
/// <param name="DraftTokens">The draft length that delivers most; 0 is off. Null: none by more than a tie, or nobody can say.</param>
/// <param name="Basis">What that rests on where it begins.</param>
public sealed record DraftStretch(InteractivityRange Range, int? DraftTokens, LeadBasis Basis)
{
    /// <summary>Its throughput over that of Off in the middle of the stretch; null: one of the two has none there.</summary>
    public double? Gain { get; init; }

    /// <summary>The least and the greatest of it, where both have values; null: nowhere.</summary>
    public (double Least, double Most)? GainRange { get; init; }
}

/// <summary>
/// Which draft length delivers most at which interactivity: the leads of the comparison, with the stretches over which it
/// does not matter (methodology, Draft schedule).
/// </summary>
/// <param name="Stretches">From the slowest to the fastest point, in order.</param>
/// <param name="Flat">The stretches over which it does not matter, tok/s/user.</param>
public sealed record InteractivitySchedule(IReadOnlyList<DraftStretch> Stretches, IReadOnlyList<FlatStretch> Flat)
{
    internal static InteractivitySchedule Of(Comparison comparison)
    {
        var leads = comparison.LeadsBy(Metrics.Throughput).Stretches;
        return new InteractivitySchedule([.. Leads.ByLeader(leads).Select(l => StretchOf(l, comparison))], FlatOf(leads, comparison.Series));
    }

    private static DraftStretch StretchOf(LeadStretch lead, Comparison comparison)
    {
        var stretch = new DraftStretch(lead.Range, lead.Leader is { } i ? comparison.Series[i].Spec.DraftTokens : null, lead.Basis);
        if (lead.Leader is not { } leader || comparison.Series.FirstOrDefault(s => s.Spec.DraftTokens == 0) is not { } off)
            return stretch;
        var middle = lead.Range.Low + ((lead.Range.High - lead.Range.Low) / 2);
        var (best, other) = (comparison.Series[leader].At(middle), off.At(middle));
        return stretch with
        {
            Gain = best.HasValue && other.HasValue ? best.ThroughputPerGpu / other.ThroughputPerGpu : null,
            GainRange = GainOver(lead, CurveOf(comparison.Series[leader]), CurveOf(off)),
        };
    }

    private static (double Least, double Most)? GainOver(LeadStretch lead, Curve? best, Curve? off)
    {
        if (best?.Slowest is not { } bestFrom || off?.Slowest is not { } offFrom)
            return null;
        var low = Math.Max(lead.Range.Low, Math.Max(bestFrom, offFrom));
        var high = Math.Min(lead.Range.High, Math.Min(best.Range!.Value.High, off.Range!.Value.High));
        return low <= high ? LeadSpread.Of(best, off, new InteractivityRange(low, high)) : null;
    }

    // Each draft length is one method, so one curve.
    private static Curve? CurveOf(ComparedSeries series) => series.Curve.Recipes.Count == 1 ? series.Curve.Recipes[0].Curve : null;

    private static IReadOnlyList<FlatStretch> FlatOf(IReadOnlyList<LeadStretch> leads, IReadOnlyList<ComparedSeries> series)
    {
        if (leads.Count == 0)
            return [];
        List<Strand> strands = [.. series.SelectMany((s, i) => StrandsOf(i, s, leads[0].Range.Low))];
        var cuts = new SortedSet<double>(leads.SelectMany(l => new[] { l.Range.Low, l.Range.High }).Concat(strands.SelectMany(s => new[] { s.Low, s.High })));
        foreach (var (one, other) in strands.SelectMany(a => strands.Where(b => a.Series != b.Series), (a, b) => (a, b)))
            cuts.UnionWith(Crossings(one, other, 1).Concat(Crossings(one, other, 1 + Tie.Within)));

        // Where a series is known by a bound, or may reach though nobody published how, nothing is said to make no difference.
        return DraftTies.FlatOf(DraftTies.Between(
            cuts, at => leads.Any(l => l.Basis == LeadBasis.Compared && l.Range.Contains(at)) ? ValuesAt(at, series) : null));
    }

    private static IEnumerable<Strand> StrandsOf(int index, ComparedSeries series, double from) => CurveOf(series) is { } curve
        ? Strand.Of(index, curve, curve.Throughput, curve.Knots[0].ThroughputPerGpu, 1, from)
        : [];

    private static IEnumerable<double> Crossings(Strand one, Strand other, double times) => Math.Max(one.Low, other.Low) < Math.Min(one.High, other.High)
        ? Comparing.Crossings.Between(one.Curve, other.Curve with { Weight = other.Curve.Weight * times }).Skip(1).Select(s => s.Low)
        : [];

    private static List<(int DraftTokens, double Value)> ValuesAt(double interactivity, IReadOnlyList<ComparedSeries> series) =>
        [.. series.Select(s => (s.Spec.DraftTokens, Point: s.At(interactivity))).Where(s => s.DraftTokens is not null && s.Point.HasValue)
            .Select(s => (s.DraftTokens!.Value, s.Point.ThroughputPerGpu!.Value))];
}
