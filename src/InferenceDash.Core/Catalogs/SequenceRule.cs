namespace InferenceDash.Core.Catalogs;

/// <summary>Which sequence a comparison shows unless its reader asks for another (methodology, Sequences).</summary>
internal static class SequenceRule
{
    /// <summary>
    /// The one with most (engine, concurrency) pairs that every series has, then the one that most series have points on, so
    /// that points of one side alone do not take the place of a comparison; then most points, then by name.
    /// </summary>
    /// <param name="choices">The sequences with points, at least one; of each the points of every series from its default source.</param>
    /// <param name="pointsOf">The points of every series on one of them.</param>
    /// <param name="sequenceOf">Its sequence.</param>
    public static T Of<T>(IEnumerable<T> choices, Func<T, IReadOnlyList<IReadOnlyList<CurvePoint>>> pointsOf, Func<T, Sequence> sequenceOf) => choices
        .Select(c => (Choice: c, Points: pointsOf(c)))
        .OrderByDescending(c => SharedConditions(c.Points))
        .ThenByDescending(c => c.Points.Count(p => p.Count > 0))
        .ThenByDescending(c => c.Points.Sum(p => p.Count))
        .ThenBy(c => sequenceOf(c.Choice).Key, StringComparer.Ordinal)
        .First().Choice;

    private static int SharedConditions(IReadOnlyList<IReadOnlyList<CurvePoint>> series) => series
        .Select(points => points.Select(p => (Engine: p.Engine?.ToUpperInvariant(), p.Concurrency)))
        .Aggregate((a, b) => a.Intersect(b))
        .Distinct().Count();
}
