using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>What a result of vLLM says of drafts: the difference of the server's counters before and after the run.</summary>
internal static class VllmDrafts
{
    private const string Prefix = "spec_decode_";
    private const string Length = Prefix + "acceptance_length";
    private const string Rate = Prefix + "acceptance_rate";
    private const string TokensByIteration = "avg_decoded_tokens_per_iter.mean";
    private const string Positions = Prefix + "per_position_acceptance_rates";

    public static Drafts Of(JsonFields row)
    {
        var steps = row.OptionalNumber(Prefix + "num_drafts");
        var (drafted, accepted) = (row.OptionalNumber(Prefix + "draft_tokens"), row.OptionalNumber(Prefix + "accepted_tokens"));
        var byPosition = ByPosition(row);
        var (tokens, field) = VllmSweep.DraftTokens(row) ?? (Tokens(byPosition?.Shares.Length, drafted / steps), Prefix + "draft_tokens");
        return new Drafts
        {
            Tool = "vLLM",
            Field = row.Has(Length) ? Length : row.Has(Rate) ? Rate : Prefix + "accepted_tokens",
            Length = Given(row, Length) ?? (steps > 0 ? 1 + (accepted / steps) : null),
            // The field is in percent; the counts are what it is made of.
            Rate = drafted > 0 && accepted is not null ? accepted / drafted : row.OptionalNumber(Rate) / 100,
            RateIsOfDraftTokens = true,
            Drafted = drafted,
            Accepted = accepted,
            ByPosition = byPosition,
            Tokens = tokens,
            TokensField = field,
            IsSynthetic = VllmSweep.IsSynthetic(row),
        };
    }

    /// <summary>What the client of <c>trtllm-serve</c> says: tokens by iteration, the mean over requests; 0 where the server does not tell.</summary>
    public static Drafts OfTrtLlm(JsonFields row) => new()
    {
        Tool = "TensorRT-LLM (mean over requests)",
        Field = TokensByIteration,
        Length = Given(row, TokensByIteration),
    };

    // A length of 0 is written where there were no drafts.
    private static double? Given(JsonFields row, string field) => row.OptionalNumber(field) is 0 ? null : row.OptionalPositive(field);

    private static AcceptanceByPosition? ByPosition(JsonFields row)
    {
        if (!row.Names($"{Positions}.0"))
            return null;
        var shares = row.OptionalNumbers(Positions) is { } numbers ? AcceptanceByPosition.Of(numbers) : null;
        if (shares is null)
            row.Reject(Positions, "is not a list of shares from 0 to 1");
        return shares;
    }

    // The server counts every position that it may draft; the last steps of an answer draft fewer. With a length that changes
    // as the load does, the mean is far below it, and then there is no one k.
    private static int? Tokens(int? positions, double? mean) => (positions, mean) switch
    {
        (null, { } drafted) when drafted >= 1 && drafted == Math.Floor(drafted) && drafted <= int.MaxValue => (int)drafted,
        ({ } k, null) => k,
        ({ } k, { } drafted) when Math.Round(drafted) == k => k,
        _ => null,
    };
}
