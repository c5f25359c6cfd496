namespace InferenceDash.Web.Shared;

/// <summary>The form that a field is sent with, where that is not the form around it. A page cascades it to its fields.</summary>
/// <param name="Id">Id of the form; null: the form around the field.</param>
public sealed record FormScope(string? Id)
{
    public static readonly FormScope Around = new((string?)null);
}
