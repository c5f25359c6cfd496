namespace InferenceDash.Web.Deciding;

/// <summary>One inverse question of a page with both answers.</summary>
/// <param name="Question">What was asked: <c>cost ≤ $1.6</c>.</param>
/// <param name="Method">The method's answer.</param>
/// <param name="Off">Off's answer.</param>
public sealed record SpeedAnswer(string Question, SpeedCell Method, SpeedCell Off)
{
    /// <summary>The questions that an address asks, answered.</summary>
    public static IReadOnlyList<SpeedAnswer> Of(ComparisonView view)
    {
        var answers = new List<SpeedAnswer>();
        if (view.Query.CostPerMillionTokens is { } cost)
            answers.Add(Make($"cost ≤{Figure.Nbsp}${cost:0.######}", Questions.WithinCost(view, cost)));
        if (view.Query.TtftCeilingSeconds is { } seconds)
            answers.Add(Make(CeilingWords.Label(view.Comparison.Ceiling!), Questions.WithinTtft(view, seconds)));
        if (view.Query.Concurrency is { } concurrency)
            answers.Add(Make($"{concurrency:#,0.##} in flight", Questions.AtConcurrency(view, concurrency)));
        return answers;

        SpeedAnswer Make(string question, (Solutions Method, Solutions Off) solutions) => new(
            question, SpeedCell.Of(solutions.Method, view.Comparison.Method), SpeedCell.Of(solutions.Off, view.Comparison.Off));
    }
}

/// <summary>What one side answers: a speed or several, and what there is to say about it.</summary>
public sealed record SpeedCell(string Speeds, string Why)
{
    internal static SpeedCell Of(Solutions solutions, Curve curve) => solutions.All.Count == 0
        ? new SpeedCell("—", SolutionWords.Of(solutions.Note) ?? "")
        : new SpeedCell(
            string.Join(", ", solutions.All.Select(s => s.Point.Bracket.Count == 1 ? Figure.Knot(s.Interactivity) : Figure.Crossing(s.Interactivity))),
            SolutionWords.Of(solutions.Note) ?? (solutions.All.Count == 1 ? StatusWords.Of(solutions.All[0].Point, curve, solutions.All[0].Interactivity) : $"{solutions.All.Count} speeds"));
}
