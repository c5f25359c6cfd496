namespace InferenceDash.Core.Deciding;

/// <summary>
/// What speculative decoding would gain if every draft token were accepted independently with the same probability. Drafts
/// fail in runs, and a verification step of k + 1 tokens costs more than one of a single token, so it over-predicts.
/// </summary>
/// <param name="DraftLength">Draft tokens per step, k; at least 1.</param>
/// <param name="AcceptanceRate">Probability that a draft token is accepted, from 0 to 1.</param>
/// <param name="DraftCost">Time of one draft token / time of one step of the model, c; at least 0.</param>
public sealed record DraftModel(int DraftLength, double AcceptanceRate, double DraftCost)
{
    /// <summary>Most draft tokens per step that are taken.</summary>
    public const int MostDraftTokens = 100;

    /// <summary>Draft tokens per step, k.</summary>
    public int DraftLength { get; } = DraftLength is >= 1 and <= MostDraftTokens ? DraftLength : throw Outside(nameof(DraftLength), DraftLength);

    /// <summary>Probability that a draft token is accepted.</summary>
    public double AcceptanceRate { get; } = AcceptanceRate is >= 0 and <= 1 ? AcceptanceRate : throw Outside(nameof(AcceptanceRate), AcceptanceRate);

    /// <summary>Relative cost of a draft token, c.</summary>
    public double DraftCost { get; } = DraftCost >= 0 && double.IsFinite(DraftCost) ? DraftCost : throw Outside(nameof(DraftCost), DraftCost);

    /// <summary>Tokens per step.</summary>
    public double AcceptanceLength => IndependentAcceptance.Length(AcceptanceRate, DraftLength);

    /// <summary>Speed-up at the same batch: tokens per step / (1 + k c), below 1 where drafts cost more than they bring (theorem 3.8).</summary>
    public double SpeedUp => AcceptanceLength / (1 + (DraftLength * DraftCost));

    private static ArgumentOutOfRangeException Outside(string name, object value) =>
        new(name, value, "A draft has 1 to 100 tokens, a rate is between 0 and 1, a cost is not below 0.");
}
