namespace InferenceDash.Web.Deciding;

/// <summary>The questions that an address asks of a view, answered: page and API read these.</summary>
public static class Questions
{
    /// <summary>The answer of both sides to the one question that is asked: cost before concurrency before TTFT.</summary>
    public static (Solutions Method, Solutions Off) Solve(ComparisonView view) => view.Query switch
    {
        { CostPerMillionTokens: { } budget } => WithinCost(view, budget),
        { Concurrency: { } concurrency } => AtConcurrency(view, concurrency),
        { TtftCeilingSeconds: { } seconds } => WithinTtft(view, seconds),
        _ => throw new InvalidOperationException("Nothing is asked."),
    };

    /// <summary>The highest interactivity within a cost per million tokens.</summary>
    public static (Solutions Method, Solutions Off) WithinCost(ComparisonView view, double budget) =>
        BothSides(view, curve => InverseQuestions.FastestWithinCost(curve, view.Rates, budget));

    /// <summary>Every operating point at a concurrency.</summary>
    public static (Solutions Method, Solutions Off) AtConcurrency(ComparisonView view, double concurrency) =>
        BothSides(view, curve => InverseQuestions.AtConcurrency(curve, view.Rates, concurrency));

    /// <summary>The highest interactivity of the points known to meet a ceiling on p99 TTFT.</summary>
    public static (Solutions Method, Solutions Off) WithinTtft(ComparisonView view, double seconds) => (
        InverseQuestions.FastestWithinTtft(view.Pair, Side.Method, view.Query.Engine, view.Rates, seconds),
        InverseQuestions.FastestWithinTtft(view.Pair, Side.Off, view.Query.Engine, view.Rates, seconds));

    /// <summary>The speed that a fleet's users see: as asked, else the middle target; null: there is no target.</summary>
    public static double? FleetInteractivity(ComparisonView view)
    {
        var targets = view.Comparison.Targets;
        return view.Query.FleetInteractivity ?? (targets.Count == 0 ? null : targets[(targets.Count - 1) / 2].Interactivity);
    }

    /// <summary>The fleets for the users, or else the rate, that the address names; null: it names neither, or there is no speed.</summary>
    public static Fleet? FleetOf(ComparisonView view)
    {
        if (FleetInteractivity(view) is not { } interactivity)
            return null;
        var sequence = view.Sequence.Sequence;
        var demand = view.Query switch
        {
            { Users: { } users } => FleetDemand.OfUsers(users, interactivity, sequence),
            { OutputTokensPerSecond: { } rate } => FleetDemand.OfOutput(rate, interactivity, sequence),
            _ => null,
        };
        return demand is null ? null : Fleet.Of(view.Comparison, demand);
    }

    /// <summary>The what-if of an address; null: it does not name all three numbers.</summary>
    public static DraftModel? DraftOf(ComparisonView view) => view.Query is { DraftLength: { } length, AcceptanceRate: { } rate, DraftCost: { } cost }
        ? new DraftModel((int)length, rate, cost)
        : null;

    private static (Solutions Method, Solutions Off) BothSides(ComparisonView view, Func<Curve, Solutions> ask) =>
        (ask(view.Comparison.Method), ask(view.Comparison.Off));
}
