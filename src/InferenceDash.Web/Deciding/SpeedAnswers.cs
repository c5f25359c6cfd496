namespace InferenceDash.Web.Deciding;

/// <summary>One inverse question of a page with its answers.</summary>
/// <param name="Question">What was asked: <c>cost ≤ $1.6</c>.</param>
/// <param name="Cells">The answer of each series.</param>
public sealed record SpeedAnswer(string Question, IReadOnlyList<SpeedCell> Cells)
{
    /// <summary>The questions that an address asks, answered.</summary>
    public static IReadOnlyList<SpeedAnswer> Of(ComparisonView view)
    {
        var answers = new List<SpeedAnswer>();
        if (view.Query.CostPerMillionTokens is { } cost)
            answers.Add(Make(QuestionWords.Cost(cost), Questions.WithinCost(view, cost)));
        if (view.Comparison.Ceiling is { } ceiling)
            answers.Add(Make(CeilingWords.Label(ceiling), Questions.WithinTtft(view)));
        if (view.Query.Concurrency is { } concurrency)
            answers.Add(Make(QuestionWords.Concurrency(concurrency), Questions.AtConcurrency(view, concurrency)));
        return answers;

        SpeedAnswer Make(string question, IReadOnlyList<Solutions> answersOfAll) =>
            new(question, [.. answersOfAll.Zip(view.Series, static (solutions, s) => SpeedCell.Of(solutions, s.Curve.Single))]);
    }
}

/// <summary>What one series answers: a speed or several, and what there is to say about it.</summary>
public sealed record SpeedCell(string Speeds, string Why)
{
    internal static SpeedCell Of(Solutions solutions, Curve curve) => new(QuestionWords.Answers(solutions), QuestionWords.Why(solutions, curve));
}
