namespace InferenceDash.Words.Ranking;

/// <summary>What stands below the answer of a ranking: the recipe, who comes next, and how far the answer can be trusted.</summary>
public static class RankAlso
{
    /// <summary>The sentences, in their order; none where nothing is ranked.</summary>
    public static string Of(HardwareRanking ranking)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        return ranking.Ranked.Count == 0 ? "" : Listed.Sentences(Sentences(ranking).Where(s => s.Length > 0));
    }

    private static IEnumerable<string> Sentences(HardwareRanking ranking)
    {
        var first = ranking.Ranked[0];
        yield return WithoutFlagged(ranking, first);
        yield return Recipe(first);
        yield return Slowest(first);
        yield return Next(ranking);
        yield return Bounds(ranking);
        yield return Unpublished(ranking);
        yield return Limits(ranking, first);
    }

    private static string WithoutFlagged(HardwareRanking ranking, RankedRow first) => ranking switch
    {
        { LeadHolds: true } => "",
        { Sound.Leader: { } leader } => Say.Of($"With them, {first.Series.Label} is first; without them, {leader.Series.Label} is."),
        _ => Say.Of($"With them, {first.Series.Label} is first; without them, nobody clearly is."),
    };

    private static string Recipe(RankedRow row)
    {
        var label = row.Series.Label;
        if (row.Point.Method is not { IsBest: false } method)
            return Say.Of($"The recipe of {label} is not published.");
        return (row.Engines, method.IsOff) switch
        {
            ({ Count: 0 }, true) => Say.Of($"{label} runs without speculative decoding; its engine is not published."),
            ({ Count: 0 }, false) => Say.Of($"{label} runs {method.Label}; its engine is not published."),
            (var engines, true) => Say.Of($"{label} runs without speculative decoding on {Listed.Of(engines)}."),
            (var engines, false) => Say.Of($"{label} runs {method.Label} on {Listed.Of(engines)}."),
        };
    }

    private static string Slowest(RankedRow row) => row.SlowestPoint is { } slowest
        ? Say.Of($"Its slowest point is at {Figure.Knot(slowest)} tok/s/user.")
        : "";

    private static string Next(HardwareRanking ranking)
    {
        var above = ranking.Standing.IsTie ? RankWords.Tied(ranking).Count : 1;
        return ranking.Ranked.Skip(above).Take(2).Select(r => Say.Of($"{r.Series.Label} ({RankWords.Short(ranking.By, r.Point)})")).ToList() switch
        {
            [] => "",
            [var one] => Say.Of($"{one} comes next."),
            var two => Say.Of($"{Listed.Of(two)} come next."),
        };
    }

    private static string Bounds(HardwareRanking ranking)
    {
        var better = ranking.By.Better == Better.Lower ? Say.Of("cost less") : Say.Of("deliver more");
        return ranking.Doubts.Where(r => r.Status == RankStatus.Ranked).Select(r => r.Series.Label).ToList() switch
        {
            [] when ranking.Leader is null && !ranking.Standing.IsTie && ranking.Doubts.Count == 0 && ranking.Ranked.Count > 1 =>
                Say.Of($"{ranking.Ranked[1].Series.Label} is within 1\u00A0% of that bound."),
            [] => "",
            [var one] => Say.Of($"{one} is known only by a bound, set by faster points, and may {better} than that."),
            var several => Say.Of($"{Listed.Of(several)} are known only by bounds, set by faster points, and may {better} than that."),
        };
    }

    private static string Unpublished(HardwareRanking ranking)
    {
        var names = Listed.Of(ranking.Doubts.Where(r => r.Status == RankStatus.NotPublished).Select(r => r.Series.Label));
        return names.Length == 0 ? "" : Say.Of($"Nothing is published for {names} at this interactivity.");
    }

    private static string Limits(HardwareRanking ranking, RankedRow first)
    {
        if (first.Point.Marks.Count == 0)
            return "";
        var limits = Listed.Of(first.Point.Marks.Where(m => m != EvidenceMark.Bound).Select(RankWords.Limit));
        var rests = limits.Length == 0 ? "" : Say.Of($"The figure of {first.Series.Label} rests on {limits}.");
        if (ranking.FirstWellFounded is not { } founded)
            return rests.Length == 0 ? "" : Say.Of($"{rests} No figure in this ranking is free of such limits.");
        var best = ranking.By.Better == Better.Lower ? Say.Of("cheapest") : Say.Of("highest");
        var sentence = rests.Length == 0
            ? Say.Of($"The {best} value that is not a bound and has no other limit is that of {founded.Series.Label}, at "
                + $"{RankWords.Short(ranking.By, founded.Point)}.")
            : Say.Of($"The {best} without such limits is {founded.Series.Label}, at {RankWords.Short(ranking.By, founded.Point)}.");
        return rests.Length == 0 ? sentence : $"{rests} {sentence}";
    }
}
