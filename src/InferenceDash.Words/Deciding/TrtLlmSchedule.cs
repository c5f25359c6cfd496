namespace InferenceDash.Words.Deciding;

/// <summary>A schedule as TensorRT-LLM takes it: from the last batch of each step to its draft tokens.</summary>
internal static class TrtLlmSchedule
{
    public const string Key = "trt-llm";

    private const string Title = "TensorRT-LLM";
    private const string Version = "1.3.0rc21";
    private const string Source = "https://github.com/NVIDIA/TensorRT-LLM/blob/v1.3.0rc21/tensorrt_llm/llmapi/llm_args.py";

    public static EngineSetting Of(ConcurrencySchedule schedule, SpecMethod method)
    {
        if (TypeOf(method) is not var (type, needsModel))
            return None(Say.Of($"TensorRT-LLM changes the draft length of MTP, EAGLE3, draft models and n-grams, not of {method.Label}."));
        var steps = schedule.EngineSteps;
        if (steps.Zip(steps.Skip(1)).Any(p => p.Second.DraftTokens > p.First.DraftTokens))
            return None(Say.Of("The schedule of TensorRT-LLM has to begin with its longest draft, and this one does not."));
        var model = needsModel ? "\n  speculative_model: DRAFT_MODEL" : "";
        var text = $$"""
            speculative_config:
              decoding_type: {{type}}{{model}}
              max_draft_len: {{EngineSetting.Digits(EngineSetting.Most(schedule))}}
              draft_len_schedule:
                {{string.Join("\n    ", Drafting(steps).Select(s => $"{EngineSetting.Digits(s.Last)}: {EngineSetting.Digits(s.DraftTokens)}"))}}
            """;
        return new EngineSetting(Key, Title, text, RemarkOf(schedule, needsModel), Version, Source);
    }

    private static EngineSetting None(string reason) => new(Key, Title, Text: null, reason, Version, Source);

    // Above the greatest key nothing is drafted.
    private static IEnumerable<DraftStep> Drafting(IReadOnlyList<DraftStep> steps) => steps.Where(s => s.DraftTokens > 0);

    private static string RemarkOf(ConcurrencySchedule schedule, bool needsModel)
    {
        var steps = schedule.EngineSteps;
        var model = needsModel ? Say.Of(" Put the path of the draft model in the place of DRAFT_MODEL.") : "";
        var last = Count.Of(Drafting(steps).LastOrDefault()?.Last ?? 0);
        var beyond = steps is [.., { DraftTokens: > 0 }]
            ? Say.Of($"Above {last} requests, beyond the schedule, TensorRT-LLM drafts nothing.")
            : Say.Of($"Above {last} requests TensorRT-LLM drafts nothing, as the schedule has it.");
        var older = string.Join(", ", EngineSetting.StepsOf(schedule).Select(s => $"{s.First}: {s.DraftTokens}"));
        return Say.Of($"YAML for --config. Leave out max_concurrency. {beyond} In 1.2 a key is the first batch of its step: draft_len_schedule: {{{older}}}."
            + $"{EngineSetting.BelowFirst(schedule)}{model}");
    }

    private static (string Type, bool NeedsModel)? TypeOf(SpecMethod method) => method.Key switch
    {
        "mtp" or "nextn" => ("MTP", false),
        "eagle3" => ("Eagle3", true),
        "draft_model" => ("DraftTarget", true),
        "ngram" => ("NGram", false),
        _ => null,
    };
}
