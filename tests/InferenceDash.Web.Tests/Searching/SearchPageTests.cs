using AngleSharp.Html.Dom;

namespace InferenceDash.Web.Tests.Searching;

/// <summary>The search as a browser without JavaScript uses it.</summary>
public sealed class SearchPageTests(LineUpSite site) : IClassFixture<LineUpSite>
{
    public static TheoryData<string> PagesWithASearch =>
    [
        "/", "/compare-spec-decode", "/compare", "/rank", "/rank/deepseek-r1", "/inference", "/assumptions", "/data", "/docs", "/docs/api", "/search",
        KnownAddresses.Page(KnownAddresses.Qwen), KnownLineUps.Page(KnownLineUps.Gpus),
    ];

    [Theory]
    [MemberData(nameof(PagesWithASearch))]
    public async Task Every_page_has_a_labelled_search_in_its_header(string address)
    {
        var page = await site.PageAsync(address);

        var form = (IHtmlFormElement)page.One("header form[role=search]");
        (form.GetAttribute("action"), form.Method).ShouldBe(("/search", "get"));
        var field = form.One("input[type=search]");
        (field.GetAttribute("name"), field.GetAttribute("maxlength"), field.GetAttribute("aria-keyshortcuts")).ShouldBe(("q", "100", "/"));
        form.One($"label[for={field.Id}]").Words().ShouldBe("Search models, GPUs, comparisons and documents");
        page.QuerySelectorAll("[role=search]").Select(f => f.GetAttribute("aria-label")).ShouldBeUnique();
        page.QuerySelectorAll("[role=search]").ShouldAllBe(f => !string.IsNullOrEmpty(f.GetAttribute("aria-label")));
    }

    [Fact]
    public async Task A_pinned_page_searches_its_snapshot()
    {
        var snapshot = (await site.JsonAsync("/api/v1/search?q=b200")).Text("snapshot")!;

        (await site.PageAsync($"/?snap={snapshot}")).One("header form input[type=hidden]").GetAttribute("value").ShouldBe(snapshot);
        (await site.PageAsync("/")).QuerySelectorAll("header form input[type=hidden]").ShouldBeEmpty();
        var found = await site.PageAsync($"/search?q=gemma&snap={snapshot}");
        found.Hrefs(".found a").Where(u => !u.StartsWith("/docs", StringComparison.Ordinal))
            .ShouldAllBe(u => u.Contains($"snap={snapshot}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Results_stand_under_a_heading_for_each_group_and_lead_where_they_say()
    {
        var page = await site.PageAsync("/search?q=gemma");

        page.One("header input[type=search]").GetAttribute("value").ShouldBe("gemma");
        page.One("h1").Words().ShouldMatch("^[0-9]+ results for “gemma”$");
        page.QuerySelectorAll(".found h2").Select(h => h.Words().Split(' ')[0]).ShouldBe(["Models", "Comparisons"]);
        page.Hrefs(".found a").ShouldContain("/rank/gemma-4-31b");
        foreach (var url in page.Hrefs(".found a"))
            await site.TextAsync(url);
    }

    [Fact]
    public async Task A_long_group_shows_its_first_results_and_leads_to_all_of_them()
    {
        var page = await site.PageAsync("/search?q=fp8");
        var total = int.Parse(page.One("#found-comparisons .quiet").Words(), System.Globalization.CultureInfo.InvariantCulture);
        page.QuerySelectorAll("[aria-labelledby=found-comparisons] .hit").Length.ShouldBe(8);

        var all = await site.PageAsync(page.Hrefs("[aria-labelledby=found-comparisons] .btn").ShouldHaveSingleItem());

        all.QuerySelectorAll(".found .hit").Length.ShouldBe(total);
        all.Hrefs(".crumbs a").ShouldBe(["/search?q=fp8"]);
    }

    [Fact]
    public async Task An_empty_search_shows_what_can_be_asked_and_is_one_address()
    {
        var page = await site.PageAsync("/search");

        page.One("h1").Words().ShouldBe("Search");
        page.One("link[rel=canonical]").GetAttribute("href")!.ShouldEndWith("/search");
        page.QuerySelectorAll(".problems, .empty").ShouldBeEmpty();
        foreach (var example in page.Hrefs(".found a"))
            (await site.PageAsync(example)).QuerySelectorAll(".found .hit").ShouldNotBeEmpty(example);
        foreach (var empty in new[] { "/search?q=", "/search?q=%20%20" })
        {
            using var response = await site.Client.GetAsync(empty);
            response.Headers.Location?.ToString().ShouldBe("/search", empty);
        }
    }

    [Fact]
    public async Task Search_pages_stay_out_of_search_engines() =>
        (await site.PageAsync("/search?q=b200")).One("meta[name=robots]").GetAttribute("content").ShouldBe("noindex");

    [Fact]
    public async Task A_near_miss_leads_to_what_was_probably_meant()
    {
        var page = await site.PageAsync("/search?q=gema");

        page.One("h1").Words().ShouldBe("Nothing matches “gema”");
        page.Href(".empty a", "Did you mean “gemma”?").ShouldBe("/search?q=gemma");
    }

    [Fact]
    public async Task Where_words_exclude_each_other_the_page_says_what_fewer_find()
    {
        var page = await site.PageAsync("/search?q=qwen+gemma");

        page.QuerySelectorAll(".empty li").Select(l => l.Words()).ShouldAllBe(w => w.Contains(" without “", StringComparison.Ordinal));
        page.Hrefs(".empty li a").ShouldBe(["/search?q=gemma", "/search?q=qwen"]);
    }

    [Fact]
    public async Task What_is_too_long_is_told()
    {
        var page = await site.PageAsync("/search?q=" + new string('x', 150));

        page.One(".problems li").Words().ShouldContain("longer than 100 characters");
        page.One("h1").Words().ShouldBe("Search");
    }

    [Fact]
    public async Task The_page_needs_no_circuit() => (await site.TextAsync("/search?q=b200")).ShouldNotContain("<!--Blazor:");
}
