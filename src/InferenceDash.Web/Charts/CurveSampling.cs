namespace InferenceDash.Web.Charts;

/// <summary>A curve as a line of straight pieces, so fine that the eye sees the curve: every knot and 40 places between two of them at most.</summary>
internal static class CurveSampling
{
    /// <summary>Places on a curve that is alone on its chart.</summary>
    public const int Fine = 160;

    /// <summary>Places on one of many curves.</summary>
    public const int Coarse = 48;

    private const int MostPerPiece = 40;

    /// <summary>Rising interactivities at which to sample; a single one, or none, where there is nothing to draw between.</summary>
    public static double[] Abscissae(IReadOnlyList<double> borders, int most = Fine)
    {
        if (borders.Count < 2)
            return [.. borders];
        var perPiece = Math.Clamp(most / (borders.Count - 1), most == Fine ? 2 : 1, MostPerPiece);
        var places = new List<double> { borders[0] };
        for (var i = 1; i < borders.Count; i++)
        {
            for (var k = 1; k < perPiece; k++)
                places.Add(borders[i - 1] + ((borders[i] - borders[i - 1]) * k / perPiece));
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
}
