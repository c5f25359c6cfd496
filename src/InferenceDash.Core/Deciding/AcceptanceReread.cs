namespace InferenceDash.Core.Deciding;

/// <summary>
/// The measured points of a series as they would be if a verification step yielded another number of tokens, all else equal:
/// the same k, the same batch, the same kernels. An estimate (methodology, Another acceptance length).
/// </summary>
/// <remarks>
/// A step takes the time that the measured acceptance length A makes of the time per token: A × TPOT. With A′ tokens a step the
/// interactivity is A′ / A times the measured one. While requests are in flight beside others, part of the time per token is
/// their prefill, which does not depend on acceptance; <see cref="Prefilled"/> keeps that part as it is. The two are the ends of
/// a band.
/// </remarks>
public sealed class AcceptanceReread
{
    private AcceptanceReread(double length, Curve scaled, Curve? prefilled, int leftOut)
    {
        (Length, Scaled, LeftOut, KnowsPrefill) = (length, scaled, leftOut, prefilled is not null);
        Prefilled = prefilled ?? scaled;
    }

    /// <summary>Tokens per step that the points are read at, A′.</summary>
    public double Length { get; }

    /// <summary>The curve where all of the time per token is that of steps.</summary>
    public Curve Scaled { get; }

    /// <summary>The curve where the prefill of the other requests stays as it is; <see cref="Scaled"/> where its time is unknown.</summary>
    public Curve Prefilled { get; }

    /// <summary>Whether the time of a prefill is known, from a point with one request in flight.</summary>
    public bool KnowsPrefill { get; }

    /// <summary>
    /// Points that cannot be re-read: without an acceptance length or a time to first token, or with fewer draft tokens than the
    /// other length takes.
    /// </summary>
    public int LeftOut { get; }

    /// <summary>Whether the points draft different numbers of tokens, so that one length can hardly be that of all.</summary>
    public bool MixesDrafts { get; private init; }

    /// <summary>The points of a curve at another acceptance length; null: none of them can be re-read.</summary>
    /// <param name="curve">Measured points of a method.</param>
    /// <param name="length">Tokens per step, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is not finite, or below 1.</exception>
    public static AcceptanceReread? Of(Curve curve, double length)
    {
        ArgumentNullException.ThrowIfNull(curve);
        if (!(length >= 1) || !double.IsFinite(length))
            throw new ArgumentOutOfRangeException(nameof(length), length, "A verification step yields at least one token.");
        var measured = curve.Points.Select(point => point.Measured).OfType<BenchmarkPoint>().ToList();
        if (ScaledOf(measured, length) is not { } scaled)
            return null;
        return new AcceptanceReread(length, scaled, PrefilledOf(measured, length), curve.Points.Count - scaled.Points.Count)
        {
            MixesDrafts = measured.Select(point => point.Configuration.DraftTokens).Distinct().Skip(1).Any(),
        };
    }

    /// <summary>The scaling end alone; null: no point can be re-read.</summary>
    internal static Curve? ScaledOf(IReadOnlyList<BenchmarkPoint> measured, double length)
    {
        List<CurvePoint> points = [.. measured.Select(point => PointOf(point, length, 0)).OfType<CurvePoint>()];
        return points.Count == 0 ? null : Curve.Of(points);
    }

    /// <summary>
    /// The other end alone; null where the time of a prefill is not known for every point that can be re-read: a curve made half of
    /// one and half of the other would be none.
    /// </summary>
    internal static Curve? PrefilledOf(IReadOnlyList<BenchmarkPoint> measured, double length)
    {
        var prefills = PrefillSeconds(measured);
        var points = new List<CurvePoint>();
        foreach (var point in measured)
        {
            var isKnown = prefills.TryGetValue(point.Configuration, out var prefill);
            if (PointOf(point, length, prefill) is not { } read)
                continue;
            if (!isKnown)
                return null;
            points.Add(read);
        }

        return points.Count == 0 ? null : Curve.Of(points);
    }

    /// <summary>One point at another acceptance length; null: it lacks what is needed, or cannot have that length.</summary>
    /// <param name="point">A measurement with an acceptance length A and a time to first token.</param>
    /// <param name="length">Tokens per step, A′; at least 1.</param>
    /// <param name="prefillSeconds">Time of a prefill, which each other request in flight takes once, s; 0: none of the time per token is prefill.</param>
    public static CurvePoint? PointOf(BenchmarkPoint point, double length, double prefillSeconds)
    {
        ArgumentNullException.ThrowIfNull(point);
        var outputTokens = point.MeanOutputTokens ?? point.Series.Sequence.OutputTokens;
        // With k draft tokens a step yields k + 1 at most.
        if (length > point.Configuration.DraftTokens + 1
            || point.AcceptanceLength is not { } measured || outputTokens <= 1 || TtftOf(point, outputTokens) is not { } ttft)
            return null;
        var tpot = 1 / point.Interactivity;
        // Prefill on GPUs of its own does not hold up the tokens of others.
        var others = point.Configuration.Disaggregated ? 0 : Math.Max(0, point.Concurrency - 1) * prefillSeconds / (outputTokens - 1);
        var shared = Math.Min(others, tpot);
        var newTpot = shared + ((tpot - shared) * measured / length);
        var (before, after) = (ttft + ((outputTokens - 1) * tpot), ttft + ((outputTokens - 1) * newTpot));
        return new CurvePoint(1 / newTpot, point.ThroughputPerGpu * before / after, point.Concurrency);
    }

    // The median of a request without another one in flight is its prefill, and little else.
    private static Dictionary<Configuration, double> PrefillSeconds(IEnumerable<BenchmarkPoint> points) => points
        .Where(point => point is { Concurrency: <= 1, MedianTtftSeconds: not null })
        .GroupBy(point => point.Configuration)
        .ToDictionary(group => group.Key, group => group.Min(point => point.MedianTtftSeconds!.Value));

    // What is left of the whole request where the time to first token itself was not measured.
    private static double? TtftOf(BenchmarkPoint point, double outputTokens) =>
        point.MedianTtftSeconds
        ?? (point.MedianE2eLatencySeconds - ((outputTokens - 1) / point.Interactivity) is { } rest and >= 0 ? rest : null);
}
