using System.Net;
using AngleSharp.Html.Dom;
using InferenceDash.Web.Tests.Ranking;
using InferenceDash.Web.Tests.Reference;

namespace InferenceDash.Web.Tests.Asking;

/// <summary>"I run … on … at …": the form of the home page leads to the page with the answer.</summary>
public sealed class AskTests(LineUpSite site) : IClassFixture<LineUpSite>
{
    [Theory]
    [InlineData("model=deepseek-r1&gpu=b200&prec=fp4", "/compare-spec-decode/deepseek-r1-b200-fp4-mtp-vs-none")]
    [InlineData("model=deepseek&gpu=B200&prec=FP4", "/compare-spec-decode/deepseek-r1-b200-fp4-mtp-vs-none")]
    [InlineData("model=deepseek-r1&gpu=&prec=", "/rank/deepseek-r1")]
    [InlineData("model=deepseek-r1", "/rank/deepseek-r1")]
    [InlineData("model=deepseek-r1&gpu=&prec=fp8", "/rank/deepseek-r1?prec=fp8")]
    [InlineData("model=deepseek-r1&gpu=&prec=&interactivity=60", "/rank/deepseek-r1?at=60")]
    [InlineData("model=deepseek-r1&gpu=b200&prec=fp4&interactivity=60", "/compare-spec-decode/deepseek-r1-b200-fp4-mtp-vs-none?t=60")]
    [InlineData("model=gemma-4-31b&gpu=b200&prec=", "/compare/precision/gemma-4-31b-b200-best")]
    [InlineData("model=deepseek-r1&gpu=h100&prec=", "/compare-spec-decode/deepseek-r1-h100-fp8-mtp-vs-none")]
    public async Task A_setup_leads_to_its_answer(string query, string answer)
    {
        using var response = await site.Client.GetAsync($"/ask?{query}");

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location?.OriginalString.ShouldBe(answer);
        await site.TextAsync(answer);
    }

    [Fact]
    public async Task A_pinned_map_leads_to_an_answer_on_its_snapshot()
    {
        var snapshot = (await site.JsonAsync("/api/v1/search?q=b200")).Text("snapshot")!;
        var form = (await site.PageAsync($"/?snap={snapshot}&interactivity=60")).One("form.ask");
        form.Fields("input[type=hidden]").ShouldBe([("interactivity", "60"), ("snap", snapshot)]);

        using var response = await site.Client.GetAsync($"/ask?model=deepseek-r1&interactivity=60&snap={snapshot}");

        response.Headers.Location?.OriginalString.ShouldBe($"/rank/deepseek-r1?at=60&snap={snapshot}");
    }

    [Fact]
    public async Task A_setup_without_points_is_not_found_and_its_page_names_what_comes_near()
    {
        var page = await site.PageAsync("/ask?model=deepseek-r1&gpu=h100&prec=fp4", HttpStatusCode.NotFound);

        page.One("h1").Words().ShouldBe("No comparison of DeepSeek R1 on H100 at FP4");
        var near = page.Hrefs(".empty a");
        near[0].ShouldBe("/compare-spec-decode/deepseek-r1-h100-fp8-mtp-vs-none");
        near.ShouldContain("/compare-spec-decode/deepseek-r1-b200-fp4-mtp-vs-none");
        near[^1].ShouldBe("/rank/deepseek-r1");
        foreach (var url in near)
            await site.TextAsync(url);
    }

    [Theory]
    [InlineData("")]
    [InlineData("model=")]
    [InlineData("model=deepsek-r1&gpu=b200")]
    [InlineData("model=<script>&gpu=<b>&prec=%00")]
    [InlineData("model=deepseek-r1&gpu=tpu")]
    public async Task Nonsense_is_not_found_and_leads_on(string query)
    {
        var page = await site.PageAsync($"/ask?{query}", HttpStatusCode.NotFound);

        page.Hrefs(".empty a").ShouldContain("/rank/deepseek-r1");
        page.QuerySelectorAll("main script, main b > b").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_form_offers_what_there_is_and_works_without_a_script()
    {
        var form = (IHtmlFormElement)(await site.PageAsync("/")).One("form.ask");

        (form.GetAttribute("action"), form.Method).ShouldBe(("/ask", "get"));
        form.QuerySelectorAll("select").Select(s => form.One($"label[for={s.Id}]").Words()).ShouldBe(["I run", "on", "at"]);
        foreach (var model in form.QuerySelectorAll("select[name=model] option").Select(o => o.GetAttribute("value")))
        {
            using var response = await site.Client.GetAsync($"/ask?model={model}&gpu=&prec=");
            response.StatusCode.ShouldBe(HttpStatusCode.Redirect, model);
        }
    }
}

/// <summary>"Which GPU is cheapest at 60 tok/s/user for DeepSeek R1?" is answered in two clicks from the home page.</summary>
public sealed class TwoClicksTests(SampleSite site) : IClassFixture<SampleSite>
{
    [SampleFact(SampleData.InferenceX)]
    public async Task The_cheapest_hardware_at_sixty_is_two_links_away()
    {
        var home = await site.PageAsync("/");
        var ranking = await site.PageAsync(home.Href("main a", "DeepSeek R1"));
        var answer = await site.PageAsync(ranking.Href("main a", "60"));

        answer.One("h1").Words().ShouldStartWith("At 60 tok/s/user, ");
        answer.One("h1").Words().ShouldContain("cheapest");
        answer.One("h1").Words().ShouldBe($"{(await site.JsonAsync("/api/v2/rank/deepseek-r1?at=60")).Text("answer")!.TrimEnd('.')}");
    }
}
