using System.Text.Json;
using AngleSharp.Dom;

namespace InferenceDash.Web.Tests.HeatMap;

/// <summary>Measured pairs beside published ones: straight lines between two knots, so that every figure can be computed by hand.</summary>
public sealed class MeasuredMapTests(MeasuredSite site) : IClassFixture<MeasuredSite>
{
    private const string Eagle = "gptoss-120b-b200-fp4-eagle-vs-none";

    [Fact]
    public async Task Measured_pairs_are_shown_at_the_quartiles_of_their_shared_range()
    {
        var cells = (await CellsAsync("")).Where(c => c.Text("slug") == KnownAddresses.Qwen).ToList();

        // MTP 330 at 100 and 250 at 130, Off 240 at 80 and 180 at 110: shared 100 to 110.
        cells.Select(c => c.Number("interactivity")!.Value).ShouldBe([103, 105, 108]);
        cells[1].Number("throughputRatio")!.Value.ShouldBe((330 - (80 * 5 / 30.0)) / (240 - (60 * 25 / 30.0)), 1e-12);
    }

    [Fact]
    public async Task A_single_shared_point_is_one_cell()
    {
        var cell = (await CellsAsync("")).Single(c => c.Text("slug") == KnownAddresses.GptOssOnB200);

        cell.Number("interactivity").ShouldBe(160);
        cell.Number("throughputRatio")!.Value.ShouldBe(5000 / (3000 - (1000 * 20 / 30.0)), 1e-12);
    }

    [Theory]
    [InlineData(100, "only-method")]
    [InlineData(70, "unknown")]
    [InlineData(50, "unknown")]
    [InlineData(300, "unknown")]
    public async Task Outside_the_shared_range_a_cell_says_so_in_words(double interactivity, string verdict)
    {
        var cell = (await CellsAsync($"interactivity={interactivity}")).Single(c => c.Text("slug") == KnownAddresses.GptOss);
        cell.Text("verdict").ShouldBe(verdict);
        cell.GetProperty("throughputRatio").ValueKind.ShouldBe(JsonValueKind.Null);

        var shown = (await site.PageAsync($"/?interactivity={interactivity}")).Cell(KnownAddresses.Page(KnownAddresses.GptOss, $"t={interactivity}"));
        shown.ClassList.ShouldContain("none");
        shown.One("b").Words().ShouldBe("not comparable");
        shown.One("small").Words().ShouldMatch("MTP (to|from|only at)|Off (to|from|only at)|comparable (from|up to)");
        shown.TextContent.ShouldNotContain("×");
        shown.Name().ShouldContain(shown.QuerySelectorAll(".fact")[0].Words());
    }

    [Fact]
    public async Task Two_methods_on_one_gpu_have_a_row_each_and_the_one_that_is_not_mtp_is_named()
    {
        var page = await site.PageAsync("/?q=gptoss+b200");

        page.QuerySelectorAll("table.map tbody th[scope=row]").Select(h => h.Words()).ShouldBe(["FP4, EAGLE", "FP4"], ignoreOrder: true);
        page.Cell(KnownAddresses.Page(Eagle)).One("b").Words().ShouldBe("1.59×");
        page.One("#map-heading").Words().ShouldBe("Should you turn speculative decoding on? Yes, for 2 of 2 model–GPU pairs.");
        page.One(".also").Words().ShouldStartWith("At the middle target of each pair, speculative decoding wins 2, ties 0 (within 1 %) and loses 0.");
    }

    [Fact]
    public async Task A_chosen_sequence_or_source_goes_along_to_the_comparison()
    {
        var page = await site.PageAsync("/?seq=2048-512&src=measured&interactivity=50");

        page.Hrefs("table.map a").ShouldBe([KnownAddresses.Page(KnownAddresses.GptOss, "seq=2048-512&t=50")]);
        var published = await site.PageAsync("/?src=published&q=qwen+h100");
        published.Hrefs("table.map a").ShouldBe([KnownAddresses.Page(KnownAddresses.Qwen, "src=published")]);
        published.One("table.map a b").Words().ShouldBe("1.82×");
    }

    [Fact]
    public async Task A_reader_may_choose_the_source_where_there_are_both()
    {
        var links = (await site.PageAsync("/")).One("[aria-labelledby=source-label]");

        links.Hrefs("a").ShouldBe(["/", "/?src=published", "/?src=measured"]);
        (await site.PageAsync("/?src=measured")).QuerySelectorAll("table.map a").Length.ShouldBe(5);
    }

    [Fact]
    public async Task A_cell_names_a_sequence_that_is_not_the_usual_one()
    {
        var page = await site.PageAsync("/?q=gptoss+h100");

        page.One("table.map small").Words().ShouldEndWith("8k/1k");
    }

    [Fact]
    public async Task A_ratio_on_few_points_is_outlined_in_the_colour_of_who_is_ahead_and_says_why()
    {
        var cell = (await site.PageAsync("/")).Cell(KnownAddresses.Page(KnownAddresses.Qwen));

        // Two points on either side: the ratio is not a filled cell, however large.
        cell.ClassName.ShouldBe("cell weak mtp");
        (cell.One(".src").Words(), cell.One(".marks").Words()).ShouldBe(("m", "sparse"));
        cell.GetAttribute("title").ShouldBe("measured; sparse");
        cell.Name().ShouldEndWith("MTP ahead; measured; sparse");
    }

    [Fact]
    public async Task A_change_of_source_after_an_import_is_said_until_a_source_is_chosen()
    {
        var notice = (await site.PageAsync("/")).One(".changed");

        notice.One(".notice").Words()
            .ShouldBe("After the import of qwen-3-5.csv, Qwen 3.5 397B-A17B shows measured points instead of published ones on 1 pair.");
        notice.Hrefs("a").ShouldBe(["/?src=published", "/changes", "/data"]);
        (await site.PageAsync("/?src=published")).QuerySelectorAll(".changed").ShouldBeEmpty();
    }

    private async Task<JsonElement[]> CellsAsync(string query) => (await site.JsonAsync($"/api/v1/map?{query}")).Items("cells");
}
