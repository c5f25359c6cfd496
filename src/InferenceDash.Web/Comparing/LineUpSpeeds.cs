namespace InferenceDash.Web.Comparing;

/// <summary>One inverse question of a comparison of any series, with the answer of each of them.</summary>
/// <param name="Question">What was asked: <c>64 in flight</c>.</param>
/// <param name="Rows">The answers, in the order of the series.</param>
public sealed record LineUpSpeeds(string Question, IReadOnlyList<LineUpSpeedRow> Rows)
{
    /// <summary>The questions of an address that may have several answers or hold for the whole page: concurrency and ceiling.</summary>
    public static IReadOnlyList<LineUpSpeeds> Of(LineUpView view)
    {
        var answers = new List<LineUpSpeeds>();
        if (view.Comparison.Ceiling is { } ceiling)
            answers.Add(Make(CeilingWords.Label(ceiling), SeriesQuestions.FastestUnderCeiling));
        if (view.Query.Concurrency is { } concurrency)
            answers.Add(Make(QuestionWords.Concurrency(concurrency), s => SeriesQuestions.AtConcurrency(s, concurrency)));
        return answers;

        LineUpSpeeds Make(string question, Func<ComparedSeries, Solutions> solve) =>
            new(question, [.. view.Comparison.Series.Select(s => LineUpSpeedRow.Of(s, solve(s)))]);
    }
}

/// <summary>What one series answers: a speed or several, and how they are known.</summary>
public sealed record LineUpSpeedRow(string Series, string Speeds, string Why)
{
    internal static LineUpSpeedRow Of(ComparedSeries series, Solutions solutions) =>
        new(series.Label, QuestionWords.Answers(solutions), QuestionWords.Why(solutions, series.Curve));
}
