namespace InferenceDash.Core.Deciding;

/// <summary>A stretch over which several draft lengths deliver the same within a tie: which of them is used does not matter.</summary>
/// <param name="Low">Where it begins: requests in flight, or tok/s/user.</param>
/// <param name="High">Where it ends.</param>
/// <param name="DraftTokens">The draft lengths, rising; 0 is off. The best is among them, and the others are within 1 % of it.</param>
public sealed record FlatStretch(double Low, double High, IReadOnlyList<int> DraftTokens);

/// <summary>A place, or an open stretch between two of them, over which the same draft lengths are within a tie of the best.</summary>
/// <param name="Low">Where it begins.</param>
/// <param name="High">Where it ends; the same: a place.</param>
/// <param name="Ties">The draft lengths, rising; none: nothing is known there.</param>
internal sealed record TieCell(double Low, double High, IReadOnlyList<int> Ties)
{
    public bool IsPlace => Low == High;
}

/// <summary>Which draft lengths are within a tie of the best, cut exactly where that changes.</summary>
internal static class DraftTies
{
    /// <summary>The cells between cuts, and the cuts themselves.</summary>
    /// <param name="cuts">Every place at which two draft lengths cross, or begin or cease to be a tie, or one begins or ends.</param>
    /// <param name="at">What each draft length delivers at a place; those without a value are left out. Null: nothing can be said there.</param>
    public static IReadOnlyList<TieCell> Between(SortedSet<double> cuts, Func<double, IReadOnlyList<(int DraftTokens, double Value)>?> at)
    {
        var cells = new List<TieCell>();
        double? before = null;
        foreach (var cut in cuts)
        {
            if (before is { } from)
                cells.Add(new TieCell(from, cut, TiesOf(at(Math.Sqrt(from * cut)))));
            cells.Add(new TieCell(cut, cut, TiesOf(at(cut))));
            before = cut;
        }

        return cells;
    }

    /// <summary>Cells of several draft lengths, neighbours of the same ones together.</summary>
    public static IReadOnlyList<FlatStretch> FlatOf(IReadOnlyList<TieCell> cells)
    {
        var flat = new List<FlatStretch>();
        foreach (var cell in cells.Where(c => c.Ties.Count > 1))
        {
            if (flat is [.., var last] && last.High == cell.Low && last.DraftTokens.SequenceEqual(cell.Ties))
                flat[^1] = last with { High = cell.High };
            else
                flat.Add(new FlatStretch(cell.Low, cell.High, cell.Ties));
        }

        // Where a tie begins or ends, rounding alone may decide to which side the place itself belongs.
        return [.. flat.Where(f => f.Low < f.High || !flat.Exists(o => !ReferenceEquals(o, f) && o.Low <= f.Low && o.High >= f.High))];
    }

    private static IReadOnlyList<int> TiesOf(IReadOnlyList<(int DraftTokens, double Value)>? values)
    {
        if (values is null || values.Count == 0)
            return [];
        var best = values.Max(v => v.Value);
        return [.. values.Where(v => Tie.Between(best, v.Value)).Select(v => v.DraftTokens).Order()];
    }
}
