namespace InferenceDash.Core.Curves;

/// <summary>How many digits a figure has by its source. Null is no limit.</summary>
/// <param name="Decimals">Decimals of the source.</param>
/// <param name="Significant">Significant digits of the source, for a figure derived from it.</param>
public readonly record struct SourceDigits(int? Decimals, int? Significant);
