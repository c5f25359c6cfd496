namespace InferenceDash.Web.Deciding;

/// <summary>At which speeds the method and Off do what was asked.</summary>
public sealed record SolveResponse(SideSolutionsResponse Method, SideSolutionsResponse Off)
{
    public static IResult Result(ComparisonView view)
    {
        var q = view.Query;
        if (new[] { q.CostPerMillionTokens, q.TtftCeilingSeconds, q.Concurrency }.Count(asked => asked is not null) != 1)
            return Problems.Incomplete(QuestionWords.AskForSpeed);
        var answers = Questions.Solve(view);
        return TypedResults.Ok(new SolveResponse(SideSolutionsResponse.Of(answers[VersionOne.Method]), SideSolutionsResponse.Of(answers[VersionOne.Off])));
    }
}

public sealed record SideSolutionsResponse(IReadOnlyList<SolutionResponse> Solutions, OperatingPointStatus Status, string? Note)
{
    public static SideSolutionsResponse Of(Solutions s) => new([.. s.All.Select(SolutionResponse.Of)], s.Status, SolutionWords.Of(s.Note));
}

public sealed record SolutionResponse(double Interactivity, OperatingPointStatus Status, OperatingPointResponse OperatingPoint)
{
    public static SolutionResponse Of(Solution s) => new(s.Interactivity, s.Status, OperatingPointResponse.Of(s.Point) with { Marks = null });
}
