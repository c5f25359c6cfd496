using System.Collections.Concurrent;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>The first HTML: complete, labelled, and nothing in it that a strict policy forbids.</summary>
public sealed class MarkupTests(MeasuredSite site) : IClassFixture<MeasuredSite>
{
    // Several tests read each page, and none changes it.
    private static readonly ConcurrentDictionary<string, Lazy<Task<IHtmlDocument>>> Read = new(StringComparer.Ordinal);

    public static TheoryData<string> Pages =>
    [
        "/", "/?interactivity=60", "/?speed=high&sort=ratio&seq=8k-1k&q=fp8", "/?interactivity=fast&seq=9k&q=nothing-like-it",
        "/acceptance", "/acceptance?model=qwen-3-5", "/acceptance?model=x", "/assumptions", "/assumptions?price=rental&rates=2026-07,x",
        "/compare-spec-decode", "/compare-spec-decode?q=nothing-like-it",
        KnownAddresses.Page(KnownAddresses.Qwen), KnownAddresses.Page(KnownAddresses.Qwen, "src=published&t=20,84,96.5,108,140,999"),
        KnownAddresses.Page(KnownAddresses.DeepSeek, "y=cost&scale=log&t=fast&price=free"),
        KnownAddresses.Page("qwen-3-5-b200-fp4-mtp-vs-none", "prec=fp8,bf16"),
        KnownAddresses.Page(KnownAddresses.GptOss), KnownAddresses.Page(KnownAddresses.GptOss, "seq=1k-1k&engine=vllm"),
        KnownAddresses.Page(KnownAddresses.GptOss, "seq=1k-8k"), KnownAddresses.Page(KnownAddresses.GptOss, "seq=2048-512"),
        KnownAddresses.Page(KnownAddresses.GptOssOnB200), KnownAddresses.Page("gptoss-120b-b200-fp4-eagle-vs-none"),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    [MemberData(nameof(PublishedPages.Slugs), MemberType = typeof(PublishedPages))]
    public async Task Nothing_is_inline(string address)
    {
        var page = await PageAsync(address);

        page.QuerySelectorAll("[style]").ShouldBeEmpty();
        page.QuerySelectorAll("style").ShouldBeEmpty();
        page.Code().ShouldAllBe(s => s.HasAttribute("src") && s.TextContent.Length == 0);
        page.All.SelectMany(e => e.Attributes).ShouldAllBe(a => !a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        page.QuerySelectorAll("[href^='javascript:']").ShouldBeEmpty();
    }

    [Fact]
    public async Task No_link_leads_to_the_base_by_an_empty_address()
    {
        // With <base href="/"> an empty address is the home page, not the page at hand.
        (await PageAsync(KnownAddresses.Page(KnownAddresses.Qwen))).QuerySelectorAll("a[href='']").Select(a => a.Words()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    [MemberData(nameof(PublishedPages.Slugs), MemberType = typeof(PublishedPages))]
    public async Task Ids_are_unique_and_every_reference_finds_one(string address)
    {
        var page = await PageAsync(address);
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();

        ids.ShouldBeUnique();
        foreach (var name in new[] { "aria-labelledby", "aria-describedby", "for" })
        {
            foreach (var id in page.QuerySelectorAll($"[{name}]").SelectMany(e => e.GetAttribute(name)!.Split(' ')))
                ids.ShouldContain(id, name);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    [MemberData(nameof(PublishedPages.Slugs), MemberType = typeof(PublishedPages))]
    public async Task Every_control_has_a_name(string address)
    {
        var page = await PageAsync(address);

        foreach (var field in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
            (field.HasAttribute("aria-label") || page.QuerySelector($"label[for='{field.Id}']") is { TextContent.Length: > 0 }).ShouldBeTrue(field.OuterHtml);
        foreach (var control in page.QuerySelectorAll("a, button"))
            (control.Words().Length > 0 || !string.IsNullOrEmpty(control.GetAttribute("aria-label"))).ShouldBeTrue(control.OuterHtml);
        foreach (var picture in page.QuerySelectorAll("svg[role=img]"))
            page.GetElementById(picture.GetAttribute("aria-labelledby")!)!.TextContent.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_outline_has_one_first_heading_and_skips_no_level(string address)
    {
        var levels = (await PageAsync(address)).QuerySelectorAll("h1, h2, h3, h4").Select(h => h.LocalName[1] - '0').ToList();

        levels.Count(level => level == 1).ShouldBe(1);
        levels[0].ShouldBe(1);
        for (var i = 1; i < levels.Count; i++)
            levels[i].ShouldBeLessThanOrEqualTo(levels[i - 1] + 1);
    }

    [Theory]
    [MemberData(nameof(PublishedPages.Slugs), MemberType = typeof(PublishedPages))]
    public async Task The_chart_stands_in_the_first_html_with_its_knots_and_target_lines(string slug)
    {
        var chart = (await PageAsync(KnownAddresses.Page(slug, "src=published"))).One("[data-plot=main-chart] svg[role=img]");

        chart.QuerySelectorAll("polyline").Length.ShouldBe(2);
        chart.QuerySelectorAll("circle.knot.f-mtp").Length.ShouldBe(3);
        chart.QuerySelectorAll("rect.knot.s-off").Length.ShouldBe(3);
        chart.QuerySelectorAll("line.tline").Length.ShouldBe(3);
        chart.QuerySelectorAll(".knot:not(.even) title").ShouldAllBe(t => t.TextContent.Contains("not measured by us", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_break_even_is_marked_on_the_chart()
    {
        (await PageAsync(KnownAddresses.Page(KnownAddresses.DeepSeek))).One("[data-plot=main-chart] circle.even").TextContent.ShouldContain("30.6");
        (await PageAsync(KnownAddresses.Page(KnownAddresses.Qwen))).QuerySelectorAll("[data-plot=main-chart] circle.even").ShouldBeEmpty();
    }

    [Fact]
    public async Task Changes_are_announced()
    {
        (await PageAsync(KnownAddresses.Page(KnownAddresses.Qwen))).QuerySelectorAll("[aria-live=polite]").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Every_link_and_every_file_of_every_page_is_there()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in ((IEnumerable<object[]>)Pages).Concat(PublishedPages.Slugs).Select(row => (string)row[0]))
        {
            var page = await PageAsync(address);
            foreach (var target in page.Hrefs("a[href], link[href]").Concat(page.QuerySelectorAll("script[src]").Select(s => s.GetAttribute("src")!)))
                found.TryAdd(Path(target), address);
        }

        var dead = new List<string>();
        foreach (var (target, address) in found)
        {
            using var response = await site.Client.GetAsync(target);
            if ((int)response.StatusCode >= 400)
                dead.Add($"{(int)response.StatusCode} {target} (on {address})");
        }

        found.Count.ShouldBeGreaterThan(200);
        dead.ShouldBeEmpty();
    }

    private static string Path(string target) => new Uri(new Uri("http://localhost/"), target).PathAndQuery;

    private Task<IHtmlDocument> PageAsync(string addressOrSlug)
    {
        var address = addressOrSlug.StartsWith('/') ? addressOrSlug : KnownAddresses.Page(addressOrSlug);
        return Read.GetOrAdd(address, _ => new Lazy<Task<IHtmlDocument>>(() => site.PageAsync(address))).Value;
    }
}
