namespace InferenceDash.Web.Addresses;

/// <content>Addresses of the evaluations, which are asked for like acceptance lengths.</content>
public static partial class SiteUrls
{
    /// <summary>The page of evaluations.</summary>
    public const string Evaluations = "/evaluations";

    /// <summary>Evaluations from the API.</summary>
    public const string EvaluationsApi = "/api/v1/evaluations";

    /// <summary>The evaluations of a query.</summary>
    public static string EvaluationsOf(AcceptanceQuery query) => WithFields(Evaluations, AcceptanceFields(query));

    /// <summary>The same from the API; <paramref name="extension"/> is empty or <c>.csv</c>.</summary>
    public static string EvaluationsAnswer(AcceptanceQuery query, string extension = "") => WithFields(EvaluationsApi + extension, AcceptanceFields(query));
}
