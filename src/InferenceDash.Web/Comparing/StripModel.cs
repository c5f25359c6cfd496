namespace InferenceDash.Web.Comparing;

/// <summary>The strip under the answer: who leads along interactivity, by how much at each target, and where nobody knows.</summary>
/// <param name="Range">What the strip covers.</param>
/// <param name="Leads">Who leads where.</param>
/// <param name="Unknown">Where the series cannot be compared.</param>
/// <param name="Targets">The ratio at each target within the strip.</param>
/// <param name="BreakEvens">Where the lead changes.</param>
/// <param name="Comparison">Whose leads they are.</param>
public sealed record StripModel(
    InteractivityRange Range, IReadOnlyList<LeadStretch> Leads, IReadOnlyList<InteractivityRange> Unknown,
    IReadOnlyList<StripTarget> Targets, IReadOnlyList<double> BreakEvens, Comparison Comparison)
{
    /// <summary>The strip in a sentence.</summary>
    public string Description => StripWords.Description(Leads, Unknown, Comparison);

    /// <summary>Where an interactivity lies on the strip, 0 to 1.</summary>
    public double Share(double interactivity) => (interactivity - Range.Low) / (Range.High - Range.Low);

    /// <summary>The strip of a view; null where the series share no range.</summary>
    public static StripModel? Of(ComparisonView view)
    {
        var c = view.Comparison;
        if (c.Overlap is not { } overlap || InteractivityRange.Union(c.Band, c.Union) is not { } all || all.Low == all.High)
            return null;
        var unknown = new List<InteractivityRange>();
        if (all.Low < overlap.Low)
            unknown.Add(new InteractivityRange(all.Low, overlap.Low));
        if (overlap.High < all.High)
            unknown.Add(new InteractivityRange(overlap.High, all.High));
        var targets = c.Rows.Where(t => t.IsCompared && all.Contains(t.Interactivity)).DistinctBy(t => t.Interactivity)
            .OrderBy(t => t.Interactivity).Select(t => new StripTarget(t.Interactivity, StripWords.Target(t, c))).ToList();
        return new StripModel(all, c.Supported(Metrics.Throughput, c.BreakEven.Leads), unknown, targets, c.BreakEven.Interactivity, c);
    }
}

/// <summary>The ratio at a target.</summary>
public sealed record StripTarget(double Interactivity, string Label);
