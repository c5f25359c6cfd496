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
    [InlineData(100, "only-method", "only MTP")]
    [InlineData(70, "unknown", "MTP ≥ 9,100.0")]
    [InlineData(50, "unknown", "not measured")]
    [InlineData(300, "unknown", "not measured")]
    public async Task Outside_the_shared_range_a_cell_says_so_in_words(double interactivity, string verdict, string words)
    {
        var cell = (await CellsAsync($"interactivity={interactivity}")).Single(c => c.Text("slug") == KnownAddresses.GptOss);
        cell.Text("verdict").ShouldBe(verdict);
        cell.GetProperty("throughputRatio").ValueKind.ShouldBe(JsonValueKind.Null);

        var shown = (await site.PageAsync($"/?interactivity={interactivity}")).Cell(KnownAddresses.Page(KnownAddresses.GptOss, $"t={interactivity}"));
        shown.ClassList.ShouldContain("none");
        shown.One("b").Words().ShouldBe(words);
        shown.TextContent.ShouldNotContain("×");
        shown.Name().ShouldContain("no ratio: MTP ");
    }

    [Fact]
    public async Task Two_methods_on_one_gpu_have_a_row_each_and_the_one_that_is_not_mtp_is_named()
    {
        var page = await site.PageAsync("/?q=gptoss+b200");

        page.QuerySelectorAll("table.map tbody th[scope=row]").Select(h => h.Words()).ShouldBe(["FP4, EAGLE", "FP4"], ignoreOrder: true);
        page.Cell(KnownAddresses.Page(Eagle)).One("b").Words().ShouldBe("1.59×");
        page.One("h1").Words().ShouldBe("Should you turn speculative decoding on? On 2 of 2 measured pairs, yes");
        page.One(".also").Words().ShouldStartWith("At the middle speed of each pair it leads on 2");
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

    private async Task<JsonElement[]> CellsAsync(string query) => (await site.JsonAsync($"/api/v1/map?{query}")).Items("cells");
}
