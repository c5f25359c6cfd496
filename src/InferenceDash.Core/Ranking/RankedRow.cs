namespace InferenceDash.Core.Ranking;

/// <summary>One GPU and precision in its place.</summary>
/// <param name="Candidate">Which one.</param>
/// <param name="Point">What it delivers at the target, with its evidence marks.</param>
/// <param name="Status">Whether it has a place, and why not.</param>
/// <param name="Rank">Its place, from 1; equal figures share one. Null: it has none.</param>
/// <param name="Beside">The method that the figure is read against: Off, or where Off itself is ranked the best of the others. Null: there is none.</param>
public sealed record RankedRow(RankCandidate Candidate, OperatingPoint Point, RankStatus Status, int? Rank, MethodAtTarget? Beside)
{
    /// <summary>The series.</summary>
    public ComparedSeries Series => Candidate.Series;

    /// <summary>The nearest interactivity at which the series has a figure, tok/s/user; null: it has one at the target, or no points.</summary>
    public double? NearestInteractivity => Status is RankStatus.NotReached or RankStatus.NotPublished ? Series.Curve.Range?.High : null;

    /// <summary>The target at which it would have a place: the nearest interactivity, as an integer where there is one; null as there.</summary>
    public double? NearestTarget => NearestInteractivity is >= 1 and var nearest ? Math.Floor(nearest) : NearestInteractivity;

    /// <summary>The slowest point of the method that answers, tok/s/user; null unless the figure is a bound.</summary>
    public double? SlowestPoint => Point.IsBound ? Series.Curve.Recipes.FirstOrDefault(r => r.Method == Point.Method)?.Curve.Slowest : null;

    /// <summary>Points on the frontier of the method that answers; of all methods where none does.</summary>
    public int KnotCount => Series.Curve.Recipes.FirstOrDefault(r => r.Method == Point.Method)?.Curve.Knots.Count ?? Series.Curve.KnotCount;

    /// <summary>The engines of the points that the figure rests on, in their order; none where they are not known.</summary>
    public IReadOnlyList<string> Engines => [.. Point.Bracket.Select(p => p.Engine).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
}
