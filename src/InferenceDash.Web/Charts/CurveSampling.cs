namespace InferenceDash.Web.Charts;

/// <summary>A curve as a line of straight pieces, so fine that the eye sees the curve: every knot and 40 places between two of them at most.</summary>
internal static class CurveSampling
{
    /// <summary>Places on a curve that is alone on its chart.</summary>
    public const int Fine = 160;

    /// <summary>Places on one of many curves.</summary>
    public const int Coarse = 48;

    /// <summary>Places on an envelope, whose knots are those of many curves and lie close together in one part of it.</summary>
    public const int Enveloped = 320;

    private const int MostPerPiece = 40;

    /// <summary>Rising interactivities at which to sample; a single one, or none, where there is nothing to draw between.</summary>
    public static double[] Abscissae(IReadOnlyList<double> borders, int most = Fine)
    {
        if (borders.Count < 2)
            return [.. borders];
        var perPiece = Math.Clamp(most / (borders.Count - 1), most == Fine ? 2 : 1, MostPerPiece);
        // Closer together at the knots: there a curve turns, and on a logarithmic axis it falls steepest just before one.
        var places = new List<double> { borders[0] };
        for (var i = 1; i < borders.Count; i++)
        {
            for (var k = 1; k < perPiece; k++)
                places.Add(borders[i - 1] + ((borders[i] - borders[i - 1]) * (1 - Math.Cos(Math.PI * k / perPiece)) / 2));
            places.Add(borders[i]);
        }

        return [.. places];
    }

    /// <summary>The metric along a curve; nothing where the metric is unknown.</summary>
    public static IReadOnlyList<ChartPlace> Line(Curve curve, Metric metric, GpuRates rates, int most = Fine)
    {
        if (curve.Knots.Count < 2)
            return [];
        return [.. Abscissae([.. curve.Knots.Select(k => k.Interactivity)], most)
            .Select(x => (X: x, Y: metric.Value(curve.At(x, rates))))
            .Where(p => p.Y is not null)
            .Select(p => new ChartPlace(p.X, p.Y!.Value))];
    }

    /// <summary>The metric along an envelope, from every knot of every recipe; where only a bound is known the line has a gap.</summary>
    public static IReadOnlyList<ChartPlace> Line(SeriesCurve curve, Metric metric, GpuRates rates, int most = Fine)
    {
        var borders = curve.Recipes.SelectMany(r => r.Curve.Knots).Select(k => k.Interactivity).Distinct().Order().ToList();
        if (borders.Count < 2)
            return [];
        var line = new List<ChartPlace>();
        foreach (var x in Abscissae(borders, most))
        {
            var point = curve.At(x, rates);
            if (point.HasValue && metric.Value(point) is { } y)
                line.Add(new ChartPlace(x, y));
            else if (line.Count > 0 && !line[^1].IsGap)
                line.Add(ChartPlace.Gap(x));
        }

        if (line.Count > 0 && line[^1].IsGap)
            line.RemoveAt(line.Count - 1);
        return line;
    }
}
