namespace InferenceDash.Core.Comparing;

/// <summary>What is known of where the sides change places.</summary>
public enum BreakEvenStatus
{
    /// <summary>The curves share no interactivity.</summary>
    NoOverlap,

    /// <summary>One side leads wherever they can be compared, or neither does by more than a tie.</summary>
    OneSided,

    /// <summary>They change places.</summary>
    Crossings,
}

/// <summary>A stretch of interactivity with one leader.</summary>
/// <param name="Range">From one change of leader, or end of the overlap, to the next.</param>
/// <param name="Leader">Who has more throughput in it; null: neither leads by more than a tie.</param>
public sealed record Lead(InteractivityRange Range, Side? Leader);

/// <summary>
/// Where the sides change places within the overlap of their frontiers. A touch is no break-even, and neither is a crossing
/// after which no side leads by more than 1 % before the next one or the end (methodology, Break-even).
/// </summary>
/// <param name="Status">What is known.</param>
/// <param name="Winner">The side that leads wherever they can be compared; null with crossings, ties or no overlap.</param>
/// <param name="Interactivity">Where throughput changes its leader, rising, tok/s/user.</param>
/// <param name="CostInteractivity">Where cost changes its leader, rising, tok/s/user. Published costs may cross elsewhere than throughput.</param>
/// <param name="Leads">The overlap, cut at <paramref name="Interactivity"/>.</param>
public sealed record BreakEven(
    BreakEvenStatus Status,
    Side? Winner,
    IReadOnlyList<double> Interactivity,
    IReadOnlyList<double> CostInteractivity,
    IReadOnlyList<Lead> Leads)
{
    /// <summary>The break-even of two curves under given rates.</summary>
    public static BreakEven Of(Curve method, Curve off, GpuRates rates)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(off);
        ArgumentNullException.ThrowIfNull(rates);
        if (InteractivityRange.Overlap(method.Range, off.Range) is not { } overlap)
            return new BreakEven(BreakEvenStatus.NoOverlap, Winner: null, [], [], []);

        var leads = LeadsOf(method, off, overlap);
        var crossings = Borders(leads);
        return new BreakEven(
            crossings.Length > 0 ? BreakEvenStatus.Crossings : BreakEvenStatus.OneSided,
            crossings.Length > 0 ? null : leads[0].Leader,
            crossings,
            CostCrossings(method, off, rates, crossings),
            leads);
    }

    private static List<Lead> LeadsOf(Curve method, Curve off, InteractivityRange overlap)
    {
        if (overlap.Low < overlap.High)
            return Merge(Crossings.Between(method.Throughput!, off.Throughput!));
        double a = method.ThroughputAt(overlap.Low)!.Value, b = off.ThroughputAt(overlap.Low)!.Value;
        return [new Lead(overlap, Tie.Between(a, b) ? null : a > b ? Side.Method : Side.Off)];
    }

    // Costs derived with one price cross where throughput does; published ones have curves of their own. A derived cost
    // against a published one says nothing of where they cross.
    private static double[] CostCrossings(Curve method, Curve off, GpuRates rates, double[] throughputCrossings)
    {
        var (methodCost, offCost) = rates.ArePublished ? (method.PublishedCost, off.PublishedCost) : (null, null);
        return (methodCost, offCost) switch
        {
            (not null, not null) => Borders(Merge(Crossings.Between(methodCost, offCost))),
            (null, null) when rates.UsdPerGpuHour is not null => throughputCrossings,
            _ => [],
        };
    }

    // A stretch in which nobody leads by more than a tie does not change the leader; it joins the one before it. The first
    // stretch has none before it and keeps its place.
    private static List<Lead> Merge(List<Crossings.Stretch> stretches)
    {
        var leads = new List<Lead>(stretches.Count);
        var (start, sign, significant) = (stretches[0].Low, stretches[0].Sign, stretches[0].IsSignificant);
        foreach (var next in stretches)
        {
            if (next.IsSignificant && next.Sign != sign)
            {
                leads.Add(new Lead(new InteractivityRange(start, next.Low), Leader(sign, significant)));
                (start, sign, significant) = (next.Low, next.Sign, true);
            }

            significant |= next.IsSignificant;
        }

        leads.Add(new Lead(new InteractivityRange(start, stretches[^1].High), Leader(sign, significant)));
        return leads;
    }

    private static Side? Leader(int sign, bool significant) =>
        !significant || sign == 0 ? null : sign > 0 ? Side.Method : Side.Off;

    private static double[] Borders(List<Lead> leads)
    {
        if (leads.Count < 2)
            return [];
        var borders = new double[leads.Count - 1];
        for (var i = 0; i < borders.Length; i++)
            borders[i] = leads[i].Range.High;
        return borders;
    }
}
