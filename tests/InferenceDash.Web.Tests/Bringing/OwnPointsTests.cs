using System.Net;

namespace InferenceDash.Web.Tests.Bringing;

/// <summary>Points that a reader brought, on pages and in answers: beside stored ones, and never among them.</summary>
public sealed class OwnPointsTests(BringSite site) : IClassFixture<BringSite>
{
    private const string OnlyOwn = "qwen-3-5-h100-bf16-mtp-vs-none";

    [Fact]
    public async Task A_pair_that_only_the_reader_has_points_of_answers_with_them()
    {
        var c = await site.ComparisonAsync(OnlyOwn, $"own={await site.BringSweepAsync()}");

        c.Text("source").ShouldBe("own");
        c.GetProperty("curves").GetProperty("method").Items("points")
            .Select(p => Math.Round(p.Number("interactivity")!.Value, 9)).ShouldBe([120, 200]);
        c.GetProperty("curves").GetProperty("method").Items("points").Select(p => p.Number("throughputPerGpu")).ShouldBe([450, 187.5]);
    }

    [Fact]
    public async Task Without_the_upload_there_is_no_such_pair() => await site.ProblemAsync(KnownAddresses.Api(OnlyOwn), HttpStatusCode.NotFound);

    [Fact]
    public async Task Own_points_of_a_stored_pair_are_shown_first_and_the_stored_ones_are_a_link_away()
    {
        var id = await site.BringSweepAsync("fp8");

        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen, $"own={id}"));

        page.One(".hero .prose").Words().ShouldContain("of your upload");
        var stored = page.QuerySelectorAll(".notice a").First(a => a.Words() == "Show measured points").GetAttribute("href").ShouldNotBeNull();
        stored.ShouldContain($"own={id}");
        (await site.PageAsync(stored)).One(".hero .prose").Words().ShouldContain("measured benchmark points");
    }

    [Fact]
    public async Task Stored_figures_are_the_same_with_and_without_an_upload()
    {
        var id = await site.BringSweepAsync("fp8");

        var with = await site.TextAsync(KnownAddresses.Api(KnownAddresses.Qwen, $"own={id}&src=measured"));

        with.ShouldBe(await site.TextAsync(KnownAddresses.Api(KnownAddresses.Qwen, "src=measured")));
    }

    [Fact]
    public async Task Own_points_stand_beside_measured_ones_each_by_its_name()
    {
        var id = await site.BringSweepAsync("fp8");
        var address = "/compare/source/qwen-3-5-h100-fp8-mtp/own-vs-measured";

        (await site.PageAsync($"{address}?own={id}")).QuerySelectorAll(".pill .who").Select(p => p.Words()).ShouldBe(["MTP, yours", "MTP, measured"]);
        var c = await site.JsonAsync($"/api/v2{address}?own={id}");
        c.Items("series").Select(s => s.Text("source")).ShouldBe(["own", "measured"]);
        c.Items("series").Select(s => s.Items("curve").Length).ShouldBe([2, 2]);
    }

    [Fact]
    public async Task The_page_of_the_upload_leads_to_all_of_them()
    {
        var id = await site.BringSweepAsync("fp8");

        var links = (await site.PageAsync($"/bring/{id}")).Hrefs("#comparisons li a");

        links.ShouldContain($"/compare-spec-decode/{KnownAddresses.Qwen}?own={id}");
        links.ShouldContain(l => l.StartsWith("/compare/source/qwen-3-5-h100-fp8-mtp/own-vs-measured", StringComparison.Ordinal));
        foreach (var link in links)
            await site.PageAsync(link);
    }

    [Fact]
    public async Task Every_link_of_a_comparison_to_itself_and_its_pinned_link_keep_the_upload()
    {
        var id = await site.BringSweepAsync("fp8");

        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen, $"own={id}"));

        page.One("[data-copy]").GetAttribute("data-copy").ShouldNotBeNull().ShouldContain($"own={id}");
        page.Hrefs(".seg a").Where(h => h.StartsWith("/compare-spec-decode/", StringComparison.Ordinal)).ShouldAllBe(h => h.Contains($"own={id}"));
        page.QuerySelectorAll("form input[name=own]").ShouldAllBe(i => i.GetAttribute("value") == id);
    }

    [Fact]
    public async Task The_explorer_and_its_files_show_them_as_the_readers()
    {
        var id = await site.BringSweepAsync("fp8");

        var points = await site.JsonAsync($"/api/v1/points?model=qwen-3-5&prec=fp8&gpu=h100&own={id}");
        points.Items("points").Where(p => p.Text("source") == "own").Count().ShouldBe(4);
        (await site.PageAsync($"/inference?model=qwen-3-5&own={id}&src=own")).Body!.TextContent.ShouldContain("yours");
        (await site.TextAsync($"/api/v1/points.csv?model=qwen-3-5&src=own&own={id}")).ShouldContain("benchmark points of your upload", Case.Insensitive);
    }

    [Fact]
    public async Task An_upload_that_is_not_there_is_told_and_the_nearest_view_shown()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen, "own=AAAAAAAAAAAAAAAAAAAAAA"));

        page.One(".problems li").Words().ShouldContain("Upload not found");
        page.Hrefs(".seg a").ShouldAllBe(h => !h.Contains("own="));
        (await site.ProblemAsync(KnownAddresses.Api(KnownAddresses.Qwen, "own=AAAAAAAAAAAAAAAAAAAAAA"), HttpStatusCode.NotFound))
            .Text("title").ShouldBe("Unknown upload");
        (await site.PageAsync(KnownAddresses.Page(OnlyOwn, "own=AAAAAAAAAAAAAAAAAAAAAA"), HttpStatusCode.NotFound))
            .One(".problems li").Words().ShouldContain("Upload not found");
    }

    [Fact]
    public async Task The_map_is_of_what_is_stored() =>
        await site.ProblemAsync("/api/v1/map?src=own", HttpStatusCode.BadRequest);
}
