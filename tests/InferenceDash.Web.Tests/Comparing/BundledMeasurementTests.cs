using System.Net;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>Measurements that came with a later step of the bundled data, beside the published pages of before.</summary>
public sealed class BundledMeasurementTests(Site site, FirstStepSite before) : IClassFixture<Site>, IClassFixture<FirstStepSite>
{
    private const string OnB200 = "glm-5-1-b200-fp8-mtp-vs-none", OnMi355X = "glm-5-1-mi355x-fp8-mtp-vs-none", OnH200 = "glm-5-1-h200-fp8-mtp-vs-none";

    // The first step's, which links of before pin.
    private const string FirstSnapshot = "a99f13a2";

    [Fact]
    public void Of_two_pages_both_sides_were_measured() =>
        PublishedPages.SlugList.Where(PublishedPages.IsMeasuredFirst).ShouldBe([OnB200, OnMi355X]);

    [Theory]
    [InlineData(OnB200, 14, 7)]
    [InlineData(OnMi355X, 8, 7)]
    public async Task Where_both_sides_were_measured_the_page_shows_the_measurements_and_whose_they_are(string slug, int method, int off)
    {
        var answer = await site.ComparisonAsync(slug);

        answer.Text("sequence").ShouldBe("8k/1k");
        answer.GetProperty("assumptions").Text("set").ShouldBe("2026-07");
        var curves = answer.GetProperty("curves");
        (curves.GetProperty("method").Items("points").Length, curves.GetProperty("off").Items("points").Length).ShouldBe((method, off));
        curves.GetProperty("method").Items("points").ShouldAllBe(p => p.Text("engine") == "SGLang" && !p.GetProperty("published").GetBoolean());
        var page = await site.PageAsync(KnownAddresses.Page(slug));
        page.QuerySelector("#source")!.NextElementSibling!.Words()
            .ShouldBe("Benchmark points of runs at inferencex.semianalysis.com, imported into this installation.");
        (await site.TextAsync(KnownAddresses.ApiOf(KnownAddresses.Page(slug)) + ".csv"))
            .ShouldContain("# Source: benchmark points of runs at inferencex.semianalysis.com, imported into this installation");
    }

    [Theory]
    [MemberData(nameof(PublishedPages.Slugs), MemberType = typeof(PublishedPages))]
    public async Task A_link_pinned_before_shows_what_it_showed(string slug)
    {
        var pinned = await site.ComparisonAsync(slug, $"snap={FirstSnapshot}");

        pinned.GetRawText().ShouldBe((await before.ComparisonAsync(slug, $"snap={FirstSnapshot}")).GetRawText());
        pinned.Text("snapshot").ShouldBe(FirstSnapshot);
    }

    [Theory]
    [MemberData(nameof(PublishedPages.Slugs), MemberType = typeof(PublishedPages))]
    public async Task Asked_for_the_published_points_a_page_has_those_of_before(string slug)
    {
        var (now, then) = (await site.ComparisonAsync(slug, "src=published"), await before.ComparisonAsync(slug));

        now.Text("sequence").ShouldBe(then.Text("sequence"));
        foreach (var part in new[] { "targets", "breakEven", "curves", "assumptions", "narrative" })
            now.GetProperty(part).GetRawText().ShouldBe(then.GetProperty(part).GetRawText(), part);
    }

    [Theory]
    [MemberData(nameof(PublishedPages.Slugs), MemberType = typeof(PublishedPages))]
    public async Task Every_other_page_shows_what_it_showed_also_where_one_side_was_measured(string slug)
    {
        if (PublishedPages.IsMeasuredFirst(slug))
            return;
        var (now, then) = (await site.ComparisonAsync(slug), await before.ComparisonAsync(slug));

        now.Text("sequence").ShouldBe(then.Text("sequence"));
        now.GetProperty("targets").GetRawText().ShouldBe(then.GetProperty("targets").GetRawText());
    }

    [Fact]
    public async Task The_measured_side_alone_is_there_on_its_own_sequence()
    {
        var answer = await site.ComparisonAsync(OnH200, "seq=8k-1k");

        answer.GetProperty("curves").GetProperty("method").Items("points").Length.ShouldBe(5);
        answer.GetProperty("curves").GetProperty("off").Items("points").ShouldBeEmpty();
    }

    [Fact]
    public async Task Links_of_the_published_view_keep_it()
    {
        var page = await site.PageAsync(KnownAddresses.Page(OnMi355X, "src=published"));

        page.QuerySelectorAll(".problems").ShouldBeEmpty();
        page.Hrefs(".pin a, a.pin, [data-copy]").ShouldAllBe(href => href.Contains("src=published", StringComparison.Ordinal));
        var rates = page.Hrefs(".alternatives a").First();
        rates.ShouldContain("seq=1k-1k");
        (await site.JsonAsync(KnownAddresses.ApiOf(rates))).Text("sequence").ShouldBe("1k/1k");
    }

    [Fact]
    public async Task A_source_that_a_sequence_does_not_have_is_refused() =>
        (await site.ProblemAsync(KnownAddresses.Api(OnMi355X, "src=published&seq=8k-1k"), HttpStatusCode.BadRequest)).Text("detail")
            .ShouldNotBeNull().ShouldContain("measured");

    [Fact]
    public async Task The_map_has_a_cell_of_every_pair_and_of_these_the_measured_one()
    {
        var cells = (await site.JsonAsync("/api/v1/map?speed=middle")).Items("cells");
        var published = (await site.JsonAsync("/api/v1/map?speed=middle&src=published")).Items("cells");

        cells.Select(c => c.Text("slug")!).ShouldBe(PublishedPages.SlugList, ignoreOrder: true);
        cells.Single(c => c.Text("slug") == OnMi355X).Text("sequence").ShouldBe("8k/1k");
        published.Select(c => c.GetRawText()).ShouldBe(
            (await before.JsonAsync("/api/v1/map?speed=middle")).Items("cells").Select(c => c.GetRawText()), ignoreOrder: true);
        (await site.PageAsync("/?src=published")).Hrefs("table.map a.cell").ShouldContain(KnownAddresses.Page(OnMi355X, "seq=1k-1k"));
    }
}
