namespace InferenceDash.Words.Deciding;

/// <summary>Fleet size, money and budget of each series of a comparison, in words.</summary>
public static class SeriesFleetWords
{
    /// <summary>What the estimate leaves out.</summary>
    public static string Caveat => Say.Of("Assumes that every user streams tokens non-stop. Add headroom for prefill, peaks and spare capacity.");

    /// <summary>What a budget is answered with.</summary>
    public static string BudgetCaption => Say.Of("The fastest interactivity at which each series costs no more.");

    /// <summary>The cheapest fleet in a sentence, with what it saves beside the baseline's.</summary>
    /// <param name="demand">What is to be served.</param>
    /// <param name="series">The series, in their order.</param>
    /// <param name="sizes">The fleet of each.</param>
    /// <param name="cheapest">Index of the series with the least $/month; null: none has a value with a price.</param>
    /// <param name="baseline">Index of the series that it is read against.</param>
    public static string Says(
        FleetDemand demand, IReadOnlyList<ComparedSeries> series, IReadOnlyList<FleetSize> sizes, int? cheapest, int baseline)
    {
        ArgumentNullException.ThrowIfNull(demand);
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(sizes);
        var asked = Say.Of($"{Count.Of(demand.Users, "user")} at {Figure.Interactivity(demand.Interactivity)} tok/s/user");
        if (cheapest is not { } best)
            return Say.Of($"No series has a figure with a price for {asked}.");
        var (size, other) = (sizes[best], sizes[baseline]);
        var answer = Say.Of($"{series[best].Label} serves {asked} for ${Whole(size.UsdPerMonth!.Value)} a month with "
            + $"{Count.Of((long)size.Gpus!.Value, "GPU")}");
        return best != baseline && other.HasValue && other.UsdPerMonth - size.UsdPerMonth is > 0 and var saved
            ? Say.Of($"{answer}, ${Whole(saved)} less than {series[baseline].Label}.")
            : Say.Of($"{answer}.");
    }

    /// <summary>A month's cost beside the baseline's: <c>$241,645 less</c>; empty where one of the two is no value.</summary>
    public static string Against(FleetSize size, FleetSize baseline)
    {
        ArgumentNullException.ThrowIfNull(size);
        ArgumentNullException.ThrowIfNull(baseline);
        if (!size.HasValue || !baseline.HasValue || size.UsdPerMonth - baseline.UsdPerMonth is not { } more)
            return "";
        return more < 0 ? Say.Of($"${Whole(-more)} less") : more > 0 ? Say.Of($"${Whole(more)} more") : Say.Of("the same");
    }

    /// <summary>Who is fastest for a budget, and how fast the others are.</summary>
    /// <param name="budget">$ per million tokens at most.</param>
    /// <param name="answers">Each series with the fastest interactivity it has for that, tok/s/user; null: none.</param>
    public static string Budget(double budget, IReadOnlyList<(string Series, double? Interactivity)> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var known = answers.Where(a => a.Interactivity is not null).OrderByDescending(a => a.Interactivity).ToList();
        var money = Say.Of($"${Figure.RateWithCents(budget)} per million tokens");
        if (known.Count == 0)
            return Say.Of($"For at most {money}, no series has a figure.");
        var first = Say.Of($"For at most {money}, {known[0].Series} reaches {Figure.Crossing(known[0].Interactivity!.Value)} tok/s/user");
        return known.Count == 1
            ? Say.Of($"{first}; no other series has a figure.")
            : Say.Of($"{first}, {Listed.Of(known.Skip(1).Select(a => $"{a.Series} {Figure.Crossing(a.Interactivity!.Value)}"))}.");
    }

    private static string Whole(double usd) => Figure.Print(usd, 0);
}
