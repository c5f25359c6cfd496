namespace InferenceDash.Web.Shared;

/// <summary>An entry of a menu: what it means and where it leads. One that leads nowhere says why.</summary>
public sealed record Choice(string Value, string Words, string? Url, bool IsCurrent, string? WhyNot = null);
