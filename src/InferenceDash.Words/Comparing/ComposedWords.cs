namespace InferenceDash.Words.Comparing;

/// <summary>What is said of points that are composed of the times of single steps.</summary>
public static class ComposedWords
{
    /// <summary>Code of the note.</summary>
    public const string Code = "composed-points";

    /// <summary>The note on series; null: none of their points is composed.</summary>
    public static Note? Of(IEnumerable<ComparedSeries> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        List<ComparedSeries> composed = [.. series.Where(s => s.Curve.IsComposed)];
        if (composed.Count == 0)
            return null;
        var lengths = OriginsOf(composed);
        return new Note(
            Code, Say.Of("Composed points."),
            Say.Of("No server was measured: the points are composed of the measured times of single steps, a prefill and an acceptance length, without "
                + "scheduler, "
                + "sampling and engine overhead.")
                + (lengths.Text.Length > 0 ? Say.Of($" Acceptance is {lengths.Text}.") : ""),
            IsCaution: true)
        {
            Whole = lengths.Whole,
        };
    }

    /// <summary>Which series of a comparison are composed.</summary>
    internal static IReadOnlyList<int> Which(IReadOnlyList<ComparedSeries> series) =>
        [.. Enumerable.Range(0, series.Count).Where(i => series[i].Curve.IsComposed)];

    private static Origins OriginsOf(IEnumerable<ComparedSeries> series) => Origins.Of(series
        .SelectMany(s => s.Curve.Points).Select(p => p.Measured?.AcceptanceOrigin).OfType<string>());
}
