namespace InferenceDash.Words.Comparing;

/// <summary>What is said of series whose engine imitated a given acceptance length instead of verifying drafts.</summary>
public static class SyntheticWords
{
    /// <summary>Code of the note.</summary>
    public const string Code = "synthetic-acceptance";

    /// <summary>The note on series; null: none of their points has a synthetic acceptance length.</summary>
    public static Note? Of(IEnumerable<ComparedSeries> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        // Series that say the same are named together.
        var groups = series.Select(s => (s.Label, Points: PointsOf(s))).Where(s => s.Points is not null)
            .GroupBy(s => s.Points!.Value, s => s.Label).ToList();
        var texts = groups.ConvertAll(same => Say.Of($"{same.Key.Which} of {Listed.Of(same)}: {same.Key.Origins.Text}."));
        return texts.Count == 0
            ? null
            : new Note(
                Code, Say.Of("Synthetic acceptance."),
                Say.Of($"{Listed.Sentences(texts)} The engine was told how many drafts to accept and did not verify them; with other texts the speed "
                    + $"is another."),
                IsCaution: true)
            {
                Whole = groups.Select(same => same.Key.Origins.Whole).OfType<string>().ToList() is { Count: > 0 } whole ? Listed.Sentences(whole)
                    : null,
            };
    }

    private static (string Which, Origins Origins)? PointsOf(ComparedSeries series)
    {
        List<BenchmarkPoint> points = [.. series.Curve.Points.Select(point => point.Measured).OfType<BenchmarkPoint>()];
        // Of composed points the note on them says it: there was no engine to tell.
        var synthetic = points.FindAll(point => point is { AcceptanceIsSynthetic: true, IsComposed: false });
        if (synthetic.Count == 0)
            return null;
        var which = synthetic.Count == points.Count ? Say.Of("All points") : Say.Of($"{Count.Of(synthetic.Count)} of {Count.Of(points.Count, "point")}");
        return (which, Origins.Of(synthetic.Select(point => point.AcceptanceOrigin!)));
    }
}
