using System.Text.Json;
using AngleSharp.Dom;
using Bunit;

namespace InferenceDash.Web.Tests.Exploring;

/// <summary>The explorer in a circuit: what a control does to the address, and what the address does to words, drawing and table.</summary>
public sealed class LiveExplorerTests(ExploringSite site) : IClassFixture<ExploringSite>
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
    public async Task A_control_changes_what_it_should_and_a_fresh_visit_shows_the_same(string control, string query, Part changed)
    {
        await using var circuit = Opened(KnownAddresses.SplitExplorer());
        var before = Shown(circuit);

        await UseAsync(circuit, control);

        circuit.Query.ShouldBe(["model=" + KnownAddresses.Llama, KnownAddresses.FullSplit, query], ignoreOrder: true);
        circuit.Expect(() => Changes(before, Shown(circuit)).ShouldBe(changed));
        await using var fresh = Opened(circuit.Address);
        Shown(circuit).ShouldBe(Shown(fresh));
    }

    [Theory]
    [InlineData("ttft")]
    [InlineData("rate")]
    [InlineData("filter")]
    public async Task Typing_takes_the_place_of_the_address_in_the_history(string control)
    {
        await using var circuit = Opened(KnownAddresses.SplitExplorer());
        await UseAsync(circuit, control);
        circuit.HasReplaced.ShouldBeTrue();
    }

    [Fact]
    public async Task A_menu_adds_to_the_history()
    {
        await using var circuit = Opened(KnownAddresses.SplitExplorer());
        await UseAsync(circuit, "y metric");
        circuit.HasReplaced.ShouldBeFalse();
    }

    [Fact]
    public async Task Back_undoes_a_choice_and_empties_the_fields()
    {
        await using var circuit = Opened(KnownAddresses.SplitExplorer());
        var before = Shown(circuit);
        await UseAsync(circuit, "filter");
        await UseAsync(circuit, "ttft");
        circuit.Expect(() => circuit.Find("#ex-ttft").GetAttribute("value").ShouldBe("1"));

        circuit.Go(KnownAddresses.SplitExplorer());

        circuit.Expect(() => Shown(circuit).ShouldBe(before));
        circuit.Find("#ex-filter").GetAttribute("value").ShouldBeNullOrEmpty();
        circuit.Find("#ex-ttft").GetAttribute("value").ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task A_typed_rate_is_marked_and_can_be_taken_back()
    {
        await using var circuit = Opened(KnownAddresses.SplitExplorer("gpu=h100&y=cost"));

        await UseAsync(circuit, "rate");

        circuit.Expect(() => circuit.Page.FindAll("th").Select(th => th.Words())
            .ShouldContain(w => w.StartsWith("Cost", StringComparison.Ordinal) && w.EndsWith("custom", StringComparison.Ordinal)));
        circuit.Page.FindAll("details.fold .panel > a.btn").Select(a => a.GetAttribute("href"))
            .ShouldContain($"/inference?y=cost&model={KnownAddresses.Llama}&{KnownAddresses.FullSplit}&gpu=h100");
    }

    [Fact]
    public async Task A_zoom_is_written_into_the_address_and_drawn_for_the_text_that_was_told()
    {
        await using var circuit = Opened(KnownAddresses.SplitExplorer());

        var told = await ZoomAsync(circuit, plot => plot.Zoom(85.6512345, 165.65));

        told.ShouldBe("85.651-165.65");
        circuit.Address.ShouldBe(KnownAddresses.SplitExplorer($"zoom={told}"));
        circuit.HasReplaced.ShouldBeTrue();
        circuit.Expect(() => DrawnZoom(circuit).ShouldBe(told));

        (await ZoomAsync(circuit, plot => plot.ResetZoom())).ShouldBeNull();
        circuit.Address.ShouldBe(KnownAddresses.SplitExplorer());
        circuit.Expect(() => DrawnZoom(circuit).ShouldBeNull());
    }

    [Fact]
    public async Task A_zoom_beyond_all_points_is_drawn_again_though_the_picture_is_the_same()
    {
        await using var circuit = Opened(KnownAddresses.SplitExplorer("zoom=all"));
        var before = Shown(circuit);
        var draws = circuit.Calls("draw").Count;

        var told = await ZoomAsync(circuit, plot => plot.Zoom(0, 900));

        circuit.Expect(() => circuit.Calls("draw").Count.ShouldBe(draws + 1));
        DrawnZoom(circuit).ShouldBe(told);
        Shown(circuit).ShouldBe(before);
    }

    [Fact]
    public async Task A_pinned_point_names_its_run_and_can_be_let_go_by_its_button()
    {
        await using var circuit = Opened(KnownAddresses.SplitExplorer("hide=!h100-fp8-mtp-sglang"));
        var plot = circuit.Page.FindComponent<ExplorerPlot>();
        var first = JsonSerializer.Deserialize<JsonElement>(Shown(circuit).Drawing).Items("series")[0].Items("marks")[0][2].GetInt32();

        await plot.InvokeAsync(() => plot.Instance.Point(first, isPinned: true));

        circuit.Find(".tip.pinned a").GetAttribute("href").ShouldBe("https://runs.example/llama/71");
        circuit.Words(".tip.pinned").ShouldContain("SGLang");
        await circuit.Find(".tip.pinned button").ClickAsync(new());
        circuit.Page.FindAll(".tip").ShouldBeEmpty();
        circuit.Calls("unpin").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_search_of_the_legend_narrows_its_list_and_nothing_else()
    {
        await using var circuit = Opened(KnownAddresses.SplitExplorer());
        var before = Shown(circuit);

        await circuit.Find("#ex-search").InputAsync(new() { Value = "b200 fp4" });

        circuit.Page.FindAll("[data-series]").Select(s => s.GetAttribute("data-series"))
            .ShouldAllBe(key => key!.Contains("b200-fp4", StringComparison.Ordinal));
        circuit.Page.FindAll("[data-series]").Count.ShouldBe(4);
        Shown(circuit).ShouldBe(before);
    }

    [Fact]
    public async Task A_number_that_is_none_is_told_beside_its_field_and_the_view_stays()
    {
        await using var circuit = Opened(KnownAddresses.SplitExplorer());
        var before = Shown(circuit);

        await circuit.Find("#ex-ttft").ChangeAsync(new() { Value = "2o" });

        circuit.Words(".field [role=alert]").ShouldContain("p99 TTFT in seconds");
        circuit.Find("#ex-ttft").GetAttribute("aria-invalid").ShouldBe("true");
        circuit.Find("#ex-ttft").GetAttribute("aria-describedby").ShouldBe(circuit.Find(".field [role=alert]").Id);
        circuit.Address.ShouldBe(KnownAddresses.SplitExplorer());
        Shown(circuit).ShouldBe(before);
    }

    private Circuit<ExplorerPage> Opened(string address)
    {
        var circuit = new Circuit<ExplorerPage>(site);
        circuit.Open(address);
        // The picture is asked for after the page is shown.
        if (circuit.Page.FindAll(".plot.explored").Count > 0)
            circuit.Expect(() => circuit.Calls("draw").ShouldNotBeEmpty());
        return circuit;
    }

    private static async Task UseAsync(Circuit<ExplorerPage> circuit, string control)
    {
        switch (control)
        {
            case "y metric": await circuit.Find("#ex-y").ChangeAsync(new() { Value = "ttft" }); break;
            case "x metric": await circuit.Find("#ex-x").ChangeAsync(new() { Value = "e2e" }); break;
            case "chip": circuit.Follow(Link(circuit, "[aria-labelledby=ex-gpu]", "H100")); break;
            case "points": circuit.Follow(circuit.Find("[aria-label=Points] a:last-child")); break;
            case "y scale": circuit.Follow(Link(circuit, "[aria-label='Y scale']", "Linear")); break;
            case "view": circuit.Follow(Link(circuit, "[aria-label=View]", "Table")); break;
            case "hide": circuit.Follow(circuit.Find("[data-series=h100-fp8-none-sglang] a.key")); break;
            case "only": circuit.Follow(Link(circuit, "[data-series=h100-fp8-none-sglang]", "only")); break;
            case "sort": circuit.Follow(Link(circuit, "th", "TTFT p99")); break;
            case "ttft": await circuit.Find("#ex-ttft").ChangeAsync(new() { Value = "1" }); break;
            case "rate": await circuit.Find("#ex-usd-h100").ChangeAsync(new() { Value = "2.6" }); break;
            case "filter": await circuit.Find("#ex-filter").ChangeAsync(new() { Value = "sglang" }); break;
            default: throw new ArgumentOutOfRangeException(nameof(control), control, "no such control");
        }
    }

    private static IElement Link(Circuit<ExplorerPage> circuit, string place, string words) =>
        circuit.Page.FindAll($"{place} a").First(a => a.Words() == words);

    private static async Task<string?> ZoomAsync(Circuit<ExplorerPage> circuit, Func<ExplorerPlot, string?> zoom)
    {
        var plot = circuit.Page.FindComponent<ExplorerPlot>();
        string? told = null;
        await plot.InvokeAsync(() => told = zoom(plot.Instance));
        return told;
    }

    private static string? DrawnZoom(Circuit<ExplorerPage> circuit)
    {
        var zoom = circuit.Calls("draw")[^1][5]!;
        return (string?)zoom.GetType().GetProperty("text")!.GetValue(zoom);
    }

    private static (string Words, string Drawing, string Rows) Shown(Circuit<ExplorerPage> circuit) => (
        circuit.Words("#explorer-heading, .chart figcaption, .explorer .empty"),
        circuit.Page.FindAll(".plot.explored").Count == 0 ? "" : (string)circuit.Calls("draw")[^1][2]!,
        circuit.Words(".points.explored thead th, .points.explored tbody tr[aria-rowindex]"));

    private static Part Changes((string Words, string Drawing, string Rows) before, (string Words, string Drawing, string Rows) after) =>
        (before.Words == after.Words ? Part.None : Part.Words)
        | (before.Drawing == after.Drawing ? Part.None : Part.Drawing)
        | (before.Rows == after.Rows ? Part.None : Part.Rows);
}
