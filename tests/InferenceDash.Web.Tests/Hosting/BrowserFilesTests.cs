using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>What a browser fetches besides the page itself, and what of it before the first paint.</summary>
public sealed partial class BrowserFilesTests(Site site) : IClassFixture<Site>
{
    private const string ForGood = "max-age=31536000, immutable";

    public static TheoryData<string> Pages => ["/", KnownAddresses.Page(KnownAddresses.Qwen), "/inference", "/docs/methodology", "/data", "/bring"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task One_style_sheet_and_no_script_stand_before_the_first_paint(string address)
    {
        var head = (await site.PageAsync(address)).Head.ShouldNotBeNull();

        var sheet = head.QuerySelectorAll("link[rel=stylesheet]").ShouldHaveSingleItem();
        // ApexCharts writes a sheet of its own unless it finds this one.
        sheet.Id.ShouldBe("apexcharts-css");
        head.QuerySelectorAll("script[src]:not([type=module]):not([defer]):not([async])").ShouldBeEmpty();
        head.QuerySelectorAll("style").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_policy_names_the_one_script_that_stands_in_the_page(string address)
    {
        using var response = await site.Client.GetAsync(address);
        var page = Html.Parse(await response.Content.ReadAsStringAsync());

        var script = page.Code().Where(s => !s.HasAttribute("src")).ShouldHaveSingleItem().TextContent;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain($"script-src 'self' 'sha256-{hash}';");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task What_a_page_names_is_there_under_a_name_that_tells_its_content(string address)
    {
        var page = await site.PageAsync(address);
        var named = page.QuerySelectorAll("link[rel=stylesheet], link[rel=modulepreload], script[src]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).ToList();

        named.ShouldNotBeEmpty();
        named.ShouldAllBe(file => Fingerprint().IsMatch(file));
        foreach (var file in named)
            await site.TextAsync("/" + file);
    }

    [Theory]
    [InlineData("/js/site.js")]
    public async Task Entry_points_are_asked_for_again_and_their_parts_are_kept_for_good(string script)
    {
        (await CachingOfAsync(script)).ShouldBe("no-cache");

        foreach (var part in PartsOf(await site.TextAsync(script)))
            (await CachingOfAsync(new Uri(new Uri("http://site" + script), part).AbsolutePath)).ShouldBe(ForGood, part);
    }

    [Theory]
    [InlineData("/inference?model=qwen-3-5")]
    [InlineData("/compare-spec-decode/" + KnownAddresses.Qwen)]
    public async Task A_page_with_a_chart_has_what_draws_it_on_its_way(string address)
    {
        var ahead = (await site.PageAsync(address)).QuerySelectorAll("link[rel=modulepreload]").Select(l => "/" + l.GetAttribute("href")).Distinct().ToList();

        ahead.Count.ShouldBe(2, string.Join(' ', ahead));
        var drawing = ahead.Single(s => s.Contains("/plot-", StringComparison.Ordinal));
        PartsOf(await site.TextAsync(drawing)).Select(p => new Uri(new Uri("http://site" + drawing), p).AbsolutePath)
            .ShouldContain(ahead.Single(s => s.Contains("/apexcharts-", StringComparison.Ordinal)));
        PartsOf(await site.TextAsync("/js/site.js")).Select(p => new Uri(new Uri("http://site/js/site.js"), p).AbsolutePath).ShouldContain(drawing);
    }

    [Fact]
    public async Task A_page_without_a_chart_asks_for_nothing_that_draws_one() =>
        (await site.PageAsync("/compare")).QuerySelectorAll("link[rel=modulepreload]").ShouldBeEmpty();

    [Fact]
    public async Task The_style_sheet_holds_every_source()
    {
        var bundled = await site.TextAsync("/css/site.css");

        foreach (var source in StyleSheets.Names().Except(["site.css"]))
        {
            var selector = FirstClass().Match(StyleSheets.Read(source));
            (selector.Success ? selector.Value : "--").ShouldSatisfyAllConditions(
                s => bundled.ShouldContain(s, Case.Sensitive, source),
                s => StyleSheets.Read("site.css").ShouldContain($"\"./{source}\"", Case.Sensitive));
        }
    }

    [Theory]
    [InlineData("/css/base.css")]
    [InlineData("/js/search.js")]
    [InlineData("/package.json")]
    public async Task Sources_are_not_served(string address)
    {
        using var response = await site.Client.GetAsync(address);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> CachingOfAsync(string address)
    {
        using var response = await site.Client.GetAsync(address);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return response.Headers.NonValidated["Cache-Control"].ToString();
    }

    private static IEnumerable<string> PartsOf(string script) => Import().Matches(script).Select(match => match.Groups["part"].Value);

    [GeneratedRegex("""(?:from|import)\s*\(?"(?<part>[^"]+\.js)"\)?""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Import();

    // The SDK's, or that of a chunk.
    [GeneratedRegex(@"(\.[a-z0-9]{10}|-[A-Z0-9]{8})\.(css|js)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fingerprint();

    [GeneratedRegex(@"(?<=\n)\.[a-z][a-z-]+", RegexOptions.None, 1000)]
    private static partial Regex FirstClass();
}
