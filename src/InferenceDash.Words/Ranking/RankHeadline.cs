namespace InferenceDash.Words.Ranking;

/// <summary>The answer of a ranking: which hardware comes first at the target, and by which figure.</summary>
public static class RankHeadline
{
    /// <summary>The answer in a sentence, without its full stop.</summary>
    public static string Of(HardwareRanking ranking, RankScope scope)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(scope);
        return ranking.Ranked switch
        {
            [] => Nothing(ranking, scope),
            [var only] => $"At {At(ranking)}, {only.Series.Label} is the only {scope.Hardware} for {scope.Serving} {Known(ranking.By)}: {RankWords.Amount(ranking.By, only.Point)}",
            _ when ranking.Leader is { } leader => Leading(ranking, scope, leader),
            _ when ranking.Standing.IsTie => Tied(ranking, scope),
            [var first, ..] => Unclear(ranking, scope, first),
        };
    }

    /// <summary>The title of the page: what it answers.</summary>
    public static string Title(HardwareRanking ranking, RankScope scope)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(scope);
        return ranking.By == Metrics.Cost ? $"Cheapest {scope.Hardware} for {scope.Serving} at {At(ranking)}"
            : ranking.By == Metrics.PerMegawatt ? $"{scope.Serving}: {scope.Hardware} by throughput per megawatt at {At(ranking)}"
            : $"{scope.Serving}: {scope.Hardware} by throughput per GPU at {At(ranking)}";
    }

    private static string Leading(HardwareRanking ranking, RankScope scope, RankedRow leader)
    {
        var (at, label, amount) = (At(ranking), leader.Series.Label, RankWords.Amount(ranking.By, leader.Point));
        return ranking.By == Metrics.Cost ? $"At {at}, {label} is the cheapest {scope.Hardware} for {scope.Serving}: {amount}"
            : ranking.By == Metrics.PerMegawatt ? $"At {at}, {label} delivers the highest throughput per megawatt of all {scope.Hardware} for {scope.Serving}: {amount}"
            : $"At {at}, {label} delivers the highest throughput per GPU of all {scope.Hardware} for {scope.Serving}: {amount}";
    }

    private static string Tied(HardwareRanking ranking, RankScope scope)
    {
        var (at, labels, amount) = (At(ranking), Listed.Of(RankWords.Tied(ranking).Select(r => r.Series.Label)), RankWords.Amount(ranking.By, ranking.Ranked[0].Point));
        return ranking.By == Metrics.Cost ? $"At {at}, {labels} are the cheapest {scope.Hardware} for {scope.Serving}, within 1{Figure.Nbsp}% of each other: {amount}"
            : ranking.By == Metrics.PerMegawatt
                ? $"At {at}, {labels} deliver the highest throughput per megawatt of all {scope.Hardware} for {scope.Serving}, within 1{Figure.Nbsp}% of each other: {amount}"
            : $"At {at}, {labels} deliver the highest throughput per GPU of all {scope.Hardware} for {scope.Serving}, within 1{Figure.Nbsp}% of each other: {amount}";
    }

    private static string Unclear(HardwareRanking ranking, RankScope scope, RankedRow first)
    {
        var (at, label, amount) = (At(ranking), first.Series.Label, RankWords.Amount(ranking.By, first.Point));
        return ranking.By == Metrics.Cost ? $"At {at}, no {scope.Hardware} is clearly the cheapest for {scope.Serving}: {label} costs {amount}"
            : ranking.By == Metrics.PerMegawatt ? $"At {at}, no {scope.Hardware} clearly delivers the most per megawatt for {scope.Serving}: {label} delivers {amount}"
            : $"At {at}, no {scope.Hardware} clearly delivers the most per GPU for {scope.Serving}: {label} delivers {amount}";
    }

    private static string Nothing(HardwareRanking ranking, RankScope scope)
    {
        if (ranking.Rows.All(r => r.Status == RankStatus.NoPoints))
            return $"There are no points of {scope.Hardware} for {scope.Serving} here";
        if (ranking.Rows.All(r => r.Status != RankStatus.NoRate))
            return $"No {scope.Hardware} is known to reach {At(ranking)} for {scope.Serving}";
        return ranking.By == Metrics.Cost
            ? $"At {At(ranking)}, no {scope.Hardware} for {scope.Serving} has a known price, so there is no cost"
            : $"At {At(ranking)}, no {scope.Hardware} for {scope.Serving} has a known power, so there is no throughput per megawatt";
    }

    private static string Known(Metric by) =>
        by == Metrics.Cost ? "with a known cost" : by == Metrics.PerMegawatt ? "with a known throughput per megawatt" : "with a known throughput";

    private static string At(HardwareRanking ranking) => $"{Figure.Interactivity(ranking.Interactivity)} tok/s/user";
}
