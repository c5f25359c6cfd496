namespace InferenceDash.Web.Comparing;

/// <summary>What the API answers about a comparison of any series: below which path, how it is described, and how it is made.</summary>
/// <param name="Path">What follows the path of the comparison.</param>
/// <param name="Describe">Its description, with the values of the comparison in the path or without.</param>
/// <param name="Make">The answer.</param>
internal sealed record LineUpAnswer(
    string Path, Func<bool, ApiDescription> Describe, Func<LineUpView, HttpContext, CatalogCache, ValueTask<IResult>> Make);
