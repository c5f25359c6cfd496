namespace InferenceDash.Core.Deciding;

/// <summary>How many points each series has of one engine.</summary>
/// <param name="Engine">Serving framework.</param>
/// <param name="Points">Of each series, in their order.</param>
public sealed record EngineRow(string Engine, IReadOnlyList<int> Points);

/// <summary>Targets at which series rest on different engines.</summary>
/// <param name="Interactivities">The targets, tok/s/user.</param>
/// <param name="Engines">Engines of each series' knots, by name.</param>
public sealed record EngineMismatch(IReadOnlyList<double> Interactivities, IReadOnlyList<IReadOnlyList<string>> Engines);

/// <summary>Which engines each series was measured on, and where a ratio compares different ones.</summary>
/// <param name="Rows">By engine; none where engines are not known.</param>
/// <param name="Mismatches">Where the engines of the series differ, targets of the same engines together.</param>
public sealed record EngineMatrix(IReadOnlyList<EngineRow> Rows, IReadOnlyList<EngineMismatch> Mismatches)
{
    /// <summary>The matrix of series, with every engine that they have, and the mismatches of a comparison of them.</summary>
    /// <param name="points">The points of each series; under a ceiling only those that meet it are counted.</param>
    /// <param name="comparison">The comparison in question.</param>
    public static EngineMatrix Of(IReadOnlyList<IReadOnlyList<CurvePoint>> points, Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(comparison);
        var rows = CurvePoint.EnginesOf(points.SelectMany(p => p))
            .Select(e => new EngineRow(e, [.. points.Select((p, i) => Count(p, e, comparison.Series[i].Ceiling))]));
        var mismatches = comparison.Rows
            .Where(r => r.IsCompared)
            .Select(r => (r.Interactivity, Engines: r.Points.Select(p => CurvePoint.EnginesOf(p.Bracket)).ToList()))
            .Where(r => r.Engines.All(e => e.Count > 0) && !r.Engines.All(e => e.SequenceEqual(r.Engines[0], StringComparer.OrdinalIgnoreCase)))
            .GroupBy(r => string.Join('|', r.Engines.Select(e => string.Join(',', e))), StringComparer.OrdinalIgnoreCase)
            .Select(g => new EngineMismatch([.. g.Select(r => r.Interactivity)], g.First().Engines));
        return new EngineMatrix([.. rows], [.. mismatches]);
    }

    private static int Count(IReadOnlyList<CurvePoint> points, string engine, TtftCeiling? ceiling) =>
        points.Count(p => p.IsOf(engine) && (ceiling is null || TtftCeiling.IsMetBy(p, ceiling.Seconds)));
}
