namespace InferenceDash.Web.Shared;

/// <summary>Marks an answer that has a number for each of <see cref="MeasuredFields"/> beside its own properties, for the API's description.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class WithMeasuredFieldsAttribute : Attribute;
