namespace InferenceDash.Core.Ranking;

/// <summary>A GPU and precision that takes part in a ranking.</summary>
/// <param name="Series">What is ranked; its key is <c>gb300-fp4</c>, its label <c>GB300 NVL72 FP4</c>.</param>
/// <param name="Source">Where its points come from.</param>
/// <param name="Methods">The curves of all its spec methods, from the same source: what the ranked figure is read against.</param>
public sealed record RankCandidate(ComparedSeries Series, PointSource Source, SeriesCurve Methods);

/// <summary>What one spec method of a GPU and precision delivers at the target.</summary>
/// <param name="Method">The method.</param>
/// <param name="Curve">Its curve.</param>
/// <param name="Point">What it delivers; without figures where it does not reach the target.</param>
public sealed record MethodAtTarget(SpecMethod Method, Curve Curve, OperatingPoint Point);
