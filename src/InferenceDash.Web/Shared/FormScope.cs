namespace InferenceDash.Web.Shared;

/// <summary>What a page tells its fields: the form that they are sent with, and what of the address could not be used.</summary>
/// <param name="Id">Id of the form; null: the form around the field.</param>
/// <param name="Problems">What could not be used: it stands in its field to be mended.</param>
public sealed record FormScope(string? Id, IReadOnlyList<QueryProblem> Problems);
