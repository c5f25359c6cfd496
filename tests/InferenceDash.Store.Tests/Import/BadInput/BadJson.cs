using InferenceDash.Store.Tests.Import.Formats;

namespace InferenceDash.Store.Tests.Import.BadInput;

/// <summary>Flaws of JSON, and of the numbers in it.</summary>
internal static class BadJson
{
    private const int Deep = 10_000;

    private static readonly (string Flaw, string? Value)[] NoNumbers =
    [
        ("missing", null), ("null", "null"), ("a text", "\"8\""), ("true", "true"), ("a list", "[8]"), ("an object", "{\"value\": 8}"),
        ("NaN", "NaN"), ("Infinity", "Infinity"), ("minus Infinity", "-Infinity"), ("1e400", "1e400"), ("minus 1e400", "-1e400"),
        ("5,000 digits", new string('9', 5000)), ("0", "0"), ("minus 1", "-1"), ("minus 0", "-0.0"),
    ];

    private static readonly (string Flaw, string Value)[] NoTexts =
        [("a number", "8"), ("true", "true"), ("a list", "[\"x\"]"), ("an object", "{}"), ("of 2,000 characters", $"\"{new string('x', 2000)}\"")];

    public static IEnumerable<BadFile> Of(SoundFile sound) => [.. Values(sound), .. Layouts(sound), .. Sizes(sound)];

    /// <summary>Flaws that only one format can have.</summary>
    public static IEnumerable<BadFile> Special =>
    [
        .. new[] { "framework", "image", "run_url", "precision" }.Select(name => BadFile.Of(
            $"inferencex-api: {name} holds an escaped NUL", new ImportOptions(), Fixture.With(Fixture.ApiRow, (name, "\"a\\u0000b\"")))),
        BadFile.Of("guidellm: benchmarks appears twice", Reading.Given, $"{Fixture.GuideLlm.Trim()[..^1]}, \"benchmarks\": []}}"),
        BadFile.Of("guidellm: a benchmark that is a number", Reading.Given, Fixture.With(Fixture.GuideLlm, ("benchmarks", "[8]"))),
        BadFile.Of("guidellm: benchmarks is an object", Reading.Given, Fixture.With(Fixture.GuideLlm, ("benchmarks", "{\"a\": 1}"))),
        BadFile.Of(
            "vllm-bench: milliseconds under a name of seconds", Reading.Given,
            Fixture.With(Fixture.Vllm, ("median_tpot_ms", null), ("median_tpot", "6.25"))),
        BadFile.Of("vllm-bench: seconds under a name of milliseconds", Reading.Given, Fixture.With(Fixture.Vllm, ("median_tpot_ms", "0.00625"))),
        BadFile.Of("vllm-bench: percentiles out of order", Reading.Given, Fixture.With(Fixture.Vllm, ("p99_tpot_ms", "1"))),
        BadFile.Of("vllm-bench: a sound line, then one that is cut off", Reading.Given, $"{Fixture.Vllm}\n{Fixture.Vllm[..400]}"),
        BadFile.Of("vllm-bench: a text of 17 MB", Reading.Given, Fixture.With(Fixture.Vllm, ("note", $"\"{new string('x', 17 * 1024 * 1024)}\""))),
        BadFile.Of("aiperf: a unit that nobody knows", Reading.Given, Fixture.With(Fixture.AiPerf, ("inter_token_latency.unit", "\"fortnights\""))),
        BadFile.Of("inferencex-api: percentiles out of order", new ImportOptions(), Fixture.With(Fixture.ApiRow, ("metrics.p99_ttft", "0.01"))),
        BadFile.Of("inferencex-api: milliseconds", new ImportOptions(), Fixture.With(Fixture.ApiRow, ("metrics.median_tpot", "6.25"))),
        BadFile.Of("inferencex-api: a sound row, then a number", new ImportOptions(), $"[{Fixture.ApiRow}, 8]"),
        BadFile.Of("inferencex-api: a sound row, then a list", new ImportOptions(), $"[{Fixture.ApiRow}, [{Fixture.ApiRow}]]"),
    ];

    private static IEnumerable<BadFile> Values(SoundFile sound)
    {
        foreach (var field in sound.Numbers)
        {
            foreach (var (flaw, value) in NoNumbers)
                yield return sound.Bad($"{field} is {flaw}", Fixture.With(sound.Content, (field, value)));
        }

        if (sound.Text.Length == 0)
            yield break;
        // Written afterwards, because no JSON writer makes one.
        var marked = Fixture.With(sound.Content, (sound.Text, "\"HALF\""));
        yield return sound.Bad($"{sound.Text} is half a surrogate pair", marked.Replace("HALF", "\\ud800", StringComparison.Ordinal));
        foreach (var (flaw, value) in NoTexts)
            yield return sound.Bad($"{sound.Text} is {flaw}", Fixture.With(sound.Content, (sound.Text, value)));
    }

    private static IEnumerable<BadFile> Layouts(SoundFile sound)
    {
        var text = sound.Content.Trim();
        return
        [
            sound.Bad("without its last bracket", text[..^1]),
            sound.Bad("a list that is never closed", $"[{text},{text}"),
            sound.Bad("a list that ends in a comma", $"[{text},]"),
            sound.Bad("a bracket too many", text + "}"),
            sound.Bad("the wrong bracket at the end", text[..^1] + "]"),
            sound.Bad("words after the end", text + "\nthe server was stopped here\n"),
            sound.Bad("a name that appears twice", sound.Opened("\"note\": 1, \"note\": 2")),
            sound.Bad("a comment", sound.Opened("/* of the first run */ \"note\": 1")),
            sound.Bad("single quotes", text.Replace('"', '\'')),
            sound.Bad("a name without quotes", sound.Opened("note: 1")),
            sound.Bad("a line break in a text", sound.Opened("\"note\": \"one\ntwo\"")),
            sound.Bad("an escape that does not exist", sound.Opened("\"note\": \"\\x41\"")),
            sound.Bad("half a surrogate pair in the escape of a name", sound.Opened("\"\\udc00\": 1")),
            sound.Bad("an escape cut off", sound.Opened("\"note\": \"\\u00\"")),
            sound.Bad("two byte order marks", "\uFEFF\uFEFF" + text),
            sound.Bad("carriage returns as line ends, and a bracket too many", text.Replace('\n', '\r') + "\r}\r"),
            sound.Bad("a text that is never closed", text[..^1] + ", \"note\": \"and so on}"),
            sound.Bad("a number with a leading zero", sound.Opened("\"note\": 007")),
            sound.Bad("Python's None", sound.Opened("\"note\": None")),
            sound.Bad("a word that only begins like NaN", sound.Opened("\"note\": Nan")),
        ];
    }

    private static IEnumerable<BadFile> Sizes(SoundFile sound)
    {
        string Repeated(string part) => string.Concat(Enumerable.Repeat(part, Deep));
        return
        [
            sound.Bad("lists nested 10,000 deep", sound.Opened($"\"note\": {Repeated("[")}{Repeated("]")}")),
            sound.Bad("objects nested 10,000 deep", sound.Opened($"\"note\": {Repeated("{\"a\":")}1{Repeated("}")}")),
            sound.Bad("10,000 lists that are never closed", $"{sound.Content.Trim()}{Repeated("[")}"),
            sound.Bad("60,000 different names", sound.Opened($"\"note\": {{{string.Join(',', Enumerable.Range(0, 60_000).Select(i => $"\"n{i}\":1"))}}}")),
        ];
    }
}
