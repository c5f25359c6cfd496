using System.Globalization;
using System.Text;

namespace InferenceDash.Browser.Tests.Support;

/// <summary>
/// A sweep that is longer than any screen: two GPUs, two engines, 150 concurrencies each. Every third point lies under the
/// frontier, by its formula. Without speculative decoding, so that it adds no comparison.
/// </summary>
internal static class ExplorerSweep
{
    public const string Model = "gemma-4-31b";
    public const int Rows = 600;
    public const int OnFrontier = 400;
    private const int Concurrencies = 150;

    private const string Header =
        "model,gpu,precision,sequence,spec_method,engine,date,run,concurrency,gpus,"
        + "interactivity_tok_s_user,throughput_tok_s_gpu,median_ttft_s,p99_ttft_s,median_e2el_s";

    public static string Csv()
    {
        var csv = new StringBuilder(Header).AppendLine();
        foreach (var (gpu, speed) in new[] { ("h100", 1.0), ("mi300x", 0.8) })
        {
            foreach (var (engine, lead) in new[] { ("vLLM", 1.0), ("SGLang", 1.1) })
            {
                for (var users = 1; users <= Concurrencies; users++)
                {
                    var interactivity = speed * lead * 220 / (1 + (users / 20.0));
                    var throughput = 0.2 * users * interactivity * (users % 3 == 0 ? 0.6 : 1);
                    var ttft = 0.05 * users;
                    csv.AppendLine(
                        CultureInfo.InvariantCulture,
                        $"{Model},{gpu},fp8,1k/1k,none,{engine},2026-05-04,https://ci.example/runs/{gpu}-{engine},{users},8,"
                        + $"{interactivity:0.###},{throughput:0.###},{ttft:0.###},{2 * ttft:0.###},{ttft + (1024 / interactivity):0.###}");
                }
            }
        }

        return csv.ToString();
    }
}
