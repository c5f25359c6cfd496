namespace InferenceDash.Browser.Tests;

/// <summary>Deque axe finds nothing, in both themes, on a phone and on a desk; and motion is a choice.</summary>
public sealed class AccessibilityTests(Site site) : BrowserTest(site)
{
    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/?interactivity=60&sort=ratio")]
    [InlineData("/search?q=b200")]
    [InlineData("/search?q=nothing-of-that-name")]
    [InlineData("/docs")]
    [InlineData("/bring")]
    [InlineData("/bring/no-such-upload")]
    [InlineData("/ask?model=deepseek-r1&gpu=h100&prec=fp4")]
    [InlineData("/assumptions")]
    [InlineData("/acceptance")]
    [InlineData("/embed/rank/deepseek-r1")]
    [InlineData("/embed/map")]
    [InlineData("/embed/acceptance")]
    [InlineData("/compare-spec-decode")]
    [InlineData("/compare-spec-decode?q=nothing-of-that-name")]
    [InlineData("/compare-spec-decode/no-such-comparison")]
    [InlineData("/data")]
    [InlineData("/docs/methodology")]
    [InlineData("/docs/api")]
    [InlineData("/changes")]
    [InlineData("/s?to=/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none")]
    [InlineData("/docs/reference")]
    public async Task Axe_finds_nothing_on_a_page_that_only_says_something(string path)
    {
        var visitor = await ArriveAsync(Axe.Calm);
        visitor.ExpectTrouble("404");
        await visitor.GoAsync(path);
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        (await Axe.FindingsAsync(visitor.Page)).ShouldBeEmpty();
    }

    [BrowserTheory]
    [InlineData(ComparisonOnScreen.Usual)]
    [InlineData(ComparisonOnScreen.Crossing)]
    [InlineData(ComparisonOnScreen.TwoSequences)]
    [InlineData(ComparisonOnScreen.Usual + "?t=70,108,900")]
    [InlineData(ComparisonOnScreen.ThreePrecisions + "?prec=fp8,bf16&t=60,80,90,100,110,120&seq=2k-9k")]
    public async Task Axe_finds_nothing_on_a_comparison(string slugAndQuery)
    {
        var comparison = await OpenAsync(slugAndQuery, Axe.Calm);
        (await Axe.FindingsAsync(comparison.Page)).ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_where_newer_data_changed_the_figures()
    {
        await using var app = await RunningApp.StartAsync();
        var visitor = await ArriveAtAsync(app.Address, Axe.Calm);
        var comparison = new ComparisonOnScreen(visitor);
        await comparison.OpenAsync(ComparisonOnScreen.TwoSequences);
        var snapshot = (await comparison.Island.GetAttributeAsync("data-snapshot"))!;
        var newer = Path.Combine(Path.GetDirectoryName(app.StorePath)!, "newer.csv");
        var sweep = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Sweeps", "two-sequences.csv"));
        sweep = sweep.Replace(",2026-05-", ",2026-06-", StringComparison.Ordinal).Replace(",4800", ",4900", StringComparison.Ordinal);
        await File.WriteAllTextAsync(newer, sweep);
        await app.ImportAsync(newer);

        await comparison.OpenAsync($"{ComparisonOnScreen.TwoSequences}?snap={snapshot}");
        await Expect(visitor.Page.Locator(".banner .change").First).ToBeVisibleAsync();
        (await Axe.FindingsAsync(visitor.Page)).ShouldBeEmpty();

        await visitor.GoAsync("/changes");
        await Expect(visitor.Page.Locator("table.shifts").First).ToBeVisibleAsync();
        (await Axe.FindingsAsync(visitor.Page)).ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_while_a_field_holds_nonsense_and_a_tooltip_is_open()
    {
        var comparison = await OpenAsync(options: Axe.Calm);
        await comparison.TypeAsync(1, "12o");
        await Expect(comparison.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await comparison.PointAtAsync();
        (await Axe.FindingsAsync(comparison.Page)).ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_recalculation_is_announced_politely()
    {
        var comparison = await OpenAsync();
        await Expect(comparison.Announcement).ToBeEmptyAsync();
        await comparison.TypeAsync(2, "110");
        await Expect(comparison.Announcement).ToContainTextAsync("At 110: MTP ");
        await Expect(comparison.Announcement).ToContainTextAsync(", MTP 1.");
    }

    [BrowserFact]
    public async Task Nothing_moves_for_a_reader_who_asked_for_no_motion()
    {
        var comparison = await OpenAsync(options: Axe.Calm);
        await comparison.Button("Theme").HoverAsync();
        await comparison.ChooseAsync("Metric", "cost");
        await Expect(comparison.Heading).ToContainTextAsync("Cost");
        await comparison.PointAtAsync();
        (await comparison.Page.EvaluateAsync<string[]>("""
            () => document.getAnimations()
              .filter(a => a.effect.getComputedTiming().duration > 1)
              .map(a => `${a.transitionProperty ?? a.animationName} of ${a.effect.target.outerHTML.slice(0, 80)}`)
            """)).ShouldBeEmpty();
        (await comparison.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("body *")]
              .filter(e => getComputedStyle(e).transitionDuration.split(",").some(t => parseFloat(t) > 0.001))
              .map(e => `${e.tagName} ${e.className?.baseVal ?? e.className}`)
            """)).Distinct().ShouldBeEmpty();
    }
}
