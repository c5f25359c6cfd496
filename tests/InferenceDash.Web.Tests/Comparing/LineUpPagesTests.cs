using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>The pages of comparisons of any series as a browser without JavaScript reads them.</summary>
public sealed class LineUpPagesTests(LineUpSite site) : IClassFixture<LineUpSite>
{
    public static TheoryData<string> Pages =>
    [
        "/compare", KnownLineUps.Page(KnownLineUps.Gpus), KnownLineUps.Page(KnownLineUps.Gpus, "seq=8k-1k"),
        KnownLineUps.Page(KnownLineUps.Gpus, "t=20,55,80,130,205,9999&lead=power&y=cost&scale=log&show=all"),
        KnownLineUps.Page("gpu/gemma-4-31b-fp8-best"), KnownLineUps.Page(KnownLineUps.Precisions), KnownLineUps.Page("engine/gemma-4-31b-b200-fp8-none"),
        KnownLineUps.Page(KnownLineUps.Engines),
        KnownLineUps.Page(KnownLineUps.Drafts), KnownLineUps.Page(KnownLineUps.Dates), KnownLineUps.Page(KnownLineUps.Published),
        KnownLineUps.Page(KnownLineUps.Gpus, "ttft=0.01"),
        KnownLineUps.Page("gpu/gemma-4-31b-fp8-best/b200-vs-tpu", "t=fast&price=free&usd=tpu:1"),
        KnownLineUps.Page(KnownLineUps.Gpus, "usd=b200:0.01&engine=VLLM"),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_outline_has_one_first_heading_and_skips_no_level(string address)
    {
        var levels = (await site.PageAsync(address)).QuerySelectorAll("h1, h2, h3, h4").Select(h => h.LocalName[1] - '0').ToList();

        levels.Count(level => level == 1).ShouldBe(1);
        levels[0].ShouldBe(1);
        foreach (var (before, next) in levels.Zip(levels.Skip(1)))
            next.ShouldBeLessThanOrEqualTo(before + 1);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_control_has_a_name_and_every_table_its_headers(string address)
    {
        var page = await site.PageAsync(address);

        page.One("main").Id.ShouldBe("main");
        page.Title.ShouldNotBeNullOrWhiteSpace();
        foreach (var field in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
            (field.HasAttribute("aria-label") || page.QuerySelector($"label[for='{field.Id}']") is { TextContent.Length: > 0 }).ShouldBeTrue(field.OuterHtml);
        foreach (var control in page.QuerySelectorAll("a, button, summary"))
            (control.Words().Length > 0 || !string.IsNullOrEmpty(control.GetAttribute("aria-label"))).ShouldBeTrue(control.OuterHtml);
        foreach (var picture in page.QuerySelectorAll("svg[role=img]"))
            page.GetElementById(picture.GetAttribute("aria-labelledby")!)!.TextContent.ShouldNotBeNullOrWhiteSpace();
        foreach (var region in page.QuerySelectorAll("[role=region], [role=group], section, nav"))
            (region.HasAttribute("aria-label") || region.HasAttribute("aria-labelledby"))
                .ShouldBeTrue(region.OuterHtml[..Math.Min(200, region.OuterHtml.Length)]);
        foreach (var table in page.QuerySelectorAll("table"))
        {
            table.QuerySelectorAll("th").ShouldAllBe(th => th.GetAttribute("scope") == "col" || th.GetAttribute("scope") == "row");
            table.QuerySelectorAll("tbody tr").ShouldAllBe(row => row.QuerySelectorAll("th[scope=row]").Length == 1);
            var columns = table.QuerySelectorAll("thead th").Length;
            table.QuerySelectorAll("tbody tr").ShouldAllBe(row => row.Children.Length == columns);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Ids_are_unique_every_reference_finds_one_and_nothing_is_inline(string address)
    {
        var page = await site.PageAsync(address);
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();

        ids.ShouldBeUnique();
        foreach (var name in new[] { "aria-labelledby", "aria-describedby", "for" })
        {
            foreach (var id in page.QuerySelectorAll($"[{name}]").SelectMany(e => e.GetAttribute(name)!.Split(' ')))
                ids.ShouldContain(id, name);
        }

        page.QuerySelectorAll("[style], style, img, [href^='javascript:'], a[href='']").ShouldBeEmpty();
        page.Code().ShouldAllBe(s => s.HasAttribute("src") && s.TextContent.Length == 0);
        page.All.SelectMany(e => e.Attributes).ShouldAllBe(a => !a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        (await site.TextAsync(address)).ShouldNotMatch(@"\bNaN\b|\bInfinity\b|∞");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_link_of_a_page_is_there(string address)
    {
        foreach (var target in (await site.PageAsync(address)).Hrefs("main a, footer a").Where(h => h.StartsWith('/')).Distinct())
        {
            using var response = await site.Client.GetAsync(target);
            ((int)response.StatusCode).ShouldBeLessThan(400, $"{target} (on {address})");
        }
    }

    [Fact]
    public async Task The_index_links_every_line_up_of_the_api_once()
    {
        var all = (await site.JsonAsync("/api/v2/compare")).EnumerateArray().Select(l => $"/compare/{l.Text("by")}/{l.Text("common")}");

        (await site.PageAsync("/compare")).Hrefs("main table a").ShouldBe(all, ignoreOrder: true);
    }

    [Theory]
    [InlineData(KnownLineUps.Gpus, "")]
    [InlineData(KnownLineUps.Gpus, "t=20,55,80,130,205,9999&price=rental")]
    [InlineData(KnownLineUps.Precisions, "usd=b200:0.05&kw=b200:9")]
    [InlineData(KnownLineUps.Engines, "t=65,72.5,80")]
    [InlineData(KnownLineUps.Drafts, "")]
    [InlineData(KnownLineUps.Dates, "t=125,130,140")]
    [InlineData(KnownLineUps.Published, "t=60,84,90,500")]
    public async Task A_page_prints_the_figures_of_the_api(string lineUp, string query)
    {
        var page = await site.PageAsync(KnownLineUps.Page(lineUp, query));
        var c = await site.JsonAsync(KnownLineUps.Api(lineUp, query));
        var rows = page.QuerySelectorAll("table.cmp tbody tr");

        rows.Select(r => r.One("th .sname").Words()).ShouldBe(c.Items("series").Select(s => s.Text("label")!));
        page.QuerySelectorAll("table.cmp input[name=t]").Cast<IHtmlInputElement>().Select(i => double.Parse(i.Value, CultureInfo.InvariantCulture))
            .ShouldBe(c.Interactivities());
        for (var s = 0; s < rows.Length; s++)
        {
            var cells = rows[s].QuerySelectorAll("td");
            foreach (var (cell, target) in cells.Zip(c.Targets()))
                ShouldAgree(cell, target.Items("points")[s],
                    new[] { "cost", "throughput", "power" }.Select(m => target.GetProperty("leaders").Number(m) == s).ToList(), $"{lineUp} {query}");
        }
    }

    [Theory]
    [InlineData("colour/gemma-4-31b-fp8-best/red-vs-blue", null)]
    [InlineData("gpu/gemma-4-31b-fp9-best/b200-vs-h200", "/compare/gpu/gemma-4-31b-fp8-best")]
    public async Task An_unknown_comparison_is_not_found_and_near_ones_are_linked(string lineUp, string? near)
    {
        var page = await site.PageAsync(KnownLineUps.Page(lineUp), HttpStatusCode.NotFound);

        page.One("h1").Words().ShouldNotBeEmpty();
        page.Hrefs(".empty a").ShouldContain(near ?? "/compare");
    }

    private static void ShouldAgree(IElement cell, System.Text.Json.JsonElement point, List<bool> leads, string what)
    {
        var printed = cell.QuerySelectorAll(".v").Select(v => v.Words()).ToList();
        if (point.Number("throughputPerGpu") is null)
        {
            printed.ShouldBeEmpty(what);
            cell.Words().ShouldMatch("not reached|no points|not published", what);
            return;
        }

        string[] properties = ["costPerMillionTokens", "throughputPerGpu", "tokensPerSecondPerMegawatt", "concurrency"];
        printed.Count.ShouldBe(properties.Length);
        foreach (var (text, property) in printed.Zip(properties))
            ShouldAgree(text, point.Number(property), $"{property}, {what}");
        printed[1].StartsWith('≥').ShouldBe(point.GetProperty("isBound").GetBoolean(), what);
        cell.QuerySelectorAll(".op > span:has(.v)").Take(3).Select(f => f.QuerySelector(".won") is not null).ShouldBe(leads, what);
    }

    // Half a unit of the last digit printed; zeros at the end of an integer may be no digits.
    private static void ShouldAgree(string printed, double? value, string what)
    {
        if (value is not { } expected)
        {
            printed.ShouldBe("—", what);
            return;
        }

        var digits = printed.Trim('≥', '≤', '~', ' ', '$').Replace(",", "", StringComparison.Ordinal);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var unit = point >= 0 ? Math.Pow(10, point + 1 - digits.Length) : Math.Pow(10, digits.Length - digits.TrimEnd('0').Length);
        double.Parse(digits, CultureInfo.InvariantCulture).ShouldBe(expected, (0.5 * unit) + (1e-9 * expected), $"{what}: {printed}");
    }
}
