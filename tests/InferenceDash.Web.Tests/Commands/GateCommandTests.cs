namespace InferenceDash.Web.Tests.Commands;

/// <summary>What <c>gate</c> ends with, and what it says.</summary>
public sealed class GateCommandTests
{
    private const string Series = "Qwen 3.5 397B-A17B, H100 FP8, MTP, 1k/1k";

    [Fact]
    public async Task A_candidate_within_the_tolerance_passes()
    {
        using var run = new CommandRun();

        var answer = await GateAsync(run, GateFile.Of(), GateFile.Of(0.98, day: "2026-06-12"));

        (answer.ExitCode, answer.Complaints).ShouldBe((0, ""));
        answer.Output.ShouldContain($"\n{Series}\n");
        Plain(answer.Output).ShouldContain("-2.0 %");
        Plain(answer.Output).ShouldContain("No repeats: noise is unknown, so the tolerance alone decides.");
        answer.Output.ShouldEndWith("PASSED: 3 checks of 1 series held.\n");
    }

    /// <summary>A default is shown as it would be typed, or not at all: 0.03 is refused as ambiguous.</summary>
    [Fact]
    public async Task The_help_shows_no_value_that_would_be_refused()
    {
        using var run = new CommandRun();

        (await run.RunAsync("gate", "--help")).Output.ShouldNotContain("[default:");
    }

    /// <summary>At 63, 75 and 88 tok/s/user the line has 870, 750 and 620.</summary>
    [Fact]
    public async Task A_candidate_beyond_the_tolerance_fails_and_the_log_names_the_worst_check()
    {
        using var run = new CommandRun();

        var answer = await GateAsync(run, GateFile.Of(), GateFile.Of(0.92, day: "2026-06-12"));

        (answer.ExitCode, answer.Complaints).ShouldBe((3, ""));
        Plain(answer.Output).ShouldContain("63                870.0                 800.4  -8.0 %                 WORSE");
        Plain(answer.Output).ShouldContain($"FAILED: 3 of 3 checks are worse than allowed. Worst: {Series}, at ");
    }

    [Fact]
    public async Task Noise_of_the_repeats_lets_a_loss_pass_and_quiet_repeats_do_not()
    {
        using var run = new CommandRun();

        var noisy = await GateAsync(run, GateFile.Of(repeats: [0.9, 1, 1.1]), GateFile.Of(0.95, repeats: [0.9, 1, 1.1], day: "2026-06-12"));
        var quiet = await GateAsync(run, GateFile.Of(repeats: [0.999, 1, 1.001]), GateFile.Of(0.95, repeats: [0.999, 1, 1.001], day: "2026-06-12"));

        noisy.ExitCode.ShouldBe(0, noisy.Output);
        noisy.Output.ShouldEndWith("PASSED: 0 of 3 checks held, 3 within noise.\n");
        Plain(noisy.Output).ShouldContain("With fewer than 5 repeats (here 3)");
        quiet.ExitCode.ShouldBe(3, quiet.Output);
        quiet.Output.ShouldNotContain("noise is unknown");
    }

    [Fact]
    public async Task A_target_out_of_the_candidate_s_reach_fails_and_says_how_much_is_missing()
    {
        using var run = new CommandRun();

        var answer = await GateAsync(run, GateFile.Of(), GateFile.Of(points: 2, day: "2026-06-12"), "--at", "60,100");

        answer.ExitCode.ShouldBe(3);
        Plain(answer.Output).ShouldContain(
            "The candidate does not reach 100 tok/s/user: its fastest point is at 75, 25.0 % short (3 % allowed). The baseline has 500.0 tok/s/GPU there.");
        (await GateAsync(run, GateFile.Of(), GateFile.Of(points: 2, day: "2026-06-12"))).ExitCode.ShouldBe(0);
        (await GateAsync(run, GateFile.Of(), GateFile.Of(points: 2, day: "2026-06-12"), "--range", "60-200")).ExitCode.ShouldBe(3);
    }

    [Fact]
    public async Task Series_of_one_side_are_listed_and_not_judged()
    {
        using var run = new CommandRun();

        var answer = await GateAsync(run, GateFile.Of() + Rows(GateFile.Of(method: "none")), GateFile.Of(day: "2026-06-12"));

        answer.ExitCode.ShouldBe(0);
        answer.Output.ShouldContain("Only in the baseline, not judged: Qwen 3.5 397B-A17B, H100 FP8, Off, 1k/1k\n");
    }

    [Fact]
    public async Task Nothing_to_compare_is_an_error_of_the_input_and_no_pass()
    {
        using var run = new CommandRun();

        var disjoint = await GateAsync(run, GateFile.Of(), GateFile.Of(method: "none"), "--json", run.PathOf("gate.json"));
        var elsewhere = await GateAsync(run, GateFile.Of(), GateFile.Of(day: "2026-06-12"), "--at", "500");
        var refused = await GateAsync(run, GateFile.Of(), "model,gpu\nqwen-3-5,h100\n");
        var missing = await run.RunAsync("gate", "--baseline", "abcdef01", "--candidate", run.Write("c.csv", GateFile.Of()));

        (disjoint.ExitCode, elsewhere.ExitCode, refused.ExitCode, missing.ExitCode).ShouldBe((1, 1, 1, 1));
        disjoint.Complaints.ShouldContain("have no series");
        File.Exists(run.PathOf("gate.json")).ShouldBeFalse();
        elsewhere.Complaints.ShouldContain("Neither side reaches 500 tok/s/user.");
        refused.Complaints.ShouldEndWith("Nothing was compared.\n");
        missing.Complaints.ShouldBe("There is neither a file nor a snapshot named abcdef01.\n");
        new[] { disjoint, elsewhere, refused, missing }.ShouldAllBe(a => a.Output.Length == 0);
    }

    [Theory]
    [InlineData("--max-loss", "3,5%")]
    [InlineData("--max-loss", "-3%")]
    [InlineData("--max-loss", "100%")]
    [InlineData("--max-loss", "3 %")]
    [InlineData("--max-loss", "0.03")]
    [InlineData("--max-loss", "1e1")]
    [InlineData("--metric", "speed")]
    [InlineData("--at", "fast")]
    [InlineData("--at", "84,")]
    [InlineData("--at", "0")]
    [InlineData("--range", "150-60")]
    [InlineData("--range", "60")]
    [InlineData("--usd", "h100")]
    [InlineData("--rates", "1999-01")]
    [InlineData("--colour", "red")]
    [InlineData("--svg", "-")]
    public async Task Odd_options_are_wrong_usage(string option, string value)
    {
        using var run = new CommandRun();

        var answer = await GateAsync(run, GateFile.Of(), GateFile.Of(day: "2026-06-12"), option, value);

        answer.ExitCode.ShouldBe(2);
        answer.Complaints.ShouldNotBeEmpty();
        answer.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Options_that_exclude_each_other_and_missing_sides_are_wrong_usage()
    {
        using var run = new CommandRun();

        (await GateAsync(run, GateFile.Of(), GateFile.Of(), "--at", "60", "--range", "60-80")).ShouldSatisfyAllConditions(
            a => a.ExitCode.ShouldBe(2), a => a.Errors.ShouldContain("--at and --range exclude each other"));
        (await GateAsync(run, GateFile.Of(), GateFile.Of(), "--json", "-", "--junit", "-")).ExitCode.ShouldBe(2);
        (await run.RunAsync("gate", "--baseline", "a.csv")).ExitCode.ShouldBe(2);
    }

    [Theory]
    [InlineData("2%", 3)]
    [InlineData("2.5", 0)]
    [InlineData("2.4%", 3)]
    [InlineData("3", 0)]
    [InlineData("0", 3)]
    public async Task The_tolerance_is_a_percentage_with_or_without_its_sign(string maxLoss, int exitCode)
    {
        using var run = new CommandRun();

        (await GateAsync(run, GateFile.Of(), GateFile.Of(0.975, day: "2026-06-12"), "--max-loss", maxLoss)).ExitCode.ShouldBe(exitCode);
    }

    [Fact]
    public async Task A_snapshot_is_a_baseline_and_nothing_is_stored()
    {
        using var run = new CommandRun();
        var id = (await run.RunAsync("import", run.Write("night.csv", GateFile.Of()))).Output.Split("as snapshot ")[1][..8];
        var before = (await run.RunAsync("snapshots")).Output;

        var candidate = run.Write("pr.csv", GateFile.Of(0.9, day: "2026-06-12"));
        var answer = await run.RunAsync("gate", "--baseline", id.ToUpperInvariant(), "--candidate", candidate);

        answer.ExitCode.ShouldBe(3, answer.Errors);
        answer.Output.ShouldContain($"baseline: snapshot {id}\n");
        answer.Output.ShouldContain("Only in the baseline, not judged: ");
        (await run.RunAsync("snapshots")).Output.ShouldBe(before);
    }

    [Fact]
    public async Task A_value_that_differs_between_the_sides_stands_in_a_sidecar_and_a_day_is_not_needed()
    {
        using var run = new CommandRun();
        string Without(string file) =>
            file.Replace(",date,", ",image,", StringComparison.Ordinal).Replace(",gpus,", ",drafted_tokens,", StringComparison.Ordinal);
        run.Write("old/night.csv", Without(GateFile.Of()));
        run.Write("new/night.csv", Without(GateFile.Of()));
        run.Write("old/inferencedash.json", """{"gpus": 4}""");
        run.Write("new/inferencedash.json", """{"gpus": 8}""");

        var answer = await run.RunAsync("gate", "--baseline", run.PathOf("old"), "--candidate", run.PathOf("new"));

        answer.ExitCode.ShouldBe(0, answer.Errors);
    }

    [Fact]
    public async Task Cost_follows_from_a_price_and_ttft_is_read_at_equal_concurrency()
    {
        using var run = new CommandRun();

        var cost = await GateAsync(run, GateFile.Of(), GateFile.Of(0.9, day: "2026-06-12"), "--metric", "cost", "--usd", "h100:3.6", "--at", "75");
        var ttft = await GateAsync(run, GateFile.Of(), GateFile.Of(ttft: 0.21, day: "2026-06-12"), "--metric", "ttft");

        (cost.ExitCode, ttft.ExitCode).ShouldBe((3, 3));
        // 3.6 · 10⁶ / 3600 / 750, and / 675.
        Plain(cost.Output).ShouldMatch(@"\b75 +1\.333 +1\.481 +\+11\.1 %");
        Plain(ttft.Output).ShouldContain("FAILED: 3 of 3 checks are worse than allowed.");
        Plain(ttft.Output).ShouldContain("requests  baseline, s  candidate, s  change");
    }

    [Fact]
    public async Task Flagged_points_are_named_and_can_be_refused()
    {
        using var run = new CommandRun();
        var flagged = GateFile.Of(day: "2026-06-12", quality: "ttft-stall=25");

        var named = await GateAsync(run, GateFile.Of(), flagged);
        var strict = await GateAsync(run, GateFile.Of(), flagged, "--strict");

        named.ExitCode.ShouldBe(0, named.Errors);
        named.Output.ShouldContain("held (candidate flagged: TTFT stall)");
        named.Output.ShouldContain("1 of 3 points of the candidate is flagged: TTFT stall (1).");
        strict.ExitCode.ShouldBe(1);
    }

    private static Task<CommandAnswer> GateAsync(CommandRun run, string baseline, string candidate, params string[] options) =>
        run.RunAsync(["gate", "--baseline", run.Write("baseline.csv", baseline), "--candidate", run.Write("candidate.csv", candidate), .. options]);

    private static string Rows(string file) => file[(file.IndexOf('\n', StringComparison.Ordinal) + 1)..];

    // Without the marks of typography.
    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('−', '-');
}
