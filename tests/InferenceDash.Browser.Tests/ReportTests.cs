namespace InferenceDash.Browser.Tests;

/// <summary>A report that somebody opens: nobody else is asked for anything, and everybody can read it.</summary>
public sealed class ReportTests(Site site) : BrowserTest(site)
{
    [BrowserTheory]
    [InlineData("/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none")]
    [InlineData("/rank/deepseek-r1")]
    [InlineData("/")]
    public async Task A_report_asks_for_nothing_and_axe_finds_nothing_on_it(string address)
    {
        using var report = await WrittenReport.OfAsync(address);
        var visitor = await ArriveAsync(Axe.Calm);
        var asked = new List<string>();
        visitor.Page.Request += (_, request) => asked.Add(request.Url);

        await visitor.GoAsync(report.Address.ToString());

        asked.ShouldBe([report.Address.ToString()]);
        (await visitor.Page.EvaluateAsync<int>("() => document.querySelectorAll('figure > svg').length")).ShouldBe(1);
        (await Axe.FindingsAsync(visitor.Page)).ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task On_a_phone_it_is_as_wide_as_the_screen_and_on_a_dark_one_dark()
    {
        using var report = await WrittenReport.OfAsync("/rank/deepseek-r1");
        var page = (await ArriveAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, ColorScheme = ColorScheme.Dark })).Page;

        await page.GotoAsync(report.Address.ToString());

        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBe(390);
        (await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor")).ShouldBe("rgb(16, 18, 21)");
        (await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('figure .f-mtp')).fill")).ShouldBe("rgb(156, 200, 255)");
    }
}
