using System.Text.RegularExpressions;

namespace InferenceDash.Browser.Tests;

/// <summary>A page that cannot be live, or no longer, is whole without it: it says so, and its fields take effect when they are left.</summary>
public sealed class NotLiveTests(Site site) : BrowserTest(site)
{
    private const string NoRoom = "This page is not live for now";
    private const string NoLonger = "These figures are no longer live";

    [BrowserFact]
    public async Task A_server_without_room_is_asked_again()
    {
        var visitor = await ArriveAsync();
        visitor.ExpectTrouble();
        var comparison = new ComparisonOnScreen(visitor);
        await visitor.Page.RouteAsync("**/_live", route => route.FulfillAsync(new()
        {
            Status = 503,
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Retry-After"] = "1" },
        }));

        await visitor.GoAsync(ComparisonOnScreen.Path(ComparisonOnScreen.Usual));
        await comparison.WaitUntilDrawnAsync();
        await comparison.ShowUpAsync();
        await Expect(visitor.Page.GetByText(NoRoom)).ToBeVisibleAsync();
        await ChangeAsync(comparison, "95");
        await Expect(visitor.Page.GetByText(NoRoom)).ToBeVisibleAsync();

        await visitor.Page.UnrouteAsync("**/_live");
        for (var tries = 0; await visitor.Page.Locator("[data-live].live").CountAsync() == 0; tries++)
        {
            tries.ShouldBeLessThan(120, "the page asks again at a sign of its reader");
            await comparison.ShowUpAsync();
            await visitor.Page.WaitForTimeoutAsync(250);
        }

        await Expect(visitor.Page.GetByText(NoRoom)).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task A_script_that_fails_leaves_the_figures_of_the_page()
    {
        var comparison = await OpenAsync();
        comparison.Visitor.ExpectTrouble();
        await comparison.Page.EvaluateAsync("""
            () => {
              const Sound = window.CustomEvent;
              window.CustomEvent = class extends Sound {
                constructor(type, options) {
                  if (type === "chart-reframed") throw new Error("The chart is broken");
                  super(type, options);
                }
              };
            }
            """);

        // At once: what fails takes the field away, and a key that follows would meet the page's own or none.
        await comparison.Target(1).FillAsync("95");

        await Expect(comparison.Page.GetByText(NoLonger)).ToBeVisibleAsync();
        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=95,108,133");
        await Expect(comparison.Table).ToBeVisibleAsync();
        (await comparison.TargetsAsync()).ShouldBe(["95", "108", "133"]);
        await Expect(comparison.Page.Locator("#blazor-error-ui")).ToBeHiddenAsync();
        await ChangeAsync(comparison, "100");
        await Expect(comparison.Page.GetByText(NoLonger)).ToBeVisibleAsync();
    }

    private static async Task ChangeAsync(ComparisonOnScreen comparison, string target)
    {
        await comparison.Target(1).FillAsync(target);
        await comparison.Target(1).PressAsync("Tab");
        await Expect(comparison.Page).ToHaveURLAsync(new Regex($"t={target},108,133"));
    }
}
