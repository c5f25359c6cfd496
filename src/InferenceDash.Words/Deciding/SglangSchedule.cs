namespace InferenceDash.Words.Deciding;

/// <summary>
/// A schedule as SGLang takes it: a file of slots, each under the first batch that it is for. A slot with one candidate drafts
/// that many tokens whatever is accepted.
/// </summary>
internal static class SglangSchedule
{
    public const string Key = "sglang";

    private const string Title = "SGLang";
    private static string Version => Say.Of("main, adaptive speculative decoding with slots by batch size");

    private const string Source =
        "https://github.com/sgl-project/sglang/blob/015c872628e328b530880bcf95ae91222604b225/python/sglang/srt/speculative/adaptive_spec_params.py";

    public static EngineSetting Of(ConcurrencySchedule schedule, SpecMethod method)
    {
        if (AlgorithmOf(method) is not { } algorithm)
            return None(Say.Of($"SGLang changes the draft length of EAGLE and MTP only, not of {method.Label}."));
        if (schedule.Deployment.HasDataParallelAttention)
            return None(Say.Of("Not with data-parallel attention: SGLang then drafts a fixed number of tokens."));
        var most = EngineSetting.Most(schedule);
        var slots = EngineSetting.StepsOf(schedule).Select(s => $"\"{s.First}\": {{\"candidate_steps\": [{s.DraftTokens}]}}");
        var model = method.Key is "mtp" or "nextn" ? "" : "\n--speculative-draft-model-path DRAFT_MODEL \\";
        var text = $$"""
            cat > drafts.json <<'END'
            {{{string.Join(",\n ", slots)}}}
            END
            --speculative-algorithm {{algorithm}} \{{model}}
            --speculative-eagle-topk 1 \
            --speculative-num-steps {{EngineSetting.Digits(most)}} \
            --speculative-num-draft-tokens {{EngineSetting.Digits(most + 1)}} \
            --speculative-adaptive \
            --speculative-adaptive-config drafts.json
            """;
        return new EngineSetting(Key, Title, text, RemarkOf(schedule, model.Length > 0), Version, Source);
    }

    private static EngineSetting None(string reason) => new(Key, Title, Text: null, reason, Version, Source);

    private static string RemarkOf(ConcurrencySchedule schedule, bool hasModel)
    {
        var model = hasModel ? Say.Of(" Put the path of the draft model in the place of DRAFT_MODEL.") : "";
        return Say.Of($"First the file, then the options of the server. Each slot has one candidate, so that the batch alone decides; with more, SGLang "
            + $"follows what "
            + $"is accepted. It pads a batch to the next CUDA graph before it looks up its slot. "
            + $"Above {Count.Of(EngineSetting.Last(schedule))} requests, beyond the schedule, the last slot holds. "
            + $"Earlier versions know no slots: there the file is {{\"candidate_steps\": [{Candidates(schedule)}]}}, and acceptance alone decides.")
            + EngineSetting.BelowFirst(schedule) + model;
    }

    // Zero was no candidate of the earlier form.
    private static string Candidates(ConcurrencySchedule schedule) =>
        string.Join(", ", schedule.EngineSteps.Select(s => s.DraftTokens).Where(k => k > 0).Distinct().Order().Select(EngineSetting.Digits));

    private static string? AlgorithmOf(SpecMethod method) => method.Key switch
    {
        "mtp" or "nextn" or "eagle" or "eagle2" => "EAGLE",
        "eagle3" => "EAGLE3",
        _ => null,
    };
}
