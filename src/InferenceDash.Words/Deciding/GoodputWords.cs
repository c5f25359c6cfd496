namespace InferenceDash.Words.Deciding;

/// <summary>Goodput in words.</summary>
public static class GoodputWords
{
    /// <summary>The heading.</summary>
    public static string Title => Say.Of("Goodput");

    /// <summary>What it is, where it is asked.</summary>
    public static string About => Say.Of("The share of single requests that keep both limits, which percentiles cannot tell.");

    /// <summary>What to do where nothing is asked.</summary>
    public static string Hint => Say.Of("Enter one limit or both.");

    /// <summary>What to do where the API is asked for nothing.</summary>
    public static string AskLimits => Say.Of("Name good-ttft, good-tpot or both: the longest time to first token and the longest time per output token "
        + "in seconds.");

    /// <summary>That no point has a record.</summary>
    public static string Unknown => Say.Of("No point of these series has a record of its single requests, so goodput is unknown.");

    /// <summary>That the store does not answer.</summary>
    public static string Unread => Say.Of("The records of single requests cannot be read right now. Try again later.");

    /// <summary>The way to how it is calculated.</summary>
    public static string ToMethod => Say.Of("How goodput is calculated");

    /// <summary>What the table by concurrency holds, for those who cannot see it.</summary>
    public static string Caption => Say.Of("Share of requests within the limits, by requests in flight");

    /// <summary>What the table by share holds, for those who cannot see it.</summary>
    public static string ReachCaption => Say.Of("The highest measured load that keeps a share of requests within the limits");

    /// <summary>The limits: <c>TTFT at most 2 s and TPOT at most 50 ms (20 tok/s)</c>.</summary>
    public static string Limits(GoodputLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var tpot = limits.TpotSeconds is { } seconds ? Say.Of($"TPOT at most {Time(seconds)} ({Figure.Knot(1 / seconds)} tok/s)") : null;
        return string.Join(Say.Of(" and "), new[] { limits.TtftSeconds is { } ttft ? Say.Of($"TTFT at most {Time(ttft)}") : null, tpot }.OfType<string>());
    }

    /// <summary>A limit as the heading of a column: <c>TTFT ≤ 2 s</c>; without a limit the time alone.</summary>
    public static string Column(string time, double? seconds) => seconds is { } most ? $"{time} ≤{Figure.Nbsp}{Time(most)}" : time;

    /// <summary>A time of a request: <c>2 s</c>, <c>50 ms</c>.</summary>
    public static string Time(double seconds) =>
        seconds < 1 ? Say.Of($"{Figure.AsTyped(seconds * 1000)}\u00A0ms") : $"{Figure.AsTyped(seconds)}{Figure.Nbsp}s";

    /// <summary>A share: <c>97.3 %</c>; never all or nothing by rounding. <c>—</c>: unknown.</summary>
    public static string Share(ShareWithin? share) => share is not { } s ? Printed.Unknown
        : s.Good < s.Requests && s.Share > 0.9995 ? Say.Of($"<\u00A0100\u00A0%")
        : s.Good > 0 && s.Share < 0.0005 ? Say.Of($">\u00A00\u00A0%")
        : Percent(s.Share);

    /// <summary>The error of a share: <c>95.1–98.6 %</c>; empty: unknown.</summary>
    public static string Error(ShareWithin? share) =>
        share is { } s ? Say.Of($"{Figure.Print(100 * s.Error.Low, 1)}–{Figure.Print(100 * s.Error.High, 1)}\u00A0%") : "";

    /// <summary>A share that is asked for: <c>99 %</c>.</summary>
    public static string Target(double share) => Say.Of($"{Figure.AsTyped(Math.Round(100 * share, 6))}\u00A0%");

    /// <summary>The same as what is kept: <c>≥ 99 %</c>.</summary>
    public static string AtLeast(double share) => $"≥{Figure.Nbsp}{Target(share)}";

    /// <summary>Requests within the limits a second and GPU; <c>—</c>: unknown.</summary>
    public static string Rate(double? perSecond) => perSecond is { } rate ? Figure.Rate(rate) : Printed.Unknown;

    /// <summary>Requests that count, and how many of them failed.</summary>
    public static string Requests(GoodputPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point.Count is not { } count ? Say.Of("no record")
            : point.Failed > 0 ? Say.Of($"{Count.Of(count.Requests)}, {Count.Of(point.Failed)} failed")
            : Count.Of(count.Requests);
    }

    /// <summary>What a series bears: <c>64 in flight</c>.</summary>
    public static string Reach(GoodputReach reach)
    {
        ArgumentNullException.ThrowIfNull(reach);
        return reach.Status switch
        {
            GoodputStatus.Unknown => Say.Of("no record"),
            GoodputStatus.NotReached => Say.Of("at no measured load"),
            _ => Say.Of($"{(reach.IsOpen ? $"≥{Figure.Nbsp}" : "")}{Figure.Grouped(reach.Point!.Concurrency)} in flight"),
        };
    }

    /// <summary>The rest of it: <c>812 tok/s/GPU at 97.3 %, within error</c>; empty: nothing.</summary>
    public static string ReachDetail(GoodputReach reach, double share)
    {
        ArgumentNullException.ThrowIfNull(reach);
        return reach.Point is { } point
            ? Say.Of($"{Figure.Print(point.Point.ThroughputPerGpu, 0)} tok/s/GPU at "
                + $"{Share(point.Both)}{(reach.IsWithinError(share) ? Say.Of(", within error") : "")}")
            : "";
    }

    /// <summary>The ratio to the baseline, with what open ends make of it; <c>—</c>: unknown.</summary>
    public static string Ratio(GoodputTarget target, int series, int baseline)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.Ratios[series] is not { } ratio ? Printed.Unknown
            : (target.Reaches[series].IsOpen, target.Reaches[baseline].IsOpen) switch
            {
                (true, false) => $"≥{Figure.Nbsp}{Figure.Ratio(ratio)}",
                (false, true) => $"≤{Figure.Nbsp}{Figure.Ratio(ratio)}",
                _ => Figure.Ratio(ratio),
            };
    }

    /// <summary>The answer for a share, in a sentence.</summary>
    public static string Says(Goodput goodput, GoodputTarget target)
    {
        ArgumentNullException.ThrowIfNull(goodput);
        ArgumentNullException.ThrowIfNull(target);
        var sides = goodput.Series.Zip(target.Reaches, (s, reach) => reach.Status switch
        {
            GoodputStatus.Unknown => Say.Of($"{s.Label} has no record of its requests"),
            GoodputStatus.NotReached => Say.Of($"{s.Label} does not at any measured load"),
            _ => Say.Of($"{s.Label} {(reach.IsOpen ? Say.Of("at least up to") : Say.Of("up to"))} {Figure.Grouped(reach.Point!.Concurrency)} in flight"
                + $" ({Figure.Print(reach.Point.Point.ThroughputPerGpu, 0)} tok/s/GPU)"),
        });
        var ratio = goodput.Series.Count == 2 && target.Ratios[1 - goodput.Baseline] is not null
            ? Say.Of($" {goodput.Series[1 - goodput.Baseline].Label} delivers {Ratio(target, 1 - goodput.Baseline, goodput.Baseline)} the throughput "
                + $"per GPU of "
                + $"{goodput.Series[goodput.Baseline].Label} there.")
            : "";
        return Say.Of($"{Target(target.Share)} of requests within the limits: {Listed.Clauses(sides)}.{ratio}");
    }

    /// <summary>What limits the figures; none without an answer.</summary>
    public static IEnumerable<string> Notes(Goodput? goodput)
    {
        if (goodput is null)
        {
            yield return Unknown;
            yield break;
        }

        var points = goodput.Points.SelectMany(of => of).ToList();
        if (points.Count(p => p.Count is null) is var missing and > 0)
        {
            var have = Count.Agree(missing, "has", "have");
            yield return Say.Of($"{Count.Of(missing, "point")} of {Count.Of(points.Count)} {have} no record of single requests: unknown, not 0.");
        }


        if (points.Sum(p => (long)p.Failed) is var failed and > 0)
            yield return Say.Of($"{Count.Of(failed, "request")} failed and {Count.Agree(failed, "counts", "count")} as not within the limits.");
        if (points.Sum(p => (long)p.CutOff) is var cutOff and > 0)
            yield return Say.Of($"{Count.Of(cutOff, "request")} {Count.Agree(cutOff, "was", "were")} cut off by the tool and "
                + $"{Count.Agree(cutOff, "does", "do")} not count.");
        yield return Say.Of("Errors are 95 % intervals for independent requests; requests of one run wait for each other, so true errors are larger.");
    }

    private static string Percent(double share) => Say.Of($"{Figure.Print(100 * share, 1)}\u00A0%");
}
