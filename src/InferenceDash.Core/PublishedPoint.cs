namespace InferenceDash.Core;

/// <summary>
/// An operating point read off a published page: a figure, not a measurement of ours. Decimals are those the page
/// prints, so that nothing is shown with more digits than the source has.
/// </summary>
/// <param name="Series">Model, GPU, precision, sequence and method.</param>
/// <param name="Interactivity">tok/s/user.</param>
/// <param name="ThroughputPerGpu">Total tok/s/GPU.</param>
/// <param name="ThroughputDecimals">Decimals printed.</param>
/// <param name="CostPerMillionTokens">$/M total tokens; null: not published.</param>
/// <param name="CostDecimals">Decimals printed.</param>
/// <param name="TokensPerSecondPerMegawatt">tok/s/MW; null: not published.</param>
/// <param name="Concurrency">Requests in flight; null: not published.</param>
/// <param name="Band">The interactivity band the page states, tok/s/user; null: not stated.</param>
/// <param name="Source">Where it stands, and what its cost was computed with.</param>
public sealed record PublishedPoint(
    SeriesKey Series,
    double Interactivity,
    double ThroughputPerGpu,
    int ThroughputDecimals,
    double? CostPerMillionTokens,
    int CostDecimals,
    double? TokensPerSecondPerMegawatt,
    double? Concurrency,
    InteractivityRange? Band,
    Publication Source);
