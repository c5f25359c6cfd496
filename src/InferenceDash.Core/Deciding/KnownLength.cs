namespace InferenceDash.Core.Deciding;

/// <summary>An acceptance length that was measured for itself and could be that of a series: same model, method and draft tokens.</summary>
/// <param name="Key">Of which checkpoint and texts.</param>
/// <param name="DraftTokens">Draft tokens per step, k.</param>
/// <param name="Length">Tokens per step.</param>
public sealed record KnownLength(AcceptanceKey Key, int DraftTokens, double Length)
{
    /// <summary>The lengths for a model and a method at one number of draft tokens, in the order of the curves.</summary>
    public static IReadOnlyList<KnownLength> Of(IEnumerable<AcceptanceCurve> curves, string model, SpecMethod method, int draftTokens)
    {
        ArgumentNullException.ThrowIfNull(curves);
        return
        [
            .. from curve in curves
               where curve.Key.Model == model && curve.Key.Method == method && draftTokens > 0
               let length = curve.LengthAt(draftTokens)
               where length is not null
               select new KnownLength(curve.Key, draftTokens, length.Value),
        ];
    }

    /// <summary>The number of draft tokens that all points of a curve share; null: there are several, or it is unknown.</summary>
    public static int? DraftTokensOf(Curve curve)
    {
        ArgumentNullException.ThrowIfNull(curve);
        var drafts = curve.Points.Select(point => point.Measured?.Configuration.DraftTokens).Distinct().ToList();
        return drafts is [{ } one] ? one : null;
    }
}
