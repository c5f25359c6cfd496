using AngleSharp.Dom;

namespace InferenceDash.Web.Tests.Exploring;

/// <summary>What a control of the explorer does to the address, and what the address does to words, drawing and table.</summary>
public sealed class ExplorerReaderTests(ExploringSite site) : IClassFixture<ExploringSite>
{
    [Flags]
    public enum Part
    {
        None = 0,
        Words = 1,
        Drawing = 2,
        Rows = 4,
        All = Words | Drawing | Rows,
    }

    [Theory]
    [InlineData("y metric", "y=ttft", Part.All)]
    [InlineData("x metric", "x=e2e", Part.All)]
    [InlineData("chip", "gpu=h100", Part.All)]
    [InlineData("points", "show=all", Part.All)]
    [InlineData("y scale", "scale=linear", Part.Drawing)]
    [InlineData("hide", "hide=h100-fp8-none-sglang", Part.All)]
    [InlineData("only", "hide=!h100-fp8-none-sglang", Part.All)]
    [InlineData("ttft", "ttft=1", Part.All)]
    [InlineData("rate", "usd=h100:2.6", Part.Rows)]
    [InlineData("filter", "q=sglang", Part.Rows)]
    [InlineData("sort", "sort=-ttft_p99_s", Part.Rows)]
    [InlineData("view", "view=table", Part.Words | Part.Drawing)]
    public async Task A_control_changes_what_it_should_and_nothing_else(string control, string query, Part changed)
    {
        var reader = await OpenedAsync();
        var before = Shown(reader);

        await UseAsync(reader, control);

        reader.Query.Select(Uri.UnescapeDataString).ShouldBe(["model=" + KnownAddresses.Llama, KnownAddresses.FullSplit, query], ignoreOrder: true);
        Changes(before, Shown(reader)).ShouldBe(changed);
    }

    [Fact]
    public async Task What_was_typed_goes_on_in_the_addresses_of_the_page_that_answers()
    {
        var reader = await OpenedAsync();

        await UseAsync(reader, "rate");

        reader.Page.Hrefs("[data-explorer] th a.sort").ShouldAllBe(h => h.Contains("usd=h100:2.6", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Back_undoes_a_choice_and_empties_the_fields()
    {
        var reader = await OpenedAsync();
        var before = Shown(reader);
        await UseAsync(reader, "filter");
        await UseAsync(reader, "ttft");
        reader.Find("#ex-ttft").GetAttribute("value").ShouldBe("1");
        reader.Find("#ex-filter").GetAttribute("value").ShouldBe("sglang");

        await reader.GoAsync(KnownAddresses.SplitExplorer());

        Shown(reader).ShouldBe(before);
        reader.Find("#ex-filter").GetAttribute("value").ShouldBeNullOrEmpty();
        reader.Find("#ex-ttft").GetAttribute("value").ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task An_emptied_field_asks_for_nothing()
    {
        var reader = await Reader.OfAsync(site, KnownAddresses.SplitExplorer("ttft=1"));

        await reader.TypeAsync("#ex-ttft", "");

        reader.Query.Select(Uri.UnescapeDataString).ShouldBe(["model=" + KnownAddresses.Llama, KnownAddresses.FullSplit], ignoreOrder: true);
    }

    [Fact]
    public async Task A_typed_rate_is_marked_and_can_be_taken_back()
    {
        var reader = await Reader.OfAsync(site, KnownAddresses.SplitExplorer("gpu=h100&y=cost"));

        await UseAsync(reader, "rate");

        reader.FindAll("th").Select(th => th.Words())
            .ShouldContain(w => w.StartsWith("Cost", StringComparison.Ordinal) && w.EndsWith("custom", StringComparison.Ordinal));
        reader.Page.Hrefs("details.fold .panel > a.btn").ShouldContain($"/inference?y=cost&model={KnownAddresses.Llama}&{KnownAddresses.FullSplit}&gpu=h100");
    }

    [Fact]
    public async Task A_zoom_in_the_address_is_drawn_and_the_whole_axis_is_told_beside_it()
    {
        var whole = await OpenedAsync();
        var zoomed = await Reader.OfAsync(site, KnownAddresses.SplitExplorer("zoom=85.651-165.65"));

        zoomed.Page.DrawingOf("explorer-chart").ShouldNotBe(whole.Page.DrawingOf("explorer-chart"));
        var plot = zoomed.Find("[data-plot=explorer-chart]");
        plot.GetAttribute("data-zoomed").ShouldBe("true");
        plot.GetAttribute("data-range-field").ShouldBe("zoom");
        plot.GetAttribute("data-whole").ShouldBe(whole.Find("[data-plot=explorer-chart]").GetAttribute("data-whole"));
    }

    [Fact]
    public async Task A_zoom_beyond_all_points_draws_the_same_picture()
    {
        var all = await Reader.OfAsync(site, KnownAddresses.SplitExplorer("zoom=all"));
        var beyond = await Reader.OfAsync(site, KnownAddresses.SplitExplorer("zoom=0-900"));

        Shown(beyond).ShouldBe(Shown(all));
    }

    [Fact]
    public async Task A_pinned_point_changes_nothing_but_the_chart_script_and_goes_on_in_no_link()
    {
        var reader = await Reader.OfAsync(site, KnownAddresses.SplitExplorer("pin=85,3.1"));

        Shown(reader).ShouldBe(Shown(await OpenedAsync()));
        reader.FindAll(".problems").ShouldBeEmpty();
        reader.Page.Hrefs("main a").ShouldAllBe(h => !h.Contains("pin=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_series_of_the_legend_carries_the_words_that_its_search_narrows_by()
    {
        var reader = await OpenedAsync();

        reader.Find("#ex-search").GetAttribute("data-narrows").ShouldBe(reader.Find(".list:has([data-words])").Id);
        reader.FindAll("[data-series]").Where(s => IsFound(s, "b200 fp4")).Select(s => s.GetAttribute("data-series"))
            .ShouldAllBe(key => key!.Contains("b200-fp4", StringComparison.Ordinal));
        reader.FindAll("[data-series]").Count(s => IsFound(s, "b200 fp4")).ShouldBe(4);
    }

    [Fact]
    public async Task A_number_that_is_none_is_told_beside_its_field_and_the_view_stays()
    {
        var reader = await OpenedAsync();
        var before = Shown(reader);

        await reader.TypeAsync("#ex-ttft", "2o");

        reader.Words(".field [role=alert]").ShouldContain("p99 TTFT in seconds");
        reader.Find("#ex-ttft").GetAttribute("aria-invalid").ShouldBe("true");
        reader.Find("#ex-ttft").GetAttribute("aria-describedby").ShouldBe(reader.Find(".field [role=alert]").Id);
        reader.Address.ShouldBe(KnownAddresses.SplitExplorer());
        Shown(reader).ShouldBe(before);
    }

    [Fact]
    public async Task Rows_further_down_are_had_by_the_same_address()
    {
        var reader = await OpenedAsync();
        var table = reader.Find("[data-rows]");
        (table.GetAttribute("data-top"), table.GetAttribute("data-top-field")).ShouldBe(("0", "top"));

        var next = await Reader.OfAsync(site, KnownAddresses.SplitExplorer("top=100000"));

        var (end, count) = (next.Find("[data-rows]").GetAttribute("data-end"), next.Find("[data-rows]").GetAttribute("data-count"));
        end.ShouldBe(count);
        next.FindAll(".problems").ShouldBeEmpty();
        next.Page.Hrefs("main a").ShouldAllBe(h => !h.Contains("top=", StringComparison.Ordinal));
    }

    private Task<Reader> OpenedAsync() => Reader.OfAsync(site, KnownAddresses.SplitExplorer());

    private static Task UseAsync(Reader reader, string control) => control switch
    {
        "y metric" => reader.ChooseAsync("#ex-y", "ttft"),
        "x metric" => reader.ChooseAsync("#ex-x", "e2e"),
        "chip" => reader.FollowAsync("[aria-labelledby=ex-gpu] a", "H100"),
        "points" => reader.GoAsync(reader.Find("[aria-label=Points] a:last-child").GetAttribute("href")!),
        "y scale" => reader.FollowAsync("[aria-label='Y scale'] a", "Linear"),
        "view" => reader.FollowAsync("[aria-label=View] a", "Table"),
        "hide" => reader.GoAsync(reader.Find("[data-series=h100-fp8-none-sglang] a.key").GetAttribute("href")!),
        "only" => reader.FollowAsync("[data-series=h100-fp8-none-sglang] a", "only"),
        "sort" => reader.FollowAsync("th a", "TTFT p99"),
        "ttft" => reader.TypeAsync("#ex-ttft", "1"),
        "rate" => reader.TypeAsync("#ex-usd-h100", "2.6"),
        "filter" => reader.TypeAsync("#ex-filter", "sglang"),
        _ => throw new ArgumentOutOfRangeException(nameof(control), control, "no such control"),
    };

    // As the script finds them: every word is in theirs.
    private static bool IsFound(IElement series, string words) =>
        words.Split(' ').All(w => series.GetAttribute("data-words")!.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static (string Words, string Drawing, string Rows) Shown(Reader reader) => (
        reader.Words("#explorer-heading, .chart figcaption, .explorer .empty"),
        reader.Page.DrawingOf("explorer-chart"),
        reader.Words(".points.explored thead th, .points.explored tbody tr[aria-rowindex]"));

    private static Part Changes((string Words, string Drawing, string Rows) before, (string Words, string Drawing, string Rows) after) =>
        (before.Words == after.Words ? Part.None : Part.Words)
        | (before.Drawing == after.Drawing ? Part.None : Part.Drawing)
        | (before.Rows == after.Rows ? Part.None : Part.Rows);
}
