namespace InferenceDash.Web.Loads;

/// <summary>A load over time, drawn: a line of steps for each series.</summary>
public static class TrafficChart
{
    private const int MostTicks = 6;
    private static readonly double[] TickHours = [0.25, 0.5, 1, 2, 3, 4, 6, 12, 24, 48, 168];

    /// <summary>The GPUs that each series needs.</summary>
    public static ChartModel Gpus(TrafficView view, IReadOnlyList<SeriesLook> looks)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Of(view, looks, TrafficWords.GpusTitle, Say.Of("GPUs"), [.. view.Served.Fleets.Select(f => f.Gpus.Count == 0 ? null : f.Gpus)]);
    }

    /// <summary>The speed that a fleet of one size gives; where nobody is there, or a value is not known, the line is interrupted.</summary>
    public static ChartModel Speeds(TrafficView view, IReadOnlyList<SeriesLook> looks)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Of(view, looks, TrafficWords.SpeedTitle, "tok/s/user", [.. view.Served.Kept.Speeds.Select(ValuesOf)]);
    }

    private static IReadOnlyList<double>? ValuesOf(IReadOnlyList<KeptSpeed> speeds)
    {
        double[] values = [.. speeds.Select(s => s.Kind is KeptSpeedKind.Value or KeptSpeedKind.AtLeast ? s.Interactivity!.Value : double.NaN)];
        return values.All(double.IsNaN) ? null : values;
    }

    private static ChartModel Of(
        TrafficView view, IReadOnlyList<SeriesLook> looks, string title, string unit, IReadOnlyList<IReadOnlyList<double>?> values)
    {
        var steps = view.Profile.Steps;
        var (low, high) = (steps[0].StartHour, steps[^1].EndHour);
        var known = values.Where(v => v is not null).SelectMany(v => v!).Where(v => !double.IsNaN(v)).DefaultIfEmpty(0);
        return new ChartModel
        {
            Title = title,
            Description = TrafficWords.Chart(title, unit, values.Select((v, i) => (view.Labels[i], v)).Where(l => l.v is not null)
                .Select(l => (l.Item1, Figure.Edge(l.v!.Where(x => !double.IsNaN(x)).Min()), Figure.Edge(l.v!.Where(x => !double.IsNaN(x)).Max())))),
            X = new ChartAxis("", low, high, IsLog: false, Ticks(low, high)),
            Y = AxisTicks.FromZero(unit, known.Max(), 4),
            Series = [.. values.Select((v, i) => (Values: v, Index: i)).Where(s => s.Values is not null)
                .Select(s => new ChartSeries(view.Labels[s.Index], looks[s.Index], 0, [.. Line(steps, s.Values!)], []))],
            Targets = [],
            TargetsBeyond = [],
            BreakEvens = [],
            Unknown = [],
            Gaps = [],
        };
    }

    private static IEnumerable<ChartPlace> Line(IReadOnlyList<LoadStep> steps, IReadOnlyList<double> values)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            if (double.IsNaN(values[i]))
            {
                yield return ChartPlace.Gap(steps[i].StartHour);
                continue;
            }

            yield return new ChartPlace(steps[i].StartHour, values[i]);
            yield return new ChartPlace(steps[i].EndHour, values[i]);
        }
    }

    private static IReadOnlyList<ChartTick> Ticks(double low, double high)
    {
        var step = TickHours.FirstOrDefault(h => (high - low) / h <= MostTicks, Math.Ceiling((high - low) / MostTicks));
        var first = Math.Ceiling((low / step) - 1e-9);
        return [.. Enumerable.Range(0, (int)Math.Floor((high / step) - first + 1e-9) + 1).Select(i => (first + i) * step)
            .Select(hour => new ChartTick(hour, LoadText.TimeOf(hour)))];
    }
}
