namespace InferenceDash.Browser.Tests;

/// <summary>A phone shows what matters within a few screens, and a thumb hits what it aims at.</summary>
public sealed class PhoneTests(Site site) : BrowserTest(site)
{
    private const int Screen = 844;

    private const string SmallTargets = """
        () => [...document.querySelectorAll("a, button, summary, select, input:not([type=hidden])")]
          .filter(e => getComputedStyle(e).display !== "inline" && !e.matches(".skip, [type=checkbox]") && !e.closest("footer"))
          .map(e => [e, e.getBoundingClientRect()])
          .filter(([, box]) => box.width > 0 && box.height > 0 && box.height < 31.5)
          .map(([e, box]) => `${e.textContent.trim().slice(0, 30)}: ${box.height}`)
        """;

    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/compare-spec-decode")]
    [InlineData("/compare")]
    [InlineData("/data")]
    [InlineData("/rank/deepseek-r1")]
    [InlineData("/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none")]
    [InlineData("/compare/gpu/deepseek-r1-fp8-best")]
    [InlineData("/inference?model=qwen-3-5&seq=1k-1k")]
    public async Task A_page_is_at_most_six_screens_high_and_its_targets_at_least_32_pixels(string path)
    {
        var page = (await OnPhoneAsync(path, 390)).Page;

        (await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight")).ShouldBeLessThanOrEqualTo(6 * Screen);
        (await page.EvaluateAsync<string[]>(SmallTargets)).ShouldBeEmpty();
    }

    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/compare-spec-decode")]
    [InlineData("/compare")]
    [InlineData("/data")]
    [InlineData("/rank")]
    [InlineData("/rank/deepseek-r1")]
    [InlineData("/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none")]
    [InlineData("/compare/gpu/deepseek-r1-fp8-best")]
    [InlineData("/inference?model=qwen-3-5&seq=1k-1k")]
    public async Task Nothing_is_wider_than_the_smallest_screen(string path)
    {
        var page = (await OnPhoneAsync(path, 320)).Page;

        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBe(320);
    }

    [BrowserFact]
    public async Task The_first_ratio_of_the_map_is_in_sight_without_scrolling()
    {
        var page = (await OnPhoneAsync("/", 390)).Page;

        var first = (await page.Locator(".map .cell").First.BoundingBoxAsync()).ShouldNotBeNull();
        first.Y.ShouldBeLessThanOrEqualTo(700);
        (await page.EvaluateAsync<bool>("() => [...document.querySelectorAll('.map')].every(m => m.scrollWidth <= innerWidth)")).ShouldBeTrue();
    }

    private async Task<Visitor> OnPhoneAsync(string path, int width)
    {
        var visitor = await ArriveAsync(new() { ViewportSize = new() { Width = width, Height = Screen } });
        await visitor.GoAsync(path);
        return visitor;
    }
}
