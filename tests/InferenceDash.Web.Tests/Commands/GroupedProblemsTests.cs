namespace InferenceDash.Web.Tests.Commands;

/// <summary>What many files or rows share is said once, with the places and the option that mends it.</summary>
public sealed class GroupedProblemsTests
{
    private const string Vllm = """
        {"date": "20260611-093015", "endpoint_type": "vllm", "model_id": "MODEL", "max_concurrency": 8, "completed": 80, "failed": 0,
         "total_input_tokens": 81920, "total_output_tokens": 81920, "request_throughput": 1.0, "output_throughput": 1000.0, "total_token_throughput": 2000.0,
         "mean_ttft_ms": 100.0, "median_ttft_ms": 100.0, "p99_ttft_ms": 120.0, "mean_tpot_ms": 8.0, "median_tpot_ms": 8.0, "p99_tpot_ms": 9.0,
         "mean_itl_ms": 8.0, "median_itl_ms": 8.0, "p99_itl_ms": 9.0, "duration": 80.0}
        """;

    [Fact]
    public async Task Files_that_lack_the_same_options_are_one_line_that_names_five_of_them()
    {
        using var run = new CommandRun();
        var files = Files(run, 6, "Qwen/Qwen3.5-397B-A17B-FP8");

        var answer = await run.RunAsync(["import", .. files]);

        answer.ExitCode.ShouldBe(1);
        Lines(answer).ShouldBe(
        [
            $"6 files need --gpu, --gpus, --precision and --spec-method, or a sidecar (not in the file): {string.Join(", ", files.Take(5))} and 1 more",
            "--reject-log FILE lists every file and row.",
            "Import refused: 6 rows cannot be imported (24 problems). Nothing was stored.",
        ]);
    }

    [Fact]
    public async Task One_file_that_lacks_options_is_one_line()
    {
        using var run = new CommandRun();
        var files = Files(run, 1, "qwen-3-5");

        (await run.RunAsync(["import", .. files, "--gpu", "h100", "--gpus", "8"])).Complaints
            .ShouldStartWith($"{files[0]}: needs --precision and --spec-method, or a sidecar (not in the file)\n");
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_said_once_for_all_files_with_the_nearest()
    {
        using var run = new CommandRun();
        var files = Files(run, 3, "Qwen/Qwen3.5-397B-A17B-Tuned");

        var answer = await run.RunAsync(["import", .. files, "--gpu", "h100", "--gpus", "8", "--precision", "fp8", "--spec-method", "mtp"]);

        var lines = Lines(answer);
        lines[0].ShouldStartWith("3 files: Unknown model “Qwen/Qwen3.5-397B-A17B-Tuned”. Did you mean --model qwen-3-5? Otherwise add it with `model add ");
        lines[1].ShouldBe($"  {string.Join(", ", files)}");
    }

    [Fact]
    public async Task Rows_with_one_cause_are_one_problem_with_their_lines_and_values_and_the_log_has_them_all()
    {
        using var run = new CommandRun();
        var rows = SweepFile.Of("mtp", rows: 7).Split('\n');
        var bad = run.Write("bad.csv", string.Join('\n', rows.Select((row, i) => row.Replace("2026-06-11", $"day {i}", StringComparison.Ordinal))));

        var answer = await run.RunAsync("import", bad, "--reject-log", run.PathOf("all.csv"));

        Lines(answer)[..2].ShouldBe(
        [
            "7 rows: date is not a date like 2026-04-30",
            $"  {bad}:2 “day 1”, {bad}:3 “day 2”, {bad}:4 “day 3”, {bad}:5 “day 4”, {bad}:6 “day 5” and 2 more",
        ]);
        (await File.ReadAllLinesAsync(run.PathOf("all.csv"))).Length.ShouldBe(1 + 7);
    }

    [Fact]
    public async Task A_model_is_known_by_its_name_on_a_hub()
    {
        using var run = new CommandRun();
        var files = Files(run, 2, "Qwen/Qwen3.5-397B-A17B-FP8");

        var answer = await run.RunAsync(["import", .. files, "--gpu", "h100", "--gpus", "8", "--precision", "fp8", "--spec-method", "mtp"]);

        answer.ExitCode.ShouldBe(0, answer.Errors);
        answer.Output.ShouldContain("/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none");
    }

    private static string[] Lines(CommandAnswer answer) => answer.Complaints.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Files(CommandRun run, int count, string model) =>
    [
        .. Enumerable.Range(1, count).Select(i => run.Write(
            $"c{i}.json",
            Vllm.Replace("MODEL", model, StringComparison.Ordinal)
                .Replace("\"max_concurrency\": 8", $"\"max_concurrency\": {i * 8}", StringComparison.Ordinal))),
    ];
}
