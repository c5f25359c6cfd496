using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace InferenceDash.Web.Answering;

/// <summary>A question that was asked without a request, met with the data: what the API would answer to the same address.</summary>
/// <param name="View">What was asked for, with what of it could be had.</param>
/// <param name="Problems">What of it could not be used; a program is told so instead of answered.</param>
/// <param name="PinnedUrl">The page that shows the same figures for good, within the site.</param>
/// <param name="Result">What the API answers where there are no problems.</param>
internal sealed record Asked<TView>(TView View, IReadOnlyList<QueryProblem> Problems, string PinnedUrl, Func<IResult> Result)
{
    /// <summary>The answer, or why there is none beside the problems: the question is asked in part.</summary>
    public (object? Answer, string? Refusal) Answer() => Result() switch
    {
        Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult problem => (null, problem.ProblemDetails.Detail),
        IValueHttpResult { Value: { } value } => (value, null),
        var other => throw new InvalidOperationException($"{other.GetType()} holds no value."),
    };
}

/// <summary>How answers are written outside the API: as the API writes them, but for line breaks.</summary>
internal static class AnswerJson
{
    public static readonly JsonSerializerOptions Options = ApiJson.Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    });

    /// <summary>The text of an answer.</summary>
    public static string Of(object answer) => JsonSerializer.Serialize(answer, answer.GetType(), Options);
}
