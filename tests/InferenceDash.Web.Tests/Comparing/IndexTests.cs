namespace InferenceDash.Web.Tests.Comparing;

public sealed class IndexTests(Site site) : IClassFixture<Site>
{
    private const string Rows = "table.data tbody tr";

    [Fact]
    public async Task All_comparisons_are_listed_and_linked()
    {
        var page = await site.PageAsync("/compare-spec-decode");

        page.QuerySelectorAll(Rows).Length.ShouldBe(37);
        page.Hrefs(Rows + " a").ShouldBe(PublishedPages.SlugList.Select(s => KnownAddresses.Page(s)), ignoreOrder: true);
        var models = PublishedPages.SlugList.Select(s => s[..s.IndexOf(PublishedPages.GpuOf(s), StringComparison.Ordinal)]).Distinct();
        page.QuerySelectorAll("table.data caption").Length.ShouldBe(models.Count());
    }

    [Fact]
    public async Task A_row_shows_the_gain_at_the_middle_target_and_who_wins()
    {
        var page = await site.PageAsync("/compare-spec-decode");

        var cells = page.QuerySelectorAll(Rows).Single(r => r.QuerySelector("a")!.GetAttribute("href") == KnownAddresses.Page(KnownAddresses.Qwen))
            .QuerySelectorAll("td").Select(c => c.Words()).ToArray();
        cells.ShouldBe(["108", "291.9", "160.2", "1.69×", "1.82×", "2.37×", "MTP ahead"]);
    }

    [Fact]
    public async Task A_row_whose_curves_cross_says_where()
    {
        var page = await site.PageAsync("/compare-spec-decode");

        page.QuerySelectorAll(Rows).Single(r => r.QuerySelector("a")!.GetAttribute("href") == KnownAddresses.Page(KnownAddresses.DeepSeek))
            .QuerySelectorAll("td")[^1].Words().ShouldBe("Off below 31");
    }

    [Theory]
    [InlineData("h100", "-h100-")]
    [InlineData("MI355X", "-mi355x-")]
    [InlineData("bf16", "-bf16-")]
    [InlineData("deepseek-r1", "deepseek-r1-")]
    public async Task The_filter_keeps_the_rows_that_match(string filter, string part)
    {
        var page = await site.PageAsync($"/compare-spec-decode?q={filter}");

        var slugs = PublishedPages.SlugList.Where(s => s.Contains(part, StringComparison.Ordinal));
        page.Hrefs(Rows + " a").ShouldBe(slugs.Select(s => KnownAddresses.Page(s)), ignoreOrder: true);
        page.One("main input[name=q]").GetAttribute("value").ShouldBe(filter);
    }

    [Fact]
    public async Task Every_word_of_the_filter_must_match()
    {
        var page = await site.PageAsync("/compare-spec-decode?q=qwen+fp8,h100");

        page.Hrefs(Rows + " a").ShouldBe([KnownAddresses.Page(KnownAddresses.Qwen)]);
        page.One("h1").Words().ShouldBe("1 of 37 comparisons");
    }

    [Fact]
    public async Task A_filter_without_a_match_says_so_and_offers_all()
    {
        var page = await site.PageAsync("/compare-spec-decode?q=%3Cscript%3E");

        page.QuerySelectorAll(Rows).ShouldBeEmpty();
        page.One(".empty").Words().ShouldContain("“<script>”");
        page.Hrefs(".empty a").ShouldBe(["/compare-spec-decode"]);
    }

    [Fact]
    public async Task The_home_page_counts_who_leads_at_the_middle_targets()
    {
        var (mtp, off) = (0, 0);
        foreach (var slug in PublishedPages.SlugList)
        {
            var middle = PublishedPages.Targets(slug)[1];
            var (method, without) = (PublishedPages.Point(slug, middle, isOff: false), PublishedPages.Point(slug, middle, isOff: true));
            var ratio = PublishedPages.Number(method.Throughput) / PublishedPages.Number(without.Throughput);
            mtp += ratio > 1.01 ? 1 : 0;
            off += ratio < 1 / 1.01 ? 1 : 0;
        }

        var page = await site.PageAsync("/");

        page.One("#map-heading").Words().ShouldContain($"Yes, for {mtp} of 37 model–GPU pairs");
        page.One(".also").Words().ShouldContain($"MTP wins {mtp}, ties");
        page.One(".also").Words().ShouldContain($"loses {off}.");
    }
}
