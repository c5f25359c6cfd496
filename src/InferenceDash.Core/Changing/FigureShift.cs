namespace InferenceDash.Core.Changing;

/// <summary>A figure that somebody reads, and what newer data make of it.</summary>
/// <param name="Interactivity">The target, tok/s/user.</param>
/// <param name="Series">The series, as people write it.</param>
/// <param name="Metric">Which figure: one of <see cref="Comparison.Leading"/>.</param>
/// <param name="Here">The series as it is read.</param>
/// <param name="Newer">The same by newer data; null: they have no such series.</param>
public sealed record FigureShift(double Interactivity, string Series, Metric Metric, OperatingPoint Here, OperatingPoint? Newer)
{
    /// <summary>Every figure of a comparison that is another one by newer data: target by target, in the order of series and metrics.</summary>
    /// <param name="here">What is read.</param>
    /// <param name="newer">The same question put to newer data; null: they have no answer.</param>
    public static IReadOnlyList<FigureShift> Of(Comparison here, Comparison? newer)
    {
        ArgumentNullException.ThrowIfNull(here);
        var shifts = new List<FigureShift>();
        foreach (var row in here.Rows)
        {
            var now = newer?.At(row.Interactivity);
            for (var i = 0; i < here.Series.Count; i++)
            {
                var series = here.Series[i];
                var found = newer?.Series.ToList().FindIndex(s => string.Equals(s.Key, series.Key, StringComparison.OrdinalIgnoreCase)) ?? -1;
                var point = found < 0 ? null : now!.Points[found];
                shifts.AddRange(Comparison.Leading.Where(metric => IsOther(metric, row.Points[i], point))
                    .Select(metric => new FigureShift(row.Interactivity, series.Label, metric, row.Points[i], point)));
            }
        }

        return shifts;
    }

    private static bool IsOther(Metric metric, OperatingPoint here, OperatingPoint? newer)
    {
        return new Change(metric.Value(here), newer is null ? null : metric.Value(newer)).IsOther
            || (newer is not null && metric.Value(here) is not null && here.IsBound != newer.IsBound);
    }
}
