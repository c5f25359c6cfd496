using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using InferenceDash.Web.Tests.Commands;
using InferenceDash.Words;
using InferenceDash.Words.Deciding;

namespace InferenceDash.Web.Tests.Deciding;

/// <summary>The site with sweeps of MTP and Off whose points have records of single requests, all but Off at 64.</summary>
public sealed class GoodputSite() : Site(RunningSite.Shared("goodput.csv"));

public sealed class GoodputTests(GoodputSite site) : IClassFixture<GoodputSite>
{
    private const string Slug = "deepseek-r1-h200-fp8-mtp-vs-none";
    private const string Page = $"/compare-spec-decode/{Slug}?seq=1k-1k";
    private const string Asked = "&good-ttft=1&good-tpot=0.03";
    private const string Api = $"/api/v1/spec-decode/{Slug}/goodput?seq=1k-1k{Asked}";

    [Fact]
    public async Task Page_and_api_say_the_same_shares_at_each_load()
    {
        var page = await site.PageAsync(Page + Asked);
        var answer = await site.JsonAsync(Api);

        var shares = page.QuerySelectorAll("#goodput table")[1].QuerySelectorAll("tbody tr")
            .Select(row => row.QuerySelectorAll("td")[1].FirstChild!.TextContent).ToList();
        var expected = answer.Items("rows").SelectMany(row => row.Items("series").SelectMany(of => of.EnumerateArray()))
            .Select(point => point.GetProperty("within") is { ValueKind: JsonValueKind.Object } within
                ? GoodputWords.Share(new ShareWithin((int)within.Number("requests")!.Value, (int)point.Number("requests")!.Value)) : "—");
        shares.ShouldBe(expected);
        shares.Count.ShouldBe(8);
        shares[^1].ShouldBe("—");
    }

    [Fact]
    public async Task The_ratio_is_of_throughput_at_the_loads_that_keep_the_share()
    {
        var answer = await site.JsonAsync(Api);

        var at95 = answer.Items("targets").Single(t => t.Number("share") == 0.95);
        var reaches = at95.Items("series").ToList();
        reaches.Select(r => r.Number("concurrency")).ShouldBe([4, 4]);
        var ratio = at95.Items("throughputRatios").First().GetDouble();
        ratio.ShouldBe(reaches[0].Number("throughputPerGpu")!.Value / reaches[1].Number("throughputPerGpu")!.Value, 1e-12);
        (await site.PageAsync(Page + Asked)).One("#goodput .says").TextContent.Plain()
            .ShouldStartWith("95 % of requests within the limits: MTP up to 4 in flight");
    }

    [Fact]
    public async Task Nothing_is_asked_until_a_limit_is_given_and_one_is_enough()
    {
        (await site.PageAsync(Page)).QuerySelectorAll("#goodput table").ShouldBeEmpty();
        (await site.PageAsync(Page)).One("#goodput").TextContent.ShouldContain("Enter one limit or both.");

        var page = await site.PageAsync($"{Page}&good-tpot=0.03");

        page.QuerySelectorAll("#goodput table").Length.ShouldBe(2);
        page.One("#goodput").TextContent.Plain().ShouldContain("TPOT at most 30 ms (33.3 tok/s).");
        page.One("#goodput noscript").TextContent.ShouldBe("Show");
    }

    [Fact]
    public async Task Failed_requests_and_points_without_a_record_are_said()
    {
        var notes = (await site.JsonAsync(Api)).Items("notes").Select(note => note.GetString()).ToList();

        notes.ShouldContain("1 point of 8 has no record of single requests: unknown, not 0.");
        notes.ShouldContain("2 requests failed and count as not within the limits.");
    }

    [Fact]
    public async Task A_comparison_without_records_has_no_such_part_and_its_answer_says_that_it_is_unknown()
    {
        (await site.PageAsync(Page.Replace("1k-1k", "8k-1k", StringComparison.Ordinal) + Asked)).QuerySelectorAll("#goodput").ShouldBeEmpty();

        var answer = await site.JsonAsync(Api.Replace("1k-1k", "8k-1k", StringComparison.Ordinal));

        answer.Items("rows").ShouldBeEmpty();
        answer.Items("notes").ShouldHaveSingleItem().GetString()!.ShouldContain("goodput is unknown");
    }

    [Fact]
    public async Task Any_comparison_has_it_and_its_table_as_CSV()
    {
        const string path = "/compare/draft/deepseek-r1-h200-fp8-mtp/3-vs-0";
        (await site.PageAsync($"{path}?seq=1k-1k{Asked}")).QuerySelectorAll("#goodput table").Length.ShouldBe(2);
        (await site.JsonAsync($"/api/v2{path}/goodput?seq=1k-1k{Asked}")).Items("rows").Length.ShouldBe(4);

        var csv = await site.TextAsync($"/api/v2{path}/goodput.csv?seq=1k-1k{Asked}");

        csv.Plain().ShouldContain("# TTFT at most 1 s and TPOT at most 30 ms (33.3 tok/s)\n");
        csv.Split('\n').Single(line => line.StartsWith("64,0,none,", StringComparison.Ordinal)).ShouldEndWith(",,,,,,,,,,");
        (await site.TextAsync(Api.Replace("goodput?", "goodput.csv?", StringComparison.Ordinal))).ShouldContain("\n4,mtp,mtp,vLLM,");
    }

    [Fact]
    public async Task Limits_that_cannot_be_are_refused_and_a_question_without_any_is_told_what_to_name()
    {
        (await site.ProblemAsync(Api.Replace("good-tpot=0.03", "good-tpot=-1", StringComparison.Ordinal), HttpStatusCode.BadRequest)).Text("detail")!
            .ShouldContain("Enter the longest time per output token in seconds");
        (await site.ProblemAsync(Api.Replace(Asked, "", StringComparison.Ordinal), HttpStatusCode.BadRequest)).Text("detail")!
            .ShouldContain("Name good-ttft, good-tpot or both");
    }

    [Fact]
    public async Task Evaluate_writes_the_same()
    {
        using var run = new CommandRun();
        await run.RunAsync("import", Path.Combine(AppContext.BaseDirectory, "sweeps", "goodput.csv"));

        var answer = await run.RunAsync("evaluate", Slug, "--sequence", "1k/1k", "--good-ttft", "1", "--good-tpot", "0.03");

        answer.Output.Plain().ShouldContain("Goodput: TTFT at most 1 s and TPOT at most 30 ms");
        answer.Output.Plain().ShouldContain("95 % of requests within the limits: MTP up to 4 in flight");
        var json = await run.RunAsync("evaluate", Slug, "--sequence", "1k/1k", "--good-ttft", "1", "--good-tpot", "0.03", "--json");
        JsonSerializer.Deserialize<JsonElement>(json.Output).Items("targets").Length.ShouldBe(3);
    }
}

file static class Texts
{
    // As it is read: figures do not break from their units.
    public static string Plain(this string text) => text.Replace(Figure.Nbsp, " ", StringComparison.Ordinal);
}
