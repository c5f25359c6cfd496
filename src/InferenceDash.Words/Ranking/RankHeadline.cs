namespace InferenceDash.Words.Ranking;

/// <summary>The answer of a ranking: which hardware comes first at the target, and by which figure.</summary>
public static class RankHeadline
{
    /// <summary>The answer in a sentence, without its full stop.</summary>
    public static string Of(HardwareRanking ranking, RankScope scope) => string.Concat(Answer(ranking, scope).Select(run => run.Text));

    /// <summary>The same in pieces: a leader's name is marked with the first series where it runs a method, with the second where it runs Off.</summary>
    public static IReadOnlyList<TextRun> Answer(HardwareRanking ranking, RankScope scope)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(scope);
        return ranking.Ranked switch
        {
            [] => Runs.Of($"{Nothing(ranking, scope)}"),
            [var only] => Only(ranking, scope, only),
            _ when !ranking.LeadHolds => Runs.Of($"At {At(ranking)} there is no verdict: who comes first depends on whether flagged runs count"),
            _ when ranking.Leader is { } leader => Leading(ranking, scope, leader),
            _ when ranking.Standing.IsTie => Runs.Of($"{Tied(ranking, scope)}"),
            [var first, ..] => Runs.Of($"{Unclear(ranking, scope, first)}"),
        };
    }

    /// <summary>The title of the page: what it answers.</summary>
    public static string Title(HardwareRanking ranking, RankScope scope)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(scope);
        return ranking.By == Metrics.Cost ? Say.Of($"Cheapest {scope.Hardware} for {scope.Serving} at {At(ranking)}")
            : ranking.By == Metrics.PerMegawatt ? Say.Of($"{scope.Serving}: {scope.Hardware} by throughput per megawatt at {At(ranking)}")
            : Say.Of($"{scope.Serving}: {scope.Hardware} by throughput per GPU at {At(ranking)}");
    }

    private static IReadOnlyList<TextRun> Only(HardwareRanking ranking, RankScope scope, RankedRow only)
    {
        var (at, label, amount) = (At(ranking), Named(only), RankWords.Amount(ranking.By, only.Point));
        var hardware = Say.Of($"{scope.Hardware} for {scope.Serving}");
        return ranking.By == Metrics.Cost ? Runs.Of($"At {at}, {label} is the only {hardware} with a known cost: {amount}")
            : ranking.By == Metrics.PerMegawatt ? Runs.Of($"At {at}, {label} is the only {hardware} with a known throughput per megawatt: {amount}")
            : Runs.Of($"At {at}, {label} is the only {hardware} with a known throughput: {amount}");
    }

    private static IReadOnlyList<TextRun> Leading(HardwareRanking ranking, RankScope scope, RankedRow leader)
    {
        var (at, label, amount) = (At(ranking), Named(leader), RankWords.Amount(ranking.By, leader.Point));
        var hardware = Say.Of($"{scope.Hardware} for {scope.Serving}");
        return ranking.By == Metrics.Cost ? Runs.Of($"At {at}, {label} is the cheapest {hardware}: {amount}")
            : ranking.By == Metrics.PerMegawatt ? Runs.Of($"At {at}, {label} delivers the highest throughput per megawatt of all {hardware}: {amount}")
            : Runs.Of($"At {at}, {label} delivers the highest throughput per GPU of all {hardware}: {amount}");
    }

    private static TextRun Named(RankedRow row) => new(row.Series.Label, row.Point.Method is { IsOff: true } ? 1 : 0);

    private static string Tied(HardwareRanking ranking, RankScope scope)
    {
        var (at, amount) = (At(ranking), RankWords.Amount(ranking.By, ranking.Ranked[0].Point));
        var labels = Listed.Of(RankWords.Tied(ranking).Select(r => r.Series.Label));
        var hardware = Say.Of($"{scope.Hardware} for {scope.Serving}, within 1\u00A0% of each other");
        return ranking.By == Metrics.Cost ? Say.Of($"At {at}, {labels} are the cheapest {hardware}: {amount}")
            : ranking.By == Metrics.PerMegawatt ? Say.Of($"At {at}, {labels} deliver the highest throughput per megawatt of all {hardware}: {amount}")
            : Say.Of($"At {at}, {labels} deliver the highest throughput per GPU of all {hardware}: {amount}");
    }

    private static string Unclear(HardwareRanking ranking, RankScope scope, RankedRow first)
    {
        var (at, label, amount) = (At(ranking), first.Series.Label, RankWords.Amount(ranking.By, first.Point));
        return ranking.By == Metrics.Cost ? Say.Of($"At {at}, no {scope.Hardware} is clearly the cheapest for {scope.Serving}: {label} costs {amount}")
            : ranking.By == Metrics.PerMegawatt
                ? Say.Of($"At {at}, no {scope.Hardware} clearly delivers the most per megawatt for {scope.Serving}: {label} delivers {amount}")
            : Say.Of($"At {at}, no {scope.Hardware} clearly delivers the most per GPU for {scope.Serving}: {label} delivers {amount}");
    }

    private static string Nothing(HardwareRanking ranking, RankScope scope)
    {
        if (ranking.Rows.All(r => r.Status == RankStatus.NoPoints))
            return Say.Of($"There are no points of {scope.Hardware} for {scope.Serving} here");
        if (ranking.Rows.All(r => r.Status != RankStatus.NoRate))
            return Say.Of($"No {scope.Hardware} is known to reach {At(ranking)} for {scope.Serving}");
        return ranking.By == Metrics.Cost
            ? Say.Of($"At {At(ranking)}, no {scope.Hardware} for {scope.Serving} has a known price, so there is no cost")
            : Say.Of($"At {At(ranking)}, no {scope.Hardware} for {scope.Serving} has a known power, so there is no throughput per megawatt");
    }

    private static string At(HardwareRanking ranking) => $"{Figure.Interactivity(ranking.Interactivity)} tok/s/user";
}
