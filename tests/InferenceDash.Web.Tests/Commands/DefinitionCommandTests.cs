namespace InferenceDash.Web.Tests.Commands;

public sealed class DefinitionCommandTests
{
    [Fact]
    public async Task A_file_of_a_model_and_a_GPU_that_nobody_knows_is_imported_after_the_commands_that_its_refusals_name()
    {
        using var run = new CommandRun();
        var sweep = run.Write("l4.csv", SweepFile.Of("mtp").Replace("qwen-3-5,h100", "Orion-7B,l4", StringComparison.Ordinal));

        var refused = await run.RunAsync("import", sweep);
        var model = await run.RunAsync("model", "add", "orion-7b", "--label", "Orion 7B");
        var gpu = await run.RunAsync("gpu", "add", "l4", "--label", "L4", "--vendor", "NVIDIA", "--kw", "0.12", "--usd-rental", "0.5");
        var imported = await run.RunAsync("import", sweep);

        refused.Errors.ShouldContain("l4.csv: Unknown model “Orion-7B”. Add it with `model add orion-7b --label LABEL`. Known models: ");
        refused.Errors.ShouldContain("l4.csv: Unknown GPU “l4”. Add it with `gpu add l4 --label LABEL --vendor VENDOR`. ");
        refused.Errors.ShouldContain("Import refused: 3 rows cannot be imported (2 problems).");
        (model.ExitCode, model.Complaints).ShouldBe((0, ""));
        model.Output.ShouldStartWith("Imported 1 model as snapshot ");
        (gpu.ExitCode, gpu.Complaints).ShouldBe((0, ""));
        gpu.Output.ShouldStartWith("Imported 1 GPU, 1 GPU assumption as snapshot ");
        imported.Output.ShouldContain("/compare-spec-decode/orion-7b-l4-fp8-mtp-vs-none");
    }

    [Fact]
    public async Task A_GPU_without_price_and_power_says_what_it_lacks()
    {
        using var run = new CommandRun();

        var answer = await run.RunAsync("gpu", "add", "l4", "--label", "L4", "--vendor", "NVIDIA");

        answer.ExitCode.ShouldBe(0);
        answer.Complaints.ShouldBe("note: L4 has no cost and no tok/s/MW yet: give --usd-hyperscaler, --usd-neocloud or --usd-rental, and --kw.\n");
    }

    [Fact]
    public async Task What_is_known_already_is_not_added()
    {
        using var run = new CommandRun();

        var answer = await run.RunAsync("model", "add", "qwen-3-5", "--label", "Qwen");

        (answer.ExitCode, answer.Output).ShouldBe((1, ""));
        answer.Complaints.ShouldBe(
            "model add: “qwen-3-5” names the model qwen-3-5 already; to change it, import a models-csv row\n"
            + "Nothing was added.\n");
    }

    [Theory]
    [InlineData("model")]
    [InlineData("gpu", "list")]
    [InlineData("model", "add", "orion-7b")]
    [InlineData("gpu", "add", "l4", "--label", "L4")]
    [InlineData("gpu", "add", "l4", "--label", "L4", "--vendor", "NVIDIA", "--kw", "much")]
    [InlineData("gpu", "add", "l4", "--label", "L4", "--vendor", "NVIDIA", "--usd-rental", "-1")]
    public async Task Wrong_usage_exits_with_2_and_a_hint(params string[] arguments)
    {
        using var run = new CommandRun();

        var answer = await run.RunAsync(arguments);

        (answer.ExitCode, answer.Output).ShouldBe((2, ""));
        answer.Errors.ShouldContain("--help");
        File.Exists(run.Store).ShouldBeFalse();
    }
}
