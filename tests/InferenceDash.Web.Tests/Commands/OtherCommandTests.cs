using System.Text.Json;

namespace InferenceDash.Web.Tests.Commands;

public sealed class OtherCommandTests
{
    private const string Slug = "qwen-3-5-h100-fp8-mtp-vs-none";

    [Fact]
    public async Task Snapshots_are_listed_and_an_import_is_taken_back()
    {
        using var run = new CommandRun();
        var imported = (await run.RunAsync("import", run.Write("mtp.csv", SweepFile.Of("mtp")), "--run", "nightly")).Output;
        var id = imported.Split("as snapshot ")[1][..8];

        var retracted = await run.RunAsync("retract", id);

        retracted.ExitCode.ShouldBe(0);
        retracted.Output.ShouldStartWith($"Import {id} is retracted; snapshot ");
        var lines = (await run.RunAsync("snapshots")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(6);
        lines[^2].ShouldContain("mtp.csv (run=nightly), retracted by ");
        lines[^1].ShouldEndWith($"retracts {id}");
    }

    [Fact]
    public async Task An_unknown_snapshot_is_refused()
    {
        using var run = new CommandRun();

        var answer = await run.RunAsync("retract", "00000000");

        (answer.ExitCode, answer.Output, answer.Complaints).ShouldBe((1, "", "There is no snapshot 00000000.\n"));
    }

    [Fact]
    public async Task An_evaluation_is_the_answer_of_the_API()
    {
        using var run = new CommandRun();

        var answer = await run.RunAsync("evaluate", Slug, "--targets", "84,108", "--json");

        answer.ExitCode.ShouldBe(0);
        using var json = JsonDocument.Parse(answer.Output);
        json.RootElement.GetProperty("slug").GetString().ShouldBe(Slug);
        var targets = json.RootElement.GetProperty("targets").EnumerateArray().ToList();
        targets.Select(target => target.GetProperty("interactivity").GetDouble()).ShouldBe([84, 108]);
        targets[0].GetProperty("method").GetProperty("throughputPerGpu").GetDouble().ShouldBe(360.9);
        targets[0].GetProperty("verdict").GetString().ShouldBe("method");
    }

    [Fact]
    public async Task An_evaluation_in_words_has_a_line_per_target()
    {
        using var run = new CommandRun();

        var output = (await run.RunAsync("evaluate", Slug.ToUpperInvariant(), "--targets", "84,500")).Output.Split('\n');

        output[0].ShouldContain("H100 FP8: MTP vs Off, 1k/1k, published points");
        output[2].ShouldContain("360.9");
        output[3].ShouldContain("not reached");
    }

    [Fact]
    public async Task Unknown_comparisons_and_targets_are_refused_with_a_hint()
    {
        using var run = new CommandRun();

        var unknown = await run.RunAsync("evaluate", "qwen-3-5-h10-fp8-mtp-vs-none");
        var target = await run.RunAsync("evaluate", Slug, "--targets", "fast");

        unknown.ExitCode.ShouldBe(1);
        unknown.Errors.ShouldContain("Near matches: " + Slug);
        target.ExitCode.ShouldBe(2);
        target.Errors.ShouldContain("“fast” is not a number.");
    }

    [Fact]
    public async Task An_export_of_one_comparison_and_a_backup_can_be_used_again()
    {
        using var run = new CommandRun();
        await run.RunAsync("import", run.Write("mtp.csv", SweepFile.Of("mtp") + SweepFile.Of("none").Split('\n', 2)[1]));

        var export = await run.RunAsync("export", run.PathOf("one.csv"), "--comparison", Slug);
        var backup = await run.RunAsync("backup", run.PathOf("copy.db"));

        (export.ExitCode, backup.ExitCode).ShouldBe((0, 0));
        (await File.ReadAllLinesAsync(run.PathOf("one.csv"))).Length.ShouldBe(7);
        var published = await run.RunProcessAsync("export", "-", "--published", "--db", "copy.db");
        published.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1 + 222 + 224);
    }

    [Theory]
    [InlineData("snapshots")]
    [InlineData("--urls", "http://127.0.0.1:0")]
    public async Task A_store_that_cannot_be_opened_is_a_line_and_no_stack_trace(params string[] arguments)
    {
        using var run = new CommandRun();
        var notes = run.Write("notes.txt", string.Concat(Enumerable.Repeat("These are notes, not a database. ", 100)));

        var answer = await run.RunProcessAsync([.. arguments, "--db", notes]);

        (answer.ExitCode, answer.Output).ShouldBe((1, ""));
        answer.Errors.ShouldContain("is no InferenceDash store");
        answer.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Without_a_command_the_site_is_served_and_stops_when_asked()
    {
        using var run = new CommandRun();
        using var server = run.Start([("DOTNET_ENVIRONMENT", "Production")], "--urls", "http://127.0.0.1:0", "--db", run.Store);
        try
        {
            using var client = new HttpClient();
            string? line;
            do
            {
                line = await server.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(5));
            }
            while (line is not null && !line.Contains("Now listening on: ", StringComparison.Ordinal));

            var answer = await client.GetStringAsync($"{line!.Split("Now listening on: ")[1].Trim()}/api/v1/spec-decode");

            answer.ShouldContain(Slug);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }
}
