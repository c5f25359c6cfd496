using System.Net.Http.Json;
using System.Text.Json;
using InferenceDash.Web.Tests.Commands;
using InferenceDash.Web.Tests.Mcp;
using InferenceDash.Web.Tests.Reporting;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>
/// One question, asked in every way there is: what does an H100 deliver with Qwen 3.5 at FP8, with MTP and without, at 108 tok/s per
/// user? The published page prints 291.9 tok/s/GPU for $1.219 and 160.2 for $2.290.
/// </summary>
public sealed class OneNumberTests(Site site) : IClassFixture<Site>, IDisposable
{
    private const double Method = 291.9, Off = 160.2, Cost = 1.219, At = 108;
    private const string Slug = KnownAddresses.Qwen;
    private const string Query = "t=108&seq=1k-1k&src=published&price=hyperscaler&rates=2026-04";
    private const string Page = $"/compare-spec-decode/{Slug}?{Query}";

    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Every_answer_for_programs_has_the_digits_of_the_page_that_published_them()
    {
        var pinned = $"snap={await SnapshotAsync()}";
        var answers = new Dictionary<string, double?>(StringComparer.Ordinal)
        {
            ["the API"] = ThroughputOf(await site.JsonAsync($"/api/v1/spec-decode/{Slug}?{Query}")),
            ["the API, pinned"] = ThroughputOf(await site.JsonAsync($"/api/v1/spec-decode/{Slug}?{Query}&{pinned}")),
            ["the page's own file"] = ThroughputOf(await site.JsonAsync($"/compare-spec-decode/{Slug}.json?{Query}")),
            ["an example of the description"] = ThroughputOf(await site.JsonAsync(ApiExamples.Comparison)),
            ["version 2"] = (await site.JsonAsync($"/api/v2/compare/method/qwen-3-5-h100-fp8/mtp-vs-none?{Query}"))
                .Items("targets").Single().Items("points").First().Number("throughputPerGpu"),
            ["a bulk of questions"] = ThroughputOf(await BulkAsync()),
            ["the points"] = (await site.JsonAsync("/api/v1/points?model=qwen-3-5&gpu=h100&prec=fp8&src=published&show=all")).Items("points")
                .Single(p => p.Text("method") == "mtp" && p.Number("interactivity") == At).Number("throughputPerGpu"),
            ["a ranking"] = (await site.JsonAsync("/api/v2/rank/qwen-3-5?at=108&spec=mtp&prec=fp8&src=published&seq=1k-1k")).Items("rows")
                .Single(r => r.Text("gpu") == "h100").GetProperty("point").Number("throughputPerGpu"),
            ["a command"] = ThroughputOf(JsonSerializer.Deserialize<JsonElement>(await CommandAsync("compare", Page, "--json"))),
            ["evaluate"] = ThroughputOf(JsonSerializer.Deserialize<JsonElement>(
                await CommandAsync("evaluate", Slug, "--targets", "108", "--sequence", "1k/1k", "--json"))),
            ["a tool"] = (await ToolAsync()).Structured().Value(new AskedFigure("Throughput per GPU", "MTP", At)),
            ["what the first import changed"] = await FirstChangeAsync(),
        };

        answers.Where(answer => answer.Value != Method).ShouldBeEmpty();
    }

    [Fact]
    public async Task Everything_for_people_prints_it()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["the page"] = (await site.PageAsync(Page)).One("#figures").TextContent,
            ["the frame"] = (await site.PageAsync("/embed" + Page)).Body!.TextContent,
            ["the table as a file"] = await site.TextAsync($"/api/v1/spec-decode/{Slug}.csv?{Query}"),
            ["the page's own table"] = await site.TextAsync($"/compare-spec-decode/{Slug}.csv?{Query}"),
            ["a command"] = await CommandAsync("compare", Page),
            ["evaluate"] = await CommandAsync("evaluate", Slug, "--targets", "108", "--sequence", "1k/1k"),
            ["a tool"] = (await ToolAsync()).Text(),
            ["a report for browsers"] = await ReportAsync("report.html"),
            ["a report for terminals"] = await ReportAsync("report.md"),
        };

        foreach (var (place, text) in texts)
        {
            text.ShouldContain("291.9", Case.Sensitive, place);
            text.ShouldContain("160.2", Case.Sensitive, place);
        }
    }

    [PdfTheory]
    [InlineData("report.pdf")]
    public async Task So_does_a_report_on_paper(string name)
    {
        await ReportAsync(name);

        (await PdfTools.TextOfAsync(_run.PathOf(name))).ShouldSatisfyAllConditions(t => t.ShouldContain("291.9"), t => t.ShouldContain("160.2"));
    }

    [Fact]
    public async Task The_ratio_is_the_same_wherever_there_is_room_for_a_ratio_alone()
    {
        var (ratio, rough) = ("1.82×", "1.8×");
        var page = await site.PageAsync(Page);

        page.One("#figures").TextContent.ShouldContain(ratio);
        page.One("meta[name=description]").GetAttribute("content")!.ShouldContain(rough);
        page.One("meta[property='og:description']").GetAttribute("content")!.ShouldContain(rough);
        (await site.TextAsync($"/api/v1/spec-decode/{Slug}/badge.svg?{Query}")).ShouldContain("MTP 1.8× at 108 tok/s");
        (await site.TextAsync($"/api/v1/spec-decode/{Slug}.svg?{Query}")).ShouldContain(rough);
        (await site.PageAsync("/?interactivity=108&seq=1k-1k&src=published")).Cells(Slug).ShouldContain(ratio);
        (await site.JsonAsync("/api/v1/map?interactivity=108&seq=1k-1k&src=published")).Items("cells").Single(c => c.Text("slug") == Slug)
            .Number("throughputRatio").ShouldBe(Method / Off);
    }

    [Fact]
    public async Task The_speed_at_its_cost_is_the_speed_that_was_asked_for() =>
        (await site.JsonAsync($"/api/v1/spec-decode/{Slug}/solve?cost={Cost}&seq=1k-1k&src=published&rates=2026-04")).GetProperty("method")
            .Items("solutions").Select(s => s.Number("interactivity")!.Value).ShouldContain(At);

    private static double? ThroughputOf(JsonElement comparison) =>
        comparison.Items("targets").Single(t => t.Number("interactivity") == At).GetProperty("method").Number("throughputPerGpu");

    private async Task<string> SnapshotAsync() => (await site.ComparisonAsync(Slug)).Text("snapshot")!;

    private async Task<JsonElement> BulkAsync()
    {
        using var answer = await site.Client.PostAsJsonAsync("/api/v2/evaluate", new { questions = new[] { new { address = Page } } });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).Items("results").Single().GetProperty("comparison");
    }

    private async Task<ModelContextProtocol.Protocol.CallToolResult> ToolAsync()
    {
        await using var client = await McpSession.OverHttpAsync(site.Client);
        return await client.CallAsync("compare_at_targets", JsonSerializer.SerializeToElement(new { comparison = Page, targets = new[] { At } }));
    }

    private async Task<double?> FirstChangeAsync()
    {
        var first = (await site.Catalogs.SnapshotsAsync())[0].Id;
        return (await site.JsonAsync($"/api/v2/changes?snap={first}")).Items("series").Single(s => s.Text("model") == "qwen-3-5"
            && s.Text("gpu") == "h100" && s.Text("precision") == "fp8" && s.Text("sequence") == "1k-1k" && s.Text("method") == "mtp")
            .GetProperty("throughputPerGpu").Number("after");
    }

    private async Task<string> CommandAsync(params string[] command)
    {
        var answer = await _run.RunAsync(command);
        answer.ExitCode.ShouldBe(0, answer.Errors);
        return answer.Output;
    }

    private async Task<string> ReportAsync(string name)
    {
        await CommandAsync("report", Page, "--out", _run.PathOf(name), "--force");
        return await File.ReadAllTextAsync(_run.PathOf(name));
    }
}

/// <summary>What the test reads of a page.</summary>
file static class Reading
{
    /// <summary>The words of the cell of the map that leads to a comparison.</summary>
    public static string Cells(this AngleSharp.Html.Dom.IHtmlDocument page, string slug) => string.Join(
        ' ', page.QuerySelectorAll("table.map a").Where(a => a.GetAttribute("href")!.Contains(slug, StringComparison.Ordinal)).Select(a => a.TextContent));
}
