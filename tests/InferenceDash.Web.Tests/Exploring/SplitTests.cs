using System.Net;
using AngleSharp.Html.Dom;

namespace InferenceDash.Web.Tests.Exploring;

/// <summary>What the series of the explorer are split by: its controls, its address, its files, and addresses from before.</summary>
public sealed class SplitTests(ExploringSite site) : IClassFixture<ExploringSite>
{
    private static readonly string[] EverySeries =
    [
        "h100-fp8-mtp-sglang", "h100-fp8-none-sglang", "b200-fp4-mtp-sglang", "b200-fp4-mtp-vllm", "b200-fp4-none-sglang", "b200-fp4-none-vllm",
        "gb200-fp4-mtp-dynamo", "gb200-fp4-none-dynamo", "mi300x-fp8-none-vllm",
    ];

    [Fact]
    public async Task A_page_opens_with_one_line_for_each_gpu()
    {
        var page = await site.PageAsync(KnownAddresses.Explorer());

        Keys(page).ShouldBe(["h100", "b200", "gb200", "mi300x"]);
        page.QuerySelectorAll("[data-series] a.key").Select(a => a.Words()).ShouldBe(["H100, shown", "B200, shown", "GB200, shown", "MI300X, shown"]);
        page.One("svg[role=img] > title").TextContent.ShouldStartWith("Llama 3.3 70B, 8k/1k: Throughput per GPU against Interactivity, median. 4 series, ");
        page.Caption().ShouldStartWith($"4 series, {page.TableRows().Count} of 31 measured points (frontier only).");
        page.Group("Split by").QuerySelectorAll("a[aria-current]").Select(a => a.Words()).ShouldBe(["GPU only"]);
    }

    [Fact]
    public async Task Each_part_is_a_link_that_puts_it_in_and_takes_it_out()
    {
        var address = KnownAddresses.Explorer();
        foreach (var (part, split) in new[] { ("Engine", "engine"), ("Precision", "precision,engine"), ("Method", "precision,method,engine") })
        {
            address = (await site.PageAsync(address)).Group("Split by").QuerySelectorAll("a").Single(a => a.Words() == part).GetAttribute("href")!;
            address.ShouldBe(KnownAddresses.Explorer("split=" + split));
        }

        Keys(await site.PageAsync(address)).ShouldBeSubsetOf(EverySeries);
        (await site.PageAsync(address)).Group("Split by").QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldBe(
        [
            KnownAddresses.Explorer(), KnownAddresses.Explorer("split=method,engine"),
            KnownAddresses.Explorer("split=precision,engine"), KnownAddresses.Explorer("split=precision,method"),
        ]);
    }

    [Theory]
    [InlineData("split=engine,PRECISION", "split=precision,engine")]
    [InlineData("split=engine&split=method", "split=method,engine")]
    [InlineData("split=method,method,none", "split=method")]
    [InlineData("split=none", "")]
    public async Task Its_address_has_one_order_and_leaves_the_usual_out(string query, string canonical)
    {
        var page = await site.PageAsync(KnownAddresses.Explorer(query));

        page.QuerySelectorAll(".problems").ShouldBeEmpty();
        page.Group("Points").QuerySelectorAll("a")[0].GetAttribute("href").ShouldBe(KnownAddresses.Explorer(canonical));
    }

    [Fact]
    public async Task What_it_cannot_be_split_by_is_said_and_refused_by_the_api()
    {
        (await site.PageAsync(KnownAddresses.Explorer("split=vendor"))).QuerySelectorAll(".problems li").ShouldHaveSingleItem().Words()
            .ShouldContain("precision, method, engine, none");
        await site.ProblemAsync(KnownAddresses.Points("split=vendor"), HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Another_split_has_other_series_so_that_none_stays_hidden()
    {
        var page = await site.PageAsync(KnownAddresses.Explorer("zoom=50-150&hide=h100"));

        Keys(page, ".hidden").ShouldBe(["h100"]);
        var byMethod = page.Group("Split by").QuerySelectorAll("a").Single(a => a.Words() == "Method");
        byMethod.GetAttribute("href").ShouldBe(KnownAddresses.Explorer("split=method&zoom=50-150"));
    }

    [Theory]
    [InlineData("hide=b200-fp4-mtp-vllm")]
    [InlineData("hide=!gb200-fp4-none-dynamo")]
    [InlineData("hide=h100-fp8-mtp-sglang&zoom=50-150&sort=engine")]
    public async Task An_address_from_before_shows_what_it_showed_and_its_links_say_how(string query)
    {
        var (before, now) = (await site.PageAsync(KnownAddresses.Explorer(query)), await site.PageAsync(KnownAddresses.SplitExplorer(query)));

        before.One("main").InnerHtml.ShouldBe(now.One("main").InnerHtml);
        before.Hrefs("th a.sort").ShouldAllBe(href => href.Contains(KnownAddresses.FullSplit, StringComparison.Ordinal));
        Keys(before, ".hidden").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Version_1_of_the_api_goes_on_naming_every_series_and_takes_them_together_when_asked()
    {
        var asBefore = (await site.JsonAsync(KnownAddresses.Points())).Points();
        var together = (await site.JsonAsync(KnownAddresses.Points("split=none"))).Points();

        asBefore.Select(p => p.Text("series")).Distinct().ShouldBeSubsetOf(EverySeries);
        (await site.TextAsync(KnownAddresses.Points(KnownAddresses.FullSplit))).ShouldBe(await site.TextAsync(KnownAddresses.Points()));
        together.Select(p => p.Text("series")).Distinct().ShouldBe(["h100", "b200", "gb200", "mi300x"]);
        together.Select(p => p.Identity()).ShouldBe(asBefore.Select(p => p.Identity()), ignoreOrder: true);
    }

    /// <summary>Views of the page, whose files have to show the same.</summary>
    public static TheoryData<string, string> Views => new()
    {
        { "", "split=none" }, { "split=method", "split=method" },
        { KnownAddresses.FullSplit, KnownAddresses.FullSplit }, { "hide=b200-fp4-mtp-vllm", KnownAddresses.FullSplit },
        { "x=e2e&y=ttft", "split=none" },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Files_and_pinned_links_state_the_split_and_hold_what_the_page_shows(string query, string split)
    {
        var page = await site.PageAsync(KnownAddresses.Explorer(query + "&view=table"));

        string[] files = [page.Export("CSV"), page.Export("SVG"), page.Export("JSON"), page.One("[data-png]").GetAttribute("data-png")!];
        foreach (var address in files.Append(page.One("[data-copy]").GetAttribute("data-copy")!))
            address.Split('?')[1].Split('&').ShouldContain(split);
        var points = (await site.JsonAsync(page.Export("JSON"))).Points();
        points.Select(p => p.Text("series")).Distinct().ShouldBeSubsetOf(Keys(page).Except(Keys(page, ".hidden")));
        points.Length.ShouldBe(page.TableRows().Count);
        ReadingExplorer.CsvRows(await site.TextAsync(page.Export("CSV"))).Select(r => r["series"]).ShouldBe(points.Select(p => p.Text("series")));
        var shown = (await site.PageAsync(KnownAddresses.Explorer(query))).QuerySelectorAll("main svg[role=img] .knot").Length;
        (await site.PageAsync(page.Export("SVG"))).QuerySelectorAll("svg[role=img] .knot").Length.ShouldBe(shown);
    }

    [Fact]
    public async Task Each_row_says_which_precision_method_and_engine_it_is()
    {
        var page = await site.PageAsync(KnownAddresses.Explorer("show=all"));
        var rows = page.TableRows();

        var split = await site.PageAsync(KnownAddresses.SplitExplorer("show=all"));
        var names = split.QuerySelectorAll("[data-series] a.key").Select(a => a.Words().Replace(", shown", "", StringComparison.Ordinal));
        rows.Select(r => r["Series"].Replace(" off frontier", "", StringComparison.Ordinal)).Distinct().Order().ShouldBe(names.Order());
        (await site.PageAsync(KnownAddresses.Explorer("show=all&q=gb200,off"))).TableRows().Count.ShouldBe(3);
    }

    private static List<string> Keys(IHtmlDocument page, string state = "") =>
        [.. page.QuerySelectorAll($"[data-series]:has(a.key{state})").Select(s => s.GetAttribute("data-series")!)];
}
