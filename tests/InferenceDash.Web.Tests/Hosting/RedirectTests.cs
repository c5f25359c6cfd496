using System.Net;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>A link never dies: other names of a comparison lead to its one address, and an unknown one names near matches.</summary>
public sealed class RedirectTests(MeasuredSite site) : IClassFixture<MeasuredSite>
{
    [Theory]
    [InlineData("/compare-spec-decode/qwen-h100-fp8-mtp-vs-none", KnownAddresses.Qwen)]
    [InlineData("/compare-spec-decode/glm-b200-fp4-mtp-vs-none", "glm-5-1-b200-fp4-mtp-vs-none")]
    [InlineData("/compare-spec-decode/Qwen-3-5-H100-FP8-MTP-vs-none", KnownAddresses.Qwen)]
    [InlineData("/compare-spec-decode/qwen-3-5-h100-fp8-none-vs-mtp", KnownAddresses.Qwen)]
    [InlineData("/compare-spec-decode/QWEN-h100-fp8-NONE-vs-mtp", KnownAddresses.Qwen)]
    [InlineData("/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none/", KnownAddresses.Qwen)]
    [InlineData("/Compare-Spec-Decode/qwen-3-5-h100-fp8-mtp-vs-none", KnownAddresses.Qwen)]
    public async Task Another_name_redirects_for_good(string path, string slug)
    {
        (await RedirectAsync(path, HttpStatusCode.PermanentRedirect)).ShouldBe(KnownAddresses.Page(slug));
    }

    [Fact]
    public async Task A_redirect_keeps_the_query_as_it_stands()
    {
        const string query = "t=84,108.50&usd=h100:2.10&snap=zz&unknown=%C3%A9";

        var there = await RedirectAsync(KnownAddresses.Page("qwen-h100-fp8-mtp-vs-none", query), HttpStatusCode.PermanentRedirect);

        there.ShouldBe(KnownAddresses.Page(KnownAddresses.Qwen, query));
    }

    [Theory]
    [InlineData("qwen-3-5-h100-fp4-mtp-vs-none", KnownAddresses.Qwen)]
    [InlineData("deepseek-v4-h200", KnownAddresses.DeepSeek)]
    public async Task An_unknown_comparison_is_not_found_and_near_ones_are_linked(string slug, string near)
    {
        var page = await site.PageAsync(KnownAddresses.Page(slug), HttpStatusCode.NotFound);

        page.One("h1").Words().ShouldBe("Comparison not found");
        page.Hrefs(".empty a").ShouldContain(KnownAddresses.Page(near));
        page.One(".empty code").TextContent.ShouldBe(slug);
    }

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/compare-spec-decode/a/b")]
    [InlineData("/docs/no-such-document")]
    [InlineData("/css/no-such.css")]
    public async Task An_unknown_page_is_not_found_and_leads_to_the_list(string path)
    {
        var page = await site.PageAsync(path, HttpStatusCode.NotFound);

        page.Hrefs("main a").ShouldContain("/compare-spec-decode");
    }

    [Fact]
    public async Task The_menu_without_javascript_goes_to_the_chosen_comparison()
    {
        (await ChosenAsync(KnownAddresses.DeepSeek)).ShouldBe(KnownAddresses.Page(KnownAddresses.DeepSeek));
    }

    [Fact]
    public async Task The_menu_keeps_what_applies_there_and_drops_the_rest()
    {
        var there = await ChosenAsync(
            KnownAddresses.DeepSeek,
            "&seq=1k-1k&t=84,108&prec=fp4&engine=vLLM&y=cost&scale=log&price=rental&rates=2026-07&usd=h200:2");

        there.ShouldBe(KnownAddresses.Page(KnownAddresses.DeepSeek, "seq=1k-1k&t=84,108&y=cost&scale=log&price=rental&rates=2026-07&usd=h200:2"));
    }

    [Fact]
    public async Task The_menu_drops_a_sequence_and_a_source_that_the_other_comparison_does_not_have()
    {
        (await ChosenAsync(KnownAddresses.DeepSeek, "&seq=2048-512&src=measured")).ShouldBe(KnownAddresses.Page(KnownAddresses.DeepSeek));
        (await ChosenAsync(KnownAddresses.Qwen, "&seq=1k-1k&src=measured"))
            .ShouldBe(KnownAddresses.Page(KnownAddresses.Qwen, "seq=1k-1k&src=measured"));
    }

    [Fact]
    public async Task A_menu_choice_that_there_is_not_shows_the_list()
    {
        (await site.PageAsync("/compare-spec-decode?to=nowhere")).QuerySelectorAll("table.data tbody tr").Length.ShouldBeGreaterThan(37);
    }

    private Task<string> ChosenAsync(string slug, string fields = "") =>
        RedirectAsync($"/compare-spec-decode?to={slug}{fields}", HttpStatusCode.Redirect);

    private async Task<string> RedirectAsync(string address, HttpStatusCode status)
    {
        using var response = await site.Client.GetAsync(address);
        response.StatusCode.ShouldBe(status, address);
        return response.Headers.Location.ShouldNotBeNull().OriginalString;
    }
}
