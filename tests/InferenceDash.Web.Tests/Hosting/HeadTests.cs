using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>What search engines, link previews and browsers ask of a page and of the site.</summary>
public sealed class HeadTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/compare-spec-decode?q=h100", "/compare-spec-decode")]
    [InlineData("/compare-spec-decode/" + KnownAddresses.Qwen + "?t=84", "/compare-spec-decode/" + KnownAddresses.Qwen)]
    [InlineData("/compare")]
    [InlineData("/rank")]
    [InlineData("/rank/deepseek-r1?at=60", "/rank/deepseek-r1")]
    [InlineData("/inference")]
    [InlineData("/bring")]
    [InlineData("/assumptions?price=rental", "/assumptions")]
    [InlineData("/data?q=h100", "/data")]
    [InlineData("/docs")]
    [InlineData("/docs/methodology")]
    [InlineData("/docs/api")]
    [InlineData("/glossary")]
    public async Task A_page_has_a_description_and_one_canonical_address(string address, string? canonical = null)
    {
        var page = await site.PageAsync(address);

        page.One("head meta[name=description]").GetAttribute("content").ShouldNotBeNull().Length.ShouldBeGreaterThan(30);
        new Uri(page.One("head link[rel=canonical]").GetAttribute("href").ShouldNotBeNull()).PathAndQuery.ShouldBe(canonical ?? address);
    }

    [Fact]
    public async Task A_page_that_does_not_exist_has_a_description_and_no_canonical_address()
    {
        var page = await site.PageAsync("/no-such-page", HttpStatusCode.NotFound);

        page.One("head meta[name=description]").GetAttribute("content").ShouldNotBeNullOrWhiteSpace();
        page.QuerySelectorAll("head link[rel=canonical]").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_skip_link_of_a_page_that_does_not_exist_stays_on_it() =>
        (await site.PageAsync("/no-such-page?x=1", HttpStatusCode.NotFound)).One("a.skip").GetAttribute("href").ShouldBe("/no-such-page?x=1#main");

    [Fact]
    public async Task Regions_of_a_page_have_names_of_their_own()
    {
        var page = await site.PageAsync("/rank");

        page.QuerySelectorAll("[role=region]").Select(region => region.GetAttribute("aria-label"))
            .ShouldNotContain(page.One("section[aria-labelledby=models] h2").Words());
    }

    [Theory]
    [InlineData("/apple-touch-icon.png", 180)]
    [InlineData("/icon-192.png", 192)]
    [InlineData("/icon-512.png", 512)]
    public async Task The_icon_comes_in_the_sizes_that_are_asked_for(string address, int size)
    {
        using var answer = await site.Client.GetAsync(address);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("image/png");
        WidthOf(await answer.Content.ReadAsByteArrayAsync()).ShouldBe(size);
    }

    [Fact]
    public async Task The_old_name_of_the_icon_is_a_file_of_the_old_form()
    {
        using var answer = await site.Client.GetAsync("/favicon.ico");
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        answer.Content.Headers.ContentType?.MediaType.ShouldBe("image/x-icon");
        bytes.Take(8).ShouldBe<byte>([0, 0, 1, 0, 1, 0, 32, 32]);
        BitConverter.ToInt32(bytes, 14).ShouldBe(bytes.Length - 22);
        WidthOf(bytes[22..]).ShouldBe(32);
    }

    [Theory]
    [InlineData("/compare-spec-decode/" + KnownAddresses.Qwen + "?t=90", "t=90", 700)]
    [InlineData("/compare/gpu/deepseek-r1-fp4-best/b200-vs-mi355x?t=90", "t=90", 738)]
    [InlineData("/inference?model=glm-5-1", "model=glm-5-1", null)]
    public async Task A_link_to_a_chart_shows_the_chart_of_its_view(string address, string query, int? height)
    {
        var page = await site.PageAsync(address);
        string Of(string property) => page.One($"head meta[property='og:{property}']").GetAttribute("content").ShouldNotBeNull();

        page.Title.ShouldBe($"{Of("title")} · InferenceDash");
        Of("description").ShouldBe(page.One("head meta[name=description]").GetAttribute("content"));
        new Uri(Of("url")).PathAndQuery.ShouldBe(address);
        page.One("head meta[name='twitter:card']").GetAttribute("content").ShouldBe("summary_large_image");
        var picture = new Uri(Of("image"));
        picture.Query.ShouldContain(query);
        using var answer = await site.Client.GetAsync(picture);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("image/png");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        WidthOf(bytes).ShouldBe(1200);
        HeightOf(bytes).ToString(CultureInfo.InvariantCulture).ShouldBe(Of("image:height"));
        if (height is { } pixels)
            HeightOf(bytes).ShouldBe(pixels);
    }

    [Fact]
    public async Task A_page_without_a_chart_is_a_plain_card()
    {
        var page = await site.PageAsync("/glossary");

        page.One("head meta[name='twitter:card']").GetAttribute("content").ShouldBe("summary");
        page.QuerySelectorAll("head meta[property='og:image']").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_comparison_tells_programs_where_it_stands_and_where_its_figures_are()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen));
        var data = page.QuerySelectorAll("head script[type='application/ld+json']").Select(s => JsonDocument.Parse(s.TextContent).RootElement).ToList();

        var crumbs = data.Single(d => d.Text("@type") == "BreadcrumbList").Items("itemListElement");
        crumbs.Select(c => c.Number("position")).ShouldBe([1, 2, 3]);
        crumbs[^1].Text("item").ShouldNotBeNull().ShouldEndWith(KnownAddresses.Page(KnownAddresses.Qwen));
        var set = data.Single(d => d.Text("@type") == "Dataset");
        set.Text("name").ShouldBe("Qwen 3.5 397B-A17B on H100 FP8: MTP vs Off");
        foreach (var file in set.Items("distribution"))
        {
            using var answer = await site.Client.GetAsync(new Uri(file.Text("contentUrl")!));
            answer.Content.Headers.ContentType?.MediaType.ShouldBe(file.Text("encodingFormat"));
        }
    }

    [Fact]
    public async Task The_feed_has_every_import_the_newest_first_and_each_leads_to_its_data()
    {
        using var answer = await site.Client.GetAsync("/feed.xml");
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/atom+xml");
        var feed = System.Xml.Linq.XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        var ns = feed.Name.Namespace;
        var entries = feed.Elements(ns + "entry").ToList();

        entries.ShouldNotBeEmpty();
        entries.Select(e => e.Element(ns + "id")!.Value).ShouldBeUnique();
        var moments = entries.Select(e => DateTimeOffset.Parse(e.Element(ns + "updated")!.Value, CultureInfo.InvariantCulture)).ToList();
        moments.ShouldBe(moments.OrderDescending());
        feed.Element(ns + "updated")!.Value.ShouldBe(entries[0].Element(ns + "updated")!.Value);
        using var data = await site.Client.GetAsync(new Uri(entries[0].Element(ns + "link")!.Attribute("href")!.Value));
        data.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.PageAsync("/")).One("head link[type='application/atom+xml']").GetAttribute("href").ShouldBe("/feed.xml");
    }

    [Fact]
    public async Task Programs_that_read_text_find_pages_answers_and_documents()
    {
        var text = await site.TextAsync("/llms.txt");

        text.ShouldStartWith("# InferenceDash");
        var links = Regex.Matches(text, @"\]\((?<url>[^)]+)\)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Select(m => m.Groups["url"].Value).ToList();
        links.Count.ShouldBeGreaterThan(12);
        foreach (var link in links)
            (await site.Client.GetAsync(new Uri(link))).StatusCode.ShouldBe(HttpStatusCode.OK, link);
    }

    private static int WidthOf(byte[] png) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));

    private static int HeightOf(byte[] png) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20));

    [Fact]
    public async Task Robots_may_read_everything_but_uploads_and_are_told_of_the_map()
    {
        var lines = (await site.Client.GetStringAsync("/robots.txt")).Split('\n');

        lines.ShouldContain("User-agent: *");
        lines.Where(line => line.StartsWith("Disallow:", StringComparison.Ordinal)).ShouldBe(["Disallow: /bring/", "Disallow: /s?", "Disallow: /*own="]);
        lines.ShouldContain($"Sitemap: {site.Client.BaseAddress}sitemap.xml");
    }

    [Fact]
    public async Task The_map_of_the_site_lists_comparisons_ranks_and_documents_once_and_each_answers()
    {
        using var response = await site.Client.GetAsync("/sitemap.xml");
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/xml");

        var map = System.Xml.Linq.XDocument.Parse(await response.Content.ReadAsStringAsync());
        var pages = map.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value)).ToList();

        pages.ShouldBeUnique();
        string[] some = [KnownAddresses.Page(KnownAddresses.Qwen), "/rank/deepseek-r1", "/docs/methodology", "/glossary", "/"];
        some.Except(pages.Select(page => page.AbsolutePath)).ShouldBeEmpty();
        foreach (var page in pages.Where((_, i) => i % 7 == 0))
        {
            using var answer = await site.Client.GetAsync(page);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, page.ToString());
        }
    }
}
