using System.Text.RegularExpressions;

namespace InferenceDash.Browser.Tests;

/// <summary>The search field of every page: reached by a key, suggesting while its reader types, and never in the way.</summary>
public sealed class SearchFieldTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task A_slash_leads_to_the_field_and_arrows_and_enter_to_a_suggestion()
    {
        var page = await GoAsync("/");
        await page.Keyboard.PressAsync("/");
        await Expect(Field(page)).ToBeFocusedAsync();
        await Expect(Field(page)).ToHaveValueAsync("");

        await page.Keyboard.TypeAsync("qwen h100 fp8");
        await Expect(List(page)).ToBeVisibleAsync();
        await Expect(Field(page)).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(Chosen(page)).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Chosen(page)).ToContainTextAsync("Qwen 3.5 397B-A17B, H100 FP8: MTP vs Off");
        (await Chosen(page).GetAttributeAsync("id")).ShouldBe(await Field(page).GetAttributeAsync("aria-activedescendant"));
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(Chosen(page)).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none$"));
        await Expect(Field(page)).Not.ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Enter_without_a_choice_shows_all_results()
    {
        var page = await GoAsync("/data");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("b200");
        await Expect(List(page)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex("/search\\?q=b200$"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("results for “b200”");
    }

    [BrowserFact]
    public async Task Escape_closes_the_list_and_then_leaves_the_field()
    {
        var page = await GoAsync("/");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("b200");
        await Expect(List(page)).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");
        await Expect(List(page)).ToBeHiddenAsync();
        await Expect(Field(page)).ToBeFocusedAsync();
        await Expect(Field(page)).ToHaveValueAsync("b200");
        await page.Keyboard.PressAsync("Escape");
        await Expect(Field(page)).Not.ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task A_slash_that_is_typed_into_a_field_stays_there()
    {
        var page = await GoAsync("/");
        await page.GetByLabel("Filter", new() { Exact = true }).FocusAsync();
        await page.Keyboard.TypeAsync("8k/1k");
        await Expect(page.GetByLabel("Filter", new() { Exact = true })).ToHaveValueAsync("8k/1k");

        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("Control+/");
        await Expect(Field(page)).Not.ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Only_the_last_words_are_asked_for_and_shown()
    {
        var page = await GoAsync("/");
        var (asked, held) = (new List<string>(), new TaskCompletionSource());
        await page.RouteAsync("**/api/v1/search?**", async route =>
        {
            asked.Add(route.Request.Url);
            // What was asked for first comes last.
            if (route.Request.Url.Contains("q=b200", StringComparison.Ordinal))
                await held.Task;
            await route.ContinueAsync();
        });

        await Field(page).FillAsync("b200");
        await Eventually.HoldsAsync(() => Task.FromResult(asked.Count == 1), () => $"Asked {asked.Count} times.");
        await Field(page).FillAsync("methodology");
        await Expect(Options(page).First).ToContainTextAsync("Methodology");
        held.SetResult();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Expect(Options(page).First).ToContainTextAsync("Methodology");
    }

    [BrowserFact]
    public async Task What_is_typed_while_a_page_becomes_live_stays_and_goes_on()
    {
        var visitor = await ArriveAsync();
        await SlowLine.DelayAnswersAsync(visitor.Page, TimeSpan.FromMilliseconds(300));
        await visitor.GoAsync(ComparisonOnScreen.Path(ComparisonOnScreen.Usual));
        await visitor.Page.Keyboard.PressAsync("/");
        await visitor.Page.Keyboard.TypeAsync("glm");
        await new ComparisonOnScreen(visitor).WaitUntilLiveAsync();

        await visitor.Page.Keyboard.TypeAsync(" b200");
        await Expect(Field(visitor.Page)).ToHaveValueAsync("glm b200");
        await Options(visitor.Page).Filter(new() { HasText = "GLM 5/5.1, B200 FP8: MTP vs Off" }).ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new Regex("/compare-spec-decode/glm-5-1-b200-fp8-mtp-vs-none$"));
    }

    [BrowserFact]
    public async Task A_slip_is_answered_with_what_was_probably_meant()
    {
        var page = await GoAsync("/");
        await Field(page).FillAsync("depseek");
        await Expect(Options(page)).ToHaveTextAsync(["Did you mean “deepseek”?"]);
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_while_suggestions_are_open()
    {
        var page = await GoAsync("/", Axe.Calm);
        await Field(page).FillAsync("glm");
        await Expect(List(page)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Chosen(page)).ToHaveCountAsync(1);
        (await Axe.FindingsAsync(page)).ShouldBeEmpty();
    }

    [BrowserTheory]
    [InlineData(390)]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task Nothing_of_the_header_overlaps_and_the_list_stays_on_the_screen(int width)
    {
        var page = await GoAsync("/", new() { ViewportSize = new() { Width = width, Height = 900 } });
        await Field(page).FillAsync("glm");
        await Expect(List(page)).ToBeVisibleAsync();

        var boxes = await page.EvaluateAsync<double[][]>("""
            () => [...document.querySelectorAll("header .brand, header nav a, header input[type=search], header .theme")]
              .map(e => e.getBoundingClientRect()).map(b => [b.left, b.top, b.right, b.bottom])
            """);
        boxes.Length.ShouldBe(12);
        boxes.ShouldAllBe(b => b[0] >= 0 && b[2] <= width);
        for (var i = 0; i < boxes.Length; i++)
        {
            for (var j = i + 1; j < boxes.Length; j++)
                Overlap(boxes[i], boxes[j]).ShouldBeFalse($"{i} and {j}");
        }

        var list = (await List(page).BoundingBoxAsync())!;
        list.X.ShouldBeGreaterThanOrEqualTo(0);
        (list.X + list.Width).ShouldBeLessThanOrEqualTo(width);
    }

    private static bool Overlap(double[] a, double[] b) => a[0] < b[2] - 0.5 && b[0] < a[2] - 0.5 && a[1] < b[3] - 0.5 && b[1] < a[3] - 0.5;

    private static ILocator Field(IPage page) => page.GetByLabel("Search models, GPUs, comparisons and documents");

    private static ILocator List(IPage page) => page.GetByRole(AriaRole.Listbox, new() { Name = "Suggestions" });

    private static ILocator Options(IPage page) => List(page).GetByRole(AriaRole.Option);

    private static ILocator Chosen(IPage page) => List(page).Locator("[aria-selected=true]");

    private async Task<IPage> GoAsync(string path, BrowserNewContextOptions? options)
    {
        var visitor = await ArriveAsync(options);
        await visitor.GoAsync(path);
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return visitor.Page;
    }

    private Task<IPage> GoAsync(string path) => GoAsync(path, null);
}
