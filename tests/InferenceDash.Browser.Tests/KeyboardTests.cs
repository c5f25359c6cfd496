using System.Text.RegularExpressions;

namespace InferenceDash.Browser.Tests;

/// <summary>One comparison, without a mouse.</summary>
public sealed class KeyboardTests(Site site) : BrowserTest(site)
{
    private const string Controls = """
        () => {
          const name = e => (e.getAttribute("aria-label") || e.id || e.textContent).trim().replace(/\s+/g, " ").slice(0, 40);
          return [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary, [tabindex='0']")]
            .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.disabled)
            .map((e, i) => { e.dataset.order = i; return `${i} ${e.tagName.toLowerCase()} ${name(e)}`; });
        }
        """;

    private const string Focused = """
        () => {
          const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
          const isOnScreen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          const isMarked = e.matches(":focus-visible") && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
          return `${e.dataset.order ?? "none"}|${isOnScreen}|${isMarked}|${e.outerHTML.slice(0, 90)}`;
        }
        """;

    [BrowserFact]
    public async Task Tab_reaches_every_control_in_reading_order_with_a_visible_focus()
    {
        var comparison = await OpenAsync();
        var controls = await comparison.Page.EvaluateAsync<string[]>(Controls);
        controls.Length.ShouldBeGreaterThan(20);

        var reached = new List<int>();
        foreach (var _ in controls)
        {
            await comparison.Page.Keyboard.PressAsync("Tab");
            var focus = (await comparison.Page.EvaluateAsync<string>(Focused)).Split('|', 4);
            if (focus[0] == "none")
                break;
            reached.Add(int.Parse(focus[0], System.Globalization.CultureInfo.InvariantCulture));
            focus[1].ShouldBe("true", $"not on the screen: {focus[3]}");
            focus[2].ShouldBe("true", $"no visible focus: {focus[3]}");
        }

        reached.ShouldBe(Enumerable.Range(0, controls.Length), $"of {string.Join("; ", controls)}");
    }

    [BrowserFact]
    public async Task A_series_is_moved_twice_without_looking_for_its_button_again_and_removed_without_losing_the_place()
    {
        var visitor = await ArriveAsync();
        await visitor.GoAsync("/compare/gpu/qwen-3-5-fp8-mtp/h100-vs-h200-vs-b200");
        await Expect(visitor.Page.Locator("[data-plot=main-chart][data-chart-ready]")).ToBeVisibleAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Move H100 right" }).FocusAsync();

        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator(".pill .who")).ToContainTextAsync(["H200", "H100", "B200"]);
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Move H100 right" })).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator(".pill .who")).ToContainTextAsync(["H200", "B200", "H100"]);

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Remove B200" }).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page).ToHaveURLAsync(new Regex("/h200-vs-h100$"));
        await Expect(visitor.Page.Locator(".pills a").First).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task A_target_a_metric_and_the_link_without_a_mouse()
    {
        var comparison = await OpenAsync();
        var keyboard = comparison.Page.Keyboard;
        await comparison.Visitor.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

        await TabToAsync(comparison, comparison.Target(1));
        await keyboard.PressAsync("Control+A");
        await keyboard.TypeAsync("95");
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=95,108,133");
        await Expect(comparison.Target(1)).ToBeFocusedAsync();

        await TabToAsync(comparison, comparison.Menu("Metric"));
        await keyboard.TypeAsync("C");
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=95,108,133&y=cost");
        await Expect(comparison.Heading).ToContainTextAsync("Cost");
        await Expect(comparison.Menu("Metric")).ToBeFocusedAsync();

        await TabToAsync(comparison, comparison.Button("Copy link to this view"), "Shift+Tab");
        await keyboard.PressAsync("Enter");
        await Expect(comparison.Page.GetByText("Link copied")).ToBeAttachedAsync();
        (await comparison.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).ShouldContain("t=95,108,133");
    }

    [BrowserFact]
    public async Task Escape_closes_a_definition_that_focus_shows_until_the_term_is_visited_again()
    {
        var visitor = await ArriveAsync();
        await visitor.GoAsync("/assumptions");
        var page = visitor.Page;
        var term = page.Locator("main .term:visible").First;
        var definition = term.GetByRole(AriaRole.Tooltip);
        await page.Keyboard.PressAsync("Tab");
        await term.GetByRole(AriaRole.Button).FocusAsync();
        await Expect(definition).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");

        await Expect(definition).ToBeHiddenAsync();
        await Expect(term.GetByRole(AriaRole.Button)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Tab");
        await Expect(definition).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task The_first_stop_skips_to_the_content()
    {
        var comparison = await OpenAsync();
        var skip = comparison.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" });
        await comparison.Page.Keyboard.PressAsync("Tab");
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();
        await comparison.Page.Keyboard.PressAsync("Enter");
        await comparison.Page.Keyboard.PressAsync("Tab");
        (await comparison.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)")).ShouldBeTrue();
        (await comparison.Page.EvaluateAsync<string>("() => location.pathname")).ShouldBe(ComparisonOnScreen.Path(ComparisonOnScreen.Usual));
    }

    private static async Task TabToAsync(ComparisonOnScreen comparison, ILocator control, string key = "Tab")
    {
        for (var presses = 0; presses < 120; presses++)
        {
            await comparison.Page.Keyboard.PressAsync(key);
            if (await control.EvaluateAsync<bool>("e => e === document.activeElement"))
                return;
        }

        throw new ShouldAssertException($"{key} never reaches {control}.");
    }
}
