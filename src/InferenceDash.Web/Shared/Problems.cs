using Microsoft.AspNetCore.Http.HttpResults;

namespace InferenceDash.Web.Shared;

/// <summary>Why a query is not answered.</summary>
internal static class Problems
{
    public static IResult UnknownSnapshot(string snapshot) =>
        Of(StatusCodes.Status404NotFound, Say.Of("Unknown snapshot"), ProblemWords.NoSnapshot(TargetText.Shown(snapshot)));

    public static IResult UnknownUpload() => Of(StatusCodes.Status404NotFound, Say.Of("Unknown upload"), ProblemWords.NoUpload);

    /// <summary>There is no comparison of that name: what comes near, or what to do where there is none at all.</summary>
    public static IResult UnknownComparison(Catalog catalog, IEnumerable<string> near)
    {
        string[] names = [.. near];
        return Of(StatusCodes.Status404NotFound, Say.Of("Unknown comparison"), ProblemWords.UnknownComparison(names, orElse: MissingData.Hint(catalog)));
    }

    /// <summary>Everything that is wrong with a query; null: nothing is.</summary>
    public static IResult? UnusableQuery(IEnumerable<QueryProblem> problems, IEnumerable<string> unknownKeys)
    {
        var details = problems.Select(p => Say.Of($"{p.Key}={p.Value}: {p.Reason}"))
            .Concat(unknownKeys.Select(k => Say.Of($"{TargetText.Shown(k)}: {ProblemWords.UnknownParameter}")))
            .ToList();
        return details.Count > 0 ? Of(StatusCodes.Status400BadRequest, Say.Of("Unusable query"), Listed.Sentences(details)) : null;
    }

    /// <summary>A question that an address asks twice, in part, or not at all.</summary>
    public static IResult Incomplete(string detail) => Of(StatusCodes.Status400BadRequest, Say.Of("Unusable query"), detail);

    public static ProblemHttpResult Of(int status, string title, string detail) => TypedResults.Problem(statusCode: status, title: title, detail: detail);
}
