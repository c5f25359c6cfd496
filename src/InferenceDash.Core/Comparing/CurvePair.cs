using System.Collections.Concurrent;

namespace InferenceDash.Core.Comparing;

/// <summary>The points of both sides of a matchup on one sequence from one source, and their curves, prepared on first use.</summary>
public sealed class CurvePair
{
    private readonly ConcurrentDictionary<string, (Curve Method, Curve Off)> _byEngine = new(StringComparer.OrdinalIgnoreCase);

    internal CurvePair(PointSource source, IReadOnlyList<CurvePoint> method, IReadOnlyList<CurvePoint> off)
    {
        (Source, Method, Off) = (source, method, off);
        Engines = [.. method.Concat(off).Select(p => p.Engine).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Where the points come from.</summary>
    public PointSource Source { get; }

    /// <summary>Points with the method.</summary>
    public IReadOnlyList<CurvePoint> Method { get; }

    /// <summary>Points without.</summary>
    public IReadOnlyList<CurvePoint> Off { get; }

    /// <summary>Points of both sides.</summary>
    public IEnumerable<CurvePoint> Points => Method.Concat(Off);

    /// <summary>Engines of either side, by name; none where they are not known.</summary>
    public IReadOnlyList<string> Engines { get; }

    /// <summary>Whether both sides have points.</summary>
    public bool HasBothSides => Method.Count > 0 && Off.Count > 0;

    /// <summary>The curves of both sides, with all engines pooled or with one engine on both sides.</summary>
    /// <param name="engine">The engine; null: all.</param>
    /// <param name="ttftCeilingSeconds">Only points whose p99 TTFT is known to be at most this, s; null: all.</param>
    public (Curve Method, Curve Off) Curves(string? engine = null, double? ttftCeilingSeconds = null)
    {
        // There are a few engines and any number of ceilings: curves under a ceiling are built for whoever asks and not kept.
        if (ttftCeilingSeconds is not { } seconds)
            return _byEngine.GetOrAdd(engine ?? "", static (key, pair) => (CurveOf(pair.Method, key, null), CurveOf(pair.Off, key, null)), this);
        TtftCeiling.Check(seconds);
        return (CurveOf(Method, engine, seconds), CurveOf(Off, engine, seconds));
    }

    private static Curve CurveOf(IReadOnlyList<CurvePoint> points, string? engine, double? ceiling) =>
        Curve.Of([.. points.Where(p => p.IsOf(engine) && (ceiling is not { } seconds || TtftCeiling.IsMetBy(p, seconds)))]);
}
