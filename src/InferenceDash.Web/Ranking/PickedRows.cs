namespace InferenceDash.Web.Ranking;

/// <summary>The rows that a reader ticked: the comparison they open, or why they open none.</summary>
internal static class PickedRows
{
    private const int Fewest = 2;
    private const int Most = 8;

    /// <summary>The comparison of the ticked rows; null: they open none.</summary>
    public static string? Address(RankView view) => Problem(view) is null ? RowComparison.Of(view, Rows(view)) : null;

    /// <summary>Why the ticked rows open no comparison; null: they do.</summary>
    public static QueryProblem? Problem(RankView view)
    {
        var rows = Rows(view);
        var stranger = view.Query.Picked.FirstOrDefault(key => rows.All(r => r.Series.Key != key));
        var reason = stranger is { } unknown ? ProblemWords.UnknownRow(TargetText.Shown(unknown))
            : rows.Count is < Fewest or > Most ? ProblemWords.RowsToPick(Fewest, Most)
            : RowComparison.Of(view, rows) is null ? ProblemWords.RowsOfOneKind
            : null;
        return reason is null ? null : QueryProblem.OfPicked(view.Query.Picked, reason);
    }

    private static List<RankedRow> Rows(RankView view) =>
        [.. view.Ranking.Rows.Where(r => r.Status != RankStatus.NoPoints && view.Query.Picked.Contains(r.Series.Key, StringComparer.Ordinal))];
}
