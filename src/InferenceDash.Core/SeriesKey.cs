namespace InferenceDash.Core;

/// <summary>What the points of one series have in common.</summary>
/// <param name="Model">Model slug.</param>
/// <param name="Gpu">GPU key.</param>
/// <param name="Precision">Precision of the weights.</param>
/// <param name="Sequence">Input and output length.</param>
/// <param name="Method">Speculative decoding method, or off.</param>
public sealed record SeriesKey(string Model, string Gpu, Precision Precision, Sequence Sequence, SpecMethod Method);
