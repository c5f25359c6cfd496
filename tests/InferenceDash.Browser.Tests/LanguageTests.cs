using System.Text.RegularExpressions;

namespace InferenceDash.Browser.Tests;

/// <summary>A page in Chinese is Chinese while it lives, and the other language is one link away.</summary>
public sealed class LanguageTests(Site site) : BrowserTest(site)
{
    private const string Chinese = ComparisonOnScreen.Usual + "?lang=zh";

    [BrowserFact]
    public async Task A_key_press_on_a_page_in_Chinese_is_answered_in_Chinese()
    {
        var comparison = await OpenAsync(Chinese);
        await Expect(comparison.Island.Locator("h2")).ToHaveTextAsync("相同交互速度下的数值");

        await comparison.Island.Locator(".target input").First.SelectTextAsync();
        await comparison.Page.Keyboard.TypeAsync("95");

        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=95,108,133&lang=zh");
        await Expect(comparison.Cell(2, 1)).ToContainTextAsync("MTP");
        await Expect(comparison.Announcement).ToContainTextAsync("95");
        // What follows the key comes from the server as a page.
        await Expect(comparison.Page.Locator("[aria-labelledby=in-words] h3").First).ToContainTextAsync("95 tok/s/user");
        foreach (var part in new[] { comparison.Island, comparison.Page.Locator("main") })
            Regex.Match(await part.InnerTextAsync(), @"\b[a-z]{3,} [a-z]{2,} [a-z]{2,}\b").Value.ShouldBe("");
    }

    [BrowserFact]
    public async Task The_other_language_is_one_link_away_and_shows_the_same_view()
    {
        var comparison = await OpenAsync(ComparisonOnScreen.Usual + "?t=90,110");

        await comparison.Page.GetByRole(AriaRole.Link, new() { Name = "中文" }).ClickAsync();

        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=90,110&lang=zh");
        (await comparison.Page.EvaluateAsync<string>("() => document.documentElement.lang")).ShouldBe("zh-Hans");
        await comparison.WaitUntilLiveAsync();
        await Expect(comparison.Island.Locator("h2")).ToHaveTextAsync("相同交互速度下的数值");

        await comparison.Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();

        await comparison.ShowsAddressAsync($"{ComparisonOnScreen.Usual}?t=90,110");
        await comparison.WaitUntilLiveAsync();
        await Expect(comparison.Island.Locator("h2")).ToHaveTextAsync("Figures at the same interactivity");
    }

    [BrowserFact]
    public async Task A_copied_link_keeps_the_language_and_what_is_said_of_it_is_Chinese()
    {
        var comparison = await OpenAsync(Chinese, new() { Permissions = ["clipboard-read", "clipboard-write"] });

        await comparison.Page.Locator("button[data-copy]").First.ClickAsync();

        await Expect(comparison.Page.Locator("[data-copy-status]").First).ToHaveTextAsync("链接已复制");
        (await comparison.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).ShouldContain("lang=zh");
    }

    [BrowserTheory]
    [InlineData("/?lang=zh")]
    [InlineData("/compare-spec-decode/" + Chinese)]
    [InlineData("/rank/deepseek-r1?lang=zh")]
    [InlineData("/inference?lang=zh")]
    public async Task Axe_finds_nothing_and_a_phone_is_not_scrolled_sideways(string path)
    {
        var page = (await ArriveAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, ReducedMotion = ReducedMotion.Reduce })).Page;

        await page.GotoAsync(path);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        (await Axe.FindingsAsync(page)).ShouldBeEmpty();
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBe(390);
    }
}
