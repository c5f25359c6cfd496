using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// What a report of <c>trtllm-bench</c> says of its drafts. It has them by request, as statistics of all requests: mean ×
/// requests is the sum. Every iteration of the engine yields the accepted drafts and one token more, so iterations are
/// output tokens − accepted tokens, and 1 + accepted / drafts is output tokens / iterations: the definition used here.
/// </summary>
internal static class TrtLlmDrafts
{
    private const string Length = "decoding_stats.acceptance_length_percentiles.average";
    private const string Requests = "request_info.num_requests";

    // Means are printed with all their digits, so k comes out whole but for the last ones.
    private const double Rounding = 0.01;

    public static Drafts Of(JsonFields row)
    {
        var said = new Drafts
        {
            Tool = "TensorRT-LLM",
            Field = Length,
            OnField = row.Has("decoding_stats") ? "decoding_stats.mode" : null,
            TokensField = "decoding_stats.num_draft_tokens_percentiles.average",
        };
        var requests = row.OptionalNumber(Requests);
        var drafted = requests * row.OptionalNumber(said.TokensField);
        var accepted = requests * row.OptionalNumber("decoding_stats.num_accepted_draft_tokens_percentiles.average");
        var tokens = requests * row.OptionalNumber("request_info.avg_output_length");
        var iterations = tokens - accepted;
        if (!row.IsSound || drafted is not > 0 || iterations is not > 0)
            return said with { Length = row.OptionalPositive(Length), Rate = row.OptionalNumber("decoding_stats.draft_acceptance_rate_percentiles.average") };
        return said with
        {
            Length = tokens / iterations,
            Rate = accepted / drafted,
            Drafted = drafted,
            Accepted = accepted,
            // Where it contradicts the option, the acceptance does so as well, and one flaw is enough.
            Tokens = GivenNames.SayOff(row) ? null : Whole(drafted.Value / iterations.Value),
        };
    }

    private static int? Whole(double tokens) =>
        Math.Round(tokens) is >= 1 and <= 1000 and var whole && Math.Abs(tokens - whole) < Rounding ? (int)whole : null;
}
