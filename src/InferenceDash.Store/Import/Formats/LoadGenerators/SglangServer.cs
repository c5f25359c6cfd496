using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// What SGLang's server says of itself when the benchmark asks it, in <c>server_info</c>: the arguments that it was started
/// with. A router in front of several servers answers with lists of theirs instead, which are not read.
/// </summary>
internal static class SglangServer
{
    public const string ModelPath = Info + "model_path";

    private const string Info = "server_info.";
    private const string Algorithm = Info + "speculative_algorithm";
    private const string DraftTokens = Info + "speculative_num_draft_tokens";
    private const string TensorParallel = Info + "tp_size";

    /// <summary>Its parallelism, unless it is one side of disaggregated serving, which knows nothing of the other.</summary>
    public static Deployment Deployment(JsonFields row)
    {
        var version = row.TextIfAny(Info + "version");
        var isOneSide = row.TextIfAny(Info + "disaggregation_mode") is not (null or "null");
        if (isOneSide || Count(row, "tp_size") is not { } tensorParallel)
            return LoadGenerators.Deployment.Unknown with { EngineVersion = version };
        // Attention with data parallelism runs on the GPUs of tensor parallelism; copies of the whole model do not.
        var sharesGpus = row.TruthIfAny(Info + "enable_dp_attention");
        var copies = sharesGpus == true ? 1 : Count(row, "dp_size") ?? 1;
        return new Deployment
        {
            TensorParallel = tensorParallel,
            ExpertParallel = Count(row, "ep_size"),
            DataParallelAttention = sharesGpus,
            Gpus = tensorParallel * (Count(row, "pp_size") ?? 1) * copies,
            GpusField = TensorParallel,
            MayBeAPart = true,
            EngineVersion = version,
        };
    }

    /// <summary>Its drafts, with the acceptance length that the benchmark took from it: the mean over the life of the server.</summary>
    public static Drafts Drafts(JsonFields row)
    {
        var isDescribed = row.Names(TensorParallel) && row.Names(Algorithm);
        var isOff = isDescribed && !row.Has(Algorithm);
        return new Drafts
        {
            Tool = "SGLang (server lifetime)",
            Field = "accept_length",
            OffField = isOff ? Algorithm : null,
            OnField = isDescribed && !isOff ? Algorithm : null,
            Length = row.OptionalPositive("accept_length"),
            Tokens = Tokens(row),
            TokensField = DraftTokens,
        };
    }

    // The tokens of a verification step count the one that the step before has accepted already.
    private static int? Tokens(JsonFields row) =>
        row.TextIfAny(Algorithm)?.ToUpperInvariant() is "EAGLE" or "EAGLE3" or "NEXTN" or "STANDALONE"
        && row.TruthIfAny(Info + "speculative_adaptive") != true
        && Count(row, "speculative_num_draft_tokens") is > 1 and var verified
            ? verified - 1
            : null;

    private static int? Count(JsonFields row, string name) =>
        row.NumberIfAny(Info + name) is >= 1 and <= int.MaxValue and var number && number == Math.Floor(number) ? (int)number : null;
}
