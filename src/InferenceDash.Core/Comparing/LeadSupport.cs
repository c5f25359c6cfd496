namespace InferenceDash.Core.Comparing;

/// <summary>What becomes of a lead when flagged measurements do not count.</summary>
/// <param name="Standing">Who is ahead by all points.</param>
/// <param name="Sound">Who is ahead without the flagged points of every series that has others.</param>
/// <param name="Doubted">Indexes of the series whose flagged points may have made the difference; none where it holds.</param>
public sealed record LeadSupport(Standing Standing, Standing Sound, IReadOnlyList<int> Doubted)
{
    /// <summary>Whether the lead, or the tie, stays the same without them. Where it does not, no verdict is given.</summary>
    public bool Holds => Standing == Sound;

    /// <summary>Whether without them no other series reaches the target.</summary>
    public bool IsAlone { get; private init; }

    internal static LeadSupport Of(Comparison comparison, TargetRow row, Metric metric)
    {
        var standing = row.On(metric);
        if (comparison.Sound is not { } sound)
            return new LeadSupport(standing, standing, []);
        var soundRow = sound.At(row.Interactivity);
        var without = soundRow.On(metric);
        return new LeadSupport(standing, without, without == standing ? [] : DoubtedOf(comparison, row)) { IsAlone = soundRow.Alone is not null };
    }

    // Those whose figure rests on flagged points there; where none does, those whose curve a flagged point bends.
    private static int[] DoubtedOf(Comparison comparison, TargetRow row)
    {
        int[] bent = [.. Enumerable.Range(0, comparison.Series.Count).Where(i => comparison.Series[i].Curve is { HasFlagged: true, HasOnlyFlagged: false })];
        int[] used = [.. bent.Where(i => row.Points[i].Marks.Contains(EvidenceMark.Flagged))];
        return used.Length > 0 ? used : bent;
    }
}
