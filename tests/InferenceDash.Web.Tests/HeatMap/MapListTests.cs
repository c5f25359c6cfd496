using AngleSharp.Dom;

namespace InferenceDash.Web.Tests.HeatMap;

/// <summary>The key of the map, and the short list below it.</summary>
public sealed class MapListTests(FirstStepSite site) : IClassFixture<FirstStepSite>
{
    [Fact]
    public async Task A_cell_names_its_source_by_a_letter_that_the_key_explains()
    {
        var page = await site.PageAsync("/");

        var cell = page.Cell(KnownAddresses.Page(KnownAddresses.Qwen));
        (cell.One(".src").Words(), cell.GetAttribute("title")).ShouldBe(("p", "published"));
        page.One(".mapkey").QuerySelectorAll("li").Select(li => li.Words())
            .ShouldBe(["well founded", "weak evidence, named in the cell", "not comparable", "mmeasured", "ppublished"]);
    }

    [Fact]
    public async Task The_list_below_the_map_follows_its_interactivity()
    {
        var page = await site.PageAsync("/?interactivity=60");

        page.One("#short-list").Words().ShouldBe("Closest calls at 60 tok/s/user");
        var lines = page.QuerySelectorAll("table.data tbody tr").ToList();
        lines.Count.ShouldBe(6);
        foreach (var line in lines)
        {
            var address = line.QuerySelector("a")!.GetAttribute("href")!;
            line.One("b").Words().ShouldBe(page.Cell(address).One("b").Words(), address);
            line.QuerySelectorAll("td")[0].Words().ShouldBe("60");
        }
    }

    [Fact]
    public async Task The_closest_calls_are_those_nearest_to_one_whoever_is_ahead()
    {
        var page = await site.PageAsync("/");

        var listed = page.QuerySelectorAll("table.data tbody tr b").Select(Distance).ToList();
        var all = page.QuerySelectorAll("table.map a.cell b").Select(Distance).Order().ToList();
        listed.ShouldBe(all.Take(6));

        static double Distance(IElement ratio) => Math.Round(Math.Abs(Math.Log(PublishedPages.Number(ratio.Words().TrimEnd('×')))), 6);
    }

    [Fact]
    public async Task Where_nothing_can_be_compared_map_and_list_both_say_so_and_lead_to_the_nearest_interactivity()
    {
        var page = await site.PageAsync("/?interactivity=5000");

        page.One("#map-heading").Words().ShouldContain("No pair can be compared at 5,000 tok/s/user.");
        page.QuerySelectorAll("table.map a.cell b").ShouldAllBe(b => b.TextContent == "not comparable");
        page.QuerySelectorAll("table.data").ShouldBeEmpty();
        page.One(".empty").Words().ShouldStartWith("No pair can be compared at 5,000 tok/s/user.");
        var nearest = page.Hrefs(".empty a").ShouldHaveSingleItem();
        (await site.PageAsync(nearest)).QuerySelectorAll("table.data tbody tr").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_interactivity_that_is_no_number_goes_into_no_link()
    {
        var page = await site.PageAsync("/?interactivity=abc");

        page.QuerySelectorAll("main a[href*=abc], footer a[href*=abc], input[type=hidden][value*=abc]").ShouldBeEmpty();
        page.One(".problems").TextContent.ShouldContain("abc");
    }

    [Fact]
    public async Task The_question_of_the_reader_comes_first_and_the_map_right_after_it()
    {
        var main = (await site.PageAsync("/")).One("main");

        main.One("h1").Words().ShouldBe("Compare LLM serving at the same interactivity");
        main.QuerySelectorAll("form.ask, table.map, #short-list").Select(e => e.LocalName).ShouldBe(["form", "table", "h2"]);
    }

    [Fact]
    public async Task Without_an_import_nothing_is_said_to_have_changed() =>
        (await site.PageAsync("/")).QuerySelectorAll(".changed").ShouldBeEmpty();
}
