using System.Collections.Concurrent;

namespace InferenceDash.Core;

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

    /// <summary>Engines of either side, by name; none where they are not known.</summary>
    public IReadOnlyList<string> Engines { get; }

    /// <summary>Whether both sides have points.</summary>
    public bool HasBothSides => Method.Count > 0 && Off.Count > 0;

    /// <summary>The curves of both sides, with all engines pooled or with one engine on both sides.</summary>
    public (Curve Method, Curve Off) Curves(string? engine = null) =>
        _byEngine.GetOrAdd(engine ?? "", static (key, pair) => (CurveOf(pair.Method, key), CurveOf(pair.Off, key)), this);

    private static Curve CurveOf(IReadOnlyList<CurvePoint> points, string engine) => Curve.Of(
        engine.Length == 0 ? points : [.. points.Where(p => string.Equals(p.Engine, engine, StringComparison.OrdinalIgnoreCase))]);
}
