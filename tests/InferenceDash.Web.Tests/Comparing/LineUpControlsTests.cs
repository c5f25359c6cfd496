using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.WebUtilities;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>Every control of a comparison of any series is an address that keeps the rest of the view.</summary>
public sealed class LineUpControlsTests(LineUpSite site) : IClassFixture<LineUpSite>
{
    private const string Path = "/compare/gpu/gemma-4-31b-fp8-best/";
    private const string Chosen =
        "seq=8k-1k&t=45,50&y=cost&scale=log&show=all&lead=throughput&engine=vLLM&price=rental&rates=2026-04&usd=h200:2.5&kw=h200:1.5&ttft=30";

    [Fact]
    public async Task A_control_changes_its_own_part_of_the_address_and_keeps_the_rest()
    {
        var before = Query($"x?{Chosen}");
        var links = (await site.PageAsync($"{Path}mi355x-vs-h200-vs-h100?{Chosen}")).Hrefs("main a, footer a")
            .Where(h => h.StartsWith(Path, StringComparison.Ordinal)).Distinct().ToList();

        links.Count.ShouldBeGreaterThan(15);
        foreach (var link in links.Where(l => !l.Contains("snap=", StringComparison.Ordinal)))
        {
            var after = Query(link);
            var changed = before.Keys.Union(after.Keys).Where(k => before.GetValueOrDefault(k) != after.GetValueOrDefault(k)).ToList();
            var isOfSeries = !link.StartsWith($"{Path}mi355x-vs-h200-vs-h100", StringComparison.Ordinal);
            changed.Count.ShouldBeLessThanOrEqualTo(isOfSeries ? 0 : 1, link);
        }
    }

    [Fact]
    public async Task Every_choice_is_offered_by_a_link_or_a_menu()
    {
        var page = await site.PageAsync($"{Path}mi355x-vs-h200-vs-b200?seq=1k-1k");
        var links = page.Hrefs("main a, footer a").Concat(page.QuerySelectorAll("main option").Select(o => o.GetAttribute("data-url")).OfType<string>())
            .Where(h => h.StartsWith(Path, StringComparison.Ordinal)).ToList();

        foreach (var part in new[] { "seq=8k-1k", "lead=throughput", "lead=power", "y=concurrency", "scale=log", "show=all", "price=neocloud",
            "price=rental", "rates=2026-04", "t=" })
            links.ShouldContain(l => l.Contains(part, StringComparison.Ordinal), part);
    }

    [Fact]
    public async Task Series_are_added_removed_and_reordered_and_the_baseline_is_chosen()
    {
        var page = await site.PageAsync($"{Path}mi355x-vs-h200-vs-b200?t=50");
        var links = page.Hrefs(".seriesrow a");

        page.One(".seriesrow .base").Words().ShouldContain("Baseline");
        links.ShouldContain($"{Path}h100-vs-mi355x-vs-h200-vs-b200?t=50");
        links.ShouldContain($"{Path}h200-vs-b200-vs-mi355x?t=50");
        links.ShouldContain($"{Path}mi355x-vs-b200-vs-h200?t=50");
        links.ShouldContain($"{Path}h200-vs-mi355x-vs-b200?t=50");
        links.ShouldContain($"{Path}h200-vs-b200?t=50");
        links.ShouldContain($"{Path}mi355x-vs-b200?t=50");
        links.ShouldContain($"{Path}mi355x-vs-h200?t=50");
        foreach (var link in links)
            (await site.PageAsync(link)).QuerySelectorAll("table.cmp tbody tr").Length.ShouldBe(link.Split("-vs-").Length, link);
    }

    [Fact]
    public async Task A_pair_offers_no_removal_and_ratios_follow_the_baseline()
    {
        var (one, other) = (await site.JsonAsync(KnownLineUps.ApiOf($"{Path}h200-vs-b200?t=90")),
            await site.JsonAsync(KnownLineUps.ApiOf($"{Path}b200-vs-h200?t=90")));

        (await site.PageAsync($"{Path}h200-vs-b200")).QuerySelectorAll(".seriesrow a[aria-label^=Remove]").ShouldBeEmpty();
        var (a, b) = (one.Targets()[0].Items("ratios")[0].Number("cost"), other.Targets()[0].Items("ratios")[0].Number("cost"));
        (a!.Value * b!.Value).ShouldBe(1, 1e-12);
        one.Targets()[0].GetProperty("leaders").Number("throughput").ShouldBe(1);
        other.Targets()[0].GetProperty("leaders").Number("throughput").ShouldBe(0);
    }

    [Theory]
    [InlineData("mi355x-vs-h200-vs-b200?seq=1k-1k&t=50,90&price=rental&usd=b200:2&y=cost&lead=power&users=200&interactivity=60&concurrency=5&k=3")]
    [InlineData("b200-vs-h200?t=60.5&ttft=2&engine=vLLM&scale=log")]
    public async Task The_form_without_javascript_sends_the_same_view(string view)
    {
        var page = await site.PageAsync(Path + view);
        var form = page.One("form#view");
        var fields = page.QuerySelectorAll("form#view input, input[form=view]").Cast<IHtmlInputElement>()
            .Select(i => new KeyValuePair<string, string?>(i.Name!, i.Value));
        var sent = QueryHelpers.AddQueryString(form.GetAttribute("action")!, fields);

        form.GetAttribute("method").ShouldBe("get");
        (await site.JsonAsync(KnownLineUps.ApiOf(sent))).GetRawText().ShouldBe((await site.JsonAsync(KnownLineUps.ApiOf(Path + view))).GetRawText());
    }

    [Fact]
    public async Task A_choice_shows_that_it_is_chosen()
    {
        var page = await site.PageAsync($"{Path}mi355x-vs-h200-vs-b200?seq=8k-1k&lead=power&y=cost&scale=log&show=all");

        page.QuerySelectorAll(".seg a[aria-current=true]").Select(a => a.Words())
            .ShouldBe(["8k/1k", "Per megawatt"], ignoreOrder: true);
        page.QuerySelectorAll("#chart option[selected]").Select(o => o.Words()).ShouldBe(["Cost per million tokens, $/M tok", "Log", "All points"]);
    }

    private static Dictionary<string, string> Query(string address) =>
        QueryHelpers.ParseQuery(address[address.IndexOf('?', StringComparison.Ordinal)..])
            .ToDictionary(p => p.Key, p => p.Value.ToString(), StringComparer.Ordinal);
}
