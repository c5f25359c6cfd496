namespace InferenceDash.Core.Comparing;

/// <summary>What is known of where series change places.</summary>
public enum BreakEvenStatus
{
    /// <summary>The curves share no interactivity.</summary>
    NoOverlap,

    /// <summary>One series leads wherever they can be compared, or none does by more than a tie.</summary>
    OneSided,

    /// <summary>They change places.</summary>
    Crossings,
}

/// <summary>
/// Where series change places, as their leads by throughput and by cost have it. A touch is no break-even, and neither is a
/// crossing after which no series leads by more than 1 % before the next one or the end (methodology, Break-even).
/// </summary>
/// <param name="Status">What is known.</param>
/// <param name="Winner">Index of the series that leads wherever they can be compared; null with crossings, ties or no overlap.</param>
/// <param name="Interactivity">Where throughput changes its leader, rising, tok/s/user.</param>
/// <param name="CostInteractivity">Where cost changes its leader, rising, tok/s/user. Published costs may cross elsewhere than throughput.</param>
/// <param name="Leads">Who leads by throughput where series can be compared, cut at <paramref name="Interactivity"/>.</param>
public sealed record BreakEven(
    BreakEvenStatus Status,
    int? Winner,
    IReadOnlyList<double> Interactivity,
    IReadOnlyList<double> CostInteractivity,
    IReadOnlyList<LeadStretch> Leads)
{
    /// <summary>All costs are published ones, with curves of their own: they need not cross where throughput does.</summary>
    public bool AreCostsPublished { get; private init; }

    /// <summary>The break-even of a comparison, which keeps it.</summary>
    internal static BreakEven Of(Comparison comparison)
    {
        var leads = comparison.LeadsBy(Metrics.Throughput);
        LeadStretch[] compared = [.. leads.Compared];
        if (compared.Length == 0)
            return new BreakEven(BreakEvenStatus.NoOverlap, Winner: null, [], [], []);
        var crossings = leads.Crossings;
        return new BreakEven(
            crossings.Count > 0 ? BreakEvenStatus.Crossings : BreakEvenStatus.OneSided,
            crossings.Count == 0 && Array.TrueForAll(compared, s => s.Leader == compared[0].Leader) ? compared[0].Leader : null,
            crossings,
            comparison.LeadsBy(Metrics.Cost).Crossings,
            compared)
        {
            AreCostsPublished = comparison.Series.All(s => s.Curve.Recipes.All(r => r.Curve.CostPublishedUnder(s.Rates) is not null)),
        };
    }
}
