using System.Net;
using AngleSharp.Dom;

namespace InferenceDash.Web.Tests.Ranking;

/// <summary>The pages of rankings as a browser without JavaScript reads them.</summary>
public sealed class RankPageTests(Site site) : IClassFixture<Site>
{
    private const string Page = "/rank/deepseek-r1?at=60&seq=1k-1k";

    [Fact]
    public async Task The_markup_holds_every_row_in_the_order_of_the_api()
    {
        var page = await site.PageAsync(Page);
        var rows = (await site.JsonAsync("/api/v2/rank/deepseek-r1?at=60&seq=1k-1k")).Items("rows");

        page.QuerySelectorAll("table.rank tbody tr:not(.group) th.name")
            .Select(th => th.QuerySelector("a, b")!.Words().Replace(": compare", "", StringComparison.Ordinal))
            .ShouldBe(rows.Select(r => r.Text("label")));
        // Published costs have two decimals at the least.
        foreach (var (row, cell) in rows.Zip(page.QuerySelectorAll("table.rank td.cost")))
        {
            var cost = row.GetProperty("point").Number("costPerMillionTokens")!.Value;
            PublishedPages.Number(cell.One("b").Words().TrimStart('≤', ' ')).ShouldBe(cost, 0.0051, row.Text("key"));
        }
    }

    [Fact]
    public async Task The_answer_is_the_heading()
    {
        var page = await site.PageAsync(Page);
        var answer = (await site.JsonAsync("/api/v2/rank/deepseek-r1?at=60&seq=1k-1k")).Text("answer");

        $"{page.One("h1").Words()}.".ShouldBe(answer!.Replace('\u00A0', ' '));
        page.One("h1").Words().ShouldStartWith("At 60 tok/s/user, ");
    }

    [Fact]
    public async Task The_leader_and_the_better_method_of_each_row_have_their_colour()
    {
        var page = await site.PageAsync("/rank/qwen-3-5?at=90&src=published");

        var leader = page.QuerySelectorAll("table.rank tbody tr:not(.group) th.name")[0];
        if (!page.One("h1").Words().Contains("no hardware is clearly", StringComparison.Ordinal))
            page.One("h1 .mtp-ink, h1 .off-ink").Words().ShouldBe(leader.QuerySelector("a, b")!.Words().Replace(": compare", "", StringComparison.Ordinal));
        foreach (var words in page.QuerySelectorAll("td.gain2 span").Where(w => w.Words().Contains("cheaper", StringComparison.Ordinal)))
            words.ClassName.ShouldBe(words.Words().StartsWith("Off", StringComparison.Ordinal) ? "off-ink" : "mtp-ink");
        page.QuerySelectorAll("td.gain2 span.mtp-ink").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_axis_of_two_decades_has_ticks_at_one_two_and_five()
    {
        var labels = (await site.PageAsync(Page)).QuerySelectorAll("table.rank thead .track text").Select(t => t.TextContent).ToList();

        labels.Count.ShouldBeGreaterThanOrEqualTo(3);
        labels.ShouldAllBe(label => "125".Contains(label.TrimStart('0', '.')[0], StringComparison.Ordinal));
        labels.ShouldContain(label => label.TrimStart('0', '.').StartsWith('5'));
    }

    [Fact]
    public async Task A_choice_among_the_filters_is_in_sight_and_none_is_folded_on_a_phone()
    {
        (await site.PageAsync(Page)).One("details.filters").HasAttribute("open").ShouldBeFalse();
        (await site.PageAsync($"{Page}&prec=fp8")).One("details.filters").HasAttribute("open").ShouldBeTrue();
    }

    [Fact]
    public async Task What_it_could_not_use_is_not_pinned()
    {
        var page = await site.PageAsync($"{Page}&rates=2025-01&usd=tpu:1&kw=tpu:2");

        page.QuerySelectorAll(".problems li").Length.ShouldBe(3);
        page.One("[data-copy]").GetAttribute("data-copy").ShouldBe((await site.PageAsync(Page)).One("[data-copy]").GetAttribute("data-copy"));
    }

    [Fact]
    public async Task Nothing_of_it_needs_a_circuit()
    {
        var page = await site.PageAsync(Page);

        page.QuerySelectorAll("main script").ShouldBeEmpty();
        page.QuerySelectorAll("form").ShouldAllBe(f => f.GetAttribute("method") == "get");
    }

    [Fact]
    public async Task Every_link_of_a_row_leads_to_a_comparison_of_it()
    {
        var page = await site.PageAsync(Page);

        var links = page.Hrefs("table.rank th.name a");
        links.ShouldNotBeEmpty();
        foreach (var link in links)
            await site.TextAsync(link);
    }

    [Fact]
    public async Task Rows_that_do_not_reach_the_target_have_a_heading_a_reason_and_a_link_to_where_they_do()
    {
        var page = await site.PageAsync("/rank/deepseek-r1?at=100000&seq=1k-1k");

        page.QuerySelectorAll("tr.group").Select(g => g.Words()).ShouldContain("Does not reach 100000 tok/s/user");
        var why = page.QuerySelectorAll("tr.out .why").First(w => w.Words().Contains("tops out at", StringComparison.Ordinal));
        why.Words().ShouldContain("tok/s/user. Rank at ");
        var nearer = await site.PageAsync(why.One("a").GetAttribute("href")!);
        nearer.QuerySelectorAll("table.rank td.cost").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("row=b200-fp4&row=b300-fp4", "/compare/gpu/deepseek-r1-fp4-best/b200-vs-b300?")]
    [InlineData("row=mi355x-fp8&row=mi355x-fp4", "/compare/precision/deepseek-r1-mi355x-best/")]
    public async Task Ticked_rows_open_their_comparison(string rows, string address)
    {
        using var response = await site.Client.GetAsync($"{Page}&{rows}");

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var location = response.Headers.Location!.ToString();
        location.ShouldContain("t=60");
        if (address.EndsWith('?'))
            new[] { "b200-vs-b300", "b300-vs-b200" }.ShouldContain(location.Split('?')[0].Split('/')[^1]);
        else
            location.ShouldStartWith(address);
        await site.TextAsync(location);
    }

    [Theory]
    [InlineData("row=b200-fp4", "Select 2 to 8 rows")]
    [InlineData("row=b200-fp4&row=mi355x-fp8", "one precision or of one GPU")]
    [InlineData("row=b200-fp4&row=tpu-fp4", "There is no row")]
    public async Task Rows_that_open_no_comparison_are_refused_with_the_reason_and_stay_ticked(string rows, string reason)
    {
        var page = await site.PageAsync($"{Page}&{rows}");

        page.One(".problems li").Words().ShouldContain(reason);
        page.QuerySelectorAll("input[value=b200-fp4][checked]").Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_wrong_target_stays_in_its_field_with_the_reason()
    {
        var page = await site.PageAsync("/rank/deepseek-r1?at=fast");

        page.One("#rank-at").GetAttribute("value").ShouldBe("fast");
        page.One("#rank-at-error").Words().ShouldContain("is not a number");
    }

    [Fact]
    public async Task The_pinned_link_shows_the_same_figures()
    {
        var page = await site.PageAsync("/rank/deepseek-r1?by=throughput");
        var pinned = page.One("[data-copy]").GetAttribute("data-copy")!;

        new[] { "at=", "seq=", "by=throughput", "rates=", "snap=" }.ShouldAllBe(part => pinned.Contains(part, StringComparison.Ordinal));
        Costs(await site.PageAsync(pinned)).ShouldBe(Costs(page));

        static string[] Costs(IDocument document) => [.. document.QuerySelectorAll("table.rank td.cost b").Select(b => b.TextContent)];
    }

    [Theory]
    [InlineData("/rank/DeepSeek-R1?at=60", "/rank/deepseek-r1?at=60", HttpStatusCode.PermanentRedirect)]
    [InlineData("/rank?model=glm-5-1&at=60&foo=1", "/rank/glm-5-1?at=60", HttpStatusCode.Redirect)]
    public async Task Other_names_lead_to_the_canonical_address(string address, string canonical, HttpStatusCode status)
    {
        using var response = await site.Client.GetAsync(address);

        response.StatusCode.ShouldBe(status);
        response.Headers.Location!.ToString().ShouldBe(canonical);
    }

    [Fact]
    public async Task An_unknown_model_names_those_that_are_near()
    {
        var page = await site.PageAsync("/rank/deepseek-r2", HttpStatusCode.NotFound);

        page.Hrefs("section.empty a").ShouldContain("/rank/deepseek-r1");
    }

    [Fact]
    public async Task The_index_leads_to_the_ranking_of_every_model()
    {
        var page = await site.PageAsync("/rank");

        var links = page.Hrefs("table.data th a");
        links.Length.ShouldBeGreaterThan(3);
        foreach (var link in links)
            (await site.PageAsync(link)).QuerySelectorAll("table.rank tbody tr").ShouldNotBeEmpty();
    }
}
