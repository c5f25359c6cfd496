using InferenceDash.Store.Import;
using InferenceDash.Store.Uploads;

namespace InferenceDash.Store.Tests.Uploads;

/// <summary>What the names of files say, as people write them.</summary>
public sealed class NameHintTests
{
    [Theory]
    [InlineData("h200_fp8_tp8_nomtp_c16.json", "concurrency=16 gpu=h200 gpus=8 precision=fp8 spec_method=none")]
    [InlineData("no-mtp/c8.json", "concurrency=8 spec_method=none")]
    [InlineData("baseline_conc64.json", "concurrency=64 spec_method=none")]
    [InlineData("Qwen3.5-397B-NVFP4_mtp3.json", "draft_tokens=3 model=qwen-3-5 precision=fp4 spec_method=mtp")]
    [InlineData("eagle3_k5_4gpus.jsonl", "draft_tokens=5 gpus=4 spec_method=eagle3")]
    [InlineData("results.json", "")]
    [InlineData("", "")]
    public void A_name_says_what_its_words_say(string name, string hints) =>
        string.Join(' ', NameHints.Of(name, Names()).OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}={h.Value}")).ShouldBe(hints);

    private static KnownNames Names()
    {
        var names = new KnownNames();
        names.Define(new Model("qwen-3-5", "Qwen 3.5 397B-A17B", ["qwen3.5"], []));
        names.Define(new Gpu("h200", "H200", "NVIDIA", "Hopper"));
        return names;
    }
}
