namespace InferenceDash.Web.Shared;

/// <summary>Which data an answer of the API is made from: noted with the request, for whoever tags the answer.</summary>
/// <param name="Id">Id of the snapshot.</param>
internal sealed record AnsweredSnapshot(string Id);
