using System.Net;
using AngleSharp.Dom;
using InferenceDash.Web.Tests.Commands;

namespace InferenceDash.Web.Tests.Evaluating;

/// <summary>The site with sweeps of MTP and Off, and evaluations of their answers: gsm8k is worse with MTP by more than its error.</summary>
public sealed class EvaluatedSite() : Site(RunningSite.Shared("goodput.csv", "evaluations.csv"));

public sealed class OutputsTests(EvaluatedSite site) : IClassFixture<EvaluatedSite>
{
    private const string Slug = "deepseek-r1-h200-fp8-mtp-vs-none";
    private const string Page = $"/compare-spec-decode/{Slug}?seq=1k-1k";
    private const string Api = $"/api/v1/spec-decode/{Slug}?seq=1k-1k";

    [Fact]
    public async Task Outputs_that_differ_are_said_where_the_gain_is_claimed()
    {
        var page = await site.PageAsync(Page);

        page.One("#answer .caveat").TextContent.ShouldContain("The outputs differ by more than their error.");
        page.QuerySelectorAll(".notes .caution").ShouldContain(n => n.TextContent.StartsWith("Outputs differ.", StringComparison.Ordinal));
        page.QuerySelectorAll("#outputs tbody tr").Select(row => row.Children[2].TextContent.Trim()).ShouldBe(
            ["worse, outside error", "cannot tell: these samples show differences from 8.9 points on", "one side only"]);
    }

    [Fact]
    public async Task The_most_specific_score_counts_and_the_other_one_is_set_aside()
    {
        var outputs = (await site.JsonAsync(Api)).Items("outputs").ToList();

        var worse = outputs[0];
        worse.Text("verdict").ShouldBe("worse");
        worse.GetProperty("score").Number("score").ShouldBe(0.9121);
        worse.GetProperty("score").Number("setAside").ShouldBe(1);
        worse.Number("difference")!.Value.ShouldBe(0.9121 - 0.9507, 1e-12);
        outputs[2].GetProperty("score").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await site.JsonAsync(Api)).Items("notes").ShouldContain(n => n.Text("code") == "outputs-differ");
    }

    [Fact]
    public async Task Any_comparison_warns_and_names_the_series()
    {
        const string path = "/compare/draft/deepseek-r1-h200-fp8-mtp/3-vs-0?seq=1k-1k";

        (await site.PageAsync(path)).QuerySelectorAll("#outputs tbody tr").Length.ShouldBe(3);
        (await site.JsonAsync($"/api/v2{path}")).Items("notes").First().Text("code").ShouldBe("outputs-differ");
    }

    [Fact]
    public async Task A_comparison_without_evaluations_says_nothing_of_outputs()
    {
        (await site.PageAsync("/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none")).QuerySelectorAll("#outputs").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_of_evaluations_has_every_score_and_so_have_its_answers()
    {
        var page = await site.PageAsync("/evaluations?model=deepseek-r1");
        page.QuerySelectorAll("table.data tbody tr:not(.model)").Length.ShouldBe(6);
        page.QuerySelectorAll("table.data td").ShouldContain(cell => cell.TextContent.Contains("H200, FP8, MTP, k = 3, vLLM", StringComparison.Ordinal));
        (await site.JsonAsync("/api/v1/evaluations?model=deepseek-r1")).Items("evaluations").Length.ShouldBe(6);
        (await site.ProblemAsync("/api/v1/evaluations?model=glm-5", HttpStatusCode.BadRequest)).Text("detail")!.ShouldContain("deepseek-r1");
    }

    [Fact]
    public async Task The_table_imports_again_and_evaluate_writes_the_verdicts()
    {
        using var run = new CommandRun();
        var file = run.Write("scores.csv", await site.TextAsync("/api/v1/evaluations.csv"));
        (await run.RunAsync("import", file)).Output.ShouldContain("Imported 6 evaluations");
        await run.RunAsync("import", Path.Combine(AppContext.BaseDirectory, "sweeps", "goodput.csv"));

        var answer = await run.RunAsync("evaluate", Slug, "--sequence", "1k/1k");

        answer.Output.ShouldContain("Outputs: gsm8k (exact_match,strict-match): MTP 91.2");
        answer.Output.ShouldContain("worse, outside error.");
    }
}
