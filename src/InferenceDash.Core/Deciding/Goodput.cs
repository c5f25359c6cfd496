namespace InferenceDash.Core.Deciding;

/// <summary>
/// The share of requests within limits on the time to first token and the time per output token, of series beside each other:
/// at each measured concurrency, and how much load each bears at a share. From records of single requests, never from percentiles.
/// </summary>
public sealed class Goodput
{
    private Goodput(GoodputLimits limits, IReadOnlyList<ComparedSeries> series, int baseline, IReadOnlyList<IReadOnlyList<GoodputPoint>> points)
    {
        (Limits, Series, Baseline, Points) = (limits, series, baseline, points);
        Rows =
        [
            .. points.SelectMany(of => of).Select(p => p.Concurrency).Distinct().Order()
                .Select(c => new GoodputRow(c, [.. points.Select(IReadOnlyList<GoodputPoint> (of) => [.. of.Where(p => p.Concurrency == c)])])),
        ];
        Targets = [.. Shares.Select(share => GoodputTarget.Of(share, points, baseline))];
    }

    /// <summary>The shares that loads are asked for.</summary>
    public static IReadOnlyList<double> Shares { get; } = [0.99, 0.95, 0.90];

    /// <summary>The limits.</summary>
    public GoodputLimits Limits { get; }

    /// <summary>The series, in the order of the comparison.</summary>
    public IReadOnlyList<ComparedSeries> Series { get; }

    /// <summary>Index of the series that ratios are read against.</summary>
    public int Baseline { get; }

    /// <summary>The points of each series, by rising concurrency, those without a record among them.</summary>
    public IReadOnlyList<IReadOnlyList<GoodputPoint>> Points { get; }

    /// <summary>The same by concurrency.</summary>
    public IReadOnlyList<GoodputRow> Rows { get; }

    /// <summary>What each series bears at each of <see cref="Shares"/>.</summary>
    public IReadOnlyList<GoodputTarget> Targets { get; }

    /// <summary>Whether any point of a comparison has a record of its requests.</summary>
    public static bool IsKnownOf(Comparison comparison) => RecordsOf(comparison).Any();

    /// <summary>The records that have to be read for a comparison.</summary>
    public static IEnumerable<RequestRecord> RecordsOf(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return comparison.Series.SelectMany(s => s.Curve.Points).SelectMany(GoodputPoint.MeasurementsOf).Select(m => m.Requests).OfType<RequestRecord>();
    }

    /// <summary>The goodput of a comparison.</summary>
    /// <param name="comparison">The series.</param>
    /// <param name="limits">At least one limit.</param>
    /// <param name="latencies">A record that was read; null: it is not there.</param>
    public static Goodput Of(Comparison comparison, GoodputLimits limits, Func<RequestRecord, RequestLatencies?> latencies)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(limits);
        return new Goodput(
            limits,
            comparison.Series,
            comparison.Baseline,
            [
                .. comparison.Series.Select(IReadOnlyList<GoodputPoint> (s) =>
                [
                    .. s.Curve.Recipes.SelectMany(r => r.Curve.Points.Where(p => p is { Measured: not null, Concurrency: not null })
                            .Select(p => GoodputPoint.Of(p, r.Method, limits, latencies)))
                        .OrderBy(p => p.Concurrency).ThenByDescending(p => p.Point.ThroughputPerGpu),
                ]),
            ]);
    }
}

/// <summary>Every series at one concurrency.</summary>
/// <param name="Concurrency">Requests in flight.</param>
/// <param name="Series">The points of each series there, one for each configuration; none: not measured there.</param>
public sealed record GoodputRow(double Concurrency, IReadOnlyList<IReadOnlyList<GoodputPoint>> Series);

/// <summary>What each series bears with a share of its requests within both limits.</summary>
/// <param name="Share">The share, 0 to 1.</param>
/// <param name="Reaches">One for each series.</param>
/// <param name="Ratios">Throughput per GPU there over that of the baseline; null: one of them is not known.</param>
public sealed record GoodputTarget(double Share, IReadOnlyList<GoodputReach> Reaches, IReadOnlyList<double?> Ratios)
{
    internal static GoodputTarget Of(double share, IReadOnlyList<IReadOnlyList<GoodputPoint>> points, int baseline)
    {
        GoodputReach[] reaches = [.. points.Select(of => GoodputReach.Of(of, share))];
        return new GoodputTarget(
            share, reaches, [.. reaches.Select(r => r.Point?.Point.ThroughputPerGpu / reaches[baseline].Point?.Point.ThroughputPerGpu)]);
    }
}
