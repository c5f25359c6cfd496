using System.Globalization;

namespace InferenceDash.Web.Ranking;

/// <summary>The logarithmic axis that all rows of a ranking share.</summary>
public sealed class RankAxis
{
    // Room for a mark and its arrow at both ends.
    private const double Margin = 6;
    private const int FewestTicks = 3;
    private const int MostTicks = 8;
    private static readonly double[] Mantissas = [1, 2, 5];
    private readonly double _low, _high;

    private RankAxis(Metric metric, double low, double high)
    {
        (Metric, _low, _high) = (metric, low, high);
        Ticks = [.. TicksWithin(low, high).Select(t => new RankTick(t.Label, PlaceOf(t.Value)))];
    }

    public Metric Metric { get; }

    public IReadOnlyList<RankTick> Ticks { get; }

    /// <summary>The axis of a ranking; null: it has no figures.</summary>
    public static RankAxis? Of(HardwareRanking ranking)
    {
        var values = ranking.Ranked
            .SelectMany(r => new[] { ranking.By.Value(r.Point), r.Beside is { } b ? ranking.By.Value(b.Point) : null })
            .OfType<double>().ToList();
        if (values.Count == 0)
            return null;
        var (low, high) = (values.Min(), values.Max());
        return low < high ? new RankAxis(ranking.By, low, high) : new RankAxis(ranking.By, low / 2, high * 2);
    }

    /// <summary>The marks of a row; none where it has no figure.</summary>
    public IReadOnlyList<RankMark> MarksOf(RankedRow row)
    {
        var marks = new List<RankMark>();
        if (row.Beside is { } beside && Metric.Value(beside.Point) is { } other)
            marks.Add(MarkOf(beside.Method, other, beside.Point, isRanked: false));
        if (Metric.Value(row.Point) is { } own)
            marks.Add(MarkOf(row.Point.Method ?? SpecMethod.Best, own, row.Point, isRanked: true));
        return marks;
    }

    // The rows have room for 1, 2 and 5 of two decades and more; a short stretch has none of them, a long one its decades alone.
    private static IEnumerable<ChartTick> TicksWithin(double low, double high)
    {
        var ticks = Enumerable.Range((int)Math.Floor(Math.Log10(low)), (int)Math.Ceiling(Math.Log10(high / low)) + 2)
            .SelectMany(power => Mantissas.Select(mantissa => mantissa * Math.Pow(10, power)))
            .Where(value => value >= low && value <= high)
            .Select(value => new ChartTick(value, AxisTicks.Label(value))).ToList();
        return ticks.Count is >= FewestTicks and <= MostTicks ? ticks : AxisTicks.Within(low, high, isLog: true, MostTicks);
    }

    private RankMark MarkOf(SpecMethod method, double value, OperatingPoint point, bool isRanked) => new(
        method.IsOff, isRanked, point.IsBound, Metric.Better == Better.Lower, PlaceOf(value), $"{method.Label} {Metric.Print(point)}");

    private double PlaceOf(double value) => Margin + ((100 - (2 * Margin)) * Math.Log(value / _low) / Math.Log(_high / _low));
}

/// <summary>A labelled place of the axis.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Position">Its place, 0 to 100.</param>
public sealed record RankTick(string Label, double Position)
{
    /// <summary>Its place as it stands in a drawing.</summary>
    public string Place => Position.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
