using System.Net;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>A page is the same HTML for everybody: nothing in it belongs to one visitor, and nothing of it ends after a while.</summary>
public sealed class PlainPagesTests(MeasuredSite site) : IClassFixture<MeasuredSite>
{
    public static TheoryData<string> Pages =>
    [
        "/", "/compare", "/compare-spec-decode", "/inference?model=qwen-3-5", "/rank/qwen-3-5?at=60", "/acceptance", "/assumptions", "/data",
        "/docs", "/search?q=b200",
        KnownAddresses.Page(KnownAddresses.Qwen), KnownAddresses.Page(KnownAddresses.GptOss, "t=90"), KnownLineUps.Page(KnownLineUps.Published),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_sets_no_cookie_and_names_no_circuit(string address)
    {
        using var response = await site.Client.GetAsync(address);
        var text = await response.Content.ReadAsStringAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        text.ShouldNotContain("<!--Blazor");
        text.ShouldNotContain("__RequestVerificationToken");
        Html.Parse(text).QuerySelectorAll("form").ShouldAllBe(f => f.GetAttribute("method") == "get");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Asked_twice_it_is_the_same(string address) =>
        (await site.TextAsync(address)).ShouldBe(await site.TextAsync(address));

    [Fact]
    public async Task Only_the_page_of_the_form_for_files_has_its_token()
    {
        using var response = await site.Client.GetAsync("/bring");
        var page = Html.Parse(await response.Content.ReadAsStringAsync());

        page.One("form[data-drop] input[name=__RequestVerificationToken]").GetAttribute("value").ShouldNotBeNullOrEmpty();
        (await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen))).One("[data-drop-at]").GetAttribute("data-drop-at").ShouldBe("/bring");
    }

    [Theory]
    [InlineData(KnownAddresses.Qwen, "comparison")]
    [InlineData(null, "series")]
    public async Task What_answers_to_keys_has_a_place_that_names_its_part_and_its_data(string? slug, string part)
    {
        var page = await site.PageAsync(slug is null ? KnownLineUps.Page(KnownLineUps.Published) : KnownAddresses.Page(slug));

        var place = page.One("[data-live]");
        place.GetAttribute("data-live").ShouldBe(part);
        place.GetAttribute("data-snapshot").ShouldBe((await site.ComparisonAsync(KnownAddresses.Qwen)).Text("snapshot"));
        place.QuerySelectorAll(".target input").ShouldNotBeEmpty();
        page.One("script[data-circuit]").GetAttribute("data-circuit").ShouldNotBeNull().ShouldContain("blazor.server");
    }
}
