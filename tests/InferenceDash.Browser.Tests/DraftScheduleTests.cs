using System.Text;
using System.Text.RegularExpressions;
using InferenceDash.Core;
using InferenceDash.Store;

namespace InferenceDash.Browser.Tests;

/// <summary>The page of eight draft lengths: its schedule on a phone without a script, and its chart on paper.</summary>
public sealed partial class DraftScheduleTests(Site site) : BrowserTest(site)
{
    // A4 between its margins, CSS px.
    private const int PaperWidth = 703, PaperHeight = 1054;

    private const string Page = "/compare/draft/dense-8b-h200-bf16-mtp";

    [BrowserFact]
    public async Task Without_a_script_its_section_is_a_link_away_and_its_settings_can_be_read()
    {
        await using var app = await FilledAsync();
        var visitor = await ArriveAtAsync(app.Address, new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 390, Height = 844 } });
        // A browser without JavaScript also refuses to fetch the modules that the page announces.
        visitor.ExpectTrouble(".js csp");
        await visitor.GoAsync(Page);

        await visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "Sections" }).GetByRole(AriaRole.Link, new() { Name = "Schedule" }).ClickAsync();

        var heading = visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Draft schedule" });
        await Expect(heading).ToBeInViewportAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new Regex("#schedule$"));
        await Expect(visitor.Page.Locator("#setting-vllm")).ToBeVisibleAsync();
        (await visitor.Page.Locator("#setting-vllm").TextContentAsync()).ShouldNotBeNull().ShouldContain("num_speculative_tokens_per_batch_size");
        // Copying takes a script, and is not offered without one.
        await Expect(visitor.Page.Locator("[data-copy-text]").First).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task With_a_script_a_setting_is_copied_as_it_stands()
    {
        await using var app = await FilledAsync();
        var visitor = await ArriveAtAsync(app.Address, new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await visitor.GoAsync(Page);
        var setting = (await visitor.Page.Locator("#setting-trt-llm").TextContentAsync()).ShouldNotBeNull();

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Copy the setting of TensorRT-LLM" }).ClickAsync();

        await Expect(visitor.Page.GetByText("Copied").Locator("visible=true").First).ToBeVisibleAsync();
        (await visitor.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).ShouldBe(setting);
        // Before the server ends.
        await visitor.Page.GotoAsync("about:blank");
    }

    [BrowserFact]
    public async Task On_paper_eight_series_take_two_sheets_and_no_chart_is_cut()
    {
        await using var app = await FilledAsync();
        var visitor = await ArriveAtAsync(app.Address, new() { ViewportSize = new() { Width = PaperWidth, Height = PaperHeight } });
        await visitor.GoAsync(Page);
        await Expect(visitor.Page.Locator(".plot[data-chart-ready]").First).ToBeVisibleAsync();
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        var charts = await visitor.Page.Locator(".sheet .plot").EvaluateAllAsync<string[]>(
            "plots => plots.filter(p => p.getClientRects().length > 0).map(p => getComputedStyle(p).breakInside)");
        var paper = await visitor.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });

        charts.Length.ShouldBeGreaterThan(1);
        charts.ShouldAllBe(rule => rule == "avoid");
        PageOfPaper().Count(Encoding.Latin1.GetString(paper)).ShouldBeLessThanOrEqualTo(2);
        await visitor.Page.GotoAsync("about:blank");
    }

    // Past the running server, as another process would, and until it shows it.
    private static async Task<RunningApp> FilledAsync()
    {
        var app = await RunningApp.StartAsync();
        var store = new BenchmarkStore(new StoreOptions { Path = app.StorePath }, TimeProvider.System);
        (await store.AddAsync(new Model("dense-8b", "Dense 8B (step model)", [], []))).Rejected.ShouldBeEmpty();
        (await store.ImportAsync([Path.Combine(AppContext.BaseDirectory, "draft-sweep-qwen-off.csv")], new ImportOptions())).Rejected.ShouldBeEmpty();
        using var http = new HttpClient { BaseAddress = app.Address };
        await Eventually.HoldsAsync(
            async () => (await http.GetAsync(new Uri(Page, UriKind.Relative))).IsSuccessStatusCode, () => "The import did not appear.");
        return app;
    }

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageOfPaper();
}
