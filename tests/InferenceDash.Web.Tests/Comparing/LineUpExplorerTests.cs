using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using InferenceDash.Web.Tests.Exploring;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>The explorer under a comparison of any series: folded away, preset to the series, on the page's own address.</summary>
public sealed class LineUpExplorerTests(LineUpSite site) : IClassFixture<LineUpSite>
{
    private const string Open = "split=";

    [Theory]
    [InlineData(KnownLineUps.Gpus)]
    [InlineData(KnownLineUps.Dates)]
    [InlineData(KnownLineUps.Published)]
    public async Task It_is_one_line_until_it_is_asked_for(string lineUp)
    {
        var page = await site.PageAsync(KnownLineUps.Page(lineUp));
        var fold = page.One("details#inference-performance");

        fold.HasAttribute("open").ShouldBeFalse();
        fold.QuerySelectorAll("[data-explorer], table, svg").ShouldBeEmpty();
        fold.One("summary").Words().ShouldStartWith("Inference performance: all metrics and filters");

        // Without JavaScript a link opens it.
        var open = await site.PageAsync(fold.One("a").GetAttribute("href")!);
        open.One("details#inference-performance").HasAttribute("open").ShouldBeTrue();
        open.QuerySelectorAll("#inference-performance [data-explorer] table.data tbody tr[aria-rowindex]").ShouldNotBeEmpty();
        open.QuerySelectorAll(".problems").ShouldBeEmpty();
        open.All.Select(e => e.Id).Where(id => !string.IsNullOrEmpty(id)).ShouldBeUnique();
    }

    /// <summary>A comparison, the keys of its explorer's series, and what they are split by.</summary>
    public static TheoryData<string, string[], string> Presets => new()
    {
        { KnownLineUps.Gpus, ["h200", "b200", "mi355x"], "none" },
        { KnownLineUps.Precisions, ["b200-fp4", "b200-fp8"], "precision" },
        { KnownLineUps.Engines, ["b200-nim--vllm", "b200-sglang", "b200-vllm"], "engine" },
        { KnownLineUps.Drafts, ["b200-mtp", "b200-none"], "method" },
        { KnownLineUps.Dates, ["b200"], "none" },
        { KnownLineUps.Published, ["h100-published", "h200-published"], "none" },
    };

    [Theory]
    [MemberData(nameof(Presets))]
    public async Task It_is_preset_to_the_series_and_split_by_what_they_differ_in(string lineUp, string[] keys, string split)
    {
        var page = await site.PageAsync(KnownLineUps.Page(lineUp, Open + split));
        var points = (await site.JsonAsync(page.Export("JSON"))).Points();
        var comparison = await site.JsonAsync(KnownLineUps.Api(lineUp));

        page.QuerySelectorAll("[data-series]").Select(s => s.GetAttribute("data-series")).ShouldBe(keys);
        points.ShouldNotBeEmpty();
        points.ShouldAllBe(p => p.Text("model") == comparison.GetProperty("model").Text("slug") && p.Text("sequence") == comparison.Text("sequence"));
        points.Select(p => p.Text("gpu")).Distinct().ShouldBe(comparison.Items("series").Select(s => s.Text("gpu")).Distinct(), ignoreOrder: true);
        points.Select(p => p.Text("precision")).Distinct().ShouldBe(comparison.Items("series").Select(s => s.Text("precision")).Distinct(), ignoreOrder: true);
        points.Select(p => p.Text("series")).Distinct().ShouldBe(keys);
        if (comparison.Items("series").All(s => s.Text("method") != "best"))
            points.Select(p => p.Text("method")).Distinct().ShouldBe(comparison.Items("series").Select(s => s.Text("method")).Distinct(), ignoreOrder: true);
    }

    [Theory]
    [InlineData(KnownLineUps.Gpus)]
    [InlineData(KnownLineUps.Precisions)]
    [InlineData(KnownLineUps.Engines)]
    public async Task Its_links_keep_it_open_on_the_page_or_lead_to_the_explorer_and_meet_no_problem(string lineUp)
    {
        var address = KnownLineUps.Page(lineUp);
        var page = await site.PageAsync(KnownLineUps.Page(lineUp, Open + "none"));
        var links = page.Hrefs("[data-explorer] a")
            .Where(h => h.StartsWith("/compare", StringComparison.Ordinal) || h.StartsWith("/inference", StringComparison.Ordinal))
            .Distinct()
            .ToList();

        links.Count(l => l.StartsWith(address, StringComparison.Ordinal)).ShouldBeGreaterThan(15);
        foreach (var link in links.Where((_, i) => i % 3 == 0))
        {
            (link.StartsWith(address, StringComparison.Ordinal) || link.StartsWith("/inference?", StringComparison.Ordinal)).ShouldBeTrue(link);
            var next = await site.PageAsync(link);
            next.QuerySelectorAll(".problems").ShouldBeEmpty(link);
            next.QuerySelectorAll("[data-explorer]").Length.ShouldBe(link == address ? 0 : 1, link);
        }
    }

    [Fact]
    public async Task Sending_a_menu_of_it_without_JavaScript_meets_no_problem()
    {
        var page = await site.PageAsync(KnownLineUps.Page(KnownLineUps.Gpus, "t=40,60&split=none&usd=b200:2"));
        foreach (var select in page.QuerySelectorAll<IHtmlSelectElement>("[data-explorer] select"))
        {
            var form = select.Closest("form")!;
            var fields = form.QuerySelectorAll("input").Select(i => (Name: i.GetAttribute("name")!, Value: i.GetAttribute("value") ?? ""))
                .Append((Name: select.Name!, Value: select.QuerySelectorAll<IHtmlOptionElement>("option:not([disabled])").Last().Value));
            var address = $"{form.GetAttribute("action")}?{string.Join('&', fields.Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value)}"))}";

            address.ShouldStartWith(KnownLineUps.Page(KnownLineUps.Gpus) + "?");
            var next = await site.PageAsync(address);
            next.QuerySelectorAll(".problems").ShouldBeEmpty(address);
            next.QuerySelectorAll("#inference-performance [data-explorer]").Length.ShouldBe(1, address);
        }
    }

    [Fact]
    public async Task What_it_asks_for_stays_when_the_comparison_is_edited()
    {
        var page = await site.PageAsync(KnownLineUps.Page(KnownLineUps.Gpus, "split=precision&gpu=b200"));

        page.QuerySelectorAll("[data-series]").Select(s => s.GetAttribute("data-series"))
            .ShouldAllBe(key => key!.StartsWith("b200-", StringComparison.Ordinal));
        page.QuerySelectorAll("main a").Where(a => a.Closest("[data-explorer]") is null).Select(a => a.GetAttribute("href")!)
            .Where(h => h.StartsWith(KnownLineUps.Page(KnownLineUps.Gpus) + "?", StringComparison.Ordinal))
            .ShouldAllBe(h => h.Contains("split=precision&gpu=b200", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(KnownLineUps.Dates, "The explorer shows the newest runs, whatever dates are compared.")]
    [InlineData(KnownLineUps.Drafts, "The explorer takes all draft lengths together.")]
    public async Task It_says_what_it_does_not_tell_apart(string lineUp, string words)
    {
        var fold = (await site.PageAsync(KnownLineUps.Page(lineUp, Open + "none"))).One("#inference-performance");
        fold.Words().ShouldContain(words);
        fold.QuerySelectorAll("a")[^1].Words().ShouldBe("Open in the explorer");
    }

    [Theory]
    [InlineData("/inference?model=gemma-4-31b&engine=nim-vllm", "nim-vllm")]
    [InlineData("/inference?model=gemma-4-31b&engine=NIM,%20vLLM", "nim-vllm")]
    [InlineData("/inference?model=gemma-4-31b&engine=nim-vllm,sglang", "nim-vllm,sglang")]
    public async Task An_engine_with_a_comma_in_its_name_can_be_chosen_among_others(string address, string engines)
    {
        var page = await site.PageAsync(address);

        page.QuerySelectorAll(".problems").ShouldBeEmpty();
        string[] names = engines.Contains("sglang", StringComparison.Ordinal) ? ["NIM, vLLM", "SGLang"] : ["NIM, vLLM"];
        page.TableRows().Select(r => r["Engine"]).Distinct().ShouldBe(names, ignoreOrder: true);
        (await site.JsonAsync(page.Export("JSON"))).Points().Select(p => p.Text("engine")).Distinct().ShouldBe(names, ignoreOrder: true);
        page.Group("Engine").QuerySelectorAll("a[aria-current]").Select(a => a.Words()).ShouldContain("NIM, vLLM");
        page.Hrefs("th a.sort").ShouldAllBe(href => href.Contains($"engine={engines}&", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Opening_it_leads_to_an_address_that_has_it_and_undoing_every_choice_to_the_one_without()
    {
        var reader = await Reader.OfAsync(site, KnownLineUps.Page(KnownLineUps.Gpus));

        await reader.GoAsync(reader.Find("details#inference-performance").GetAttribute("data-opens")!);
        reader.Find("details#inference-performance").HasAttribute("open").ShouldBeTrue();
        reader.Find("details#inference-performance").HasAttribute("data-opens").ShouldBeFalse();
        reader.FindAll("[data-explorer]").Length.ShouldBe(1);

        await reader.FollowAsync("[data-explorer] [aria-label=View] a", "Table");
        reader.Query.ShouldBe(["split=none", "view=table"], ignoreOrder: true);
        await reader.FollowAsync("[data-explorer] a.btn", "Reset all");
        reader.Address.ShouldBe(KnownLineUps.Page(KnownLineUps.Gpus));
    }
}
