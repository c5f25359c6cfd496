using InferenceDash.Web.Urls;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InferenceDash.Web.Api;

/// <summary>What the API refuses, as problem details (RFC 9457).</summary>
internal static class ApiProblems
{
    public static ProblemHttpResult Of(int status, string title, string detail) =>
        TypedResults.Problem(statusCode: status, title: title, detail: detail);

    public static ProblemHttpResult UnknownSnapshot(string snapshot) =>
        Of(StatusCodes.Status404NotFound, "Unknown snapshot", $"There is no snapshot {TargetText.Shown(snapshot)}.");

    /// <summary>The refusal of a query; null where all of it can be used. A page meets an address half-way; an answer that is cited must be exactly the one that was asked for.</summary>
    public static ProblemHttpResult? Of(IReadOnlyList<QueryProblem> problems, IReadOnlyList<string> unknownKeys)
    {
        if (problems.Count + unknownKeys.Count == 0)
            return null;
        var details = problems.Select(p => $"{p.Key}={p.Value}: {p.Reason}").Concat(unknownKeys.Select(k => $"{TargetText.Shown(k)}: There is no such parameter."));
        return Of(StatusCodes.Status400BadRequest, "Unusable query", string.Join(' ', details));
    }
}
