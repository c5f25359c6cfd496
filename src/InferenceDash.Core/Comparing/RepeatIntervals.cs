namespace InferenceDash.Core.Comparing;

/// <summary>Intervals of ratios and of the break-even, where the points behind both figures were measured several times.</summary>
internal static class RepeatIntervals
{
    /// <summary>At each target the interval of each series' throughput ratio to the baseline; null: its points have no repeats.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="rows">The targets.</param>
    /// <param name="times">How often the series are drawn; null: as often as their points allow.</param>
    public static Dictionary<double, RatioInterval?[]> Of(Comparison comparison, IReadOnlyList<TargetRow> rows, int? times = null)
    {
        var (all, baseline) = (comparison.Series, comparison.Baseline);
        var resamples = times ?? Resampling.CountFor(all.Select(s => s.Curve));
        var repeats = rows.DistinctBy(r => r.Interactivity).ToDictionary(r => r, r => RepeatsOf(r, baseline));
        var asked = repeats.Keys.Where(r => repeats[r].Any(n => n >= 2)).ToList();
        int[] series = [.. Enumerable.Range(0, all.Count).Where(i => i == baseline || asked.Exists(r => repeats[r][i] >= 2))];
        var ratios = asked.ToDictionary(r => r, _ => all.Select(_ => new double[resamples]).ToArray());
        if (asked.Count > 0)
        {
            var drawing = series.Select(i => (Index: i, Draws: new Resampling(all[i].Curve, i))).ToList();
            for (var draw = 0; draw < resamples; draw++)
            {
                var curves = drawing.ConvertAll(d => (d.Index, Curves: d.Draws.Next()));
                var against = curves.Find(c => c.Index == baseline).Curves;
                foreach (var row in asked)
                {
                    var other = Resampling.At(against, row.Interactivity);
                    foreach (var (index, own) in curves)
                        ratios[row][index][draw] = Resampling.At(own, row.Interactivity) / other;
                }
            }
        }

        return repeats.ToDictionary(r => r.Key.Interactivity, r => all.Select((_, i) => r.Value[i] < 2 || Interval.Of(ratios[r.Key][i]) is not { } interval
            ? null
            : new RatioInterval(r.Key.Ratio(Metrics.Throughput, i, baseline)!.Value, interval, r.Value[i])).ToArray());
    }

    /// <summary>The interval of the only place at which two series of one recipe change places; null: there is none, or no repeats around it.</summary>
    public static BreakEvenInterval? OfBreakEven(Comparison comparison)
    {
        if (comparison.Series.Count != 2 || comparison.BreakEven.Interactivity is not [var place] || comparison.Series.Any(s => s.Curve.Recipes.Count != 1))
            return null;
        var other = 1 - comparison.Baseline;
        var repeats = RepeatsOf(comparison.At(place), comparison.Baseline)[other];
        if (repeats < 2)
            return null;
        var (first, second) = (new Resampling(comparison.Series[0].Curve, 0), new Resampling(comparison.Series[1].Curve, 1));
        var places = new double[Resampling.CountFor(comparison.Series.Select(s => s.Curve))];
        for (var draw = 0; draw < places.Length; draw++)
            places[draw] = PlaceOf(first.Next()[0], second.Next()[0]);
        return Interval.Of(places) is { } interval ? new BreakEvenInterval(place, interval, repeats) : null;
    }

    // A resample whose curves cross elsewhere a second time does not tell which of the two places is meant.
    private static double PlaceOf(Curve first, Curve second)
    {
        if (first.Throughput is not { } one || second.Throughput is not { } another || Math.Max(one.Low, another.Low) >= Math.Min(one.High, another.High))
            return double.NaN;
        return Crossings.Between(one, another) is [_, var after] ? after.Low : double.NaN;
    }

    // Of each series the fewest repeats of a point that its figure or the baseline's rests on; 0: one of the two has no value, 1 for the baseline itself.
    private static int[] RepeatsOf(TargetRow row, int baseline) =>
        [.. row.Points.Select((p, i) => i == baseline ? 1 : Math.Min(RepeatsOf(p), RepeatsOf(row.Points[baseline])))];

    private static int RepeatsOf(OperatingPoint point) => point.HasValue && point.Bracket.Count > 0 ? point.Bracket.Min(k => k.MeasurementCount) : 0;
}
