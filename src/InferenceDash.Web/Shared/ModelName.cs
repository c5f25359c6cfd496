namespace InferenceDash.Web.Shared;

/// <summary>A model as answers name it.</summary>
public sealed record ModelName(string Slug, string Label);
