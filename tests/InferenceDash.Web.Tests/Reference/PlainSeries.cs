namespace InferenceDash.Web.Tests.Reference;

/// <summary>A series of the sample: one method, or for <c>best</c> the upper envelope of the curves of all methods.</summary>
internal sealed class PlainSeries
{
    private readonly (string Method, PlainCurve Curve)[] _recipes;

    public PlainSeries(IEnumerable<PlainRow> rows, string gpu, string precision, string method, string sequence)
    {
        (Gpu, Precision) = (gpu, precision);
        _recipes =
        [
            .. rows.Where(r => r.Gpu == gpu && r.Precision == precision && r.Sequence == sequence && (method == "best" || r.Method == method))
                .GroupBy(r => r.Method).OrderBy(g => g.Key == "none").Select(g => (g.Key, new PlainCurve(g))),
        ];
        (Usd, Kw) = (Rate("usd_per_gpu_hour_hyperscaler"), Rate("all_in_kw_per_gpu"));
    }

    public string Gpu { get; }

    public string Precision { get; }

    public double Usd { get; }

    public double Kw { get; }

    public bool HasRows => _recipes.Length > 0;

    public IEnumerable<PlainRow> Rows => _recipes.SelectMany(r => r.Curve.Rows);

    public IEnumerable<PlainRow> Knots => _recipes.SelectMany(r => r.Curve.Knots);

    public double Slowest => _recipes.Min(r => r.Curve.Slowest);

    public double Fastest => Knots.Max(k => k.X);

    /// <summary>Where the figures may jump: one method begins, or ends.</summary>
    public IEnumerable<double> Ends => _recipes.SelectMany(r => new[] { r.Curve.Slowest, r.Curve.Knots[0].X, r.Curve.Knots[^1].X });

    /// <summary>The figure, the method that it is of and how many knots that method's frontier has.</summary>
    public (PlainFigure Figure, string? Method, int Knots) At(double x)
    {
        (PlainFigure Figure, string? Method, int Knots) best = (new PlainFigure(HasRows ? "above-range" : "no-data"), null, 0);
        foreach (var (method, curve) in _recipes)
        {
            var figure = curve.At(x);
            if (figure.Throughput is not { } y)
                continue;
            if (best.Figure.Throughput is not { } most || y > most || (y == most && best.Figure.IsBound && !figure.IsBound))
                best = (figure, method, curve.Knots.Length);
        }

        return best;
    }

    public double? Cost(PlainFigure figure) => Usd * 1e6 / (3600 * figure.Throughput);

    public double? PerMegawatt(PlainFigure figure) => figure.Throughput * 1000 / Kw;

    /// <summary>More is better: throughput, tokens per dollar, tokens per megawatt.</summary>
    public double? Score(string metric, PlainFigure figure) =>
        metric switch { "throughput" => figure.Throughput, "cost" => 1 / Cost(figure), _ => PerMegawatt(figure) };

    private double Rate(string column) => PublishedPages.Assumption("2026-07", Gpu, column);
}

/// <summary>Who leads, by the rules of the methodology.</summary>
internal static class PlainLead
{
    /// <summary>What the rules say of the best figure among several.</summary>
    /// <param name="Best">Index of the best figure; null: there is none.</param>
    /// <param name="IsAlone">No other series has a figure.</param>
    /// <param name="IsOpen">Another one is known by a bound and may be better.</param>
    /// <param name="IsTie">The next one is within 1 %.</param>
    public sealed record Standing(int? Best, bool IsAlone, bool IsOpen, bool IsTie)
    {
        public int? Leader => Best is null || IsOpen || IsTie ? null : Best;
    }

    public static Standing Of(string metric, IReadOnlyList<PlainSeries> series, double x)
    {
        var figures = series.Select(s => s.At(x).Figure).ToList();
        var scored = Enumerable.Range(0, series.Count).Where(i => figures[i].Throughput is not null)
            .OrderByDescending(i => series[i].Score(metric, figures[i])).ToList();
        if (scored.Count == 0)
            return new Standing(null, false, false, false);
        double Score(int i) => series[i].Score(metric, figures[i])!.Value;
        return new Standing(
            scored[0], scored.Count == 1, scored.Skip(1).Any(i => figures[i].IsBound), scored.Count > 1 && Score(scored[0]) <= 1.01 * Score(scored[1]));
    }
}
