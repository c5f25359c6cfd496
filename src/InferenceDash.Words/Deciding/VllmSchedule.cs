namespace InferenceDash.Words.Deciding;

/// <summary>A schedule as vLLM takes it: entries of first batch, last batch and draft tokens, both batches among them.</summary>
internal static class VllmSchedule
{
    public const string Key = "vllm";

    private const string Title = "vLLM";
    private static string Version => Say.Of("main, dynamic speculative decoding");

    private const string Source = "https://github.com/vllm-project/vllm/blob/015a47e1282c9ef40d706ee3463cb699e04e93c0/"
        + "docs/features/speculative_decoding/dynamic_speculative_decoding.md";

    // Methods that bring their drafts with the model, or make them without one.
    private static readonly string[] WithoutDraftModel = ["mtp", "nextn", "ngram", "suffix"];

    public static EngineSetting Of(ConcurrencySchedule schedule, SpecMethod method)
    {
        if (schedule.Deployment.HasDataParallelAttention)
        {
            return new EngineSetting(
                Key, Title, Text: null, Say.Of("Not with data parallelism: vLLM then ignores the schedule and drafts a fixed number "
                    + "of tokens."), Version, Source);
        }

        var model = WithoutDraftModel.Contains(method.Key, StringComparer.Ordinal) ? "" : "\n  \"model\": \"DRAFT_MODEL\",";
        var entries = EngineSetting.StepsOf(schedule).Select(s => $"[{s.First}, {s.Last}, {s.DraftTokens}]");
        var text = $$"""
            --speculative-config '{
              "method": "{{NameOf(method)}}",{{model}}
              "num_speculative_tokens": {{EngineSetting.Digits(EngineSetting.Most(schedule))}},
              "num_speculative_tokens_per_batch_size": [
                {{string.Join(",\n    ", entries)}}
              ]}'
            """;
        return new EngineSetting(Key, Title, text, RemarkOf(schedule, model.Length > 0), Version, Source);
    }

    private static string RemarkOf(ConcurrencySchedule schedule, bool hasModel)
    {
        var model = hasModel ? Say.Of(" Put the path of the draft model in the place of DRAFT_MODEL.") : "";
        return Say.Of($"Above {Count.Of(EngineSetting.Last(schedule))} requests, beyond the schedule, vLLM keeps the last value. "
            + $"With --data-parallel-size above 1 it ignores the schedule.{EngineSetting.BelowFirst(schedule)}{model}");
    }

    private static string NameOf(SpecMethod method) => method.Key switch
    {
        "nextn" => "mtp",
        "eagle2" => "eagle",
        var key => key,
    };
}
