using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace InferenceDash.Web.Tests.Exploring;

/// <summary>The explorer's page without JavaScript: everything is there, and every control is a link or a GET form.</summary>
public sealed class ExplorerPageTests(ExploringSite site) : IClassFixture<ExploringSite>
{
    [Theory]
    [InlineData("Vendor", new[] { "All", "NVIDIA", "AMD" })]
    [InlineData("Aggregation", new[] { "All", "Aggregated", "Disaggregated", "Single node", "Multi-node" })]
    [InlineData("Spec decoding", new[] { "All", "MTP", "Off" })]
    [InlineData("Engine", new[] { "All", "Dynamo", "SGLang", "vLLM" })]
    [InlineData("GPU", new[] { "All", "H100", "B200", "GB200 NVL72", "MI300X" })]
    [InlineData("Y scale", new[] { "Linear", "Log" })]
    [InlineData("X scale", new[] { "Linear", "Log" })]
    [InlineData("View", new[] { "Chart", "Table" })]
    public async Task A_choice_is_a_group_of_links(string label, string[] words)
    {
        var links = (await site.PageAsync(KnownAddresses.SplitExplorer())).Group(label).QuerySelectorAll("a");

        links.Select(a => a.Words()).ShouldBe(words);
        links.ShouldAllBe(a => a.GetAttribute("href")!.StartsWith("/inference?", StringComparison.Ordinal));
        links.Count(a => a.GetAttribute("aria-current") == "true").ShouldBe(1);
    }

    [Theory]
    [InlineData("Model", "model", KnownAddresses.Llama)]
    [InlineData("Sequence (points)", "seq", "8k-1k")]
    [InlineData("Y metric", "y", "throughput")]
    [InlineData("X metric", "x", "interactivity")]
    [InlineData("Tokens", "basis", "total")]
    [InlineData("Price", "price", "hyperscaler")]
    [InlineData("Assumption set", "rates", "2026-07")]
    public async Task A_menu_is_a_form_with_a_button(string label, string field, string chosen)
    {
        var page = await site.PageAsync(KnownAddresses.SplitExplorer("spec=mtp"));
        var select = (IHtmlSelectElement)page.GetElementById(page.QuerySelectorAll("label").Single(l => l.Words() == label).GetAttribute("for")!)!;
        var form = (IHtmlFormElement)select.Closest("form")!;

        select.Name.ShouldBe(field);
        select.Value.ShouldBe(chosen);
        (form.Method, form.GetAttribute("action")).ShouldBe(("get", "/inference"));
        form.One("noscript").InnerHtml.ShouldContain("type=\"submit\"");
        form.QuerySelectorAll("input[type=hidden]").Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}").ShouldContain("spec=mtp");
    }

    [Fact]
    public async Task An_option_without_points_leads_nowhere_and_says_why()
    {
        var page = await site.PageAsync(KnownAddresses.SplitExplorer("gpu=mi300x"));

        page.Group("Aggregation").QuerySelectorAll("span.none").Select(s => s.Words())
            .ShouldBe(["Disaggregated (no points with the other filters)", "Multi-node (no points with the other filters)"]);
        page.Group("Precision").QuerySelectorAll("span.none").Select(s => s.Words())
            .ShouldBe(["FP4 (no points with the other filters)", "BF16 (no points of Llama 3.3 70B)"]);
        page.Group("Engine").QuerySelectorAll("a").Select(a => a.Words()).ShouldBe(["All", "vLLM"]);
        page.QuerySelectorAll("#ex-y option[disabled]").Select(o => o.Words()).ShouldContain("Time to first token, p99: not known for these points");
        page.QuerySelectorAll("#ex-sequence option[disabled]").Select(o => o.Words()).ShouldBe(["1k/1k (0): no points with the other filters"]);
    }

    [Fact]
    public async Task A_chosen_gpu_that_the_model_does_not_have_can_be_taken_back()
    {
        var page = await site.PageAsync("/inference?model=glm-5-1&gpu=mi300x");

        var chosen = page.Group("GPU").QuerySelectorAll("a[aria-current]").ShouldHaveSingleItem();
        chosen.Words().ShouldBe("MI300X");
        (await site.PageAsync(chosen.GetAttribute("href")!)).TableRows().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Chart_and_table_are_in_the_first_html()
    {
        var page = await site.PageAsync(KnownAddresses.SplitExplorer());

        page.One("svg[role=img] > title").TextContent
            .ShouldStartWith("Llama 3.3 70B, 8k/1k: Throughput per GPU against Interactivity, median. 7 series, 28 points");
        page.QuerySelectorAll("svg polyline.line").Length.ShouldBe(7);
        page.QuerySelectorAll("svg[role=img] .knot").Length.ShouldBe(28);
        page.TableRows().Count.ShouldBe(29);
        page.Code().ShouldAllBe(s => s.HasAttribute("src"));
        page.QuerySelectorAll("[style]").ShouldBeEmpty();
        page.All.Select(e => e.Id).Where(id => !string.IsNullOrEmpty(id)).ShouldBeUnique();
    }

    [Fact]
    public async Task No_tag_repeats_an_attribute()
    {
        (await site.TextAsync(KnownAddresses.SplitExplorer())).ShouldNotMatch(@"<[^>]* (selected|disabled|hidden|open)\b[^>""]* \1\b[^>]*>");
    }

    [Fact]
    public async Task Following_the_links_of_the_page_never_meets_a_problem()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { KnownAddresses.SplitExplorer() };
        var level = seen.ToList();
        for (var depth = 0; depth < 2; depth++)
        {
            var next = new List<string>();
            // All links of the first page; of the others each seventh, so that pairs of choices are met too.
            foreach (var address in level.Where((_, i) => depth == 0 || i % 7 == 0))
                next.AddRange((await VisitAsync(address)).Where(seen.Add));
            level = next;
        }

        seen.Count.ShouldBeGreaterThan(80);
        foreach (var address in level.Where((_, i) => i % 9 == 0))
            await VisitAsync(address);
    }

    [Fact]
    public async Task Sending_any_menu_never_meets_a_problem()
    {
        var page = await site.PageAsync(KnownAddresses.SplitExplorer("spec=mtp&hide=h100-fp8-mtp-sglang&zoom=50-150&sort=engine"));
        foreach (var select in page.QuerySelectorAll<IHtmlSelectElement>("main select"))
        {
            foreach (var option in select.QuerySelectorAll<IHtmlOptionElement>("option:not([disabled])"))
            {
                var fields = select.Closest("form")!.QuerySelectorAll("input")
                    .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? ""))
                    .Append((select.Name!, option.Value));
                var address = $"/inference?{string.Join('&', fields.Select(f => $"{f.Item1}={Uri.EscapeDataString(f.Item2)}"))}";
                (await site.PageAsync(address)).QuerySelectorAll(".problems").ShouldBeEmpty(address);
            }
        }
    }

    private async Task<IEnumerable<string>> VisitAsync(string address)
    {
        var page = await site.PageAsync(address);
        page.QuerySelectorAll(".problems").ShouldBeEmpty(address);
        return page.Hrefs("main a").Where(href => href.StartsWith("/inference", StringComparison.Ordinal));
    }
}
