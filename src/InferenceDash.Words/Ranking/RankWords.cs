namespace InferenceDash.Words.Ranking;

/// <summary>The short words of a ranking's rows.</summary>
public static class RankWords
{
    /// <summary>What the list of rankings is about, for search engines.</summary>
    public static string Description => Say.Of("Which hardware is cheapest for a model at a given interactivity? "
        + "Every GPU and precision in order of cost, throughput per GPU or throughput per megawatt.");

    /// <summary>The question that a ranking answers.</summary>
    public static string Question => Say.Of("Which hardware is cheapest for your model?");

    /// <summary>What a ranking holds.</summary>
    public static string About =>
        Say.Of("Every GPU and precision of a model at one interactivity, in order of cost, throughput per GPU or throughput per megawatt.");

    /// <summary>Which rows can be compared.</summary>
    public static string PickRows => Say.Of("Select 2 to 8 rows of one precision or of one GPU.");

    /// <summary>A figure in a sentence: <c>at most $0.044 per million tokens</c>, <c>at least 14,551.2 tok/s/GPU</c>.</summary>
    public static string Amount(Metric metric, OperatingPoint point)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(point);
        var figure = Digits(metric, point);
        return (metric.Better, point.IsBound) switch
        {
            (Better.Lower, true) => Say.Of($"at most ${figure} per million tokens"),
            (Better.Lower, false) => Say.Of($"${figure} per million tokens"),
            (_, true) => Say.Of($"at least {figure} {metric.Unit}"),
            _ => $"{figure} {metric.Unit}",
        };
    }

    /// <summary>A figure in brackets: <c>$0.047</c>, <c>≤ $0.044</c>, <c>14,551.2 tok/s/GPU</c>.</summary>
    public static string Short(Metric metric, OperatingPoint point)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return metric.Better == Better.Lower ? SeriesWords.Dollars(metric.Print(point)) : $"{metric.Print(point)} {metric.Unit}";
    }

    /// <summary>The fold of a phone that holds order and filters.</summary>
    public static string Filters => Say.Of("Order and filters");

    /// <summary>Before a row of targets to choose from.</summary>
    public static string RoundTargets => Say.Of("At another tok/s/user:");

    /// <summary>How the order is called in a heading: <c>cost</c>.</summary>
    public static string Order(Metric metric) =>
        metric == Metrics.Cost ? Say.Of("cost") : metric == Metrics.PerMegawatt ? Say.Of("throughput per megawatt") : Say.Of("throughput per GPU");

    /// <summary>The rows that share the first place: within 1 % of the first.</summary>
    public static IReadOnlyList<RankedRow> Tied(HardwareRanking ranking)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        return [.. ranking.Ranked.Where(r => Tie.Between(ranking.By.Value(r.Point)!.Value, ranking.By.Value(ranking.Ranked[0].Point)!.Value))];
    }

    /// <summary>What a mark says of a figure: it rests on …</summary>
    public static string Limit(EvidenceMark mark) => mark switch
    {
        EvidenceMark.Sparse => Say.Of("fewer than three points"),
        EvidenceMark.Steep => Say.Of("points that are far apart"),
        EvidenceMark.MixedEngines => Say.Of("points of several engines"),
        EvidenceMark.Bound => Say.Of("faster points alone"),
        _ => Say.Of("a flagged point"),
    };

    /// <summary>The ranked method against the one beside it: <c>MTP 76 % cheaper</c>, <c>MTP tops out at 27.1</c>; empty: nothing can be said.</summary>
    public static string Against(Metric metric, RankedRow row)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(row);
        if (row.Beside is not { } beside || row.Point.Method is not { } method || metric.Value(row.Point) is not { } own)
            return "";
        if (metric.Value(beside.Point) is not { } other)
        {
            return beside.Curve.IsPublished
                ? Say.Of($"{beside.Method.Label} not published here")
                : Say.Of($"{beside.Method.Label} tops out at {Figure.Knot(beside.Curve.Range!.Value.High)}");
        }

        if (beside.Point.IsBound)
            return Say.Of($"{beside.Method.Label} starts at {Figure.Knot(beside.Curve.Range!.Value.Low)}");
        var isBetter = metric.Better == Better.Lower ? own < other : own > other;
        if (row.Point.IsBound)
            return isBetter ? Gain(metric, method, own, other, $"≥{Figure.Nbsp}") : "";
        return Tie.Between(own, other) ? Say.Of($"within 1\u00A0%") : Gain(metric, isBetter ? method : beside.Method, own, other, "");
    }

    /// <summary>The method that is better by those words; null: neither can be said to be.</summary>
    public static SpecMethod? Ahead(Metric metric, RankedRow row)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(row);
        if (row.Beside is not { Point.IsBound: false } beside || row.Point.Method is not { } method
            || metric.Value(row.Point) is not { } own || metric.Value(beside.Point) is not { } other)
            return null;
        var isBetter = metric.Better == Better.Lower ? own < other : own > other;
        return row.Point.IsBound ? isBetter ? method : null : Tie.Between(own, other) ? null : isBetter ? method : beside.Method;
    }

    /// <summary>Why a row has no place, in a sentence or two.</summary>
    public static string WhyNoPlace(Metric metric, RankedRow row)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(row);
        return row.Status switch
        {
            RankStatus.Ranked => "",
            RankStatus.NoRate when row.Series.Rates.Set.Length == 0 => Say.Of($"There is no assumption set. {Delivers(row)}"),
            RankStatus.NoRate when metric == Metrics.Cost =>
                Say.Of($"Set {row.Series.Rates.Set} has no {RateWords.Said(row.Series.Rates.Price)} price for this GPU. {Delivers(row)}"),
            RankStatus.NoRate => Say.Of($"Set {row.Series.Rates.Set} has no power for this GPU. {Delivers(row)}"),
            RankStatus.NotPublished => Say.Of($"Nothing is published above {Figure.Knot(row.NearestInteractivity!.Value)} tok/s/user."),
            RankStatus.NotReached => Say.Of($"{Listed.Of(row.Series.Curve.Recipes.OrderByDescending(Top).Select(TopsOut))} tok/s/user."),
            _ => Say.Of("It was not measured or published here."),
        };
    }

    /// <summary>The heading of the rows that have no place for one reason.</summary>
    public static string Group(RankStatus status, HardwareRanking ranking, Sequence sequence)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(sequence);
        var at = Figure.Interactivity(ranking.Interactivity);
        return status switch
        {
            RankStatus.NoRate => ranking.By == Metrics.Cost ? Say.Of("No price, so no rank by cost") : Say.Of("No power, so no rank by throughput "
                + "per megawatt"),
            RankStatus.NotPublished => Say.Of($"Nothing published at {at} tok/s/user"),
            RankStatus.NotReached => Say.Of($"Does not reach {at} tok/s/user"),
            RankStatus.NoPoints => Say.Of($"No points at {sequence.Label}"),
            _ => "",
        };
    }

    /// <summary>Where the points lie that a figure rests on: <c>between 26 and 236.9</c>, <c>slowest point at 68.7</c>.</summary>
    public static string Place(RankedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Point switch
        {
            { IsBound: true, Bracket: [var lowest] } when lowest.Interactivity == row.SlowestPoint => Say.Of($"slowest point at "
                + $"{Figure.Knot(lowest.Interactivity)}"),
            { Bracket: [var low, var high] } => Say.Of($"between {Figure.Knot(low.Interactivity)} and {Figure.Knot(high.Interactivity)}"),
            { Bracket: [var one] } => Say.Of($"at {Figure.Knot(one.Interactivity)}"),
            _ => "",
        };
    }

    /// <summary>The table in a sentence, for those who hear it.</summary>
    public static string Caption(HardwareRanking ranking, RankScope scope, Sequence sequence)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(sequence);
        var at = Figure.Interactivity(ranking.Interactivity);
        return Say.Of($"{ranking.By.SaidLongTitle()} of {scope.Serving} at {at} tok/s per user, sequence {sequence.Label}, best first");
    }

    /// <summary>What an arrow means.</summary>
    public static string BoundKey(Metric by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return by.Better == Better.Lower ? Say.Of("at most: the point behind it is faster") : Say.Of("at least: the point behind it is faster");
    }

    /// <summary>The heading of a picture of a ranking.</summary>
    public static string PictureTitle(HardwareRanking ranking, RankScope scope, Sequence sequence)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        return $"{RankHeadline.Title(ranking, scope)} ·{Figure.Nbsp}{sequence.Label}";
    }

    /// <summary>What the marks of a picture mean: it has no other key.</summary>
    public static string PictureKey(Metric by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return Say.Of($"{by.SaidLongTitle()}, logarithmic. Large mark: the ranked figure. Round and filled: speculative decoding; square and hollow: Off. "
            + $"Arrow: {BoundKey(by)}.");
    }

    /// <summary>The recipe of a row and what it is against Off, named once: <c>MTP 38 % cheaper</c>, <c>Off · MTP tops out at 27.1</c>.</summary>
    public static string PictureRow(string method, string against)
    {
        ArgumentNullException.ThrowIfNull(against);
        return against.Length == 0 ? method : against.StartsWith(method, StringComparison.Ordinal) ? against : $"{method} · {against}";
    }

    /// <summary>What the figures count and what the marks beside them mean.</summary>
    public static string Legend(Metric by)
    {
        var tokens = by == Metrics.Cost ? Say.Of("Cost is per million total tokens, input and output.") : Say.Of("Throughput counts total tokens, input "
            + "and output.");
        return Say.Of($"{tokens} “Sparse”: fewer than three points on the frontier. “Steep”: the points around the target are far apart. "
            + $"“Mixed engines”: they ran on different engines. “Flagged”: the measurement breaks the rules of quality that are named.");
    }

    /// <summary>A ranking by cost of one vendor alone.</summary>
    public static string CostOnly(string vendor) => Say.Of($"Cost, {vendor} only");

    /// <summary>Why a ranking names no leader.</summary>
    public static string NoLeader(HardwareRanking ranking)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        return ranking switch
        {
            { Ranked.Count: 0 } => Say.Of("Not known"),
            { LeadHolds: false } => Say.Of("No verdict: flagged runs decide"),
            { Standing.IsTie: true } => Say.Of($"Tie within 1\u00A0%"),
            _ => Say.Of("No clear leader"),
        };
    }

    /// <summary>The first two of a ranking with their figures: <c>B300 FP4 0.047, B200 FP4 0.048 $/M tok</c>; empty: it has none.</summary>
    public static string FirstTwo(HardwareRanking ranking)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        var first = Listed.Commas(ranking.Ranked.Take(2).Select(r => $"{r.Series.Label} {ranking.By.Print(r.Point)}"));
        return first.Length == 0 ? "" : $"{first} {ranking.By.Unit}";
    }

    /// <summary>The link to the nearest interactivity at which a row has a place.</summary>
    public static string RankAt(double interactivity) => Say.Of($"Rank at {Figure.Interactivity(interactivity)}");

    private static string Gain(Metric metric, SpecMethod method, double own, double other, string bound)
    {
        var ratio = Math.Min(own, other) / Math.Max(own, other);
        return metric.Better == Better.Lower
            ? Say.Of($"{method.Label} {bound}{Figure.Saving((1 - ratio) * 100)} cheaper")
            : $"{method.Label} {bound}{Figure.Ratio(1 / ratio)}";
    }

    private static string Delivers(RankedRow row) => Say.Of($"It delivers {Amount(Metrics.Throughput, row.Point)}.");

    private static string TopsOut(RecipeCurve recipe) => Say.Of($"{recipe.Method.Label} tops out at {Figure.Knot(Top(recipe))}");

    private static double Top(RecipeCurve recipe) => recipe.Curve.Band?.High ?? recipe.Curve.Range!.Value.High;

    private static string Digits(Metric metric, OperatingPoint point) => Figure.Print(metric.Value(point)!.Value, metric.Decimals, metric.Digits(point));
}
