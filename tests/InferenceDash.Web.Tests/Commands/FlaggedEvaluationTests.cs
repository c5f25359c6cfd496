namespace InferenceDash.Web.Tests.Commands;

/// <summary>
/// A sweep of a cold server, as vLLM wrote it: its figures are those of a public sweep of DeepSeek V4 on two H200, one
/// draft token against none, without warm-up requests.
/// </summary>
public sealed class FlaggedEvaluationTests
{
    private static readonly Run[] Mtp =
    [
        new(1, 8, 23.179432582022855, 6.018523231386116, 6.042749842177441, 160.39086699311156, 9058.73782207869),
        new(4, 32, 59.01850962699973, 9.496889276516752, 17.012626373167116, 178.8916849909583, 24715.379225602665),
        new(16, 128, 89.25332429099944, 18.486617597997846, 34.07867035786659, 217.5446490145987, 25298.72035761073),
    ];

    private static readonly Run[] Off =
    [
        new(1, 8, 19.673594243999105, 8.927042245141267, 8.987858906880767, 156.08632350631524, 248.624118771404),
        new(4, 32, 33.79442007400212, 10.732613201994978, 10.764129182601156, 287.09624100883957, 10368.172804952483),
        new(16, 128, 34.350780230015516, 15.277833805885166, 15.31688174464298, 385.99896349478513, 514.9609446906834),
    ];

    [Fact]
    public async Task The_answer_says_in_the_same_lines_that_the_runs_are_flagged_and_why()
    {
        using var run = new CommandRun();
        await ImportAsync(run, "mtp", Mtp);
        await ImportAsync(run, "none", Off);

        var answer = await run.RunAsync("evaluate", "deepseek-v4-h200-int4-mtp-vs-none", "--targets", "90");

        answer.ExitCode.ShouldBe(0, answer.Errors);
        var lines = answer.Output.Split('\n');
        lines.Single(l => l.TrimStart().StartsWith("90 ", StringComparison.Ordinal)).ShouldContain("MTP");
        lines.Single(l => l.TrimStart().StartsWith("90 ", StringComparison.Ordinal)).ShouldContain("flagged)");
        lines.Single(l => l.Contains("All points of MTP are flagged.", StringComparison.Ordinal))
            .ShouldContain("All points of MTP are flagged. p99 TTFT is 138 times the median: the server was still starting or stalled.");
    }

    [Fact]
    public async Task Runs_that_are_kept_out_leave_no_verdict_and_are_counted()
    {
        using var run = new CommandRun();
        await ImportAsync(run, "mtp", Mtp, "--exclude-flagged");
        await ImportAsync(run, "none", Off);

        var answer = await run.RunAsync("evaluate", "deepseek-v4-h200-int4-mtp-vs-none", "--targets", "90");

        answer.ExitCode.ShouldNotBe(0);
        answer.Output.ShouldNotContain("ahead");
    }

    private static async Task ImportAsync(CommandRun run, string method, Run[] runs, params string[] options)
    {
        var files = runs.Select(r => run.Write($"{method}-{r.Concurrency}.json", System.Text.Json.JsonSerializer.Serialize(new
        {
            date = "20260522-195453",
            backend = "openai",
            model_id = "deepseek-ai/DeepSeek-V4",
            num_prompts = r.Requests,
            request_rate = "inf",
            max_concurrency = r.Concurrency,
            duration = r.Seconds,
            completed = r.Requests,
            failed = 0,
            total_input_tokens = r.Requests * 256,
            total_output_tokens = r.Requests * 256,
            output_throughput = r.Requests * 256 / r.Seconds,
            total_token_throughput = r.Requests * 512 / r.Seconds,
            median_tpot_ms = r.MedianTpotMs,
            mean_tpot_ms = r.MeanTpotMs,
            median_ttft_ms = r.MedianTtftMs,
            p99_ttft_ms = r.P99TtftMs,
        }))).ToArray();
        var answer = await run.RunAsync(
            ["import", .. files, "--model", "deepseek-v4", "--gpu", "h200", "--gpus", "2", "--precision", "int4", "--spec-method", method, .. options]);
        answer.ExitCode.ShouldBe(0, answer.Errors);
    }

    private sealed record Run(
        int Concurrency, int Requests, double Seconds, double MedianTpotMs, double MeanTpotMs, double MedianTtftMs, double P99TtftMs);
}
