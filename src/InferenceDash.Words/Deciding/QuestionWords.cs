namespace InferenceDash.Words.Deciding;

/// <summary>Inverse questions and their answers as a table shows them.</summary>
public static class QuestionWords
{
    /// <summary>What a request for a speed must name.</summary>
    public static string AskForSpeed =>
        Say.Of("Ask with exactly one of cost ($ per million total tokens), ttft (p99, s) and concurrency (requests in flight).");

    /// <summary>A question about a load without one.</summary>
    public static string AskForLoad => Say.Of("Name a load over time, for example load=120,80,900,300, and the unit it is in: loadUnit=users, requests "
        + "or tokens.");

    /// <summary>What a request for a fleet must name.</summary>
    public static string AskForFleet =>
        Say.Of("Ask with exactly one of users and tokensPerSecond (output tokens), and with interactivity (tok/s/user).");

    /// <summary>The question of a budget: <c>cost ≤ $1.6</c>.</summary>
    public static string Cost(double budget) => Say.Of($"cost ≤\u00A0${Figure.AsTyped(budget)}");

    /// <summary>The question of a concurrency: <c>64 in flight</c>.</summary>
    public static string Concurrency(double concurrency) => Say.Of($"{Figure.Grouped(concurrency)} in flight");

    /// <summary>The interactivities that answer; <c>—</c>: there is none.</summary>
    public static string Answers(Solutions solutions)
    {
        ArgumentNullException.ThrowIfNull(solutions);
        return solutions.All.Count == 0
            ? Printed.Unknown
            : Listed.Commas(solutions.All.Select(s => s.Point.Bracket.Count == 1 ? Figure.Knot(s.Interactivity)
                : Figure.Crossing(s.Interactivity)));
    }

    /// <summary>What there is to say of an answer: its note, how it is known, or that there are several.</summary>
    public static string Why(Solutions solutions, Curve curve)
    {
        ArgumentNullException.ThrowIfNull(solutions);
        return (SolutionWords.Of(solutions.Note), solutions.All) switch
        {
            ({ } note, _) => note,
            (null, []) => "",
            (null, [var only]) => StatusWords.Of(only.Point, curve, only.Interactivity),
            (null, var several) => Count.Of(several.Count, "answer"),
        };
    }

    /// <summary>The same of a series that may have several methods: then the one that answers is named.</summary>
    public static string Why(Solutions solutions, SeriesCurve curve)
    {
        ArgumentNullException.ThrowIfNull(solutions);
        ArgumentNullException.ThrowIfNull(curve);
        if (curve.Recipes.Count < 2 || solutions is { All: [] } or { Note: not null })
            return Why(solutions, curve.Recipes.Count == 1 ? curve.Single : Curve.Empty);
        return Listed.Of(solutions.All.Select(s => curve.Recipes.FirstOrDefault(r => r.Method == s.Point.Method) is { } own
            ? $"{own.Method.Label} {StatusWords.Of(s.Point, own.Curve, s.Interactivity)}"
            : StatusWords.Of(s.Point, Curve.Empty, s.Interactivity)));
    }

    /// <summary>What a concurrency and a ceiling on TTFT are answered with.</summary>
    public static string SpeedsCaption => Say.Of("The interactivities of each series that answer, tok/s/user.");
}
