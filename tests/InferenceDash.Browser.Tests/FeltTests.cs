namespace InferenceDash.Browser.Tests;

/// <summary>The benchmark of what a visitor feels measures every figure that docs/performance.md tells, on the pages as they are.</summary>
public sealed class FeltTests(Site site) : BrowserTest(site)
{
    // What does not depend on the machine.
    private const int MostRequests = 12;
    private const double MostBytes = 220_000;

    [BrowserFact]
    public async Task A_visit_to_a_comparison_has_every_figure_and_few_requests_and_bytes()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var visit = await FeltVisit.ArriveAsync(playwright);

        var felt = await visit.FeelAsync(new Uri(Site.Address, ComparisonOnScreen.Path(ComparisonOnScreen.Usual)).ToString(), ["95"]);

        felt.Paint.ShouldBePositive();
        felt.Chart.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(felt.Paint);
        felt.Live.ShouldNotBeNull();
        felt.Key.ShouldNotBeNull().ShouldBePositive();
        felt.SocketPerKey.ShouldNotBeNull().ShouldBePositive();
        felt.Requests.ShouldBeInRange(1, MostRequests);
        felt.Bytes.ShouldBeInRange(1, MostBytes);
        felt.Shift.ShouldBeInRange(0, 1);
    }

    [BrowserFact]
    public async Task A_control_of_the_explorer_is_timed_from_its_event_to_the_last_change_of_the_chart()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var visit = await FeltVisit.ArriveAsync(playwright);
        await visit.FeelAsync(new Uri(Site.Address, ExplorerOnScreen.Long).ToString(), []);

        (await visit.TimeAsync(FeltVisit.Chart, "change", () => visit.Page.Locator("#ex-y").SelectOptionAsync("cost"))).ShouldBePositive();
    }
}
