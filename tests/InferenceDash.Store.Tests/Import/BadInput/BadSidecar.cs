using System.Text;
using InferenceDash.Store.Tests.Import.Formats;

namespace InferenceDash.Store.Tests.Import.BadInput;

/// <summary>A sound file beside which a flawed sidecar lies.</summary>
internal static class BadSidecar
{
    private static readonly string[] Contents =
    [
        "", "{", "[]", "null", "qwen-3-5", "{\"gpus\": 0}", "{\"gpus\": 8.5}", "{\"gpus\": null}", "{\"gpus\": [8]}", "{\"gpu_count\": 8}",
        "{\"date\": \"yesterday\"}", "{\"sequence\": \"1k\"}", "{\"model\": \"nobody\"}", "{\"gpu\": \"tpu\"}",
        "{\"spec_method\": \"mtp\", \"spec_method\": \"mtp\"}",
        "{\"spec_method\": \"mtp\", \"spec-method\": \"none\"}", "{\"model\": \"\"}", "{\"model\": NaN}", "{'model': 'qwen-3-5'}",
    ];

    public static IEnumerable<BadFile> All =>
    [
        .. Contents.Select(content => Of($"'{content}'", () => Encoding.UTF8.GetBytes(content))),
        Of("of 100 kB", () => Encoding.UTF8.GetBytes("{\"model\": \"" + new string('x', 100_000) + "\"}")),
        Of("nested 10,000 deep", () => Encoding.UTF8.GetBytes("{\"model\": " + new string('[', 10_000))),
        Of("in UTF-16", () => Encoding.Unicode.GetBytes("{\"model\": \"qwen-3-5\"}")),
        Of("with half a surrogate pair in an escape", () => "{\"model\": \"\\ud800\"}"u8.ToArray()),
        Of("with half a surrogate pair in the escape of a name", () => "{\"\\ud800\": \"x\"}"u8.ToArray()),
        Of("with an escaped NUL", () => "{\"engine\": \"v\\u0000LLM\"}"u8.ToArray()),
        Of("with a byte that UTF-8 does not have", () => [.. "{\"model\": \"qwen"u8, 0xFF, .. "\"}"u8]),
    ];

    /// <summary>A case that is sound but for its sidecar.</summary>
    public static BadFile Of(string flaw, Func<byte[]> sidecar) => new(
        $"sidecar: {flaw}",
        Reading.Given with { Model = null, Gpu = null, Gpus = null, Engine = null, SpecMethod = null, Date = null },
        [
            ("run.json", () => Encoding.UTF8.GetBytes(Fixture.Vllm)),
            // For all that the other leaves open, so that nothing but its flaw is in the way.
            ("inferencedash.json", () => "{\"gpu\": \"h100\", \"gpus\": 8, \"spec_method\": \"mtp\", \"model\": \"qwen-3-5\"}"u8.ToArray()),
            ("run.json.meta.json", sidecar),
        ]);
}
