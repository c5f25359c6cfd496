using System.Globalization;

namespace InferenceDash.Web.Tests.Commands;

/// <summary>Sweeps for a gate, as benchmark CSV: straight lines in interactivity, so that every figure is worked out by hand.</summary>
internal static class GateFile
{
    private const string Header =
        "model,gpu,precision,sequence,spec_method,engine,date,run,concurrency,gpus,interactivity_tok_s_user,throughput_tok_s_gpu,median_ttft_s,quality";

    /// <summary>Three points, 50, 75 and 100 tok/s/user at 1000, 750 and 500 tok/s/GPU.</summary>
    /// <param name="share">The throughput, as a share of that.</param>
    /// <param name="method">The spec method.</param>
    /// <param name="day">The day of the run, which is named after it.</param>
    /// <param name="repeats">Of each point one for each of these factors.</param>
    /// <param name="points">How many of the three.</param>
    /// <param name="ttft">The median TTFT at every point, s.</param>
    /// <param name="quality">Rules that the first point breaks.</param>
    public static string Of(
        double share = 1, string method = "mtp", string day = "2026-06-11", double[]? repeats = null, int points = 3, double ttft = 0.2, string quality = "")
    {
        var rows =
            from i in Enumerable.Range(0, points)
            from factor in repeats ?? [1]
            let x = 50 + (25 * i)
            let flags = i == 0 ? quality : ""
            select string.Create(
                CultureInfo.InvariantCulture,
                $"qwen-3-5,h100,fp8,1k/1k,{method},vLLM,{day},night-{day},{12 >> i},1,{x},{(1500 - (10 * x)) * share * factor},{ttft},{flags}");
        return string.Join('\n', rows.Prepend(Header)) + "\n";
    }
}
