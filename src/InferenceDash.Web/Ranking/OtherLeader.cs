namespace InferenceDash.Web.Ranking;

/// <summary>Who comes first by another measure, as it stands beside the answer.</summary>
/// <param name="Title">The measure.</param>
/// <param name="Name">The leader, or that there is none.</param>
/// <param name="Also">Who comes first where nobody clearly leads.</param>
/// <param name="Figure">The leader's figure.</param>
/// <param name="Unit">Its unit.</param>
internal sealed record OtherLeader(string Title, string Name, string Also, string Figure, string Unit)
{
    /// <summary>The other metrics; and by cost the vendors apart, where the answer is of several.</summary>
    public static IReadOnlyList<OtherLeader> Of(RankView view)
    {
        var metrics = Comparison.Leading.Where(m => m != view.By).Select(m => Of(m.SaidLongTitle(), view.RankedBy(m)));
        var vendors = view.VendorName is null && view.Vendors.Count > 1
            ? view.Vendors.Select(v => (Vendor: v, Ranking: view.CheapestOf(v))).Where(v => v.Ranking.Ranked.Count > 0)
                .Select(v => Of(RankWords.CostOnly(v.Vendor), v.Ranking))
            : [];
        return [.. metrics, .. vendors];
    }

    private static OtherLeader Of(string title, HardwareRanking ranking)
    {
        var by = ranking.By;
        if (ranking is { LeadHolds: true, Leader: { } leader })
            return new OtherLeader(title, leader.Series.Label, "", by.Print(leader.Point), by.Unit);
        return new OtherLeader(title, RankWords.NoLeader(ranking), RankWords.FirstTwo(ranking), "", "");
    }
}
