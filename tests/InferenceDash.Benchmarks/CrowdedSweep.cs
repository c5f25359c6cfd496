using System.Globalization;
using System.Text;

namespace InferenceDash.Benchmarks;

/// <summary>2,052 points of one model in 54 series: nine GPUs, three precisions, MTP and Off, 38 concurrencies each.</summary>
internal static class CrowdedSweep
{
    /// <summary>Every series and every point of it in the explorer.</summary>
    public const string Address = "/inference?model=gemma-4-31b&seq=1k-1k&split=precision,method&show=all";

    private const int Concurrencies = 38;

    private static readonly string[] Gpus = ["h100", "h200", "b200", "b300", "gb200", "gb300", "mi300x", "mi325x", "mi355x"];

    public static string Csv()
    {
        var csv = new StringBuilder("model,gpu,precision,sequence,spec_method,engine,date,concurrency,gpus,interactivity_tok_s_user,throughput_tok_s_gpu\n");
        foreach (var (gpu, speed) in Gpus.Select((gpu, i) => (gpu, 1 + (i * 0.12))))
        {
            foreach (var (precision, lead) in new[] { ("fp4", 1.3), ("fp8", 1.0), ("bf16", 0.7) })
            {
                foreach (var (method, gain) in new[] { ("mtp", 1.5), ("none", 1.0) })
                {
                    for (var users = 1; users <= Concurrencies; users++)
                    {
                        var interactivity = speed * lead * gain * 150 / (1 + (users / 12.0));
                        var throughput = 0.2 * users * interactivity * (users % 4 == 0 ? 0.7 : 1);
                        csv.Append(CultureInfo.InvariantCulture, $"gemma-4-31b,{gpu},{precision},1k/1k,{method},vLLM,2026-05-04,{users},8,");
                        csv.Append(CultureInfo.InvariantCulture, $"{interactivity:0.###},{throughput:0.###}\n");
                    }
                }
            }
        }

        return csv.ToString();
    }
}
