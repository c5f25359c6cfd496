using System.IO.Compression;
using System.Text;

namespace InferenceDash.Web.Tests.Commands;

public sealed class ImportCommandTests
{
    private const string Address = "/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none";

    [Fact]
    public async Task Two_sweeps_make_a_comparison_and_each_says_what_is_missing()
    {
        using var run = new CommandRun();

        var first = await run.RunAsync("import", run.Write("mtp.csv", SweepFile.Of("mtp", sequence: "2048/2048")));
        var second = await run.RunAsync("import", run.Write("off.csv", SweepFile.Of("none", sequence: "2048/2048")));

        (first.ExitCode, first.Complaints).ShouldBe((0, ""));
        first.Output.ShouldContain("Imported 3 benchmark points as snapshot ");
        first.Output.ShouldContain($"{Address}\n  No Off points at 2048/2048 yet.\n");
        second.ExitCode.ShouldBe(0);
        second.Output.ShouldEndWith($"{Address}\n");
        (await run.RunAsync("evaluate", "qwen-3-5-h100-fp8-mtp-vs-none", "--sequence", "2048/2048", "--json")).Output.ShouldContain("\"source\": \"measured\"");
    }

    [Fact]
    public async Task Only_pages_that_exist_are_named_so_none_of_the_published_best()
    {
        using var run = new CommandRun();

        var off = SweepFile.Of("none").Replace("qwen-3-5,h100", "deepseek-r1,b200", StringComparison.Ordinal);
        var answer = await run.RunAsync("import", run.Write("off.csv", off));

        answer.Output.ShouldContain("/compare-spec-decode/deepseek-r1-b200-fp8-mtp-vs-none");
        answer.Output.ShouldNotContain("best");
    }

    [Fact]
    public async Task The_same_again_says_so_and_is_done()
    {
        using var run = new CommandRun();
        var sweep = run.Write("mtp.csv", SweepFile.Of("mtp"));
        await run.RunAsync("import", sweep);

        var again = await run.RunAsync("import", sweep);

        again.ExitCode.ShouldBe(0);
        again.Output.ShouldStartWith("Already imported as snapshot ");
        again.Output.ShouldContain(Address);
    }

    [Fact]
    public async Task A_flaw_refuses_the_import_with_its_place()
    {
        using var run = new CommandRun();
        var bad = run.Write("bad.csv", SweepFile.Of("mtp").Replace("2026-06-11,run-1,1", "yesterday,run-1,1", StringComparison.Ordinal));

        var answer = await run.RunAsync("import", bad, "--reject-log", run.PathOf("rejects.csv"));

        (answer.ExitCode, answer.Output).ShouldBe((1, ""));
        answer.Errors.ShouldContain("bad.csv:2: date “yesterday” is not a date like 2026-04-30\n");
        answer.Errors.ShouldContain("Import refused: 1 row cannot be imported. Nothing was stored. --skip-bad-rows imports the rest.");
        (await File.ReadAllLinesAsync(run.PathOf("rejects.csv"))).Length.ShouldBe(2);
        (await run.RunAsync("export", run.PathOf("all.csv"))).ExitCode.ShouldBe(0);
        (await File.ReadAllLinesAsync(run.PathOf("all.csv"))).Length.ShouldBe(1 + 49);
    }

    [Fact]
    public async Task Flagged_points_are_refused_or_excluded_and_not_both()
    {
        using var run = new CommandRun();

        var answer = await run.RunAsync("import", run.Write("mtp.csv", SweepFile.Of("mtp")), "--strict", "--exclude-flagged");

        answer.ExitCode.ShouldBe(2);
        answer.Errors.ShouldContain("--strict and --exclude-flagged exclude each other: give one of them.");
    }

    [Fact]
    public async Task Bad_rows_are_skipped_on_request()
    {
        using var run = new CommandRun();

        var answer = await run.RunAsync("import", run.Write("bad.csv", SweepFile.Of("mtp") + "nonsense\n"), "--skip-bad-rows");

        answer.ExitCode.ShouldBe(0);
        answer.Output.ShouldContain("Imported 3 benchmark points");
        answer.Output.ShouldContain("1 row was left out.");
        answer.Errors.ShouldContain("bad.csv:5: has 1 fields, and the header 12");
    }

    [Fact]
    public async Task What_all_rows_lack_is_told_once_and_no_rest_is_offered_where_there_is_none()
    {
        using var run = new CommandRun();
        var bad = run.Write("bad.csv", SweepFile.Of("mtp").Replace("h100", "h1000", StringComparison.Ordinal));

        var answer = await run.RunAsync("import", bad);

        answer.Complaints.ShouldBe(
            $"{bad}: Unknown GPU “h1000”. Did you mean h100 or h200? Otherwise add it with `gpu add h1000 --label LABEL --vendor VENDOR`.\n"
            + "Import refused: 3 rows cannot be imported (1 problem). Nothing was stored.\n");
    }

    [Fact]
    public async Task Flagged_points_are_listed_and_summed_up_with_what_becomes_of_them()
    {
        using var run = new CommandRun();
        var sweep = run.Write("odd.csv", SweepFile.Of("mtp").Replace("run-1,3,4,", "run-1,3,400,", StringComparison.Ordinal));

        var strict = await run.RunAsync("import", sweep, "--strict");
        var counted = await run.RunAsync("import", sweep);
        var excluded = await run.RunAsync("import", sweep, "--exclude-flagged");

        strict.ExitCode.ShouldBe(1);
        strict.Errors.ShouldContain("1 point is flagged: GPU count or token basis 1. --strict refuses it.\n");
        strict.Errors.ShouldContain("Import refused: 1 row cannot be imported. Nothing was stored. --skip-bad-rows imports the rest.");
        counted.ExitCode.ShouldBe(0);
        counted.Errors.ShouldContain("odd.csv:4: Throughput is ");
        counted.Errors.ShouldContain(
            "1 point is flagged: GPU count or token basis 1. It counts. --exclude-flagged keeps it out of curves, --strict refuses it.\n");
        excluded.Errors.ShouldContain("1 point is flagged: GPU count or token basis 1. It is stored and kept out of curves.\n");
    }

    [Fact]
    public async Task Sides_whose_sequences_never_meet_are_told_the_option_that_makes_them_meet()
    {
        using var run = new CommandRun();
        await run.RunAsync("import", run.Write("mtp.csv", SweepFile.Of("mtp", sequence: "2048/744")));

        var answer = await run.RunAsync("import", run.Write("off.csv", SweepFile.Of("none", sequence: "2048/600")));

        answer.Output.ShouldEndWith(
            $"{Address}\n  No MTP points at 2048/600 yet.\n  MTP has points at 2048/744, Off at 2048/600, so nothing can be compared. "
            + "If the workload was the same, retract one import and repeat it with --sequence 2048/744.\n");
    }

    [Fact]
    public async Task A_missing_option_is_named()
    {
        using var run = new CommandRun();
        var sweep = run.Write("bare.csv", "concurrency,interactivity_tok_s_user,throughput_tok_s_gpu\n8,133,240.5\n");

        var bare = await run.RunAsync("import", sweep);
        var given = await run.RunAsync(
            "import", sweep, "--model", "qwen", "--gpu", "h100", "--gpus", "4", "--precision", "fp8", "--spec-method", "mtp", "--engine", "vLLM",
            "--sequence", "1k/1k", "--date", "2026-06-11");

        bare.ExitCode.ShouldBe(1);
        bare.Complaints.ShouldStartWith(
            $"{sweep}: needs --model, --gpu, --gpus, --precision, --spec-method, --engine, --sequence and --date, or a sidecar "
            + "(a required column, and the header does not have it)\n");
        (given.ExitCode, given.Complaints).ShouldBe((0, ""));
    }

    [Fact]
    public async Task Standard_input_may_be_packed()
    {
        using var run = new CommandRun();
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(SweepFile.Of("mtp")));
        packed.Position = 0;

        var answer = await run.RunProcessAsync(packed, [], "import", "-", "--db", "store.db");

        answer.ExitCode.ShouldBe(0, answer.Errors);
        answer.Output.ShouldContain("Imported 3 benchmark points");
        File.Exists(run.Store).ShouldBeTrue();
    }

    [Theory]
    [InlineData("import")]
    [InlineData("import", "a.csv", "--gpus", "none")]
    [InlineData("import", "a.csv", "--sequence", "long")]
    [InlineData("import", "a.csv", "--date", "11.6.2026")]
    [InlineData("import", "a.csv", "--precision", "fp-8")]
    [InlineData("import", "a.csv", "--precision", "fp8\n")]
    [InlineData("import", "a.csv", "--spec-method", "mtp\n")]
    [InlineData("import", "a.csv", "--date", "2026-06-11\n")]
    [InlineData("import", "a.csv", "--colour", "red")]
    [InlineData("retract")]
    [InlineData("imprt", "a.csv")]
    [InlineData("snapshots", "now")]
    public async Task Wrong_usage_exits_with_2_and_a_hint(params string[] arguments)
    {
        using var run = new CommandRun();
        var sweep = run.Write("a.csv", SweepFile.Of("mtp"));

        var answer = await run.RunAsync([.. arguments.Select(argument => argument == "a.csv" ? sweep : argument)]);

        (answer.ExitCode, answer.Output).ShouldBe((2, ""));
        answer.Errors.ShouldContain("--help");
        answer.Errors.ShouldNotContain("   at ");
        File.Exists(run.Store).ShouldBeFalse();
    }
}
