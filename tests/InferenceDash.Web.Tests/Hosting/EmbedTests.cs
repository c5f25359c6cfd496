using System.Net;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>What other sites may show within theirs, and the texts that hand a view on.</summary>
public sealed class EmbedTests(Site site) : IClassFixture<Site>
{
    private const string Page = "/compare-spec-decode/" + KnownAddresses.Qwen;
    private const string LineUp = "/compare/gpu/deepseek-r1-fp4-best/b200-vs-mi355x";

    [Theory]
    [InlineData(Page)]
    [InlineData(LineUp)]
    public async Task A_frame_has_the_answer_the_figures_and_the_chart_of_its_page_and_says_whose_they_are(string address)
    {
        var (page, frame) = (await site.PageAsync($"{address}?t=90,110"), await site.PageAsync($"/embed{address}?t=90,110"));

        frame.QuerySelectorAll("header, nav, form, input, script, button").ShouldBeEmpty();
        frame.One(".answer").Words().TrimEnd('.').ShouldBe(page.One("main").GetAttribute("data-says")!.Replace('\u00A0', ' ').TrimEnd('.'));
        frame.QuerySelectorAll("table tbody td").Select(td => td.Words())
            .ShouldBe(page.QuerySelectorAll("#figures table tbody td:not(.rests)").Select(td => td.Words()));
        frame.QuerySelectorAll("thead th.n").Select(th => th.Words()).ShouldBe(["90", "110"]);
        frame.QuerySelectorAll("svg polyline").ShouldNotBeEmpty();
        var link = frame.One(".source a").GetAttribute("href").ShouldNotBeNull();
        link.ShouldStartWith(address);
        link.ShouldContain("snap=");
        frame.One("head link[rel=canonical]").GetAttribute("href").ShouldNotBeNull().ShouldEndWith(address);
        frame.One("head meta[name=robots]").GetAttribute("content").ShouldBe("noindex");
    }

    [Theory]
    [InlineData("/rank/deepseek-r1", "/embed/rank/deepseek-r1", "?at=60", "table.rank td.cost b", "h1.answer")]
    [InlineData("/", "/embed/map", "?interactivity=60", ".map .cell b", "#map-heading")]
    [InlineData("/acceptance", "/embed/acceptance", "?model=kimi-k3", ".shifts td.n", "h1")]
    public async Task A_ranking_the_map_and_the_lengths_have_frames_with_the_figures_of_their_pages(
        string address, string framed, string query, string figures, string answer)
    {
        var (page, frame) = (await site.PageAsync(address + query), await site.PageAsync(framed + query));

        frame.QuerySelectorAll("header, nav, form, input, script, button").ShouldBeEmpty();
        frame.QuerySelectorAll(figures).Select(f => f.Words()).ShouldBe(page.QuerySelectorAll(figures).Select(f => f.Words()));
        frame.QuerySelectorAll(figures).Length.ShouldBeGreaterThan(3);
        page.One(answer).Words().TrimEnd('.').ShouldEndWith(frame.One(".answer").Words().TrimEnd('.'));
        frame.QuerySelectorAll("svg").Length.ShouldBeGreaterThan(framed.EndsWith("/map", StringComparison.Ordinal) ? -1 : 0);
        var source = frame.One("p.source a[href*='snap=']");
        source.GetAttribute("href").ShouldNotBeNull().ShouldStartWith(address);
        frame.QuerySelectorAll("a").Select(a => a.GetAttribute("target")).Distinct().ShouldBe(["_blank"], "a frame is too small for a page");
        (await PolicyAsync(framed)).ShouldSatisfyAllConditions(
            policy => policy.ShouldContain("frame-ancestors *"), policy => policy.ShouldNotContain("script-src"));
        (await site.PageAsync($"{framed}{query}&parts=answer")).QuerySelectorAll("table").ShouldBeEmpty();
        (await site.PageAsync($"{framed}{query}&parts=table&theme=dark")).ShouldSatisfyAllConditions(
            part => part.QuerySelectorAll("table").Length.ShouldBe(1), part => part.QuerySelectorAll(".answer").ShouldBeEmpty(),
            part => part.One("html").GetAttribute("data-theme").ShouldBe("dark"));
    }

    [Fact]
    public async Task Frames_alone_may_be_shown_elsewhere_and_have_no_script()
    {
        (await PolicyAsync($"/embed{Page}")).ShouldSatisfyAllConditions(
            policy => policy.ShouldContain("frame-ancestors *"), policy => policy.ShouldNotContain("script-src"));
        foreach (var other in new[] { Page, "/", "/embedded", "/embed", $"/api/v1/spec-decode/{KnownAddresses.Qwen}" })
            (await PolicyAsync(other)).ShouldContain("frame-ancestors 'none'", Case.Sensitive, other);
    }

    [Fact]
    public async Task Parts_and_ground_are_chosen_in_the_address()
    {
        var frame = await site.PageAsync($"/embed{Page}?parts=answer,chart&theme=dark");
        frame.QuerySelectorAll("table").ShouldBeEmpty();
        frame.QuerySelectorAll(".answer, .plot > svg").Length.ShouldBe(2);
        frame.One("html").GetAttribute("data-theme").ShouldBe("dark");
        (await site.PageAsync($"/embed{Page}?parts=nothing")).QuerySelectorAll("table, .answer").Length.ShouldBe(2, "what is not known is passed over");
        (await site.PageAsync($"{Page}?theme=dark")).One("html").HasAttribute("data-theme").ShouldBeFalse("a page follows its reader");
    }

    [Theory]
    [InlineData("/embed/compare-spec-decode/no-such-page")]
    [InlineData("/embed/compare/gpu/no-such-thing")]
    [InlineData("/embed/compare/nothing/no-such-thing")]
    [InlineData("/embed/rank/no-such-model")]
    public async Task A_frame_of_nothing_is_not_found(string address) => await site.PageAsync(address, HttpStatusCode.NotFound);

    [Theory]
    [InlineData(Page + "?t=90", 5)]
    [InlineData(LineUp + "?t=90", 4)]
    [InlineData("/rank/deepseek-r1?at=90", 4)]
    [InlineData("/?interactivity=90", 4)]
    [InlineData("/acceptance?model=kimi-k3", 4)]
    public async Task A_view_is_handed_on_by_texts_whose_addresses_are_pinned_and_answer(string address, int texts)
    {
        var page = await site.PageAsync(address);
        var fields = page.QuerySelectorAll("#share textarea").Select(t => t.TextContent).ToList();

        fields.Count.ShouldBe(texts);
        page.QuerySelectorAll("#share [data-copy-text]").Select(b => page.GetElementById(b.GetAttribute("data-copy-text")!)!.TextContent).ShouldBe(fields);
        fields[1].ShouldStartWith("InferenceDash. ");
        fields[1].ShouldEndWith(fields[0]);
        foreach (var url in fields.SelectMany(UrlsOf))
        {
            url.ShouldContain("snap=");
            url.ShouldContain(address.Split('?')[1]);
            using var answer = await site.Client.GetAsync(new Uri(url));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, url);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/rank/deepseek-r1")]
    [InlineData("/acceptance")]
    public async Task What_hands_a_page_on_does_not_keep_it_from_being_sent_from_memory(string address)
    {
        using var answer = await site.Client.GetAsync(address);

        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        answer.Headers.CacheControl!.NoStore.ShouldBeFalse();
        var form = (await site.PageAsync(address)).One("#share form");
        form.GetAttribute("method").ShouldBe("get");
        var pinned = form.One("input[type=hidden]").GetAttribute("value").ShouldNotBeNull();
        (await site.PageAsync($"/s?to={Uri.EscapeDataString(pinned)}")).Hrefs("main .source a").ShouldBe([pinned]);
    }

    [Fact]
    public async Task A_badge_says_the_gain_at_the_middle_target() =>
        WebUtility.HtmlDecode(await site.TextAsync($"/api/v1/spec-decode/{KnownAddresses.Qwen}/badge.svg")).ShouldContain(">MTP 1.8× at 108 tok/s<");

    private static IEnumerable<string> UrlsOf(string text) =>
        System.Text.RegularExpressions.Regex.Matches(text, "https?://[^\\s\")]+", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))
            .Select(m => WebUtility.HtmlDecode(m.Value));

    private async Task<string> PolicyAsync(string address)
    {
        using var answer = await site.Client.GetAsync(address);
        return answer.Headers.GetValues("Content-Security-Policy").Single();
    }
}
