using System.Text.Json;

namespace InferenceDash.Web.Comparing;

/// <summary>Questions that are answered together.</summary>
/// <param name="Questions">Each a comparison at targets: an address, or its parts under the names that they have in one.</param>
/// <param name="Snap">Id of the snapshot that all are answered from; without it the newest.</param>
public sealed record EvaluateRequest(IReadOnlyList<QuestionRequest> Questions, string? Snap);

/// <summary>One question: <c>address</c> alone, or <c>slug</c>, or <c>by</c> and <c>common</c>; and any key that the comparison takes.</summary>
/// <param name="Address">The address of a comparison's page, of one of its files, or of the API.</param>
/// <param name="Slug">Name of a comparison of a method with Off.</param>
/// <param name="By">What any series differ in.</param>
/// <param name="Common">What these have in common.</param>
/// <param name="Values">Their values, with -vs- between.</param>
/// <param name="T">Targets, tok/s/user.</param>
/// <param name="Seq">Sequence.</param>
public sealed record QuestionRequest(string? Address, string? Slug, string? By, string? Common, string? Values, IReadOnlyList<double>? T, string? Seq)
{
    /// <summary>Any other key of a comparison's query.</summary>
    [System.Text.Json.Serialization.JsonExtensionData]
    public IDictionary<string, JsonElement>? Others { get; init; }
}

/// <summary>The answers, in the order of the questions, all from one snapshot.</summary>
public sealed record EvaluateResponse(string Snapshot, int Answered, int Refused, IReadOnlyList<EvaluatedResponse> Results)
{
    public static EvaluateResponse Of(string snapshot, IReadOnlyList<EvaluatedResponse> results) =>
        new(snapshot, results.Count(r => r.Problem is null), results.Count(r => r.Problem is not null), results);
}

/// <summary>The answer to one question, with the status that it would have by itself.</summary>
/// <param name="Status">200, or that of the problem.</param>
/// <param name="Address">Where the API answers it by itself, pinned; null: it has a problem.</param>
/// <param name="Comparison">The figures of a method against Off; null: something else was asked, or there is a problem.</param>
/// <param name="Series">The figures of any series; null: likewise.</param>
/// <param name="Problem">Why it is not answered; null: it is.</param>
public sealed record EvaluatedResponse(
    int Status, string? Address, EvaluatedPairResponse? Comparison, EvaluatedSeriesResponse? Series, EvaluatedProblemResponse? Problem)
{
    public static EvaluatedResponse Of(ComparisonView view) => new(
        StatusCodes.Status200OK, SiteUrls.ComparisonApi(view.Matchup.Slug, view.Pinned), EvaluatedPairResponse.Of(view), Series: null, Problem: null);

    public static EvaluatedResponse Of(LineUpView view) =>
        new(StatusCodes.Status200OK, view.ApiUrl(), Comparison: null, EvaluatedSeriesResponse.Of(view), Problem: null);

    public static EvaluatedResponse Refused(int status, string title, string detail) =>
        new(status, Address: null, Comparison: null, Series: null, new EvaluatedProblemResponse(title, detail));
}

/// <summary>The figures of a method against Off at each target, as in the comparison itself.</summary>
public sealed record EvaluatedPairResponse(
    string Slug, string Sequence, PointSource Source, IReadOnlyList<TargetResponse> Targets, BreakEvenResponse BreakEven)
{
    public static EvaluatedPairResponse Of(ComparisonView view) => new(
        view.Matchup.Slug, view.Sequence.Label, view.Source, [.. view.Comparison.Rows.Select(row => TargetResponse.Of(row, view.Comparison))],
        BreakEvenResponse.Of(view.Comparison.BreakEven));
}

/// <summary>The figures of any series at each target, as in the comparison itself.</summary>
public sealed record EvaluatedSeriesResponse(
    string By, string Common, string Sequence, PointSource Source, IReadOnlyList<string> Keys, int Baseline, IReadOnlyList<TargetRowResponse> Targets)
{
    public static EvaluatedSeriesResponse Of(LineUpView view) => new(
        view.LineUp.By.Key, view.LineUp.Key, view.Sequence.Label, view.Source, [.. view.Comparison.Series.Select(s => s.Key)], view.Comparison.Baseline,
        [.. view.Comparison.Rows.Select(row => TargetRowResponse.Of(row, view.Comparison))]);
}

/// <summary>Why a question is not answered, in the words of its own problem details.</summary>
public sealed record EvaluatedProblemResponse(string Title, string Detail);
