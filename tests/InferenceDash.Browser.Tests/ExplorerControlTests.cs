using System.Text.RegularExpressions;

namespace InferenceDash.Browser.Tests;

/// <summary>Each control of the explorer moves address, chart and table; the address alone gives the same view again.</summary>
public sealed class ExplorerControlTests(Site site) : BrowserTest(site)
{
    [Flags]
    public enum Part
    {
        Words = 1,
        Marks = 2,
        Rows = 4,
        All = Words | Marks | Rows,
    }

    [BrowserTheory]
    [InlineData("y metric", "y=ttft", Part.All)]
    [InlineData("x metric", "x=e2e", Part.All)]
    [InlineData("chip", "gpu=h100", Part.All)]
    [InlineData("points", "show=all", Part.All)]
    [InlineData("y scale", "scale=linear", Part.Marks)]
    [InlineData("hide", "hide=h100-fp8-none-vllm", Part.All)]
    [InlineData("only", "hide=!h100-fp8-none-vllm", Part.All)]
    [InlineData("ttft", "ttft=2", Part.All)]
    [InlineData("rate", "usd=h100:2.6", Part.Rows)]
    [InlineData("filter", "q=sglang", Part.Rows)]
    [InlineData("sort", "sort=-ttft_p99_s", Part.Rows)]
    [InlineData("view", "view=table", Part.All)]
    public async Task A_control_changes_what_it_should_and_a_fresh_visit_shows_the_same(string control, string address, Part changed)
    {
        var explorer = await ExploreAsync(ExplorerOnScreen.Long);
        var before = await ExplorerOnScreen.ShownAsync(explorer.Page);
        await UseAsync(explorer, control);
        await Expect(explorer.Page).ToHaveURLAsync(new Regex($"[?&]{Regex.Escape(address)}(&|$)"));

        var fresh = await explorer.Visitor.Context.NewPageAsync();
        await fresh.GotoAsync(explorer.Page.Url);
        string[] here = [], there = [];
        await Eventually.HoldsAsync(
            async () =>
            {
                (here, there) = (await ExplorerOnScreen.ShownAsync(explorer.Page), await ExplorerOnScreen.ShownAsync(fresh));
                return here.SequenceEqual(there) && changed.HasFlag(Part.Words) == (here[0] != before[0])
                    && changed.HasFlag(Part.Marks) == (here[1] != before[1]) && changed.HasFlag(Part.Rows) == (here[2] != before[2]);
            },
            () => $"After {control}, against before:\n{Told(here, before)}\nand against a fresh visit:\n{Told(here, there)}");
    }

    [BrowserFact]
    public async Task Back_undoes_a_chip_and_typing_leaves_no_trace_in_the_history()
    {
        var explorer = await ExploreAsync(ExplorerOnScreen.Long);
        var before = await ExplorerOnScreen.ShownAsync(explorer.Page);
        var entries = await explorer.HistoryLengthAsync();

        await UseAsync(explorer, "chip");
        await Expect(explorer.Page).ToHaveURLAsync(new Regex("gpu=h100"));
        (await explorer.HistoryLengthAsync()).ShouldBe(entries + 1);
        await UseAsync(explorer, "filter");
        await Expect(explorer.Page).ToHaveURLAsync(new Regex("q=sglang"));
        await UseAsync(explorer, "ttft");
        await Expect(explorer.Page).ToHaveURLAsync(new Regex("ttft=2"));
        (await explorer.HistoryLengthAsync()).ShouldBe(entries + 1);

        await explorer.Page.GoBackAsync();
        await Expect(explorer.Page).ToHaveURLAsync(new Regex($"{Regex.Escape(ExplorerOnScreen.Long)}$"));
        string[] after = [];
        await Eventually.HoldsAsync(async () => (after = await ExplorerOnScreen.ShownAsync(explorer.Page)).SequenceEqual(before), () => Told(after, before));
        await Expect(explorer.Page.Locator("#ex-filter")).ToHaveValueAsync("");
        await Expect(explorer.Page.Locator("#ex-ttft")).ToHaveValueAsync("");
    }

    [BrowserFact]
    public async Task A_control_leaves_the_reader_where_it_is_and_another_page_is_read_from_its_top()
    {
        var explorer = await ExploreAsync(ExplorerOnScreen.Long);
        await explorer.Table.FocusAsync();
        var place = await ScrolledAsync(explorer.Page);
        place.ShouldBeGreaterThan(300);
        foreach (var (column, order) in new[] { ("Cost", "sort=-cost"), ("TTFT p99", "sort=-ttft_p99") })
        {
            await explorer.Table.GetByRole(AriaRole.Link, new() { Name = column }).ClickAsync();
            await Expect(explorer.Page).ToHaveURLAsync(new Regex(order));
            await Expect(explorer.Table.Locator("th[aria-sort=descending]")).ToContainTextAsync(column);
        }

        (await ScrolledAsync(explorer.Page)).ShouldBe(place);
        await explorer.Page.GetByRole(AriaRole.Contentinfo).GetByRole(AriaRole.Link, new() { Name = "How the figures are calculated" }).ClickAsync();
        await Expect(explorer.Page).ToHaveURLAsync(new Regex("/docs/methodology$"));
        await Eventually.HoldsAsync(async () => await ScrolledAsync(explorer.Page) == 0, () => "The next page is not read from its top.");
    }

    [BrowserFact]
    public async Task Under_a_comparison_it_keeps_to_the_page_and_leaves_the_answer_as_it_is()
    {
        var comparison = await OpenAsync(ComparisonOnScreen.TwoSequences);
        var explorer = new ExplorerOnScreen(comparison.Visitor);
        await comparison.Page.Locator("#inference-performance > summary").ClickAsync();
        await explorer.IsDrawnAsync();
        var figures = await comparison.FiguresAsync();

        await explorer.Choice("Spec decoding", "MTP").ClickAsync();
        await Expect(comparison.Page).ToHaveURLAsync(new Regex($"{Regex.Escape(ComparisonOnScreen.Path(ComparisonOnScreen.TwoSequences))}\\?.*spec=mtp"));
        await Expect(explorer.Table.Locator("tbody th", new() { HasText = "Off" })).ToHaveCountAsync(0);
        await Expect(explorer.Front.Locator("[data-key$='-none']")).ToHaveCountAsync(0);
        (await comparison.FiguresAsync()).ShouldBe(figures);
        await Expect(comparison.Plot.Locator(".live-plot")).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData("")]
    [InlineData("#inference-performance")]
    public async Task Under_a_comparison_of_gpus_it_is_drawn_once_it_is_opened(string fragment)
    {
        var visitor = await ArriveAsync();
        await visitor.GoAsync($"/compare/gpu/qwen-3-5-fp8-mtp/h100-vs-h200{fragment}");
        var fold = visitor.Page.Locator("#inference-performance");
        var explorer = new ExplorerOnScreen(visitor);
        if (fragment.Length == 0)
        {
            await Expect(visitor.Page.Locator("[data-explorer]")).ToHaveCountAsync(0);
            await fold.Locator("summary").First.ClickAsync();
        }

        await explorer.IsDrawnAsync();
        (await explorer.MarksAsync()).Count.ShouldBe(6);
        await explorer.Choice("Split by", "Method").ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new Regex("split=method"));
        await Expect(fold).ToHaveAttributeAsync("open", "");
        await Expect(visitor.Page.Locator("[data-series=h100-mtp-published]")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_fold_that_was_opened_before_the_scripts_are_there_is_filled_by_them()
    {
        var visitor = await ArriveAsync();
        var scripts = await HeldAnswers.OnAsync(visitor.Page, "**/js/site*.js");
        await visitor.Page.GotoAsync("/compare/gpu/qwen-3-5-fp8-mtp/h100-vs-h200", new() { WaitUntil = WaitUntilState.Commit });
        await visitor.Page.Locator("#inference-performance > summary").ClickAsync();
        await Expect(visitor.Page.Locator("[data-explorer]")).ToHaveCountAsync(0);

        await scripts.ReleaseAsync();
        await new ExplorerOnScreen(visitor).IsDrawnAsync();
        await Expect(visitor.Page.Locator("#inference-performance")).ToHaveAttributeAsync("open", "");
    }

    private static async Task UseAsync(ExplorerOnScreen explorer, string control)
    {
        var page = explorer.Page;
        var vllm = page.Locator("[data-series=h100-fp8-none-vllm]");
        switch (control)
        {
            case "y metric": await page.Locator("#ex-y").SelectOptionAsync("ttft"); break;
            case "x metric": await page.Locator("#ex-x").SelectOptionAsync("e2e"); break;
            case "chip": await explorer.Choice("GPU", "H100").ClickAsync(); break;
            case "points": await explorer.Choice("Points", $"All {ExplorerSweep.Rows}").ClickAsync(); break;
            case "y scale": await explorer.Choice("Y scale", "Linear").ClickAsync(); break;
            case "hide": await vllm.Locator(".key").ClickAsync(); break;
            case "only": await vllm.GetByRole(AriaRole.Link, new() { Name = "Show only" }).ClickAsync(); break;
            case "ttft": await TypeAsync(page, "#ex-ttft", "2"); break;
            case "rate":
                await page.Locator("summary", new() { HasText = "Rates" }).ClickAsync();
                await TypeAsync(page, "#ex-usd-h100", "2.6");
                break;
            case "filter": await TypeAsync(page, "#ex-filter", "sglang"); break;
            case "sort": await explorer.Table.GetByRole(AriaRole.Link, new() { Name = "TTFT p99" }).ClickAsync(); break;
            case "view": await explorer.Choice("View", "Table").ClickAsync(); break;
            default: throw new ArgumentOutOfRangeException(nameof(control), control, "no such control");
        }
    }

    private static Task<double> ScrolledAsync(IPage page) => page.EvaluateAsync<double>("() => scrollY");

    private static async Task TypeAsync(IPage page, string field, string text)
    {
        await page.Locator(field).FillAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    private static string Told(string[] some, string[] others) =>
        string.Join('\n', some.Zip(others, (a, b) => a == b ? $"same: {Start(a)}" : $"{Start(a)}\n  not {Start(b)}"));

    private static string Start(string text) => text[..Math.Min(300, text.Length)];
}
