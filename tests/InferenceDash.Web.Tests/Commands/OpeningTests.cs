using System.Text.Json;
using InferenceDash.Store;

namespace InferenceDash.Web.Tests.Commands;

/// <summary>Whoever opens a store learns what that brought into it.</summary>
public sealed class OpeningTests
{
    private const string Filled = "note: new store, filled with the bundled data: 49 benchmark points, ";

    [Fact]
    public async Task The_first_command_says_what_a_new_store_holds_and_the_next_says_nothing()
    {
        using var run = new CommandRun();

        var first = await run.RunAsync("snapshots");
        var second = await run.RunAsync("snapshots");

        var line = first.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem();
        line.ShouldStartWith(Filled);
        line.ShouldContain("446 published operating points, 112 acceptance lengths, 12 models, 9 GPUs, 18 GPU assumptions. It has ");
        line.ShouldContain(" comparisons of a method with Off. Snapshot ");
        line.ShouldEndWith($"{second.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Split(' ')[0]}.");
        second.Errors.ShouldBe("");
    }

    [Fact]
    public async Task An_answer_in_JSON_stays_JSON()
    {
        using var run = new CommandRun();

        var answer = await run.RunAsync("evaluate", "qwen-3-5-h100-fp8-mtp-vs-none", "--json");

        answer.Errors.ShouldStartWith(Filled);
        JsonDocument.Parse(answer.Output).RootElement.GetProperty("slug").GetString().ShouldBe("qwen-3-5-h100-fp8-mtp-vs-none");
    }

    [Fact]
    public async Task A_step_that_an_older_store_lacks_is_told_as_an_addition()
    {
        using var run = new CommandRun();
        await new BenchmarkStore(new StoreOptions { Path = run.Store, BundledDataFolder = PreparedStore.FirstStep }, TimeProvider.System).OpenAsync();

        var answer = await run.RunAsync("snapshots");

        answer.Errors.ShouldStartWith(
            "note: bundled data added to the store: 49 benchmark points, 224 published operating points, 112 acceptance lengths. It has ");
    }

    [Fact]
    public async Task The_server_says_it_in_its_log_without_being_asked()
    {
        using var run = new CommandRun();
        using var server = run.Start([], "--urls", "http://127.0.0.1:0", "--db", "store.db");
        try
        {
            var said = "";
            while (await server.StandardOutput.ReadLineAsync() is { } line && !line.Contains("Now listening", StringComparison.Ordinal))
                said += line + "\n";

            said.ShouldContain("info: InferenceDash.BundledData[");
            said.ShouldContain("New store, filled with the bundled data: 49 benchmark points, 446 published operating points, ");
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }
}
