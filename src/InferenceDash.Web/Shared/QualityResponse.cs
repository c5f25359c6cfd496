namespace InferenceDash.Web.Shared;

/// <summary>A rule of quality that a point breaks.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="Value">How it breaks it, in the unit of the rule; null: the rule has no value.</param>
/// <param name="Text">The same in a sentence.</param>
public sealed record QualityResponse(string Rule, double? Value, string Text)
{
    /// <summary>What is wrong with a point; empty: nothing that is known.</summary>
    public static IReadOnlyList<QualityResponse> Of(CurvePoint point) => Of(point.Quality);

    /// <summary>Each flag of a set.</summary>
    public static IReadOnlyList<QualityResponse> Of(QualityFlags flags) => [.. flags.Select(Of)];

    private static QualityResponse Of(QualityFlag flag) => new(flag.Rule.Key, flag.Value, QualityWords.Sentence(flag));
}
