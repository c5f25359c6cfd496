namespace InferenceDash.Web.Comparing;

/// <summary>A choice of a menu.</summary>
public sealed record MenuChoice(string Slug, string Words, bool IsCurrent);

/// <summary>Where the menus of a comparison lead.</summary>
public static class MatchupMenu
{
    /// <summary>Every model: its matchup on the same GPU, precision and method, else the nearest it has.</summary>
    public static IReadOnlyList<MenuChoice> Models(ComparisonView view) =>
        [.. view.Catalog.Matchups.GroupBy(m => m.Model)
            .Select(g => new MenuChoice(g.MaxBy(m => Nearness(m, view.Matchup))!.Slug, g.Key.Label, g.Key == view.Matchup.Model))];

    /// <summary>Every GPU and precision of the model.</summary>
    public static IReadOnlyList<MenuChoice> Hardware(ComparisonView view) =>
        [.. view.Catalog.Matchups.Where(m => m.Model == view.Matchup.Model)
            .Select(m => new MenuChoice(m.Slug, m.Method == view.Matchup.Method ? m.Hardware : $"{m.Hardware}, {m.Method.Label}", m == view.Matchup))];

    private static int Nearness(Matchup candidate, Matchup current) =>
        (candidate.Gpu == current.Gpu ? 4 : 0) + (candidate.Precision == current.Precision ? 2 : 0) + (candidate.Method == current.Method ? 1 : 0);
}
