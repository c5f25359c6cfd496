using System.Text;
using System.Text.RegularExpressions;

namespace InferenceDash.Browser.Tests;

/// <summary>What is on the screen is a report of one page on paper.</summary>
public sealed partial class PaperTests(Site site) : BrowserTest(site)
{
    // A4 between its margins, CSS px.
    private const int Width = 703;

    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/rank/deepseek-r1?at=60")]
    [InlineData("/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none")]
    [InlineData("/compare/gpu/deepseek-r1-fp8-best")]
    [InlineData("/inference?model=qwen-3-5&seq=1k-1k")]
    public async Task A_page_is_one_page_of_paper(string path)
    {
        var visitor = await ArriveAsync();
        await visitor.GoAsync(path);

        var paper = await visitor.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });

        PageOfPaper().Count(Encoding.Latin1.GetString(paper)).ShouldBe(1);
    }

    [BrowserTheory]
    [InlineData("/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none")]
    [InlineData("/compare/gpu/deepseek-r1-fp8-best")]
    [InlineData("/inference?model=qwen-3-5&seq=1k-1k")]
    public async Task A_chart_that_was_drawn_is_printed_once(string path)
    {
        var page = await PrintedAsync(path);

        await Expect(page.Locator(".live-plot")).ToBeHiddenAsync();
        await Expect(page.Locator(".plot[data-chart-ready] > svg > text:not(.unit-word)").First).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData("/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none")]
    [InlineData("/compare/gpu/deepseek-r1-fp8-best")]
    public async Task A_printed_table_stays_out_of_its_chart(string path)
    {
        var page = await PrintedAsync(path);

        // Both at one moment: the table may be made anew when the page becomes live.
        var places = await page.EvaluateAsync<string[]>("""
            () => {
              const [table, chart] = ["#figures table", "#chart"].map(part => document.querySelector(part).getBoundingClientRect());
              return [table.right <= chart.left + 1 || table.bottom <= chart.top + 1 ? "apart" : "over", `${table.right}, ${chart.left}`];
            }
            """);
        places[0].ShouldBe("apart", places[1]);
    }

    private async Task<IPage> PrintedAsync(string path)
    {
        var visitor = await ArriveAsync(new() { ViewportSize = new() { Width = Width, Height = 1000 } });
        await visitor.GoAsync(path);
        await Expect(visitor.Page.Locator(".plot[data-chart-ready]").First).ToBeVisibleAsync();
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        return visitor.Page;
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageOfPaper();
}
