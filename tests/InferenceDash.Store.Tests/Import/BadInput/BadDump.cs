using System.Text;
using InferenceDash.Store.Tests.Import.Formats;

namespace InferenceDash.Store.Tests.Import.BadInput;

/// <summary>Flaws of the two files of a weekly dump, of which one is sound.</summary>
internal static class BadDump
{
    public static IEnumerable<BadFile> All =>
    [
        Of("configurations without results", Fixture.DumpConfigs, null),
        Of("results without configurations", null, Fixture.DumpResults),
        Configs("a header and no rows", "\n1,", "\n\n"),
        Configs("an identity that appears twice", "2,gb200", "1,gb200"),
        Configs("no identity", "1,b200", ",b200"),
        Configs("a GPU that nobody knows", "1,b200", "1,b999"),
        Configs("a model that nobody knows", "trt,dsr1,fp8", "trt,unknown,fp8"),
        Configs("a number of GPUs in words", "t,1,4,32", "t,1,4,many"),
        Configs("a parallelism of minus 1", "8,8,t,0,64,64", "-1,8,t,0,64,64"),
        Configs("neither true nor false", "mtp,f,f", "mtp,perhaps,f"),
        Configs("a field too few", "t,0,64,64", "t,0,64"),
        Configs("a quote that is never closed", "1,b200", "1,\"b200"),
        Configs("without a column", ",model,", ",modell,"),
        Results("a configuration that does not exist", "501,1,", "501,77,"),
        Results("a configuration in words", "501,1,", "501,one,"),
        Results("a date that does not exist", "2026-06-11", "2026-06-31"),
        Results("a length in words", ",1024,1024,8,", ",long,1024,8,"),
        Results("a length of 0", ",1024,1024,8,", ",1024,0,8,"),
        Results("a concurrency of minus 8", ",1024,8,", ",1024,-8,"),
        Results("a concurrency that is not finite", ",1024,8,", ",1024,Infinity,"),
        Results("a field too many", "img:1,", "img:1,,"),
        Results("without a column", ",metrics,", ",metric,"),
        Metrics("cut off", "312.5"),
        Metrics("no object", "[312.5]"),
        Metrics("empty", ""),
        Metrics("an empty object", "{}"),
        Metrics("no JSON", "{tput_per_gpu: 312.5}"),
        Metrics("a text for a number", "{\"tput_per_gpu\": \"312.5\", \"median_tpot\": 0.00625}"),
        Metrics("NaN", "{\"tput_per_gpu\": NaN, \"median_tpot\": 0.00625}"),
        Metrics("1e400", "{\"tput_per_gpu\": 1e400, \"median_tpot\": 0.00625}"),
        Metrics("a number below 0", "{\"tput_per_gpu\": -312.5, \"median_tpot\": 0.00625}"),
        Metrics("milliseconds", "{\"tput_per_gpu\": 312.5, \"median_tpot\": 6.25}"),
        Metrics("percentiles out of order", "{\"tput_per_gpu\": 312.5, \"median_tpot\": 0.00625, \"p99_tpot\": 0.001}"),
        Metrics("a name that appears twice", "{\"tput_per_gpu\": 312.5, \"tput_per_gpu\": 312.5, \"median_tpot\": 0.00625}"),
        Metrics("half a surrogate pair for a number", "{\"tput_per_gpu\": \"\\ud800\", \"median_tpot\": 0.00625}"),
        Metrics("nested 10,000 deep", "{\"tput_per_gpu\": 312.5, \"median_tpot\": 0.00625, \"x\": " + new string('[', 10_000) + new string(']', 10_000) + "}"),
    ];

    private static BadFile Configs(string flaw, string sound, string bad) =>
        Of($"configs with {flaw}", Changed(Fixture.DumpConfigs, sound, bad), Fixture.DumpResults);

    private static BadFile Results(string flaw, string sound, string bad) =>
        Of($"results with {flaw}", Fixture.DumpConfigs, Changed(Fixture.DumpResults, sound, bad));

    private static BadFile Metrics(string flaw, string metrics)
    {
        var lines = Fixture.DumpResults.Split('\n');
        var quoted = metrics.Replace("\"", "\"\"", StringComparison.Ordinal);
        return Of($"metrics: {flaw}", Fixture.DumpConfigs, $"{lines[0]}\n10,501,1,single_turn,2026-06-11,1024,1024,8,img:1,\"{quoted}\",\n");
    }

    private static BadFile Of(string flaw, string? configs, string? results) => new(
        $"inferencex-dump: {flaw}",
        new ImportOptions(),
        [.. new[] { ("configs.csv", configs), ("benchmark_results_raw.csv", results) }
            .Where(file => file.Item2 is not null)
            .Select(file => (file.Item1, (Func<byte[]>)(() => Encoding.UTF8.GetBytes(file.Item2!))))]);

    // Only where it first stands, and it must stand somewhere: else the case would be none.
    private static string Changed(string text, string sound, string bad)
    {
        var position = text.IndexOf(sound, StringComparison.Ordinal);
        return position < 0
            ? throw new ArgumentException($"'{sound}' does not stand in the sound file.", nameof(sound))
            : text[..position] + bad + text[(position + sound.Length)..];
    }
}
