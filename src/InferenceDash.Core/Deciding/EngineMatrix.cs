namespace InferenceDash.Core.Deciding;

/// <summary>Points of one engine on each side.</summary>
/// <param name="Engine">Serving framework.</param>
/// <param name="Method">Points with the method.</param>
/// <param name="Off">Points without.</param>
public sealed record EngineRow(string Engine, int Method, int Off);

/// <summary>Targets at which the two sides rest on different engines.</summary>
/// <param name="Interactivities">The targets, tok/s/user.</param>
/// <param name="Method">Engines of the method's knots, by name.</param>
/// <param name="Off">Engines of Off's knots, by name.</param>
public sealed record EngineMismatch(IReadOnlyList<double> Interactivities, IReadOnlyList<string> Method, IReadOnlyList<string> Off);

/// <summary>Which engines either side was measured on, and where a ratio compares different ones.</summary>
/// <param name="Rows">By engine; none where engines are not known.</param>
/// <param name="Mismatches">Where the engines of the two sides differ, targets of the same engines together.</param>
public sealed record EngineMatrix(IReadOnlyList<EngineRow> Rows, IReadOnlyList<EngineMismatch> Mismatches)
{
    /// <summary>The matrix of a pair, with every engine it has, and the mismatches of a comparison of it.</summary>
    /// <param name="pair">The points; of a ceiling only those that meet it are counted.</param>
    /// <param name="comparison">The comparison in question.</param>
    public static EngineMatrix Of(CurvePair pair, Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(comparison);
        var rows = pair.Engines.Select(e => new EngineRow(e, Count(pair.Method, e, comparison.Ceiling), Count(pair.Off, e, comparison.Ceiling)));
        var mismatches = comparison.Targets
            .Where(t => t.ThroughputRatio is not null)
            .Select(t => (t.Interactivity, Method: EnginesOf(t.Method), Off: EnginesOf(t.Off)))
            .Where(t => t.Method.Count > 0 && t.Off.Count > 0 && !t.Method.SequenceEqual(t.Off, StringComparer.OrdinalIgnoreCase))
            .GroupBy(t => $"{string.Join(',', t.Method)}|{string.Join(',', t.Off)}", StringComparer.OrdinalIgnoreCase)
            .Select(g => new EngineMismatch([.. g.Select(t => t.Interactivity)], g.First().Method, g.First().Off));
        return new EngineMatrix([.. rows], [.. mismatches]);
    }

    private static int Count(IReadOnlyList<CurvePoint> points, string engine, TtftCeiling? ceiling) =>
        points.Count(p => p.IsOf(engine) && (ceiling is null || TtftCeiling.IsMetBy(p, ceiling.Seconds)));

    private static List<string> EnginesOf(OperatingPoint point) =>
        [.. point.Bracket.Select(k => k.Engine).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
}
