using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace InferenceDash.Web.Tests.Assumptions;

public sealed class AssumptionsPageTests(Site site) : IClassFixture<Site>
{
    private const string Page = "/assumptions";

    [Fact]
    public async Task The_oldest_and_the_newest_set_stand_side_by_side_with_what_changed()
    {
        var page = await site.PageAsync(Page);

        Chosen(page).ShouldBe(["2026-04", "2026-07", "hyperscaler"]);
        page.Gpu("H100").ShouldBe(
        [
            "1.30", "1.17", "−0.13 (−10 %)", "1.69", "1.55", "−0.14 (−8 %)",
            "1.30", "1.78", "+0.48 (+37 %)", "1.73", "1.37", "−0.36 (−21 %)",
        ]);
        page.Gpu("GB300 NVL72")[..3].ShouldBe(["2.652", "2.31", "−0.342 (−13 %)"]);
        page.Gpu("MI355X")[6..9].ShouldBe(["2.10", "2.10", "no change"]);
    }

    [Fact]
    public async Task Every_gpu_of_the_file_has_the_figures_of_the_file()
    {
        var page = await site.PageAsync(Page);

        foreach (var gpu in new[] { ("h200", "H200"), ("b300", "B300"), ("mi300x", "MI300X"), ("gb200", "GB200 NVL72") })
        {
            var cells = page.Gpu(gpu.Item2);
            string[] columns = ["usd_per_gpu_hour_hyperscaler", "usd_per_gpu_hour_neocloud", "usd_per_gpu_hour_rental", "all_in_kw_per_gpu"];
            for (var i = 0; i < columns.Length; i++)
            {
                PublishedPages.Number(cells[3 * i]).ShouldBe(PublishedPages.Assumption("2026-04", gpu.Item1, columns[i]));
                PublishedPages.Number(cells[(3 * i) + 1]).ShouldBe(PublishedPages.Assumption("2026-07", gpu.Item1, columns[i]));
            }
        }
    }

    [Fact]
    public async Task Each_comparison_shows_cost_and_tokens_per_megawatt_of_both_sides_under_both_sets()
    {
        var page = await site.PageAsync(Page);

        // 1.17 $/h: 1.17e6 / (3600 × 291.9) = 1.1134 and 2.0287; 1.37 kW: 213,066 and 116,934 tok/s/MW, with the four digits of the throughput.
        page.Pair(KnownAddresses.Page(KnownAddresses.Qwen, "rates=2026-07")).ShouldBe(
            ["108", "1.219", "1.113", "−9 %", "2.290", "2.029", "−11 %", "168,728", "213,100", "+26 %", "92,574", "116,900", "+26 %"]);
        page.Pair(KnownAddresses.Page("deepseek-v4-gb200-fp4-mtp-vs-none", "rates=2026-07"))[3].ShouldBe("—");
        page.QuerySelectorAll("section[aria-labelledby=pairs] tbody td:first-of-type").Length.ShouldBe(37);
    }

    [Fact]
    public async Task Its_figures_are_those_that_each_comparison_has_under_that_set_and_price()
    {
        var page = await site.PageAsync($"{Page}?price=rental");

        foreach (var link in page.Hrefs("section[aria-labelledby=pairs] tbody a").Where((_, i) => i % 6 == 0))
        {
            link.ShouldEndWith("?price=rental&rates=2026-07");
            var cells = page.Pair(link);
            var middle = (await site.JsonAsync(KnownAddresses.ApiOf(link))).Targets()[1];
            cells[0].ShouldBe(middle.Number("interactivity").ToString());
            ShouldBeRounded(cells[2], middle.GetProperty("method"));
            ShouldBeRounded(cells[5], middle.GetProperty("off"));
        }

        static void ShouldBeRounded(string printed, JsonElement side)
        {
            var cost = PublishedPages.Number(printed);
            cost.ShouldBe(side.Number("costPerMillionTokens")!.Value, 0.006 * cost + 0.0005);
        }
    }

    [Fact]
    public async Task It_says_that_ratios_of_throughput_do_not_move_and_where_published_costs_hold()
    {
        var notices = (await site.PageAsync(Page)).QuerySelectorAll(".notice").Select(n => n.Words()).ToList();

        notices[0].ShouldStartWith("Throughput ratios do not change.");
        notices[1].ShouldStartWith("Published costs. They hold only under set 2026-04 at the hyperscaler price, and keep the digits of their pages there");
        (await site.PageAsync($"{Page}?price=neocloud")).QuerySelectorAll(".notice")[1].Words().ShouldContain("which is not shown here");
    }

    [Theory]
    [InlineData("rates=2026-07&rates=2026-04&price=neocloud", "2026-07", "2026-04", "neocloud")]
    [InlineData("rates=2026-07,2026-04", "2026-07", "2026-04", "hyperscaler")]
    [InlineData("rates=2026-07", "2026-04", "2026-07", "hyperscaler")]
    [InlineData("rates=2026-04", "2026-04", "2026-07", "hyperscaler")]
    [InlineData("rates=2026-07,2026-07", "2026-07", "2026-07", "hyperscaler")]
    public async Task Two_sets_and_a_price_are_chosen_by_the_address(string query, string before, string after, string price)
    {
        var page = await site.PageAsync($"{Page}?{query}");

        Chosen(page).ShouldBe([before, after, price]);
        page.QuerySelectorAll(".problems").ShouldBeEmpty();
        var headings = page.QuerySelectorAll("table")[0].QuerySelectorAll("thead tr")[1].QuerySelectorAll("th");
        headings.Skip(1).Take(2).Select(h => h.Words()).ShouldBe([before, after]);
    }

    [Theory]
    [InlineData("rates=2025-01", "Available: 2026-04, 2026-07")]
    [InlineData("rates=2026-04,2026-07,2026-04", "Only the first 2 values")]
    [InlineData("price=free", "hyperscaler, neocloud, rental")]
    [InlineData("snap=ffffffff", "Showing the newest data")]
    public async Task An_unusable_value_is_named_and_the_nearest_view_is_shown(string query, string reason)
    {
        var page = await site.PageAsync($"{Page}?{query}");

        page.One(".problems").TextContent.ShouldContain(reason);
        Chosen(page).ShouldBe(["2026-04", "2026-07", "hyperscaler"]);
    }

    [Fact]
    public async Task The_choice_is_a_form_that_needs_no_script()
    {
        var page = await site.PageAsync(Page);
        var form = (IHtmlFormElement)page.One("main form");

        (form.GetAttribute("action"), form.Method).ShouldBe((Page, "get"));
        form.QuerySelectorAll("select").Select(s => s.GetAttribute("name")).ShouldBe(["rates", "rates", "price"]);
        form.QuerySelectorAll("button[type=submit]").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("/", "/assumptions")]
    [InlineData("/data", "/assumptions")]
    [InlineData("/compare-spec-decode", "/assumptions")]
    [InlineData("/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none?price=rental", "/assumptions?price=rental")]
    public async Task It_is_reached_from_the_footer(string from, string address) =>
        (await site.PageAsync(from)).One("footer").Href("a", "All sets").ShouldBe(address);

    private static string[] Chosen(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("form select").Cast<IHtmlSelectElement>().Select(s => s.Value ?? "")];
}
