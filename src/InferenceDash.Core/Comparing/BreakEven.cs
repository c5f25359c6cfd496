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
    /// <summary>Both costs are published ones, with curves of their own: they need not cross where throughput does.</summary>
    public bool AreCostsPublished { get; private init; }

    /// <summary>The break-even of two curves under given rates.</summary>
    public static BreakEven Of(Curve method, Curve off, GpuRates rates) => Of(Comparison.Of(method, off, [], rates));

    /// <summary>The break-even of a comparison of two series.</summary>
    internal static BreakEven Of(Comparison comparison)
    {
        var leads = comparison.LeadsBy(Metrics.Throughput);
        Lead[] compared = [.. leads.Compared.Select(s => new Lead(s.Range, s.Leader is { } leader ? (Side)leader : null))];
        if (compared.Length == 0)
            return new BreakEven(BreakEvenStatus.NoOverlap, Winner: null, [], [], []);
        var crossings = leads.Crossings;
        return new BreakEven(
            crossings.Count > 0 ? BreakEvenStatus.Crossings : BreakEvenStatus.OneSided,
            crossings.Count > 0 ? null : compared[0].Leader,
            crossings,
            comparison.LeadsBy(Metrics.Cost).Crossings,
            compared)
        {
            AreCostsPublished = comparison.Series.All(series => series.Curve.Single.CostPublishedUnder(series.Rates) is not null),
        };
    }
}
