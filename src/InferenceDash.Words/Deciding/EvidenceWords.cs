using InferenceDash.Words.Comparing;

namespace InferenceDash.Words.Deciding;

/// <summary>What the figures of a comparison rest on, in the lines that unfold.</summary>
public static class EvidenceWords
{
    /// <summary>How the error of a curve is estimated.</summary>
    public static string Method =>
        Say.Of($"Each inner point is left out in turn; the error is how far the curve through the others misses it. "
        + $"Curves with fewer than {LeaveOneOut.LeastInnerKnots} inner points have none.");

    /// <summary>The median errors of the curves that have one.</summary>
    /// <param name="curves">Series, method and what is known of the curve's error.</param>
    public static string Accuracy(IEnumerable<(string Series, SpecMethod Method, CurveConfidence Curve)> curves)
    {
        var errors = Listed.Of(curves
            .Where(c => c.Curve.Error is not null)
            .Select(c => $"{(c.Series == c.Method.Label ? "" : c.Series + " ")}{c.Method.Label} {ConfidenceWords.Percent(c.Curve.Error!.Median)}"));
        return errors.Length == 0 ? Say.Of("Too few points to estimate the curves' error") : Say.Of($"Median leave-one-out error: {errors}");
    }

    /// <summary>The first note stands for all of them; how many more there are is said.</summary>
    public static string Notes(IReadOnlyList<SeriesNote> notes)
    {
        ArgumentNullException.ThrowIfNull(notes);
        return notes switch
        {
            [] => Say.Of("None"),
            [var only] => only.Text,
            _ => Say.Of($"{notes[0].Text} {Count.Of(notes.Count - 1, "more note")}."),
        };
    }

    /// <summary>That a page shows the first of many points.</summary>
    public static string FirstRows(int shown, int all) => Say.Of($"The first {Count.Of(shown)} of {Count.Of(all)} points. The files have all of them.");

    /// <summary>How many points there are.</summary>
    public static string Points(int points, int onFrontier) => Say.Of($"{Count.Of(points, "point")}, {Count.Of(onFrontier)} of them on a frontier");
}
