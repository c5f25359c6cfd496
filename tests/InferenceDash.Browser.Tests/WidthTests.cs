namespace InferenceDash.Browser.Tests;

/// <summary>From a phone to a wide desk, a page scrolls down only.</summary>
public sealed class WidthTests(Site site) : BrowserTest(site)
{
    private static readonly int[] Widths = [390, 768, 1440, 1920];

    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/search?q=b200")]
    [InlineData("/search?q=nothing-of-that-name")]
    [InlineData("/docs")]
    [InlineData("/ask?model=deepseek-r1&gpu=h100&prec=fp4")]
    [InlineData("/assumptions")]
    [InlineData("/acceptance")]
    [InlineData("/compare-spec-decode")]
    [InlineData("/compare-spec-decode/no-such-comparison")]
    [InlineData("/data")]
    [InlineData("/docs/methodology")]
    [InlineData("/docs/api")]
    [InlineData("/changes")]
    [InlineData("/s?to=/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none")]
    [InlineData("/docs/reference")]
    public async Task A_page_is_as_wide_as_its_screen(string path)
    {
        var visitor = await ArriveAsync();
        visitor.ExpectTrouble("404");
        await visitor.GoAsync(path);
        await HasNoSidewaysScrollAsync(visitor.Page);
    }

    [BrowserTheory]
    [InlineData(ComparisonOnScreen.Usual)]
    [InlineData(ComparisonOnScreen.Crossing)]
    [InlineData(ComparisonOnScreen.ThreePrecisions + "?prec=fp8,bf16&t=60,80,90,100,110,120")]
    [InlineData(ComparisonOnScreen.Usual + "?t=70,108.123456789012,900&seq=2k-9k&engine=nobodys-engine-of-a-very-long-name")]
    public async Task A_comparison_is_as_wide_as_its_screen(string slugAndQuery)
    {
        var comparison = await OpenAsync(slugAndQuery);
        await HasNoSidewaysScrollAsync(comparison.Page);
    }

    private static async Task HasNoSidewaysScrollAsync(IPage page)
    {
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            var wide = 0;
            // The live chart takes a moment to follow the window.
            await Eventually.HoldsAsync(async () => (wide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")) <= width,
                () => $"The page is {wide} px wide on a screen of {width} px.");
        }
    }
}
